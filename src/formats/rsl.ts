/** RSL 1.0 (Really Simple Licensing): the site, a License, and an article of an RSS document, in its tokens. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { licenseUrl } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import { AI_USES } from '../domain/license.ts'
import { AI_WORDS, type AiUse, type MachineTerms, machineTermsOf } from '../domain/machine-terms.ts'
import { mailtoUrl } from '../domain/mail-address.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { webUrl } from '../domain/web-url.ts'
import { articleTerms } from './stated-terms.ts'
import { siteTermsUrl } from './terms-url.ts'
import { asciiUrl, element, textElement, xmlDocument } from './xml.ts'

export const RSL_NAMESPACE = 'https://rslstandard.org/rsl'

/** What the terms stand in: who offers them, and where. */
export type Offering = { readonly newsroom: Newsroom; readonly baseUrl: string }

/** What one `content` element says. */
type Statement = {
  readonly url: string
  readonly terms: MachineTerms
  readonly contact: string
  readonly copyright: string
  /** The terms as people read them. */
  readonly page: string
}

/** Empty in a document of its own, `rsl:` inside another format: there every child needs it (RSL §4.7). */
type Prefix = '' | 'rsl:'

/** `/license.xml`: what every License of the newsroom allows at once, for every address of the site. */
export function renderSiteRsl({ newsroom, baseUrl }: Offering, licenses: readonly License[]): string {
  const [only, ...others] = licenses
  return rslDocument({
    url: '/',
    terms: machineTermsOf(licenses),
    contact: newsroom.contact,
    copyright: ownCopyright({ newsroom, baseUrl }),
    page: only && others.length === 0 ? licenseUrl(baseUrl, only) : siteTermsUrl(baseUrl),
  })
}

/**
 * `/licenses/{id}.rsl`. Its `url` is empty, the scope of the association: what a `Link` or `<link>` leads from. A path
 * pattern would claim every article it matches, those under other Licenses too. It names no holder, since the works of
 * several may be under one License.
 */
export function renderLicenseRsl({ newsroom, baseUrl }: Offering, license: License): string {
  return rslDocument({
    url: '',
    terms: machineTermsOf([license]),
    contact: newsroom.contact,
    copyright: '',
    page: licenseUrl(baseUrl, license),
  })
}

/**
 * `<rsl:content>` for an article's item in RSS. It speaks of our own page of the article: RSL in RSS counts only for
 * addresses on the document's own origin (§4.7), and the newsroom's site may be on another. It is an offer to everyone,
 * so there is none where an Agreement says what may be done.
 */
export function rslContent(article: ClearedArticle, baseUrl: string): string {
  if (articleTerms(article).agreement !== null) return ''
  const { holder, contact, own, license } = article.rights
  const copyright = { type: own ? 'organization' : null, contactEmail: emailOf(contact) }
  const statement = {
    url: `${baseUrl}/articles/${encodeURIComponent(article.id)}`,
    terms: machineTermsOf([license]),
    contact,
    copyright: textElement('rsl:copyright', holder, copyright),
    page: licenseUrl(baseUrl, license),
  }
  return contentMarkup(statement, 'rsl:')
}

/** Rights in news change by the day, so a day is what a copy of the terms may last (`max-age` counts days, §3.2). */
function rslDocument(statement: Statement): string {
  return xmlDocument(element('rsl', { xmlns: RSL_NAMESPACE, 'max-age': 1 }, [contentMarkup(statement, '')]))
}

function contentMarkup(statement: Statement, prefix: Prefix): string {
  return element(`${prefix}content`, { url: asciiUrl(statement.url) }, [
    licenseMarkup(statement, prefix),
    statement.copyright,
    textElement(`${prefix}terms`, asciiUrl(statement.page)),
  ])
}

/**
 * `permits` is a closed list (§3.5), and what is not in it is prohibited by name as well. The only thing ever said of
 * `all` is that it is prohibited: permitted, it would cover uses that nobody has thought of yet, and prohibited beside
 * a permit it would swallow that.
 */
function licenseMarkup({ terms, contact }: Statement, prefix: Prefix): string {
  const { permitted, territories } = terms
  const list = (name: 'permits' | 'prohibits', type: 'usage' | 'geo', tokens: readonly string[] | null) =>
    textElement(`${prefix}${name}`, tokens?.length ? tokens.join(' ') : null, { type })
  const uses =
    permitted.length === 0
      ? [list('prohibits', 'usage', ['all'])]
      : [
          list('permits', 'usage', tokensOf(permitted)),
          list('prohibits', 'usage', tokensOf(AI_USES.filter((use) => !permitted.includes(use)))),
          list('permits', 'geo', territories),
        ]
  return element(`${prefix}license`, {}, [
    ...uses,
    paymentMarkup(terms, prefix),
    textElement(`${prefix}legal`, contactUrl(contact), { type: 'contact' }),
  ])
}

function tokensOf(uses: readonly AiUse[]): readonly string[] {
  return uses.flatMap((use) => AI_WORDS[use].rsl)
}

/**
 * An absent payment means free (§3.7), so whatever is permitted states its own. Where nothing is permitted there is
 * nothing to pay for: a price beside a prohibition would read as if what is prohibited could be had for it.
 */
function paymentMarkup({ permitted, owesAttribution }: MachineTerms, prefix: Prefix): string {
  if (permitted.length === 0) return ''
  return element(`${prefix}payment`, { type: owesAttribution ? 'attribution' : 'free' })
}

function ownCopyright({ newsroom, baseUrl }: Offering): string {
  return textElement('copyright', newsroom.legalNames[0] ?? newsroom.name, {
    type: 'organization',
    contactEmail: emailOf(newsroom.contact),
    contactUrl: asciiUrl(`${baseUrl}/#partnerships`),
  })
}

function contactUrl(contact: string): string | null {
  return mailtoUrl(contact) ?? webUrl(contact)
}

function emailOf(contact: string): string | null {
  return mailtoUrl(contact) === null ? null : contact
}
