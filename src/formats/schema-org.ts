/** schema.org's words (JSON-LD) for an article, the newsroom and its site: what search engines and license tools read of a page. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { allowsUse } from '../domain/license.ts'
import { webUrl } from '../domain/web-url.ts'
import { authorsOf } from './rights.ts'
import { imageObject, recordingObjects } from './schema-org-media.ts'
import {
  dataBlock,
  linkOf,
  newsroomId,
  pageUrl,
  partOfSite,
  publisher,
  type SchemaSetting,
  siteId,
  type Thing,
  termsPlace,
  thing,
} from './schema-org-parts.ts'
import { articleTerms, ownTermsPage, termsPage } from './stated-terms.ts'
import { statedWords } from './usage-terms.ts'

/** The page of an article as a NewsArticle or its kin, of what was cleared only; safe to stand in a `<script>` data block. */
export function articleJsonLd(article: ClearedArticle, setting: SchemaSetting): string {
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
      isPartOf: partOfSite(setting),
      isBasedOn: sourceOf(article),
      image: article.images.flatMap((image) => imageObject(article, setting, image)),
      ...recordingObjects(article, setting),
      ...accessTerms(article),
      ...rightsTerms(article, setting),
    }),
  )
}

/** The front page: who publishes here, and the site with its search. */
export function siteJsonLd(setting: SchemaSetting): string {
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
function authors(article: ClearedArticle, setting: SchemaSetting): readonly Thing[] {
  const { byline } = article
  if (byline.length > 0) {
    return byline.map(({ name, url }) => thing('Person', { name, url: linkOf(url) }))
  }
  const named = authorsOf(article).map(({ name }) => thing('Organization', { name }))
  return named.length > 0 ? named : [publisher(setting)]
}

/** The feed that had it first. Its title names a feed, so no organization is made of it. */
function sourceOf({ source }: ClearedArticle): Thing | null {
  return source && thing('DataFeed', { name: source.title, url: linkOf(source.url) })
}

/** Free where the whole is here. Where the whole stands elsewhere only that page knows; else the rest is for partners. */
function accessTerms(article: ClearedArticle): Thing {
  // Nobody comes to a Partner's page without its credential.
  if (article.terms.agreement !== null) return { isAccessibleForFree: false }
  if (allowsUse(article.use, 'fullText')) return { isAccessibleForFree: true }
  if (webUrl(article.url) !== null) return {}
  const given = thing('WebPageElement', { isAccessibleForFree: true, cssSelector: '.body' })
  return { isAccessibleForFree: false, hasPart: given }
}

function rightsTerms(article: ClearedArticle, setting: SchemaSetting): Thing {
  const { rights } = article
  const terms = articleTerms(article)
  return {
    license: termsPage(termsPlace(setting, article), terms),
    ...usageTerms(article, setting),
    copyrightNotice: rights.notice,
    copyrightHolder: thing('Organization', { name: rights.holder }),
    copyrightYear: firstYear(rights.year),
    creditText: rights.credit,
    publishingPrinciples: linkOf(rights.policyUrl),
  }
}

/** Where to ask for more; to a Partner, who has its license already, its terms in words. */
function usageTerms(article: ClearedArticle, setting: SchemaSetting): Thing {
  const terms = articleTerms(article)
  if (terms.agreement !== null) return { conditionsOfAccess: statedWords(terms) }
  const ours = ownTermsPage(termsPlace(setting, article), terms)
  // Our page says whom to ask here: for another's work that is not us.
  return { usageInfo: ours, acquireLicensePage: ours && article.rights.own ? `${ours}#ask` : null }
}

/** schema.org: the year in which copyright was first asserted, a number; of a range as written, its first. */
function firstYear(year: string): number | null {
  const [first] = /^\d{4}/.exec(year) ?? []
  return first === undefined ? null : Number(first)
}

/** Only where the contact is an e-mail address: it may be any words. */
function contactPoint(contact: string): Thing | null {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return null
  return thing('ContactPoint', { contactType: 'partnerships', email: contact })
}
