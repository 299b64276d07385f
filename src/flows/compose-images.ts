/** The images of an article being composed: those stated and those in its body, each once. */
import { type Asset, typeFromUrl } from '../domain/asset.ts'
import type { Draft, DraftImage } from '../domain/draft.ts'
import { findImages } from '../formats/html/links.ts'

/** An image of the article being composed, with what the draft says of its Asset. */
export type ComposedImage = Omit<Asset, 'id' | 'status' | 'updatedAt'> & {
  readonly alt: string
  readonly inline: boolean
}

/** Stated images first, then those in the body that were not stated; what was stated of one counts. */
export function composeImages(draft: Draft, bodyHtml: string): readonly ComposedImage[] {
  const found = new Map(findImages(bodyHtml).map((image) => [image.url, image]))
  const stated = draft.images.map((image) => ({
    ...found.get(image.url),
    ...image,
    inline: found.has(image.url),
  }))
  const images = new Map([...stated, ...found.values()].reverse().map((image) => [image.url, image]))
  return [...images.values()].reverse().map((image) => composeImage(image))
}

function composeImage(image: DraftImage): ComposedImage {
  return {
    url: image.url,
    alt: image.alt,
    inline: image.inline,
    type: image.type ?? typeFromUrl(image.url),
    length: image.length ?? null,
    width: image.width ?? null,
    height: image.height ?? null,
    credit: image.credit ?? null,
    holder: image.holder ?? null,
    license: image.license ?? null,
  }
}
