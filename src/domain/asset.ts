/** The Asset: an image with its own holder, credit, License and status, and the Image an article shows of it. */
import type { PublishStatus } from './publish-status.ts'
import type { Instant } from './time.ts'

export type Asset = {
  readonly id: string
  readonly url: string
  /** Media type, from what was stated or from the file name's ending; null when neither says. */
  readonly type: string | null
  /** Bytes; null when unknown. */
  readonly length: number | null
  readonly width: number | null
  readonly height: number | null
  readonly credit: string | null
  readonly holder: string | null
  /** Id of its own License; null means the article's License covers it. */
  readonly license: string | null
  readonly status: PublishStatus
  readonly updatedAt: Instant
}

/** An Asset as one article shows it: with that article's words for it, in the body (`inline`) or beside it. */
export type Image = Omit<Asset, 'id'> & { readonly alt: string; readonly inline: boolean }

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** The media type a URL's ending names, or null. */
export function typeFromUrl(url: string): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(url.replace(/[?#].*$/s, ''))?.[1]
  return (ending && TYPES[ending.toLowerCase()]) ?? null
}
