/** schema.org's words (JSON-LD) for an article, the newsroom and its site: what search engines and license tools read of a page. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition, licenseUrl } from '../domain/edition.ts'
import { allowsUse } from '../domain/license.ts'
import { isOwnName } from '../domain/newsroom.ts'
import { webUrl } from '../domain/web-url.ts'
import { legalText } from './html/characters.ts'
import { assetCredit, assetHolder, assetTermsUrl, authorsOf, termsUrl } from './rights.ts'
import { asciiUrl } from './xml.ts'

type Setting = Pick<Edition, 'newsroom' | 'baseUrl'>

type Thing = Readonly<Record<string, unknown>>

/** The page of an article as a NewsArticle or its kin, of what was cleared only; safe to stand in a `<script>` data block. */
export function articleJsonLd(article: ClearedArticle, setting: Setting): string {
  const url = pageUrl(article, setting)
  return dataBlock(
    thing(TYPES[article.genre], {
      '@context': 'https://schema.org',
      url,
      mainEntityOfPage: thing('WebPage', { '@id': url }),
      identifier: article.permanentId,
      headline: article.headline,
      description: article.summary,
      datePublished: article.listedAt,
      dateModified: article.updatedAt,
      expires: article.expiresAt,
      inLanguage: article.language,
      dateline: article.dateline,
      articleSection: article.section,
      keywords: [...new Set(article.tags)],
      author: authors(article, setting),
      publisher: publisher(setting),
      isPartOf: thing('WebSite', {
        '@id': siteId(setting),
        url: `${setting.baseUrl}/`,
        name: setting.newsroom.name,
      }),
      image: article.images.flatMap((image) => imageObject(article, setting, image)),
      ...accessTerms(article),
      ...rightsTerms(article, setting),
    }),
  )
}

/** The front page: who publishes here, and the site with its search. */
export function siteJsonLd(setting: Setting): string {
  const { newsroom, baseUrl } = setting
  const organization = {
    ...publisher(setting),
    legalName: newsroom.legalNames[0] ?? null,
    description: newsroom.description,
    contactPoint: contactPoint(newsroom.contact),
  }
  const site = thing('WebSite', {
    '@id': siteId(setting),
    url: `${baseUrl}/`,
    name: newsroom.name,
    description: newsroom.description,
    inLanguage: newsroom.language,
    publisher: { '@id': newsroomId(setting) },
    potentialAction: thing('SearchAction', {
      target: thing('EntryPoint', { urlTemplate: `${baseUrl}/search?q={search_term_string}` }),
      'query-input': 'required name=search_term_string',
    }),
  })
  return dataBlock({
    '@context': 'https://schema.org',
    '@graph': [thing('NewsMediaOrganization', organization), site],
  })
}

/** What is no reporting is not called news: AdvertiserContentArticle is an Article, and no NewsArticle. */
const TYPES: Readonly<Record<ClearedArticle['genre'], string | readonly string[]>> = {
  reporting: ['NewsArticle', 'ReportageNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  sponsored: 'AdvertiserContentArticle',
  agency: 'NewsArticle',
}

/** Another's work without a byline is by whom it is credited to; the newsroom's own, by the newsroom. */
function authors(article: ClearedArticle, setting: Setting): readonly Thing[] {
  const { byline } = article
  if (byline.length > 0) {
    return byline.map(({ name, url }) => thing('Person', { name, url: linkOf(url) }))
  }
  const named = authorsOf(article).map(({ name }) => thing('Organization', { name }))
  return named.length > 0 ? named : [publisher(setting)]
}

function publisher(setting: Setting): Thing {
  const { name, homeUrl, policyUrl } = setting.newsroom
  return thing('NewsMediaOrganization', {
    '@id': newsroomId(setting),
    name,
    url: linkOf(homeUrl),
    publishingPrinciples: linkOf(policyUrl),
  })
}

/** Free where the whole is here. Where the whole stands elsewhere only that page knows; else the rest is for partners. */
function accessTerms(article: ClearedArticle): Thing {
  if (allowsUse(article.use, 'fullText')) return { isAccessibleForFree: true }
  if (webUrl(article.url) !== null) return {}
  const given = thing('WebPageElement', { isAccessibleForFree: true, cssSelector: '.body' })
  return { isAccessibleForFree: false, hasPart: given }
}

function rightsTerms(article: ClearedArticle, setting: Setting): Thing {
  const { rights } = article
  const ours = licenseUrl(setting.baseUrl, rights.license)
  return {
    license: termsUrl(setting, rights.license),
    usageInfo: ours,
    // Our page says whom to ask here: for another's work that is not us.
    acquireLicensePage: rights.own ? `${ours}#ask` : null,
    copyrightNotice: rights.notice,
    copyrightHolder: thing('Organization', { name: rights.holder }),
    copyrightYear: firstYear(rights.year),
    creditText: rights.credit,
    publishingPrinciples: linkOf(rights.policyUrl),
  }
}

/** schema.org: the year in which copyright was first asserted, a number; of a range as written, its first. */
function firstYear(year: string): number | null {
  const [first] = /^\d{4}/.exec(year) ?? []
  return first === undefined ? null : Number(first)
}

function imageObject(article: ClearedArticle, setting: Setting, image: Image): readonly Thing[] {
  const url = linkOf(image.url)
  if (url === null) return []
  const holder = assetHolder(article, image)
  const isOwn = holder !== null && isOwnName(setting.newsroom, holder)
  const ours = licenseUrl(setting.baseUrl, { id: image.license ?? article.rights.license.id })
  return [
    thing('ImageObject', {
      url,
      contentUrl: url,
      encodingFormat: image.type,
      width: image.width,
      height: image.height,
      description: image.alt,
      creditText: assetCredit(article, image),
      copyrightNotice: holder && `© ${holder}`,
      copyrightHolder: holder && thing('Organization', { name: holder }),
      license: assetTermsUrl(setting, article, image),
      acquireLicensePage: isOwn ? `${ours}#ask` : null,
    }),
  ]
}

/** Only where the contact is an e-mail address: it may be any words. */
function contactPoint(contact: string): Thing | null {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return null
  return thing('ContactPoint', { contactType: 'partnerships', email: contact })
}

/** Where the story stands, as the page's canonical link says it. */
function pageUrl(article: ClearedArticle, { baseUrl }: Setting): string {
  return asciiUrl(articleUrl(baseUrl, { id: article.id, url: webUrl(article.url) }))
}

function linkOf(url: string | null): string | null {
  const web = webUrl(url)
  return web === null ? null : asciiUrl(web)
}

function newsroomId({ baseUrl }: Setting): string {
  return `${baseUrl}/#newsroom`
}

function siteId({ baseUrl }: Setting): string {
  return `${baseUrl}/#website`
}

/** What is not known is not said: fields that are null or empty are left out. */
function thing(type: string | readonly string[], fields: Thing): Thing {
  const isSaid = (value: unknown) =>
    value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  return { '@type': type, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) }
}

/** JSON that no HTML parser can take for the end of its element, or for the start of a comment. */
function dataBlock(value: Thing): string {
  return JSON.stringify(value, cleanValue).replaceAll('<', '\\u003c')
}

/** The characters XML cannot carry are left out, as in every other format. */
function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value
}
