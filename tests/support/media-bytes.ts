/** Small files of every type that is hosted, and larger ones; words at their end tell one from another. */

type Bytes = Uint8Array<ArrayBuffer>

/** Text one character a byte, then as many zeros as it takes to be `size` bytes long. */
export function bytesOf(text: string, size = text.length): Bytes {
  const bytes = new Uint8Array(Math.max(size, text.length))
  bytes.set(Uint8Array.from(text, (character) => character.charCodeAt(0)))
  return bytes
}

/** As many as are asked for, each stretch of them unlike its neighbours, behind the head of an MP3. */
export function aLongMp3(size: number): Bytes {
  const bytes = anMp3('', size)
  for (let at = 10; at < size; at++) bytes[at] = at % 251
  return bytes
}

/** Where two files differ first; null where they are the same. `assert.deepEqual` takes seconds for a megabyte. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const length = Math.max(a.length, b.length)
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at
  return null
}

const u16 = (n: number) => String.fromCharCode(n >> 8, n & 0xff)
const u32 = (n: number) => u16(n >>> 16) + u16(n & 0xffff)
const u16le = (n: number) => String.fromCharCode(n & 0xff, n >> 8)

export function aPng(words = '', [width, height] = [640, 480], size = 0): Bytes {
  return bytesOf(`\x89PNG\r\n\x1a\n${u32(13)}IHDR${u32(width)}${u32(height)}${words}`, size)
}

export function aGif([width, height] = [640, 480]): Bytes {
  return bytesOf(`GIF89a${u16le(width)}${u16le(height)}\0\0\0`)
}

/** With an Exif segment where an orientation is stated. */
export function aJpeg([width, height] = [640, 480], orientation?: number): Bytes {
  const tiff = `MM\0*${u32(8)}${u16(1)}${u16(0x0112)}${u16(3)}${u32(1)}${u16(orientation ?? 1)}\0\0${u32(0)}`
  const exif = orientation === undefined ? '' : `\xff\xe1${u16(tiff.length + 8)}Exif\0\0${tiff}`
  const frame = `\xff\xc2${u16(11)}\x08${u16(height)}${u16(width)}\x01\x11\0\0`
  return bytesOf(`\xff\xd8\xff\xe0${u16(16)}JFIF\0${'\0'.repeat(9)}${exif}\xff${frame}\xff\xda\0\x08`)
}

/** Lossy, lossless and extended, as RFC 9649 writes them. */
export function aWebp(kind: 'VP8 ' | 'VP8L' | 'VP8X', [width, height] = [640, 480]): Bytes {
  const bits = (width - 1) | ((height - 1) << 14)
  const u24le = (n: number) => `${u16le(n & 0xffff)}${String.fromCharCode(n >> 16)}`
  const parts = {
    'VP8 ': `\0\0\0\x9d\x01\x2a${u16le(width)}${u16le(height)}`,
    VP8L: `\x2f${u16le(bits & 0xffff)}${u16le(bits >>> 16)}`,
    VP8X: `\0\0\0\0${u24le(width - 1)}${u24le(height - 1)}`,
  }
  return bytesOf(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0${parts[kind]}`)
}

export function anMp3(words = '', size = 0): Bytes {
  return bytesOf(`ID3\x04\0${words}`, size)
}

/** An ISO base media file: its major brand, then those it is compatible with. */
export function anIsoFile(...[major = 'isom', ...compatible]: readonly string[]): Bytes {
  return bytesOf(`${u32(16 + 4 * compatible.length)}ftyp${major}\0\0\0\0${compatible.join('')}`)
}
