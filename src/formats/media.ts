/** Images and recordings in RSS and Atom as Media RSS 1.5.1 has them, with their credits, terms and countries. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { mediumOf } from '../domain/media-type.ts'
import { type Enclosure, leadImage, shownText, worksOf } from './enclosures.ts'
import { assetCredit, assetHolder, assetTermsUrl } from './rights.ts'
import { assetTerms } from './stated-terms.ts'
import { type Attributes, element, textElement } from './xml.ts'

/** The article's own credit line, then each cleared recording and image: a group where it has several renditions. */
export function mediaMarkup(article: ClearedArticle, edition: Edition): readonly string[] {
  const lead = leadImage(article)
  return [
    textElement('media:credit', article.rights.credit),
    ...worksOf<ShownAsset>([...article.recordings, ...article.images]).map(({ asset, files }) => {
      const details = detailsOf(article, edition, asset)
      const contents = files.map((enclosure, at) => {
        // In a group one is the default; outside of one, the image that is shown first says so.
        const isDefault = at === 0 && (files.length > 1 || asset === lead)
        return { ...contentOf(asset, enclosure), isDefault: isDefault ? 'true' : null }
      })
      const [only] = contents
      return contents.length === 1 && only
        ? element('media:content', only, details)
        : element('media:group', {}, [
            ...contents.map((content) => element('media:content', content)),
            ...details,
          ])
    }),
  ]
}

function contentOf(asset: ShownAsset, { file, url }: Enclosure): Attributes {
  return {
    url,
    type: file.type,
    medium: mediumOf(file.type ?? asset.type),
    isDefault: null,
    fileSize: file.length || null,
    duration: file.duration,
    width: file.width || null,
    height: file.height || null,
  }
}

function detailsOf(article: ClearedArticle, edition: Edition, asset: ShownAsset): readonly string[] {
  const holder = assetHolder(article, asset)
  const territories = territoriesOf(article, edition, asset)
  return [
    textElement('media:description', shownText(asset.alt), { type: 'plain' }),
    textElement('media:credit', assetCredit(article, asset)),
    textElement('media:copyright', holder && `© ${holder}`, { url: assetTermsUrl(edition, article, asset) }),
    territories !== null && territories.length > 0
      ? textElement('media:restriction', territories.join(' ').toLowerCase(), {
          relationship: 'allow',
          type: 'country',
        })
      : '',
  ]
}

/** Where the Asset may be shown; to the public, nothing is said of one under a License of its own. */
function territoriesOf(
  article: ClearedArticle,
  { licenses }: Edition,
  asset: ShownAsset,
): readonly string[] | null {
  if (article.terms.agreement === null && asset.license !== null) return null
  return assetTerms(article, licenses, asset)?.territories ?? null
}
