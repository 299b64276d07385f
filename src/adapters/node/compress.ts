/** gzip and brotli off the main thread, for what is compressed once and served many times. */
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'
import type { Compressors } from '../../ports/platform.ts'

const toGzip = promisify<Uint8Array, ZlibOptions, Uint8Array>(gzip)
const toBrotli = promisify<Uint8Array, BrotliOptions, Uint8Array>(brotliCompress)

/** RFC 1952 at level 6, RFC 7932 at quality 5: about a millisecond each for a channel, and brotli's is the smaller. */
export const compress: Compressors = {
  br: async (bytes) =>
    new Uint8Array(
      await toBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
  gzip: async (bytes) => new Uint8Array(await toGzip(bytes, { level: 6 })),
}
