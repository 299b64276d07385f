/** How large an image is, as its first bytes say: JPEG (as its orientation turns it), PNG, GIF and WebP. */
import type { HostedType } from '../../domain/asset-content.ts'

/** Pixels. */
export type ImageSize = { readonly width: number; readonly height: number }

type Read = (view: DataView) => ImageSize | null

const READERS: Readonly<Partial<Record<HostedType, Read>>> = {
  'image/jpeg': readJpeg,
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/webp': readWebp,
}

/** Null for a type that is not read here, and for a file that says no size or ends before it does. */
export function readImageSize(bytes: Uint8Array, type: HostedType): ImageSize | null {
  const read = READERS[type]
  if (!read) return null
  try {
    const size = read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Reading past the end: a file that was cut short.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** ITU T.81 §B.1.1: segments, each with its length, up to the frame header that states the lines and samples. */
function readJpeg(view: DataView): ImageSize | null {
  let isTurned = false
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return frameSize(view, at, isTurned)
    if (isLast(marker)) break
    isTurned ||= marker === 0xe1 && isTurnedExif(view, at + 4)
    at += segmentLength(view, marker, at)
  }
  return null
}

function frameSize(view: DataView, at: number, isTurned: boolean): ImageSize {
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
  return isTurned ? { width: height, height: width } : { width, height }
}

/** The end of the image, and the scan, after which no frame begins. */
function isLast(marker: number): boolean {
  return marker === 0xd9 || marker === 0xda
}

/** Every kind of frame: C4, C8 and CC are something else (table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** A fill byte is one, a marker that stands alone two. */
function segmentLength(view: DataView, marker: number, at: number): number {
  if (marker === 0xff) return 1
  const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
  return isAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
}

const EXIF = 0x45786966
const ORIENTATION = 0x0112

/** Exif 2.3 §4.6.4: orientations from 5 on show the picture on its side. */
function isTurnedExif(view: DataView, at: number): boolean {
  if (view.getUint32(at) !== EXIF) return false
  const start = at + 6
  const isLittle = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, isLittle)
  const count = view.getUint16(directory, isLittle)
  for (let nth = 0; nth < count; nth++) {
    const field = directory + 2 + nth * 12
    if (view.getUint16(field, isLittle) === ORIENTATION) return view.getUint16(field + 8, isLittle) >= 5
  }
  return false
}

const LOSSY = 0x56503820
const LOSSLESS = 0x5650384c
const EXTENDED = 0x56503858

/** RFC 9649 §2.5 to §2.7: a simple file, lossy or lossless, or the canvas of an extended one. */
function readWebp(view: DataView): ImageSize | null {
  const kind = view.getUint32(12)
  if (kind === LOSSY)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === LOSSLESS) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== EXTENDED) return null
  const measure = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
  return { width: measure(24), height: measure(27) }
}
