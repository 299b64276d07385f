/** A picture that stands with an article, as an associated ninjs object with rights of its own. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { descriptions, linkedRights, textOrNothing } from './ninjs-parts.ts'
import { assetCredit, assetHolder } from './rights.ts'
import { uriOf } from './uri.ts'
import { usageTerms } from './usage-terms.ts'
import { imageLicense, imageTermsEnd, type WireSetting } from './wire.ts'

type Place = {
  readonly article: ClearedArticle
  readonly setting: WireSetting
  readonly image: Image
  /** From 0, in the article's order. */
  readonly place: number
}

/** One object; none where its address is no URI, since ninjs knows an object by one. */
export function pictureOf({ article, setting, image, place }: Place) {
  const uri = uriOf(image.url)
  if (uri === null) return []
  const holder = assetHolder(article, image)
  const credit = assetCredit(article, image)
  const license = imageLicense(article, setting, image)
  return [
    {
      name: `picture-${place + 1}`,
      rel: image.inline ? 'inline' : 'picture',
      uri,
      type: 'picture',
      versionCreated: image.updatedAt,
      pubStatus: 'usable',
      language: article.language,
      descriptions: descriptions('caption', image.alt),
      ...textOrNothing('by', credit),
      ...(credit ? { infoSources: [{ name: credit, role: 'credit' }] } : {}),
      ...textOrNothing('copyrightHolder', holder),
      ...textOrNothing('copyrightNotice', holder && `© ${holder}`),
      ...(license
        ? {
            usageTerms: usageTerms(license, imageTermsEnd(article, image)),
            rightsInfo: linkedRights(setting.baseUrl, license),
          }
        : {}),
      renditions: [renditionOf(image, uri)],
    },
  ]
}

function renditionOf({ type, width, height, length }: Image, href: string) {
  return {
    name: 'web',
    href,
    ...textOrNothing('contentType', type),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
    ...(length === null ? {} : { sizeInBytes: length }),
  }
}
