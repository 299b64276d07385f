/** `rightsInfo` of NewsML-G2: whose it is, on what terms, until when, and whether machines may mine it. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { dataMiningUri } from './data-mining.ts'
import { headOf } from './head.ts'
import { lineOf, wordsLanguage } from './newsml-parts.ts'
import { assetHolder } from './rights.ts'
import {
  articleTerms,
  assetTerms,
  licenseTerms,
  ownTermsPage,
  type StatedTerms,
  termsPolicy,
} from './stated-terms.ts'
import { uriOf } from './uri.ts'
import { statedWords } from './usage-terms.ts'
import type { WireSetting } from './wire.ts'
import { element, textElement } from './xml.ts'

type Claim = {
  readonly holder: string | null
  /** The holder's own page; null where none is known. */
  readonly page: string | null
  readonly notice: string | null
  /** Whom to ask; null where the holder has not said. */
  readonly contact: string | null
  /** Null where they are not known. */
  readonly terms: StatedTerms | null
  /** BCP 47, of what the claim stands in. */
  readonly within: string
}

/** The rights of the article. */
export function articleRights(article: ClearedArticle, setting: WireSetting): string {
  const { holder, notice, contact, own } = article.rights
  const page = own ? setting.newsroom.homeUrl : null
  return rightsInfo(setting, {
    holder,
    page,
    notice,
    contact,
    terms: articleTerms(article),
    within: article.language,
  })
}

/** The rights of an Asset, which need not be the article's. */
export function assetRights(article: ClearedArticle, setting: WireSetting, asset: ShownAsset): string {
  const holder = assetHolder(article, asset)
  return rightsInfo(setting, {
    holder,
    page: null,
    notice: holder && `© ${holder}`,
    contact: null,
    terms: assetTerms(article, setting.licenses, asset),
    within: article.language,
  })
}

/** The rights in a channel as a whole; a License only where all its articles share it. */
export function channelRights(edition: Edition): string {
  const { newsroom } = edition
  const head = headOf(edition)
  const { notice, license } = head
  return rightsInfo(edition, {
    holder: newsroom.legalNames[0] ?? newsroom.name,
    page: newsroom.homeUrl,
    notice,
    contact: newsroom.contact,
    terms: license && licenseTerms(license),
    within: head.language,
  })
}

type Place = Pick<Edition, 'baseUrl' | 'entrance' | 'newsroom'>

/** In the order the schema has; `validto` is where an end of the terms belongs, `expires` is an editor's word. */
function rightsInfo(setting: Place, claim: Claim): string {
  const { terms, notice, within } = claim
  const validto = terms?.until ?? null
  return element('rightsInfo', { validto, ...wordsLanguage(setting.newsroom.language, within) }, [
    holderMarkup(claim),
    textElement('copyrightNotice', notice),
    ...(terms ? termsMarkup(setting, terms) : []),
  ])
}

function termsMarkup(place: Place, terms: StatedTerms): readonly string[] {
  const page = ownTermsPage(place, terms)
  const deed = terms.agreement === null ? uriOf(terms.license.url) : null
  return [
    textElement('usageTerms', statedWords(terms), { href: page }),
    licenseLink(deed ?? page, 'text/html'),
    licenseLink(termsPolicy(place, terms), 'application/ld+json'),
    element('dataMining', { uri: dataMiningUri(terms.ai) }),
  ]
}

function holderMarkup({ holder, page, contact }: Claim): string {
  if (holder === null) return ''
  return element('copyrightHolder', { uri: uriOf(page) }, [
    textElement('name', lineOf(holder)),
    contact === null
      ? ''
      : element('organisationDetails', {}, [element('contactInfo', {}, [contactMarkup(contact)])]),
  ])
}

function contactMarkup(contact: string): string {
  return textElement(contact.includes('@') ? 'email' : 'note', contact)
}

/** RFC 8288: a registered relation as a URI. */
function licenseLink(href: string | null, contenttype: string): string {
  if (href === null) return ''
  return element('link', { reluri: 'http://www.iana.org/assignments/relation/license', href, contenttype })
}
