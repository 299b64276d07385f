/** `rightsInfo` of NewsML-G2: whose it is, on what terms, until when, and whether machines may mine it. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { type Edition, licenseUrl } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import { dataMiningUri } from './data-mining.ts'
import { headOf } from './head.ts'
import { lineOf, wordsLanguage } from './newsml-parts.ts'
import { assetHolder } from './rights.ts'
import { uriOf } from './uri.ts'
import { usageTerms } from './usage-terms.ts'
import { assetLicense, assetTermsEnd, policyUrl, termsEnd, type WireSetting } from './wire.ts'
import { element, textElement } from './xml.ts'

type Claim = {
  readonly holder: string | null
  /** The holder's own page; null where none is known. */
  readonly page: string | null
  readonly notice: string | null
  /** Whom to ask; null where the holder has not said. */
  readonly contact: string | null
  readonly license: License | null
  readonly until: Instant | null
  /** BCP 47, of what the claim stands in. */
  readonly within: string
}

/** The rights of the article. */
export function articleRights(article: ClearedArticle, setting: WireSetting): string {
  const { holder, notice, contact, license, own } = article.rights
  const page = own ? setting.newsroom.homeUrl : null
  return rightsInfo(setting, {
    holder,
    page,
    notice,
    contact,
    license,
    until: termsEnd(article),
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
    license: assetLicense(article, setting, asset),
    until: assetTermsEnd(article, asset),
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
    license,
    until: null,
    within: head.language,
  })
}

/** In the order the schema has; `validto` is where an end of the terms belongs, `expires` is an editor's word. */
function rightsInfo({ baseUrl, newsroom }: Pick<Edition, 'baseUrl' | 'newsroom'>, claim: Claim): string {
  const { license, notice, until, within } = claim
  return element('rightsInfo', { validto: until, ...wordsLanguage(newsroom.language, within) }, [
    holderMarkup(claim),
    textElement('copyrightNotice', notice),
    ...(license ? termsMarkup(baseUrl, license, until) : []),
  ])
}

function termsMarkup(baseUrl: string, license: License, until: Instant | null): readonly string[] {
  const page = licenseUrl(baseUrl, license)
  return [
    textElement('usageTerms', usageTerms(license, until), { href: page }),
    licenseLink(uriOf(license.url) ?? page, 'text/html'),
    licenseLink(policyUrl(baseUrl, license), 'application/ld+json'),
    element('dataMining', { uri: dataMiningUri(license.ai) }),
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
function licenseLink(href: string, contenttype: string): string {
  return element('link', { reluri: 'http://www.iana.org/assignments/relation/license', href, contenttype })
}
