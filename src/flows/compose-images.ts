/** The images of an article being composed: those stated and those in its body, each once. */
import type { Asset } from '../domain/asset.ts'
import type { Draft, DraftImage, DraftRecording } from '../domain/draft.ts'
import { typeFromUrl } from '../domain/media-type.ts'
import { publisherOfCredit } from '../formats/html/credits.ts'
import { findImages } from '../formats/html/links.ts'

/** What the draft says of an Asset, in the words of the article that shows it. */
export type ComposedAsset = Omit<Asset, 'id' | 'status' | 'updatedAt' | 'content'> & { readonly alt: string }

/** An image of the article being composed. */
export type ComposedImage = ComposedAsset & { readonly inline: boolean }

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
    ...composeAsset(image, ownNames),
    inline: image.inline,
    type: image.type ?? typeFromUrl(image.url, ['image']),
  }
}

/** What is stated of an Asset, null where nothing is. */
export function composeAsset(
  asset: DraftImage | DraftRecording,
  ownNames: readonly string[] | undefined,
): ComposedAsset {
  return {
    url: asset.url,
    alt: asset.alt,
    type: asset.type ?? null,
    length: asset.length ?? null,
    width: asset.width ?? null,
    height: asset.height ?? null,
    duration: null,
    renditions: asset.renditions ?? [],
    credit: asset.credit ?? null,
    // Said by nobody to be the newsroom's, another's work is never taken for it: clearance wants a License of its own.
    holder: asset.holder ?? publisherOfCredit(asset.credit ?? '', ownNames),
    license: asset.license ?? null,
  }
}
