/** The terms for machines as headers of a document: RSL by `Link`, and TDMRep's two. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import { articleTerms } from '../formats/stated-terms.ts'
import { tdmReservation } from '../formats/tdmrep.ts'
import { RSL_TYPE, rslUrl, siteRslUrl } from '../formats/terms-url.ts'

/** `Link`, `tdm-reservation` and, where mining is reserved, `tdm-policy`; what is given under an Agreement has the second alone. */
export type TermsHeaders = Readonly<Record<string, string>>

/** Of a document that holds one article. */
export function articleTermsHeaders(article: ClearedArticle, baseUrl: string): TermsHeaders {
  return termsHeaders(baseUrl, [article], [article.rights.license])
}

/** Of an Asset that this article shows: the terms of its own License, else of the article's. */
export function assetTermsHeaders(
  article: ClearedArticle,
  { baseUrl, licenses }: Pick<Edition, 'baseUrl' | 'licenses'>,
  { license }: Pick<ShownAsset, 'license'>,
): TermsHeaders {
  const own = license === null ? undefined : licenses.get(license)
  return termsHeaders(baseUrl, [], [own ?? article.rights.license])
}

/** Of a document that holds several: the strictest of their terms. An empty one speaks for the site. */
export function editionTermsHeaders({
  articles,
  licenses,
  baseUrl,
  entrance,
}: Pick<Edition, 'articles' | 'licenses' | 'baseUrl' | 'entrance'>): TermsHeaders {
  if (entrance !== 'public' && articles.length === 0) return {}
  const held = new Map(articles.map(({ rights }) => [rights.license.id, rights.license]))
  return termsHeaders(baseUrl, articles, [...(held.size > 0 ? held : licenses).values()])
}

function termsHeaders(
  baseUrl: string,
  articles: readonly ClearedArticle[],
  licenses: readonly License[],
): TermsHeaders {
  if (articles.some((article) => articleTerms(article).agreement !== null))
    return agreedHeaders(baseUrl, articles)
  const [license, ...others] = licenses
  const { reservation, policy } = tdmReservation(baseUrl, licenses)
  const rsl = license && others.length === 0 ? rslUrl(baseUrl, license) : siteRslUrl(baseUrl)
  return {
    Link: `<${rsl}>; rel="license"; type="${RSL_TYPE}"`,
    'tdm-reservation': String(reservation),
    ...(policy === null ? {} : { 'tdm-policy': policy }),
  }
}

/** What was agreed counts, and no offer to the public says it. */
function agreedHeaders(baseUrl: string, articles: readonly ClearedArticle[]): TermsHeaders {
  const agreed = articles.map(({ rights, terms: { ai, territories } }) => ({
    ...rights.license,
    ai,
    territories,
  }))
  return { 'tdm-reservation': String(tdmReservation(baseUrl, agreed).reservation) }
}
