/** The bytes of an Asset that are hosted here: of which media types they may be, and what is known of them. */
import type { Instant } from './time.ts'

/** No SVG: a drawing may run scripts under our own address. */
export const HOSTED_TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/flac',
  'audio/wav',
  'video/mp4',
  'video/webm',
] as const
export type HostedType = (typeof HOSTED_TYPES)[number]

export type AssetContent = {
  readonly type: HostedType
  /** Bytes. */
  readonly size: number
  /** Pixels, as the bytes say; null for recordings, and where they are not read. */
  readonly width: number | null
  readonly height: number | null
  /** SHA-256 of the bytes, in hex. */
  readonly digest: string
  readonly writtenAt: Instant
}

/** The type a `Content-Type` names, whatever its parameters; null for one that is not hosted. */
export function hostedTypeOf(mediaType: string): HostedType | null {
  const name = mediaType.split(';')[0]?.trim().toLowerCase()
  return HOSTED_TYPES.find((type) => type === name) ?? null
}
