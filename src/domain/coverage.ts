/** Coverage: what one Grant of an Agreement gives of one article, from when until when; or why it gives nothing. */
import type { Agreement, Grant, Permission } from './agreement.ts'
import { isSigned } from './agreement.ts'
import type { Article } from './article.ts'
import type { Selection } from './channel.ts'
import type { AiUses, Duty, License, Use } from './license.ts'
import type { Partner } from './partner.ts'
import { isCount } from './readable-terms.ts'
import type { SelectedFacts } from './selection.ts'
import { daysAfter, hoursAfter, type Instant } from './time.ts'

/** Why a Partner is given nothing at all: it has no Agreement that is active. */
export type StandingRefusal =
  | 'no-agreement'
  | 'agreement-not-started'
  | 'agreement-ended'
  | 'agreement-suspended'

/** Why a Partner is given nothing of an article that others may be given. */
export type PartnerRefusal = StandingRefusal | 'outside-grant' | 'territory' | 'delayed' | 'quota' | 'expired'

/** What a Partner's decision rests on beside the article. */
export type PartnerStanding = {
  readonly partner: Partner
  /** All of the Partner's, whatever their status. */
  readonly agreements: readonly Agreement[]
  /** What each channel that the newsroom named selects, by its id. */
  readonly channels: ReadonlyMap<string, Selection>
}

/** What one Grant gives of the articles under one License, whatever the article and the instant. */
export type GrantTerms = {
  readonly agreement: Agreement
  readonly grant: Grant
  /** See `grantKey`. */
  readonly key: string
  /** As the terms of an article name it. */
  readonly promise: { readonly id: string; readonly version: number; readonly grant: string }
  readonly use: Use
  /** Whether images and recordings may be given. */
  readonly images: boolean
  /** Where all territories meet, sorted; null for everywhere. */
  readonly territories: readonly string[] | null
  readonly duties: readonly Duty[]
  readonly ai: AiUses
  readonly permits: readonly Permission[]
  readonly delayHours: number
  readonly dailyQuota: number | null
  readonly removeAfterDays: number | null
  /** Why it gives none of them, whenever it is; null where it gives. */
  readonly stopped: PartnerRefusal | null
  readonly takes: (article: SelectedFacts) => boolean
}

/** What an article's coverage is asked with. */
export type CoverageCase = PartnerStanding & {
  readonly article: Article
  /** The article's License as it now is. */
  readonly license: License
  /** What the public gets at the same door: a Partner gets no less where a Grant covers the article. */
  readonly publicUse: Use
  /** The article's place, from 1, among the eligible articles of its day, by `grantKey`; missing is unknown. */
  readonly ranks: ReadonlyMap<string, number>
}

/** The key of a Grant among all of a Partner's. */
export function grantKey(agreement: Pick<Agreement, 'id'>, grant: Pick<Grant, 'id'>): string {
  return `${agreement.id}/${grant.id}`
}

/** Why an Agreement gives nothing, whatever the article; its term aside. A status that nobody knows gives nothing. */
export function standingReason(
  { partner }: Pick<PartnerStanding, 'partner'>,
  agreement: Agreement,
): StandingRefusal | null {
  if (agreement.partner !== partner.id || !isSigned(agreement)) return 'no-agreement'
  if (agreement.status === 'ended') return 'agreement-ended'
  if (agreement.status === 'suspended') return 'agreement-suspended'
  if (agreement.status !== 'active') return 'no-agreement'
  return partner.status === 'active' ? null : 'agreement-suspended'
}

/** One Grant's answer about one article that it takes: why it gives nothing, and when that changes. */
export type Coverage = {
  readonly terms: GrantTerms
  readonly isBeyondQuota: boolean
  /** When the delay is over; null for never. */
  readonly releasedAt: Instant | null
  readonly removeBy: Instant | null
}

export function coverageOf(terms: GrantTerms, listed: Instant, ranks: ReadonlyMap<string, number>): Coverage {
  const releasedAt = hoursAfter(listed, terms.delayHours)
  return {
    terms,
    isBeyondQuota: isBeyondQuota(terms, ranks),
    releasedAt,
    removeBy: removeByOf(terms, listed),
  }
}

/** A rank that is not known, or is no place, is beyond every quota. */
export function isBeyondQuota({ dailyQuota, key }: GrantTerms, ranks: ReadonlyMap<string, number>): boolean {
  if (dailyQuota === null) return false
  const rank = ranks.get(key)
  return !(isCount(rank) && rank >= 1 && rank <= dailyQuota)
}

/** When every copy must be gone; null for no such term. */
export function removeByOf({ removeAfterDays }: GrantTerms, listed: Instant): Instant | null {
  return removeAfterDays === null ? null : daysAfter(listed, removeAfterDays)
}

/** Why a Coverage gives nothing at an instant; null while it gives. */
export function refusalAt(coverage: Coverage, now: Instant): PartnerRefusal | null {
  const { terms, isBeyondQuota: isBeyond, releasedAt, removeBy } = coverage
  if (terms.stopped !== null) return terms.stopped
  const { from, until } = terms.agreement
  if (now < from) return 'agreement-not-started'
  if (until !== null && now >= until) return 'agreement-ended'
  if (removeBy !== null && now >= removeBy) return 'expired'
  if (isBeyond) return 'quota'
  return releasedAt === null || now < releasedAt ? 'delayed' : null
}
