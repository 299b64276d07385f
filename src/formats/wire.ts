/** What ninjs and NewsML-G2 say alike: addresses, subjects, whose the terms are, and how long they hold. */
import type { Genre } from '../domain/article.ts'
import type { Rendition, ShownAsset } from '../domain/asset.ts'
import { selectedChannels } from '../domain/channel.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { type Edition, licenseUrl } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import { channelPermanentId, type Newsroom } from '../domain/newsroom.ts'
import type { Instant } from '../domain/time.ts'
import { uriOf } from './uri.ts'

/** What an article is written with; an Edition is one. */
export type WireSetting = Pick<Edition, 'newsroom' | 'blocks' | 'licenses' | 'baseUrl' | 'entrance'>

/** The ending of a wire document's address: ninjs, NewsML-G2. */
export type WireFormat = 'json' | 'xml'

export const WIRE_TYPES: Readonly<Record<'article' | 'channel', Readonly<Record<WireFormat, string>>>> = {
  article: { json: 'application/json', xml: 'application/vnd.iptc.g2.newsitem+xml' },
  channel: { json: 'application/json', xml: 'application/vnd.iptc.g2.newsmessage+xml' },
}

/** `{baseUrl}/articles/{id}.json` */
export function wireUrl(baseUrl: string, articleId: string, format: WireFormat): string {
  return `${baseUrl}/articles/${encodeURIComponent(articleId)}.${format}`
}

/** The License as an ODRL policy. */
export function policyUrl(baseUrl: string, license: Pick<License, 'id'>): string {
  return `${licenseUrl(baseUrl, license)}.jsonld`
}

/** A section or tag, with the permanent id of the channel that gathers its like. */
type Subject = {
  readonly kind: 'section' | 'tag'
  readonly name: string
  readonly channel: string
  readonly uri: string
}

/** Section first, then tags, none twice. */
export function subjectsOf({ section, tags }: ClearedArticle, newsroom: Newsroom): readonly Subject[] {
  const subject = (kind: Subject['kind'], name: string): Subject => {
    const [channel = ''] = selectedChannels(
      kind === 'section' ? { sections: [name] } : { tags: [name] },
    ).flat()
    return { kind, name, channel, uri: channelPermanentId(newsroom, channel) }
  }
  return [
    ...(section ? [subject('section', section)] : []),
    ...[...new Set(tags)].map((tag) => subject('tag', tag)),
  ]
}

/** The License of an Asset: its own, else the article's. */
export function assetLicense(
  article: ClearedArticle,
  { licenses }: WireSetting,
  asset: ShownAsset,
): License | null {
  return asset.license === null ? article.rights.license : (licenses.get(asset.license) ?? null)
}

/** When the terms end with the article's expiry; null for a license that nothing ends. */
export function termsEnd({ rights, expiresAt }: ClearedArticle): Instant | null {
  return rights.license.irrevocable ? null : expiresAt
}

/** The same for an Asset: its own License knows no expiry. */
export function assetTermsEnd(article: ClearedArticle, asset: ShownAsset): Instant | null {
  return asset.license === null ? termsEnd(article) : null
}

/** A file of an Asset, its address a URI. */
export type WireFile = { readonly file: Rendition; readonly href: string }

/** The files of an Asset, itself first, each address once; what has no URI is left out. */
export function filesOf(asset: ShownAsset): readonly WireFile[] {
  const files = new Map<string, WireFile>()
  for (const file of [asset, ...asset.renditions]) {
    const href = uriOf(file.url)
    if (href !== null && !files.has(href)) files.set(href, { file, href })
  }
  return [...files.values()]
}

/** The term of the IPTC's genres where there is one that says the same. */
export function genreUri(genre: Genre): string | null {
  return genre === 'opinion' ? 'http://cv.iptc.org/newscodes/genre/Opinion' : null
}
