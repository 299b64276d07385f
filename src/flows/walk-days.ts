/** Walking a channel day by day: of each of the newsroom's days the first articles, as many as a quota, without meeting all the others. */
import { type Day, dayIn } from '../domain/day.ts'
import { type Reach, spanOf } from '../domain/reach.ts'
import { type Instant, laterOf } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { quotaDayStatements } from '../store/quota-days.ts'
import { reachStatements } from '../store/reaches.ts'
import type { Gathering } from './gathering.ts'
import { isBehind } from './place.ts'
import type { KnownPlace, PlannedWalk } from './plan-walks.ts'
import { type QuotaDays, readDays } from './rank-articles.ts'

/** `horizon` is the place down to which all was looked at; null at the end. */
export type Walked = { readonly found: readonly ArticleCursor[]; readonly horizon: ArticleCursor | null }

/**
 * For each walk, what is within its quota and stands before a place, as far back as these days go, newest first. What was
 * published on an earlier day and listed in these, by embargo, is among the first of its own day.
 */
export async function walkDays(
  db: Database,
  { asked, days, channel }: Gathering,
  walks: readonly PlannedWalk[],
  from: ArticleCursor,
  stretch: readonly Day[],
): Promise<readonly Walked[]> {
  const start = stretch.at(-1)?.start
  if (start === undefined) return []
  const { timeZone } = asked.newsroom
  const [held, oldest] = (await db.batch([
    quotaDayStatements.heldInto(start, from.listedAt),
    reachStatements.oldest(channel),
  ])) as [{ publishedAt: Instant }[], { at: Instant | null }[]]
  const further = held.flatMap(({ publishedAt }) => dayIn(timeZone, publishedAt) ?? [])
  await readDays(db, days, [...stretch, ...further])
  const found = walks.map((walk) => placesWithin(days, walk, { asked, from, start }))
  const isThere = await idsIn(db, channel, found.flat())
  return walks.map((walk, at) => {
    const { after } = spanOf(walk.reach, asked.now)
    const isEnd = start <= laterOf(after, oldest[0]?.at ?? '9999')
    const places = found[at]?.filter(({ id }) => isThere.has(id)) ?? []
    return { found: places, horizon: isEnd ? null : { listedAt: start, id: '' } }
  })
}

/** Of known places of each walk, those that are within its quota. */
export async function withinQuotas(
  db: Database,
  { asked, days }: Gathering,
  known: readonly { readonly walk: PlannedWalk; readonly places: readonly KnownPlace[] }[],
): Promise<readonly (readonly ArticleCursor[])[]> {
  const published = known.flatMap(({ places }) => places.map(({ publishedAt }) => publishedAt))
  await readDays(
    db,
    days,
    published.flatMap((at) => dayIn(asked.newsroom.timeZone, at) ?? []),
  )
  return known.map(({ walk, places }) => places.filter(isWithin(days, walk.reach)))
}

type Stretch = {
  readonly asked: Gathering['asked']
  readonly from: ArticleCursor
  readonly start: Instant
}

/** Of the days that were read, what is within a walk's quota. */
function placesWithin(
  days: QuotaDays,
  { reach }: PlannedWalk,
  { asked, from, start }: Stretch,
): readonly ArticleCursor[] {
  const { after } = spanOf(reach, asked.now)
  return [...days.places.values()]
    .filter((place) => place.listedAt >= start && place.listedAt > after && isBehind(place, from))
    .filter(isWithin(days, reach))
    .map(({ id, listedAt }) => ({ id, listedAt }))
}

function isWithin({ ranks }: QuotaDays, { key, dailyQuota }: Reach): (place: ArticleCursor) => boolean {
  return ({ id }) => (ranks.get(id)?.get(key) ?? LAST) <= (dailyQuota ?? 0)
}

const LAST = Number.POSITIVE_INFINITY

async function idsIn(
  db: Database,
  channel: string,
  places: readonly ArticleCursor[],
): Promise<ReadonlySet<string>> {
  const unique = [...new Map(places.map((place) => [place.id, place])).values()]
  if (channel === 'latest' || unique.length === 0) return new Set(unique.map(({ id }) => id))
  const rows = await db.query<{ id: string }>(reachStatements.inChannel(channel, unique))
  return new Set(rows.map(({ id }) => id))
}
