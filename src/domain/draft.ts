/** The Draft: what a parser made of upstream bytes; it has content and stated facts, and no rights yet. */
import type { ArticleSource, Byline, Genre } from './article.ts'
import type { Rendition } from './asset.ts'
import type { PublishStatus } from './publish-status.ts'
import type { StatedRights } from './rights.ts'
import type { Instant } from './time.ts'

type DraftAsset = {
  readonly url: string
  readonly alt: string
  readonly length?: number | null
  readonly width?: number | null
  readonly height?: number | null
  readonly credit?: string | null
  readonly holder?: string | null
  readonly license?: string | null
  readonly renditions?: readonly Rendition[]
}

/** An image as stated or found in the body. */
export type DraftImage = DraftAsset & { readonly inline: boolean; readonly type?: string | null }

/** Audio or video as stated or found in the body, its media type known. */
export type DraftRecording = DraftAsset & { readonly type: string; readonly duration?: number | null }

/** Null means "not said": it is then lifted from the body, derived, or filled from the newsroom's defaults. */
export type Draft = {
  readonly id: string | null
  readonly headline: string | null
  readonly summary: string | null
  /** HTML as it came: not yet sanitised, standing text still in it. */
  readonly bodyHtml: string
  readonly language: string | null
  readonly byline: readonly Byline[] | null
  readonly dateline: string | null
  readonly section: string | null
  readonly genre: Genre | null
  readonly tags: readonly string[]
  readonly url: string | null
  readonly images: readonly DraftImage[]
  readonly recordings: readonly DraftRecording[]
  readonly source: ArticleSource | null
  readonly publishedAt: Instant | null
  readonly embargoUntil: Instant | null
  readonly expiresAt: Instant | null
  readonly status: PublishStatus | null
  readonly license: string | null
  readonly rights: Partial<StatedRights>
}
