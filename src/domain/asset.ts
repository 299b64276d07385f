/** The Asset: an image, audio or video with its own holder, credit, License and status, and how an article shows it. */
import type { AssetContent } from './asset-content.ts'
import { mediumOf } from './media-type.ts'
import type { PublishStatus } from './publish-status.ts'
import type { Instant } from './time.ts'

/** Another encoding or size of the same work, under the same rights. */
export type Rendition = {
  readonly url: string
  readonly type: string | null
  /** Bytes; null when unknown, as all the numbers here. */
  readonly length: number | null
  readonly width: number | null
  readonly height: number | null
  /** Seconds. */
  readonly duration: number | null
}

export type Asset = Rendition & {
  readonly id: string
  /** Beside the Asset itself, which goes first. */
  readonly renditions: readonly Rendition[]
  readonly credit: string | null
  readonly holder: string | null
  /** Id of its own License; null means the article's License covers it. */
  readonly license: string | null
  readonly status: PublishStatus
  readonly updatedAt: Instant
  /** Its bytes, where they are hosted here; null where they are at its own address alone. */
  readonly content: AssetContent | null
}

/** An Asset as one article shows it, with that article's words for what it is; of hosted bytes the facts are their own. */
export type ShownAsset = Omit<Asset, 'id' | 'content'> & {
  readonly alt: string
  /** Its id, where its bytes are hosted here and shown at our address; null where they are not. */
  readonly hosted: string | null
}

/** In the body (`inline`) or beside it. */
export type Image = ShownAsset & { readonly inline: boolean }

/** Audio or video, always beside the body; its media type is known. */
export type Recording = ShownAsset & { readonly type: string }

/** Which an Asset is follows from its media type; one whose type is not known is an image. */
export function isRecording<T extends Pick<Asset, 'type'>>(asset: T): asset is T & { readonly type: string } {
  return mediumOf(asset.type) !== 'image'
}
