/** What an article brings along beside its text, address by address: its recordings, its images, the renditions of each. */
import type { Image, Rendition, ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { legalText } from './html/characters.ts'
import { asciiUrl } from './xml.ts'

/** The type of an image whose type is not known: RSS and JSON Feed ask for one, and a guess would be a lie. */
const UNKNOWN_TYPE = 'application/octet-stream'

/** The media type where one must stand. */
export function mediaTypeOf({ type }: Pick<Rendition, 'type'>): string {
  return type ?? UNKNOWN_TYPE
}

/** The image an article shows first: beside the body, not in it. */
export function leadImage(article: ClearedArticle): Image | null {
  return article.images.find((image) => !image.inline) ?? null
}

/** What RSS encloses, one at most: the first recording, else the lead image. */
export function mainEnclosure(article: ClearedArticle): ShownAsset | null {
  return article.recordings[0] ?? leadImage(article)
}

/** An Asset and its files: itself, then its renditions. */
export type Work<T extends ShownAsset> = { readonly asset: T; readonly files: readonly Enclosure[] }

/** One file to fetch; its address as RFC 3986 writes it. */
export type Enclosure = { readonly file: Rendition; readonly url: string }

/** Each Asset with its files, in order; a file that two Assets name counts for the first, and an Asset without any for nothing. */
export function worksOf<T extends ShownAsset>(assets: readonly T[]): readonly Work<T>[] {
  const seen = new Set<string>()
  const works = assets.map((asset) => {
    const files: Enclosure[] = []
    for (const file of [asset, ...asset.renditions]) {
      const url = asciiUrl(file.url)
      if (!seen.has(url)) files.push({ file, url })
      seen.add(url)
    }
    return { asset, files }
  })
  return works.filter(({ files }) => files.length > 0)
}

/** Text with something to see in it, as it will be written; null for any other. */
export function shownText(text: string): string | null {
  const legal = legalText(text)
  return legal.trim() === '' ? null : legal
}
