/** An article's rights as metadata: Dublin Core terms for RSS and Atom, and the `_newsroom_rights` record for JSON Feed. */
import type { Image, ShownAsset } from '../domain/asset.ts'
import type { Author, ClearedArticle } from '../domain/clearance.ts'
import { type Edition, licenseUrl } from '../domain/edition.ts'
import { headOf } from './head.ts'
import { articleTerms, assetTerms, termsPage, termsUrl } from './stated-terms.ts'
import { statedWords } from './usage-terms.ts'
import { textElement } from './xml.ts'

type Place = Pick<Edition, 'baseUrl' | 'entrance'>

/** Where the terms of an article stand for its audience; null where they stand at no address it could be told. */
export function articleTermsUrl(place: Place, article: ClearedArticle): string | null {
  return termsPage(place, articleTerms(article))
}

/** Where an Asset's terms stand: its own License's page with us, else the article's. */
export function assetTermsUrl(
  place: Place,
  article: ClearedArticle,
  { license }: Pick<ShownAsset, 'license'>,
): string | null {
  return license === null ? articleTermsUrl(place, article) : licenseUrl(place.baseUrl, { id: license })
}

/** The terms in a sentence or two: the License's own, or what its Agreement gives a Partner. */
export function termsWords(article: ClearedArticle): string {
  const terms = articleTerms(article)
  return terms.agreement === null ? terms.license.terms : statedWords(terms)
}

/**
 * Who is named as author. Another's work without a byline names whom it is credited to: left empty, it would count as
 * the newsroom's (RFC 4287 §4.1.2 and JSON Feed let an article inherit the channel's author).
 */
export function authorsOf({ byline, rights }: ClearedArticle): readonly Author[] {
  return byline.length > 0 || rights.own ? byline : [{ name: rights.credit, url: null }]
}

/** Who holds an Asset: as stated, else the article's holder where the article's License covers it, else nobody known. */
export function assetHolder(article: ClearedArticle, { holder, license }: ShownAsset): string | null {
  return holder ?? (license === null ? article.rights.holder : null)
}

/** The line an Asset is credited with: its own, else its holder's name where that is not the article's. */
export function assetCredit(article: ClearedArticle, asset: ShownAsset): string | null {
  const credit = asset.credit?.trim() || null
  return credit ?? (asset.holder === article.rights.holder ? null : asset.holder)
}

/** The term in which an article may be used, as a DCMI Period; null when it has no end. */
export function validityPeriod(article: ClearedArticle): string | null {
  if (article.expiresAt === null) return null
  return `start=${article.listedAt}; end=${article.expiresAt}; scheme=W3C-DTF;`
}

/** What neither RSS nor Atom has an element for: holder, terms in words, term, and the genre. */
export function termsMarkup(article: ClearedArticle): readonly string[] {
  const { rights } = article
  return [
    textElement('dcterms:rightsHolder', rights.holder),
    textElement('dcterms:accessRights', termsWords(article)),
    textElement('dcterms:valid', validityPeriod(article)),
    textElement('dc:type', article.genre),
  ]
}

/** What a receiver may do with one article, `docs/feed-extension.md`; null says "no limit" or "not known", never "not said". */
export function rightsRecord(article: ClearedArticle, edition: Edition) {
  const { rights, terms } = article
  const { license } = rights
  return {
    about: aboutUrl(edition),
    copyright_notice: rights.notice,
    rights_holder: rights.holder,
    credit_line: rights.credit,
    license: articleTermsUrl(edition, article),
    license_name: license.name,
    terms: termsWords(article),
    contact: rights.contact,
    policy_url: rights.policyUrl,
    use: article.use,
    reserved: license.reserved,
    duties: article.duties,
    territories: terms.territories,
    valid_until: article.expiresAt,
    ai: { train: terms.ai.train, input: terms.ai.input, index: terms.ai.index },
    ...agreementRecord(article),
    status: 'usable',
  }
}

/** What a Partner's documents say beside: under which Agreement, what may be done, when it must be gone. */
function agreementRecord(article: ClearedArticle) {
  const { agreement, removeBy } = article.terms
  if (agreement === null) return {}
  const { id, version } = agreement
  return { agreement: { id, version }, permits: articleTerms(article).permits, remove_by: removeBy }
}

/** What holds for a channel as a whole; the license only where all its articles share one. */
export function channelRightsRecord(edition: Edition) {
  const { newsroom } = edition
  const { license, notice } = headOf(edition)
  return {
    about: aboutUrl(edition),
    copyright_notice: notice,
    rights_holder: newsroom.legalNames[0] ?? newsroom.name,
    license: license && termsUrl(edition, license),
    license_name: license?.name ?? null,
    terms: license?.terms ?? null,
    contact: newsroom.contact,
    policy_url: newsroom.policyUrl,
  }
}

/** What is owed for one image beside its bytes, the same for each of its renditions. */
export function imageRecord(article: ClearedArticle, edition: Edition, image: Image, size: Size) {
  return { ...assetRecord(article, edition, image, size), inline: image.inline }
}

type Size = { readonly width: number | null; readonly height: number | null }

/** The same for any Asset: for a recording it is all. */
export function assetRecord(
  article: ClearedArticle,
  edition: Edition,
  asset: ShownAsset,
  { width, height }: Size,
) {
  return {
    alt: asset.alt,
    credit_line: assetCredit(article, asset),
    rights_holder: assetHolder(article, asset),
    license: assetTermsUrl(edition, article, asset),
    ...assetAgreementRecord(article, edition, asset),
    width,
    height,
  }
}

/** A Partner's terms of an Asset need not stand at an address: what its License is called, and what AI may do, is said as well. */
function assetAgreementRecord(article: ClearedArticle, { licenses }: Edition, asset: ShownAsset) {
  if (article.terms.agreement === null) return {}
  const terms = assetTerms(article, licenses, asset)
  if (terms === null) return { license_name: null }
  const { train, input, index } = terms.ai
  return {
    license_name: terms.license.name,
    terms: statedWords(terms),
    territories: terms.territories,
    ai: { train, input, index },
    permits: terms.permits,
    remove_by: terms.removeBy,
  }
}

/** Where the extension is told about: the front page, which states the terms and the contact. */
function aboutUrl({ baseUrl }: Edition): string {
  return `${baseUrl}/#feed-extension`
}
