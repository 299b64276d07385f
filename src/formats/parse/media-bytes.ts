/** Telling by its first bytes whether a file is what it is said to be. */
import type { HostedType } from '../../domain/asset-content.ts'

type Test = (bytes: Uint8Array) => boolean

/** Kinds of ISO base media that are no MP4: pictures, and QuickTime. */
const NO_MP4 = /^(avi[fs]|hei[cfmsx]|hev[cmsx]|mif1|msf1|qt {2}|jp2 |crx )$/

const TESTS: Readonly<Record<HostedType, Test>> = {
  'image/jpeg': (bytes) => hasBytes(bytes, [0xff, 0xd8, 0xff]),
  'image/png': (bytes) => hasText(bytes, '\x89PNG\r\n\x1a\n'),
  'image/gif': (bytes) => hasText(bytes, 'GIF87a') || hasText(bytes, 'GIF89a'),
  'image/webp': (bytes) => hasText(bytes, 'RIFF') && hasText(bytes, 'WEBP', 8),
  'image/avif': (bytes) => brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis'),
  'audio/mpeg': (bytes) => hasText(bytes, 'ID3') || isMpegFrame(bytes),
  'audio/mp4': isMp4,
  'audio/ogg': (bytes) => hasText(bytes, 'OggS'),
  'audio/flac': (bytes) => hasText(bytes, 'fLaC'),
  'audio/wav': (bytes) => hasText(bytes, 'RIFF') && hasText(bytes, 'WAVE', 8),
  'video/mp4': isMp4,
  'video/webm': (bytes) => hasBytes(bytes, [0x1a, 0x45, 0xdf, 0xa3]),
}

/** Whether a file begins as files of this type do. Whether it goes on so is for those who show it. */
export function isOfType(bytes: Uint8Array, type: HostedType): boolean {
  return TESTS[type](bytes)
}

function hasBytes(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, at) => bytes[at] === byte)
}

function hasText(bytes: Uint8Array, text: string, at = 0): boolean {
  return textAt(bytes, at, text.length) === text
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

/** ISO/IEC 14496-12 §4.3: the major brand of the `ftyp` box, then those it is compatible with, twenty at most. */
function brandsOf(bytes: Uint8Array): readonly string[] {
  if (!hasText(bytes, 'ftyp', 4)) return []
  const size = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)
  const brands = [textAt(bytes, 8, 4)]
  for (let at = 16; at + 4 <= size && brands.length <= 20; at += 4) brands.push(textAt(bytes, at, 4))
  return brands
}

function isMp4(bytes: Uint8Array): boolean {
  const [major] = brandsOf(bytes)
  return major !== undefined && !NO_MP4.test(major)
}

/** ISO/IEC 11172-3 §2.4.1.3: the syncword, then a version, a layer and a bit rate that are not reserved. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [sync = 0, head = 0, rates = 0xff] = bytes
  const isVersion = (head & 0x18) !== 0x08
  const isLayer = (head & 0x06) !== 0
  return sync === 0xff && (head & 0xe0) === 0xe0 && isVersion && isLayer && (rates & 0xf0) !== 0xf0
}
