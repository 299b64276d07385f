/** An Asset that stands with an article, as an associated ninjs object: rights of its own, and a rendition for each of its files. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { descriptions, termsRecord, textOrNothing } from './ninjs-parts.ts'
import { assetCredit, assetHolder } from './rights.ts'
import { assetTerms } from './stated-terms.ts'
import { uriOf } from './uri.ts'
import { filesOf, type WireFile, type WireSetting } from './wire.ts'

export type Standing<T extends ShownAsset> = {
  readonly article: ClearedArticle
  readonly setting: WireSetting
  readonly asset: T
  /** From 0, in the article's order. */
  readonly place: number
}

type Kind = { readonly type: 'picture' | 'audio' | 'video'; readonly rel: string }

/** One object; none where its address is no URI, since ninjs knows an object by one. */
export function assetObjects({ article, setting, asset, place }: Standing<ShownAsset>, { type, rel }: Kind) {
  const uri = uriOf(asset.url)
  if (uri === null) return []
  const holder = assetHolder(article, asset)
  const credit = assetCredit(article, asset)
  const terms = assetTerms(article, setting.licenses, asset)
  return [
    {
      name: `${type}-${place + 1}`,
      rel,
      uri,
      type,
      versionCreated: asset.updatedAt,
      pubStatus: 'usable',
      language: article.language,
      descriptions: descriptions('caption', asset.alt),
      ...textOrNothing('by', credit),
      ...(credit ? { infoSources: [{ name: credit, role: 'credit' }] } : {}),
      ...textOrNothing('copyrightHolder', holder),
      ...textOrNothing('copyrightNotice', holder && `© ${holder}`),
      ...(terms === null ? {} : termsRecord(setting, terms)),
      renditions: filesOf(asset).map(renditionOf),
    },
  ]
}

/** Names are told apart by number: that a file is "highRes" or "preview" is not known. */
function renditionOf({ file, href }: WireFile, at: number) {
  const { type, width, height, length, duration } = file
  return {
    name: at === 0 ? 'web' : `web-${at + 1}`,
    href,
    ...textOrNothing('contentType', type),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
    ...(length === null ? {} : { sizeInBytes: length }),
    ...(duration === null ? {} : { duration }),
  }
}
