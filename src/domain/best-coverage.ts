/** The best of a Partner's Coverages of one article: each Agreement is a promise of its own, asked alone, and the best answer counts. */
import { listedAt } from './article.ts'
import {
  type Coverage,
  type CoverageCase,
  coverageOf,
  type GrantTerms,
  isBeyondQuota,
  type PartnerRefusal,
  refusalAt,
  removeByOf,
} from './coverage.ts'
import { termsUnder } from './grant-terms.ts'
import { earlierOf, hoursAfter, hoursBefore, type Instant, laterOf } from './time.ts'

/** `until` is the next instant at which the clock alone changes the answer; null when none does. */
export type BestCoverage =
  | {
      readonly outcome: 'covered'
      readonly terms: GrantTerms
      /** When every copy must be gone; null for no such term. */
      readonly removeBy: Instant | null
      readonly until: Instant | null
    }
  | { readonly outcome: 'refused'; readonly reason: PartnerRefusal; readonly until: Instant | null }

/** Of several reasons, the one nearest to a yes is told. */
const NEAREST: readonly PartnerRefusal[] = [
  'delayed',
  'quota',
  'agreement-not-started',
  'agreement-suspended',
  'agreement-ended',
  'expired',
  'territory',
  'outside-grant',
  'no-agreement',
]

/** The answer to a Partner about an article that is on show at `now`, under a License that can be read. */
export function bestCoverage(asked: CoverageCase, now: Instant): BestCoverage {
  const { article, license, publicUse, ranks } = asked
  const { open, stopped, all, isSigned } = termsUnder(asked, license, publicUse)
  const first = open.findIndex((terms) => terms.takes(article))
  const best = first < 0 ? null : bestOf(open, first, asked, now)
  if (best) return best
  const coverages: Coverage[] = []
  for (const terms of first < 0 ? stopped : all) {
    if (terms.takes(article)) coverages.push(coverageOf(terms, listedAt(article), ranks))
  }
  return refuse(coverages, isSigned, article.expiresAt, now)
}

/** The best come first: of those from the first that takes it, the one that gives is the answer, until it closes or a better one opens. */
function bestOf(
  open: readonly GrantTerms[],
  first: number,
  asked: CoverageCase,
  now: Instant,
): BestCoverage | null {
  const { article, ranks } = asked
  const listed = listedAt(article)
  let better: Instant | null = null
  for (let at = first; at < open.length; at++) {
    const terms = open[at]
    if (!terms || (at > first && !terms.takes(article)) || isBeyondQuota(terms, ranks)) continue
    const removeBy = removeByOf(terms, listed)
    const closesAt = earlierOf(earlierOf(terms.agreement.until, removeBy), article.expiresAt)
    if (closesAt !== null && closesAt <= now) continue
    if (isOpen(terms, listed, now))
      return { outcome: 'covered', terms, removeBy, until: earlierOf(closesAt, better) }
    better = earlierOf(better, openingOf(terms, listed, closesAt))
  }
  return null
}

function isOpen({ agreement, delayHours }: GrantTerms, listed: Instant, now: Instant): boolean {
  if (now < agreement.from) return false
  return delayHours === 0 || listed <= hoursBefore(now, delayHours)
}

/** When terms that do not give yet will; null for never. */
function openingOf(
  { agreement, delayHours }: GrantTerms,
  listed: Instant,
  closesAt: Instant | null,
): Instant | null {
  const releasedAt = hoursAfter(listed, delayHours)
  if (releasedAt === null) return null
  const opensAt = laterOf(agreement.from, releasedAt)
  return closesAt === null || opensAt < closesAt ? opensAt : null
}

function refuse(
  coverages: readonly Coverage[],
  isSigned: boolean,
  expiresAt: Instant | null,
  now: Instant,
): BestCoverage {
  const reason = reasonAt(coverages, now) ?? (isSigned ? 'outside-grant' : 'no-agreement')
  const change = changeOf(coverages, expiresAt, now)
  // At its expiry an article is refused for that, which is no other answer where it was so already.
  return { outcome: 'refused', reason, until: change ?? (reason === 'expired' ? null : expiresAt) }
}

/** Null where some Coverage gives, and where there is none. */
function reasonAt(coverages: readonly Coverage[], now: Instant): PartnerRefusal | null {
  if (coverages.length === 0) return null
  const reasons = coverages.map((coverage) => refusalAt(coverage, now))
  return reasons.includes(null) ? null : (NEAREST.find((reason) => reasons.includes(reason)) ?? null)
}

/** The first boundary at which the article is given, or refused for another reason. */
function changeOf(coverages: readonly Coverage[], expiresAt: Instant | null, now: Instant): Instant | null {
  if (coverages.length === 0) return null
  const reason = reasonAt(coverages, now)
  const ahead = coverages
    .flatMap(({ terms: { agreement }, releasedAt, removeBy }) => [
      agreement.from,
      agreement.until,
      releasedAt,
      removeBy,
    ])
    .filter((at): at is Instant => at !== null && at > now && (expiresAt === null || at < expiresAt))
    .sort()
  return ahead.find((at) => reasonAt(coverages, at) !== reason) ?? null
}
