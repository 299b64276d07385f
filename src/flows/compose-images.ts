/** The images of an article being composed: those stated and those in its body, each once. */
import { type Asset, typeFromUrl } from '../domain/asset.ts'
import type { Draft, DraftImage } from '../domain/draft.ts'
import { publisherOfCredit } from '../formats/html/credits.ts'
import { findImages } from '../formats/html/links.ts'

/** An image of the article being composed, with what the draft says of its Asset. */
export type ComposedImage = Omit<Asset, 'id' | 'status' | 'updatedAt'> & {
  readonly alt: string
  readonly inline: boolean
}

/**
 * Stated images first, each once, then those in the body that were not stated. Without a stated holder, the agency or the
 * publication its credit names holds an image, when it is none of `ownNames`, the names of the newsroom.
 */
export function composeImages(
  draft: Draft,
  bodyHtml: string,
  ownNames?: readonly string[],
): readonly ComposedImage[] {
  const found = new Map(findImages(bodyHtml).map((image) => [image.url, image]))
  const images = new Map<string, DraftImage>()
  for (const image of draft.images) {
    const inline = found.has(image.url)
    if (!images.has(image.url)) images.set(image.url, { ...found.get(image.url), ...image, inline })
  }
  for (const [url, image] of found) if (!images.has(url)) images.set(url, image)
  return [...images.values()].map((image) => composeImage(image, ownNames))
}

function composeImage(image: DraftImage, ownNames: readonly string[] | undefined): ComposedImage {
  return {
    url: image.url,
    alt: image.alt,
    inline: image.inline,
    type: image.type ?? typeFromUrl(image.url),
    length: image.length ?? null,
    width: image.width ?? null,
    height: image.height ?? null,
    credit: image.credit ?? null,
    // Said by nobody to be the newsroom's, another's picture is never taken for it: clearance wants a License of its own.
    holder: image.holder ?? publisherOfCredit(image.credit ?? '', ownNames),
    license: image.license ?? null,
  }
}
