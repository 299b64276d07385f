/** The Agreement: a signed promise to a Partner with a term, and its Grants: which articles, for which Use, on which terms. */
import type { Genre } from './article.ts'
import type { Selection } from './channel.ts'
import type { AiUses, Duty, License, Use } from './license.ts'
import type { Instant } from './time.ts'

export const AGREEMENT_STATUSES = ['draft', 'active', 'suspended', 'ended'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** What a receiver may do beside showing an article as it is: where it may stand, and what may be made of it. */
export const PERMISSIONS = [
  'web',
  'print',
  'broadcast',
  'newsletter',
  'translate',
  'adapt',
  'archive',
  'sublicense',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Each list that is given must match: any within a list, all lists together; no list at all selects every article. */
export type GrantSelection = Selection & {
  readonly genres?: readonly Genre[]
  /** Titles or addresses of the feeds that articles came from. */
  readonly sources?: readonly string[]
  /** Ids of channels; of those the newsroom named, what they select counts. */
  readonly channels?: readonly string[]
  /** Ids of Licenses, of those the Agreement was signed under: the Grant is about articles under these alone. */
  readonly licenses?: readonly string[]
}

export type Grant = {
  /** Within its Agreement: `sports`. */
  readonly id: string
  readonly selection: GrantSelection
  readonly use: Use
  /** Whether images and recordings are given too, each as far as its own License allows. */
  readonly images: boolean
  /** ISO 3166-1 alpha-2 codes, or null for wherever the Agreement holds. */
  readonly territories: readonly string[] | null
  readonly permits: readonly Permission[]
  readonly ai: AiUses
  /** Whole hours after an article's listing from which it is given; 0 for at once. */
  readonly delayHours: number
  /** The first so many eligible articles of the newsroom's day, by publication; null for all. */
  readonly dailyQuota: number | null
  readonly duties: readonly Duty[]
}

/** What is signed. */
export type AgreementTerms = {
  readonly title: string
  /** Where the signed document is kept; null while nothing is signed. */
  readonly document: string | null
  /** The day it was signed, `yyyy-mm-dd`. */
  readonly signedOn: string | null
  readonly from: Instant
  /** The first instant at which it no longer holds; null for a term without end. */
  readonly until: Instant | null
  /** The Licenses it was signed under, each in the version of that day: articles under any other are not covered. */
  readonly licenses: readonly License[]
  readonly territories: readonly string[] | null
  readonly duties: readonly Duty[]
  /** The credit line the Partner prints, with variables; null for each article's own. */
  readonly credit: string | null
  /** Whole days after its listing when a Partner must have removed an article; null for no limit. */
  readonly removeAfterDays: number | null
  readonly grants: readonly Grant[]
}

export type Agreement = AgreementTerms & {
  readonly id: string
  /** Id of the Partner. */
  readonly partner: string
  /** Counts every change, of terms or status; each version is kept as it was. */
  readonly version: number
  readonly status: AgreementStatus
  readonly updatedAt: Instant
}

/** Whether it was ever more than words: "prior express written permission" is a document and a day. */
export function isSigned({ document, signedOn }: Pick<AgreementTerms, 'document' | 'signedOn'>): boolean {
  return document !== null && document.trim() !== '' && signedOn !== null
}
