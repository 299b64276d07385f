/** What documents in schema.org's words (JSON-LD) are put together from: things, links, the newsroom, the data block itself. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { webUrl } from '../domain/web-url.ts'
import { legalText } from './html/characters.ts'
import { asciiUrl } from './xml.ts'

export type SchemaSetting = Pick<Edition, 'newsroom' | 'baseUrl'>

export type Thing = Readonly<Record<string, unknown>>

/** What is not known is not said: fields that are null or empty are left out. */
export function thing(type: string | readonly string[], fields: Thing): Thing {
  const isSaid = (value: unknown) =>
    value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  return { '@type': type, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) }
}

/** JSON that no HTML parser can take for the end of its element, or for the start of a comment. */
export function dataBlock(value: Thing): string {
  return JSON.stringify(value, cleanValue).replaceAll('<', '\\u003c')
}

/** The characters XML cannot carry are left out, as in every other format. */
function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value
}

/** A web address in ASCII; null for any other. */
export function linkOf(url: string | null): string | null {
  const web = webUrl(url)
  return web === null ? null : asciiUrl(web)
}

/** Where terms are looked for: a page may have come by a Partner's path, so it names no Agreement by an address. */
export function termsPlace({ baseUrl }: SchemaSetting, article: ClearedArticle) {
  return { baseUrl, entrance: article.terms.agreement === null ? 'public' : 'path' } as const
}

/** Where the story stands, as the page's canonical link says it. */
export function pageUrl(article: ClearedArticle, { baseUrl }: SchemaSetting): string {
  return asciiUrl(articleUrl(baseUrl, { id: article.id, url: webUrl(article.url) }))
}

export function newsroomId({ baseUrl }: SchemaSetting): string {
  return `${baseUrl}/#newsroom`
}

export function siteId({ baseUrl }: SchemaSetting): string {
  return `${baseUrl}/#website`
}

export function publisher(setting: SchemaSetting): Thing {
  const { name, homeUrl, policyUrl } = setting.newsroom
  return thing('NewsMediaOrganization', {
    '@id': newsroomId(setting),
    name,
    url: linkOf(homeUrl),
    logo: logoObject(setting.newsroom),
    publishingPrinciples: linkOf(policyUrl),
  })
}

/** The logo, else the icon. */
function logoObject({ logo, icon }: Newsroom): Thing | null {
  const { url, width = null, height = null } = logo ?? { url: icon }
  const link = linkOf(url)
  return link === null ? null : thing('ImageObject', { url: link, contentUrl: link, width, height })
}

/** The site a page is part of. */
export function partOfSite(setting: SchemaSetting): Thing {
  return thing('WebSite', {
    '@id': siteId(setting),
    url: `${setting.baseUrl}/`,
    name: setting.newsroom.name,
  })
}
