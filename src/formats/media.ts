/** Images in RSS and Atom: Media RSS 1.5.1 with its credits, and enclosures. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { imageCredit, imageHolder, imageTermsUrl } from './rights.ts'
import { asciiUrl, element, textElement } from './xml.ts'

/** The type of an image whose type is not known: RSS and JSON Feed ask for one, and a guess would be a lie. */
const UNKNOWN_TYPE = 'application/octet-stream'

/** The media type where one must stand. */
export function mediaTypeOf(image: Image): string {
  return image.type ?? UNKNOWN_TYPE
}

/** The image an article shows first: beside the body, not in it. */
export function leadImage(article: ClearedArticle): Image | null {
  return article.images.find((image) => !image.inline) ?? null
}

/** The article's own credit line and each cleared image with its credit, holder, terms and countries. */
export function mediaMarkup(article: ClearedArticle, edition: Edition): readonly string[] {
  const lead = leadImage(article)
  return [
    textElement('media:credit', article.rights.credit),
    ...article.images.map((image) =>
      element(
        'media:content',
        {
          url: asciiUrl(image.url),
          type: image.type,
          medium: 'image',
          isDefault: image === lead ? 'true' : null,
          fileSize: image.length || null,
          width: image.width,
          height: image.height,
        },
        detailsOf(article, edition, image),
      ),
    ),
  ]
}

function detailsOf(article: ClearedArticle, edition: Edition, image: Image): readonly string[] {
  const holder = imageHolder(article, image)
  const { territories } = article.rights.license
  return [
    textElement('media:description', image.alt || null, { type: 'plain' }),
    textElement('media:credit', imageCredit(article, image)),
    textElement('media:copyright', holder && `© ${holder}`, { url: imageTermsUrl(edition, article, image) }),
    image.license === null && territories !== null && territories.length > 0
      ? textElement('media:restriction', territories.join(' ').toLowerCase(), {
          relationship: 'allow',
          type: 'country',
        })
      : '',
  ]
}
