/** The Impact of a change: what a Partner would be given before it and after it, article by article. */
import type { Article } from './article.ts'
import type { Clearance } from './clearance.ts'
import type { Use } from './license.ts'
import { earliestOf, type Instant } from './time.ts'

/** An article with the instant from which the change makes a difference; null for at once. */
type Affected = { readonly article: string; readonly headline: string; readonly at: Instant | null }

export type Given = Affected & { readonly use: Use }

export type GivenOtherwise = Affected & {
  readonly from: Use
  readonly to: Use
  /** Addresses of images and recordings that would be given too, and that would be given no longer. */
  readonly assetsGained: readonly string[]
  readonly assetsLost: readonly string[]
}

/** Of one article to one Partner; null where nothing changes. */
export type Difference =
  | ({ readonly kind: 'gain' | 'loss' } & Given)
  | ({ readonly kind: 'change' } & GivenOtherwise)

/** Before the change and after it; null where there is no such thing. */
export type Pair<T> = { readonly before: T; readonly after: T }

/** The clearance of the article before and after, at an instant. */
export type ClearedAt = (at: Instant) => Pair<Clearance>

/**
 * Asked at `now`, and where that shows no difference once more at the next instant at which one of the two answers
 * changes by the clock: that is where an earlier end or another delay shows. What shows only later than that is not found.
 */
export function differenceOf(
  article: Pick<Article, 'id' | 'headline'>,
  now: Instant,
  clearedAt: ClearedAt,
): Difference | null {
  const atOnce = clearedAt(now)
  const difference = compare(article, atOnce, null)
  if (difference) return difference
  const { before, after } = atOnce
  const next = earliestOf([before.until, after.until])
  return next === null ? null : compare(article, clearedAt(next), next)
}

function compare(
  { id, headline }: Pick<Article, 'id' | 'headline'>,
  { before, after }: Pair<Clearance>,
  at: Instant | null,
): Difference | null {
  const affected = { article: id, headline, at }
  if (before.outcome === 'refused') {
    return after.outcome === 'refused' ? null : { kind: 'gain', ...affected, use: after.use }
  }
  if (after.outcome === 'refused') return { kind: 'loss', ...affected, use: before.use }
  const [had, has] = [assetsOf(before), assetsOf(after)]
  const assetsGained = has.filter((url) => !had.includes(url))
  const assetsLost = had.filter((url) => !has.includes(url))
  if (before.use === after.use && assetsGained.length + assetsLost.length === 0) return null
  return { kind: 'change', ...affected, from: before.use, to: after.use, assetsGained, assetsLost }
}

function assetsOf({ article }: Extract<Clearance, { readonly outcome: 'cleared' }>): readonly string[] {
  return [...article.images, ...article.recordings].map(({ url }) => url)
}
