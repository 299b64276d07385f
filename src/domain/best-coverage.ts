/** The best of a Partner's Coverages of one article: each Agreement is a promise of its own, asked alone, and the best answer counts. */
import {
  type Coverage,
  type CoverageCase,
  coverageOf,
  type PartnerRefusal,
  refusalAt,
  windowOf,
} from './coverage.ts'
import { AI_USES, USES } from './license.ts'
import { earliestOf, type Instant } from './time.ts'

/** `until` is the next instant at which the clock alone changes the answer; null when none does. */
export type BestCoverage =
  | { readonly outcome: 'covered'; readonly coverage: Coverage; readonly until: Instant | null }
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

/** The answer to a Partner about an article that is on show at `now`. */
export function bestCoverage(asked: CoverageCase, now: Instant): BestCoverage {
  const coverages: Coverage[] = []
  const reasons = new Set<PartnerRefusal>(['no-agreement'])
  for (const agreement of asked.agreements) {
    for (const grant of agreement.grants) {
      const answer = coverageOf(asked, agreement, grant)
      if ('reason' in answer) reasons.add(answer.reason)
      else coverages.push(answer)
    }
  }
  const { expiresAt } = asked.article
  const coverage = bestAt(coverages, now)
  if (coverage) return { outcome: 'covered', coverage, until: changeOf(coverage, coverages, expiresAt, now) }
  const reason = reasonAt(coverages, reasons, now)
  return { outcome: 'refused', reason, until: endOfRefusal({ coverages, reasons, expiresAt }, reason, now) }
}

function bestAt(coverages: readonly Coverage[], now: Instant): Coverage | null {
  let best: Coverage | null = null
  for (const coverage of coverages) {
    if (refusalAt(coverage, now) === null && (best === null || isBetter(coverage, best))) best = coverage
  }
  return best
}

/** More of the article first, then more that may be done with it, then fewer duties, then the longer promise. */
function isBetter(a: Coverage, b: Coverage): boolean {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)]
  const at = ranksA.findIndex((rank, n) => rank !== ranksB[n])
  if (at >= 0) return (ranksA[at] ?? 0) > (ranksB[at] ?? 0)
  return `${a.agreement.id}/${a.grant.id}` < `${b.agreement.id}/${b.grant.id}`
}

function ranksOf({ use, images, territories, ai, permits, duties }: Coverage): readonly number[] {
  return [
    USES.indexOf(use),
    images ? 1 : 0,
    territories?.length ?? Number.POSITIVE_INFINITY,
    permits.length,
    AI_USES.filter((kind) => ai[kind]).length,
    -duties.length,
  ]
}

function reasonAt(
  coverages: readonly Coverage[],
  fixed: ReadonlySet<PartnerRefusal>,
  now: Instant,
): PartnerRefusal {
  const reasons = new Set([...fixed, ...coverages.map((coverage) => refusalAt(coverage, now))])
  return NEAREST.find((reason) => reasons.has(reason)) ?? 'no-agreement'
}

/** What is given changes when it closes, and when something better opens first. */
function changeOf(
  best: Coverage,
  coverages: readonly Coverage[],
  expiresAt: Instant | null,
  now: Instant,
): Instant | null {
  const openings = coverages.flatMap((coverage) => {
    const { opensAt, closesAt } = windowOf(coverage, expiresAt)
    const isToCome = opensAt > now && (closesAt === null || opensAt < closesAt)
    return isToCome && isBetter(coverage, best) ? [opensAt] : []
  })
  return earliestOf([windowOf(best, expiresAt).closesAt, ...openings])
}

type Refusing = {
  readonly coverages: readonly Coverage[]
  readonly reasons: ReadonlySet<PartnerRefusal>
  readonly expiresAt: Instant | null
}

/** The first boundary at which the article is given, or refused for another reason. */
function endOfRefusal(
  { coverages, reasons, expiresAt }: Refusing,
  reason: PartnerRefusal,
  now: Instant,
): Instant | null {
  const boundaries = coverages.flatMap(({ startsAt, endsAt, releasedAt, removeBy }) => [
    startsAt,
    endsAt,
    releasedAt,
    removeBy,
  ])
  const ahead = boundaries.filter(
    (at): at is Instant => at !== null && at > now && (expiresAt === null || at < expiresAt),
  )
  const change = ahead
    .sort()
    .find((at) => bestAt(coverages, at) || reasonAt(coverages, reasons, at) !== reason)
  return change ?? (reason === 'expired' ? null : expiresAt)
}
