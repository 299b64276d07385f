/** Walking a channel day by day: of each of the newsroom's days the first articles, as many as a quota, without meeting all the others. */
import { type Day, dayIn } from '../domain/day.ts'
import { spanOf } from '../domain/reach.ts'
import { type Instant, laterOf } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { quotaDayStatements } from '../store/quota-days.ts'
import { reachStatements } from '../store/reaches.ts'
import type { Gathering } from './gathering.ts'
import { isBehind } from './place.ts'
import type { PlannedWalk } from './plan-walks.ts'
import { type QuotaDays, readDays } from './rank-articles.ts'

/** `horizon` is the place down to which all was looked at; null at the end. */
export type Walked = { readonly found: readonly ArticleCursor[]; readonly horizon: ArticleCursor | null }

/**
 * What is within the quota of a walk and stands before a place, as far back as these days go, newest first. What was
 * published on an earlier day and listed in these, by embargo, is among the first of its own day.
 */
export async function walkDays(
  db: Database,
  { asked, days, channel }: Gathering,
  walk: PlannedWalk,
  from: ArticleCursor,
  stretch: readonly Day[],
): Promise<Walked> {
  const start = stretch.at(-1)?.start
  if (start === undefined) return { found: [], horizon: null }
  const { timeZone } = asked.newsroom
  const [held, oldest] = (await db.batch([
    quotaDayStatements.heldInto(start, from.listedAt),
    reachStatements.oldest(channel),
  ])) as [{ publishedAt: Instant }[], { at: Instant | null }[]]
  const further = held.flatMap(({ publishedAt }) => dayIn(timeZone, publishedAt) ?? [])
  await readDays(db, days, [...new Map([...stretch, ...further].map((day) => [day.start, day])).values()])
  const { after } = spanOf(walk.reach, asked.now)
  const isAsked = (place: ArticleCursor) =>
    isBehind(place, from) && place.listedAt >= start && place.listedAt > after
  const found = await inChannel(db, channel, placesWithin(days, walk).filter(isAsked))
  const isEnd = start <= laterOf(after, oldest[0]?.at ?? '9999')
  return { found, horizon: isEnd ? null : { listedAt: start, id: '' } }
}

/** Of the days that were read, what is within a walk's quota. */
function placesWithin(
  { places, ranks }: QuotaDays,
  { reach: { key, dailyQuota } }: PlannedWalk,
): readonly ArticleCursor[] {
  return [...places.values()]
    .filter(({ id }) => (ranks.get(id)?.get(key) ?? Number.POSITIVE_INFINITY) <= (dailyQuota ?? 0))
    .map(({ id, listedAt }) => ({ id, listedAt }))
}

async function inChannel(
  db: Database,
  channel: string,
  places: readonly ArticleCursor[],
): Promise<readonly ArticleCursor[]> {
  if (channel === 'latest' || places.length === 0) return places
  const rows = await db.query<{ id: string }>(reachStatements.inChannel(channel, places))
  const ids = new Set(rows.map(({ id }) => id))
  return places.filter(({ id }) => ids.has(id))
}
