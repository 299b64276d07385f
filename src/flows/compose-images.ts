/** The images of an article being composed: those stated and those in its body, each once. */
import { type Asset, typeFromUrl } from '../domain/asset.ts'
import type { Draft, DraftImage } from '../domain/draft.ts'
import { findAgency } from '../domain/standing-text/agencies.ts'
import { findImages } from '../formats/html/links.ts'

/** An image of the article being composed, with what the draft says of its Asset. */
export type ComposedImage = Omit<Asset, 'id' | 'status' | 'updatedAt'> & {
  readonly alt: string
  readonly inline: boolean
}

/** Stated images first, each once, then those in the body that were not stated. */
export function composeImages(draft: Draft, bodyHtml: string): readonly ComposedImage[] {
  const found = new Map(findImages(bodyHtml).map((image) => [image.url, image]))
  const images = new Map<string, DraftImage>()
  for (const image of draft.images) {
    const inline = found.has(image.url)
    if (!images.has(image.url)) images.set(image.url, { ...found.get(image.url), ...image, inline })
  }
  for (const [url, image] of found) if (!images.has(url)) images.set(url, image)
  return [...images.values()].map(composeImage)
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
    // Said by nobody to be the newsroom's, an agency's picture is never taken for it: clearance wants a License of its own.
    holder: image.holder ?? agencyIn(image.credit ?? ''),
    license: image.license ?? null,
  }
}

const BETWEEN = /[/|,;()•·–—]|\s-\s|\s(?:via|for|by|and|courtesy of)\s/iu
const BEFORE =
  /^(?:(?:file|photo(?:graph|graphy|s)?|pictures?|pic|images?|credits?|source|courtesy|handout|by|of|via|©)(?![\p{L}\p{N}])[\s:.]*)+/iu
const AFTER = /\s(?:file\s)?(?:photos?|pictures?|images?|file)$/iu

/** The agency a credit names: "Photo: Reuters", "AP Photo/Sunday Alamba", "A. Bello / NAN", "J. Doe via AFP". */
function agencyIn(credit: string): string | null {
  for (const part of credit.split(BETWEEN)) {
    const name = part.trim().replace(BEFORE, '').replace(AFTER, '')
    const agency = findAgency(name) ?? findAgency(part.trim())
    if (agency !== null) return agency
  }
  return null
}
