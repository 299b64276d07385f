/** Ranking articles: each one's place among the eligible ones of its day, for the Grants of a Partner that have a daily quota. */
import type { Article } from '../domain/article.ts'
import { type Day, dayIn } from '../domain/day.ts'
import { quotaDaysOf, type Ranks, rankArticles } from '../domain/quota.ts'
import { quotaReachesOf, type Reach, type ReachCase } from '../domain/reach.ts'
import type { Database } from '../ports/database.ts'
import { type DayPlace, dayPlaceOf, type QuotaDayRow, quotaDayStatements } from '../store/quota-days.ts'
import { LAST_ID } from './place.ts'
import { type PlannedWalk, planWalks } from './plan-walks.ts'

/** The days that were read for one answer; empty until they are asked for. */
export type QuotaDays = {
  readonly asked: ReachCase
  readonly reaches: readonly Reach[]
  /** Articles of a day that are read beyond each quota. */
  readonly beyond: number
  readonly places: Map<string, DayPlace>
  readonly read: Set<string>
  /** Made when first needed. */
  walks: readonly PlannedWalk[] | null
  /** Of the days that were read, the ranks of all articles that are within any quota, by article id. */
  readonly ranks: Map<string, Ranks>
}

/** One read beyond each quota tells its last place where one of those within it is thought away. */
export function openDays(asked: ReachCase, beyond: 0 | 1 = 0): QuotaDays {
  return {
    asked,
    reaches: quotaReachesOf(asked),
    beyond,
    places: new Map(),
    read: new Set(),
    walks: null,
    ranks: new Map(),
  }
}

export const UNRANKED: Ranks = new Map()

export function isUsable({ status }: Article): boolean {
  return status === 'usable'
}

/**
 * By article id, of those asked about; nothing is read where no Grant has a quota. One that is not usable, or does not
 * stand as it is stored, has the place it would have if it were and did; the places of others stay as they are.
 */
export async function rankIn(
  db: Database,
  days: QuotaDays,
  articles: readonly Article[],
  isAsStored: (article: Article) => boolean = isUsable,
): Promise<ReadonlyMap<string, Ranks>> {
  if (days.reaches.length === 0) return new Map()
  await readDays(db, days, quotaDaysOf(articles, days.asked.audience, days.asked))
  const rankOf = (article: Article) =>
    (isAsStored(article) ? days.ranks.get(article.id) : rankAlone(days, article)) ?? UNRANKED
  return new Map(articles.map((article) => [article.id, rankOf(article)]))
}

function rankAlone({ asked, places }: QuotaDays, article: Article): Ranks | undefined {
  const day = dayIn(asked.newsroom.timeZone, article.publishedAt)
  const others = [...places.values()].filter(
    ({ id, publishedAt: at }) => id !== article.id && day && day.start <= at && at < day.end,
  )
  const usable = { ...article, status: 'usable', isComplete: true } as const
  return rankArticles([...others, usable], asked.audience, asked).get(article.id)
}

/**
 * Of each day and Grant the first articles, as many as its quota: who comes later has no place that counts. Those under
 * embargo stand in the order of listing elsewhere, and are few.
 */
export async function readDays(db: Database, days: QuotaDays, wanted: readonly Day[]): Promise<void> {
  const { asked, beyond, reaches, places, read } = days
  const isUnread = ({ start }: Day) => !read.has(start)
  const unread = [...new Map(wanted.filter(isUnread).map((day) => [day.start, day])).values()]
  if (unread.length === 0) return
  days.walks ??= await planWalks(db, reaches, 'latest', { listedAt: asked.now, id: LAST_ID })
  const statements = days.walks.map((walk) => {
    const { dailyQuota } = walk.reach
    return quotaDayStatements.firstOf(walk, unread, dailyQuota === null ? null : dailyQuota + beyond)
  })
  // Grants that take the same are asked about once.
  const different = [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()]
  const rows = (await db.batch([...different, quotaDayStatements.heldOf(unread)])) as QuotaDayRow[][]
  const fresh = new Map<string, DayPlace>()
  for (const row of rows.flat()) if (!places.has(row.id)) fresh.set(row.id, dayPlaceOf(row))
  for (const place of fresh.values()) places.set(place.id, place)
  for (const { start } of unread) read.add(start)
  // A place is among those of its own day: those read before keep theirs.
  for (const [id, ranks] of rankArticles([...fresh.values()], asked.audience, asked))
    days.ranks.set(id, ranks)
}
