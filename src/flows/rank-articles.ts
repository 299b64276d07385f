/** Ranking articles: each one's place among the eligible ones of its day, for the Grants of a Partner that have a daily quota. */
import type { Article } from '../domain/article.ts'
import type { Day } from '../domain/day.ts'
import { quotaDaysOf, type Ranks, rankArticles } from '../domain/quota.ts'
import { quotaReachesOf, type Reach, type ReachCase } from '../domain/reach.ts'
import type { Database } from '../ports/database.ts'
import { NEWEST } from '../store/articles.ts'
import { type DayPlace, dayPlaceOf, type QuotaDayRow, quotaDayStatements } from '../store/quota-days.ts'
import { type PlannedWalk, planWalks } from './plan-walks.ts'

/** The days that were read for one answer; empty until they are asked for. */
export type QuotaDays = {
  readonly asked: ReachCase
  readonly reaches: readonly Reach[]
  readonly places: Map<string, DayPlace>
  readonly read: Set<string>
  /** Made when first needed. */
  walks: readonly PlannedWalk[] | null
  /** Of the days that were read, the ranks of all articles that are within any quota, by article id. */
  readonly ranks: Map<string, Ranks>
}

export function openDays(asked: ReachCase): QuotaDays {
  return {
    asked,
    reaches: quotaReachesOf(asked),
    places: new Map(),
    read: new Set(),
    walks: null,
    ranks: new Map(),
  }
}

export const UNRANKED: Ranks = new Map()

/** By article id. Nothing is read where no Grant has a quota. A canceled article has the place it would have if it were usable. */
export async function rankIn(
  db: Database,
  days: QuotaDays,
  articles: readonly Article[],
): Promise<ReadonlyMap<string, Ranks>> {
  const { audience } = days.asked
  if (days.reaches.length === 0) return new Map()
  await readDays(db, days, quotaDaysOf(articles, audience, days.asked))
  const gone = articles.filter(({ status }) => status === 'canceled')
  if (gone.length === 0) return days.ranks
  const usable = gone.map((article) => ({ ...article, status: 'usable', isComplete: true }) as const)
  return new Map([...days.ranks, ...rankArticles([...days.places.values(), ...usable], audience, days.asked)])
}

/**
 * Of each day and Grant the first articles, as many as its quota: who comes later has no place that counts. Those under
 * embargo stand in the order of listing elsewhere, and are few.
 */
export async function readDays(db: Database, days: QuotaDays, wanted: readonly Day[]): Promise<void> {
  const unread = wanted.filter(({ start }) => !days.read.has(start))
  if (unread.length === 0) return
  days.walks ??= await planWalks(db, days.reaches, 'latest', NEWEST)
  const statements = [
    ...days.walks.map((walk) => quotaDayStatements.firstOf(walk, unread, walk.reach.dailyQuota ?? 0)),
    ...days.reaches.map((reach) => quotaDayStatements.heldOf(reach, unread)),
  ]
  // Grants that take the same are asked about once.
  const rows = await db.batch([...new Map(statements.map((one) => [JSON.stringify(one), one])).values()])
  const fresh = (rows.flat() as QuotaDayRow[]).filter(({ id }) => !days.places.has(id)).map(dayPlaceOf)
  for (const place of fresh) days.places.set(place.id, place)
  for (const { start } of unread) days.read.add(start)
  // A place is among those of its own day: those read before keep theirs.
  const { audience } = days.asked
  for (const [id, ranks] of rankArticles(
    [...new Map(fresh.map((one) => [one.id, one])).values()],
    audience,
    days.asked,
  ))
    days.ranks.set(id, ranks)
}
