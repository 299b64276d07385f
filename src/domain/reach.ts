/** The Reach: which articles a Grant could give at an instant, as far as that is told by where an article stands and not by reading it. */
import type { Agreement, GrantSelection } from './agreement.ts'
import { type PartnerAudience, publicUseAt } from './allowance.ts'
import type { Genre } from './article.ts'
import { selectedChannels } from './channel.ts'
import { type GrantTerms, standingReason } from './coverage.ts'
import { termsUnder } from './grant-terms.ts'
import { allowsUse, type License, type Use } from './license.ts'
import type { Newsroom } from './newsroom.ts'
import { isReadableLicense } from './readable-terms.ts'
import { earliestOf, hoursBefore, type Instant, laterOf, latestOf } from './time.ts'

/** What is asked of an article: it is in one channel of each list, of these genres and sources, under one of these Licenses. */
export type ReachFilter = {
  readonly clauses: readonly (readonly string[])[]
  /** Null for any. */
  readonly genres: readonly Genre[] | null
  /** Titles or addresses of feeds, null for any. */
  readonly sources: readonly string[] | null
  readonly licenses: readonly string[]
  /** Whether the newsroom's default License is among them: then an article need not name it. */
  readonly hasOwn: boolean
}

export type Reach = ReachFilter & {
  /** Of the Grant: see `grantKey`. */
  readonly key: string
  readonly agreement: Agreement
  readonly delayHours: number
  readonly dailyQuota: number | null
  readonly removeAfterDays: number | null
}

/** What Reaches follow from. */
export type ReachCase = {
  readonly audience: PartnerAudience
  readonly newsroom: Pick<Newsroom, 'defaultLicense' | 'timeZone'>
  readonly licenses: ReadonlyMap<string, License>
  readonly now: Instant
}

/**
 * What the Grants whose term runs can give at no less than a Use: none is left out that gives any article at `now`, and
 * an article in one may still be refused. A Grant has several where its Licenses differ in what they let it ask.
 */
export function reachesOf(asked: ReachCase, least: Use = 'headline'): readonly Reach[] {
  const { now } = asked
  return allReaches(asked, ({ agreement: { from, until }, use }) => {
    const isRunning = from <= now && (until === null || now < until)
    return isRunning && allowsUse(use, least)
  })
}

/** Those that give only so many a day, whatever their term: a place under them does not depend on the clock. */
export function quotaReachesOf(asked: ReachCase): readonly Reach[] {
  return allReaches(asked, ({ dailyQuota }) => dailyQuota !== null)
}

function allReaches(
  { audience, newsroom, licenses }: ReachCase,
  isAsked: (terms: GrantTerms) => boolean,
): readonly Reach[] {
  const reaches = new Map<string, Reach>()
  for (const license of licenses.values()) {
    if (!isReadableLicense(license)) continue
    const { open } = termsUnder(audience, license, publicUseAt(audience.door, license))
    for (const terms of open.filter(isAsked)) {
      const name = JSON.stringify([terms.key, terms.delayHours, terms.dailyQuota, terms.removeAfterDays])
      const reach = reaches.get(name) ?? beginningOf(terms)
      const hasOwn = reach.hasOwn || license.id === newsroom.defaultLicense
      reaches.set(name, { ...reach, licenses: [...reach.licenses, license.id], hasOwn })
    }
  }
  return [...reaches.values()].filter((reach) => !isEmpty(reach))
}

function beginningOf({ key, agreement, grant, delayHours, dailyQuota, removeAfterDays }: GrantTerms): Reach {
  const { genres = null, sources = null } = grant.selection
  const clauses = clausesOf(grant.selection)
  const none = { licenses: [], hasOwn: false }
  return { ...none, key, agreement, delayHours, dailyQuota, removeAfterDays, clauses, genres, sources }
}

/** Every article is in `latest`. */
function clausesOf(selection: GrantSelection): readonly (readonly string[])[] {
  const { channels } = selection
  const lists = [...selectedChannels(selection), ...(channels ? [channels] : [])]
  return lists.filter((ids) => !ids.includes('latest'))
}

function isEmpty({ clauses, genres, sources }: ReachFilter): boolean {
  return [...clauses, genres, sources].some((list) => list?.length === 0)
}

/** When articles were listed that a Reach gives at `now`: by the first of these instants, and after the second. */
export function spanOf(
  { delayHours, removeAfterDays }: Reach,
  now: Instant,
): { readonly newest: Instant; readonly after: Instant } {
  return {
    newest: hoursBefore(now, delayHours),
    after: removeAfterDays === null ? '' : hoursBefore(now, removeAfterDays * 24),
  }
}

/** When what a Partner has was last changed, by a write to it or to its Agreements, or by a term that began or ended. */
export function standingChangedAt({ partner, agreements }: PartnerAudience, now: Instant): Instant {
  const instants = agreements.flatMap(({ updatedAt, from, until }) => [updatedAt, from, until])
  return laterOf(partner.updatedAt, latestOf(instants.filter((at) => at !== null && at <= now)))
}

/** When the next term begins in which anything is given; null where none is to come. */
export function nextTerm({ partner, agreements }: PartnerAudience, now: Instant): Instant | null {
  const isToCome = (agreement: Agreement) =>
    agreement.from > now && standingReason({ partner }, agreement) === null
  return earliestOf(agreements.filter(isToCome).map(({ from }) => from))
}
