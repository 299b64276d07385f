/** The Allowance: what an audience is given of an article that is on show with complete rights; the public by its License, a Partner by its Agreements. */
import type { Permission } from './agreement.ts'
import type { Article } from './article.ts'
import { bestCoverage } from './best-coverage.ts'
import type { GrantTerms, PartnerRefusal, PartnerStanding } from './coverage.ts'
import {
  type AiUses,
  allowsUse,
  bindingVersions,
  coversCountry,
  type Duty,
  type License,
  type Use,
} from './license.ts'
import type { Newsroom } from './newsroom.ts'
import { isReadableLicense } from './readable-terms.ts'
import type { Rights } from './rights.ts'
import { fillTemplate } from './template.ts'
import { earlierOf, type Instant } from './time.ts'

/** At a feed or on a page: a License gives the public its own Use at each. */
export type Door = 'feed' | 'page'

/** A country is ISO 3166-1 alpha-2, null when nothing trustworthy says. */
export type PublicAudience = { readonly kind: 'public'; readonly door: Door; readonly country: string | null }

/** How a Partner's credential came: in a header, or in the path for readers that send none. */
export type Entrance = 'header' | 'path'

export type PartnerAudience = PartnerStanding & {
  readonly kind: 'partner'
  readonly door: Door
  readonly entrance: Entrance
}

export type Audience = PublicAudience | PartnerAudience

/** The terms beside the Use on which an article is given: metadata, never words in the body. */
export type GivenTerms = {
  /** Under which Grant of which Agreement, in which version; null for the public, which has the License alone. */
  readonly agreement: { readonly id: string; readonly version: number; readonly grant: string } | null
  /** ISO 3166-1 alpha-2 codes of where it may be used; null for everywhere. */
  readonly territories: readonly string[] | null
  readonly ai: AiUses
  /** What else may be done with it; null where no Agreement says. */
  readonly permits: readonly Permission[] | null
  /** When every copy must be gone; null where no term is set. */
  readonly removeBy: Instant | null
}

export type Allowance =
  | {
      readonly outcome: 'allowed'
      readonly use: Use
      readonly duties: readonly Duty[]
      readonly terms: GivenTerms
      readonly credit: string
      readonly until: Instant | null
      /** Whether an Asset under this License may be given too. */
      readonly mayShow: (license: License) => boolean
    }
  | { readonly outcome: 'refused'; readonly reason: PartnerRefusal; readonly until: Instant | null }

export type AllowanceCase = {
  readonly article: Article
  readonly newsroom: Newsroom
  readonly rights: Rights
  /** Of a Partner's Grants with a daily quota: see `CoverageCase`. */
  readonly ranks: ReadonlyMap<string, number>
  readonly now: Instant
}

/** What a License gives the public at a door. */
export function publicUseAt(door: Door, license: License): Use {
  return door === 'page' ? license.pageUse : license.publicUse
}

/** An audience of a kind that nobody knows has no Agreement, and is not the public. */
export function allow(asked: AllowanceCase, audience: Audience): Allowance {
  if (audience.kind === 'public') return allowPublic(asked, audience)
  if (audience.kind === 'partner') return allowPartner(asked, audience)
  return { outcome: 'refused', reason: 'no-agreement', until: asked.article.expiresAt }
}

function allowPublic({ article, rights }: AllowanceCase, { door, country }: PublicAudience): Allowance {
  const { license, credit } = rights
  const until = article.expiresAt
  if (!coversCountry(license, country)) return { outcome: 'refused', reason: 'territory', until }
  const { duties, territories, ai } = license
  const terms = { agreement: null, territories, ai, permits: null, removeBy: null }
  const mayShow = (other: License) =>
    isReadableLicense(other) &&
    allowsUse(publicUseAt(door, other), 'summary') &&
    coversCountry(other, country)
  return { outcome: 'allowed', use: publicUseAt(door, license), duties, terms, credit, until, mayShow }
}

function allowPartner(asked: AllowanceCase, audience: PartnerAudience): Allowance {
  const { article, rights, ranks, now } = asked
  const { partner, agreements, channels, door } = audience
  const { license } = rights
  const publicUse = publicUseAt(door, license)
  const best = bestCoverage({ partner, agreements, channels, article, license, publicUse, ranks }, now)
  if (best.outcome === 'refused') return best
  const { terms, removeBy, until } = best
  const { promise, use, duties, territories, ai, permits } = terms
  return {
    outcome: 'allowed',
    use,
    duties,
    terms: { agreement: promise, territories, ai, permits, removeBy },
    credit: creditOf(asked, terms),
    until,
    mayShow: (other) => terms.images && mayGive(other, terms),
  }
}

/** An Asset's License must be signed for (or be anyone's for ever), allow it at all, and hold wherever the article is given. */
function mayGive(license: License, { agreement, territories }: GrantTerms): boolean {
  const signed = agreement.licenses.filter((one) => one?.id === license.id)
  if (signed.length === 0 && !license.irrevocable) return false
  return bindingVersions(license, signed).every(
    (one) =>
      isReadableLicense(one) &&
      allowsUse(one.ceiling, 'summary') &&
      holdsWherever(one.territories, territories),
  )
}

function holdsWherever(held: readonly string[] | null, wanted: readonly string[] | null): boolean {
  return held === null || (wanted?.every((code) => held.includes(code)) ?? false)
}

/** The variables an Agreement's credit line may name. */
export const CREDIT_VARIABLES = ['credit', 'newsroom', 'holder', 'byline'] as const

/** The Agreement's own line for the newsroom's own work; another's credit, and one under Creative Commons, stays as it is. */
function creditOf({ article, newsroom, rights }: AllowanceCase, { agreement }: GrantTerms): string {
  if (agreement.credit === null || !rights.own || rights.license.irrevocable) return rights.credit
  const author = article.byline[0]
  const byline =
    author && article.byline.length === 1 ? author.name : article.byline.map(({ name }) => name).join(', ')
  const words = { credit: rights.credit, newsroom: newsroom.name, holder: rights.holder, byline }
  return fillTemplate(agreement.credit, { ...words, byline: byline || rights.credit }).trim() || rights.credit
}

/** The last instant of use: the article's own, or the Partner's. */
export function lastUse(article: Article, { removeBy }: GivenTerms): Instant | null {
  return earlierOf(article.expiresAt, removeBy)
}

/**
 * The ids of the Licenses under which this audience may be given at least `use`, where nothing else refuses: for a
 * Partner those that any Agreement could give it under, so that what is found by them is still to be cleared.
 */
export function licensesGiving(
  licenses: ReadonlyMap<string, License>,
  audience: Audience,
  use: Use,
): readonly string[] {
  const mayGiveUse =
    audience.kind === 'public'
      ? (license: License) =>
          coversCountry(license, audience.country) && allowsUse(publicUseAt(audience.door, license), use)
      : (license: License) => allowsUse(license.ceiling, use) && isSignedFor(license, audience)
  return [...licenses.values()].filter(mayGiveUse).map(({ id }) => id)
}

function isSignedFor({ id }: License, { agreements }: PartnerAudience): boolean {
  return agreements.some(({ licenses }) => licenses.some((license) => license.id === id))
}
