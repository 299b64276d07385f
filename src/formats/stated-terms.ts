/** On what terms an article or an Asset is given, as documents state them: its License's, or what an Agreement makes of them for a Partner. */
import type { GivenTerms } from '../domain/allowance.ts'
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { meetingOf } from '../domain/country.ts'
import { type Edition, licenseUrl } from '../domain/edition.ts'
import { permitsUnder } from '../domain/grant-terms.ts'
import type { AiUses, Duty, License, Use } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import { webUrl } from '../domain/web-url.ts'
import { asciiUrl } from './xml.ts'

export type StatedTerms = {
  readonly license: License
  /** Null where the License alone says it all: to the public, and under Creative Commons to everyone. */
  readonly agreement: GivenTerms['agreement']
  /** How much of an article; null for an Asset. */
  readonly use: Use | null
  readonly territories: GivenTerms['territories']
  readonly ai: AiUses
  readonly permits: GivenTerms['permits']
  readonly duties: readonly Duty[]
  /** When the terms end; null for terms that nothing ends. */
  readonly until: Instant | null
  readonly removeBy: Instant | null
}

/** The terms of a License, whatever is under it. */
export function licenseTerms(license: License): StatedTerms {
  const { territories, ai, duties } = license
  const nothing = { agreement: null, use: null, permits: null, until: null, removeBy: null }
  return { license, territories, ai, duties, ...nothing }
}

/** The terms of an article for the audience it was cleared for. */
export function articleTerms({ rights, terms, use, duties, expiresAt }: ClearedArticle): StatedTerms {
  const { license } = rights
  const { territories, ai, removeBy } = terms
  const isLocked = license.irrevocable
  return {
    license,
    agreement: isLocked ? null : terms.agreement,
    use,
    territories,
    ai,
    // A Creative Commons License permits what it permits: a list of an Agreement's would read as if it were all.
    permits: isLocked ? null : terms.permits,
    duties,
    until: isLocked ? null : expiresAt,
    removeBy,
  }
}

/**
 * The terms of an Asset that stands with an article; null where its License is not known. Under a License of its own
 * nothing of the article's is said of it to the public; a Partner has it under its Agreement too, and the narrower counts.
 */
export function assetTerms(
  article: ClearedArticle,
  licenses: ReadonlyMap<string, License>,
  asset: Pick<ShownAsset, 'license'>,
): StatedTerms | null {
  const given = articleTerms(article)
  if (asset.license === null) return { ...given, use: null }
  const license = licenses.get(asset.license)
  if (!license) return null
  const own = licenseTerms(license)
  const { agreement, permits } = article.terms
  if (agreement === null || license.irrevocable) return own
  const duties = [...new Set([...own.duties, ...article.duties])]
  return {
    ...own,
    agreement,
    permits: permits && permitsUnder(permits, duties, license),
    territories: meetingOf([article.terms, own]),
    ai: bothOf(article.terms.ai, own.ai),
    duties,
    until: article.expiresAt,
    removeBy: article.terms.removeBy,
  }
}

function bothOf(a: AiUses, b: AiUses): AiUses {
  return { train: a.train && b.train, input: a.input && b.input, index: a.index && b.index }
}

type Place = Pick<Edition, 'baseUrl' | 'entrance'>

/** Where a Partner finds its Agreement: for people, and with `.jsonld` as an ODRL policy. No address here holds a credential. */
function agreementUrl(baseUrl: string, id: string): string {
  return `${baseUrl}/partner/agreements/${encodeURIComponent(id)}`
}

/** Where a License's terms stand for people: its own page, else ours, which is an offer to everyone. */
export function termsUrl({ baseUrl }: Pick<Place, 'baseUrl'>, license: License): string {
  return asciiUrl(webUrl(license.url) ?? licenseUrl(baseUrl, license))
}

/**
 * Where the terms stand for people: `termsUrl`, or a Partner's Agreement; who came by a path would not get in at that
 * address, so nothing is named there.
 */
export function termsPage(place: Place, terms: StatedTerms): string | null {
  return terms.agreement === null ? termsUrl(place, terms.license) : ownTermsPage(place, terms)
}

/** Our page of the terms, or the Agreement's; null as for `termsPage`. */
export function ownTermsPage(
  { baseUrl, entrance }: Place,
  { license, agreement }: StatedTerms,
): string | null {
  if (agreement === null) return licenseUrl(baseUrl, license)
  return entrance === 'header' ? agreementUrl(baseUrl, agreement.id) : null
}

/** The terms as an ODRL policy: the License's offer, or the Agreement; null as for `termsPage`. */
export function termsPolicy(place: Place, terms: StatedTerms): string | null {
  const page = ownTermsPage(place, terms)
  return page === null ? null : `${page}.jsonld`
}
