/** gzip off the main thread, for what is compressed once and served many times. */
import { promisify } from 'node:util'
import { gzip as zlibGzip } from 'node:zlib'

const compress = promisify<Uint8Array, { level: number }, Uint8Array>(zlibGzip)

/** RFC 1952, level 6; the same bytes in always give the same bytes out. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compress(bytes, { level: 6 }))
}
