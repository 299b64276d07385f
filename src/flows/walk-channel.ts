/** Walking a channel back in time for a Partner: each walk at its own pace, by places, or by days where a quota is. */
import { type Day, dayIn } from '../domain/day.ts'
import { type ReachCase, spanOf } from '../domain/reach.ts'
import { hoursBefore, type Instant, laterOf } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { quotaDayStatements } from '../store/quota-days.ts'
import { reachStatements } from '../store/reaches.ts'
import type { PlannedWalk } from './plan-walks.ts'
import { type QuotaDays, readDays } from './rank-articles.ts'

/** One Partner's question about one channel, and the days that were read for its quotas. */
export type Gathering = {
  readonly asked: ReachCase & Setting
  readonly days: QuotaDays
  readonly channel: string
}

/** A walk under way. */
export type Track = {
  readonly walk: PlannedWalk
  /** Found and not taken yet. */
  found: readonly ArticleCursor[]
  /** All before it was looked at, itself included; null at the end of the walk. */
  horizon: ArticleCursor | null
}

/** Whether a place comes after another in a channel: it is older. */
export function isBehind(place: ArticleCursor, other: ArticleCursor): boolean {
  if (place.listedAt !== other.listedAt) return place.listedAt < other.listedAt
  return place.id < other.id
}

export function openTracks(
  { asked: { now } }: Gathering,
  walks: readonly PlannedWalk[],
  from: ArticleCursor,
): readonly Track[] {
  return walks.map((walk) => {
    const { newest } = spanOf(walk.reach, now)
    const start = newest < from.listedAt ? { listedAt: newest, id: LAST_ID } : from
    return { walk, found: [], horizon: start }
  })
}

/** After every id. */
export const LAST_ID = '\u{10FFFF}'

/** Whether the others wait for this one, or it has nothing left to give. */
export function isBlocking(tracks: readonly Track[]): (track: Track) => boolean {
  const isAhead = (place: ArticleCursor) =>
    tracks.every(({ horizon }) => horizon === null || !isBehind(place, horizon))
  return ({ horizon, found }) => horizon !== null && (found.length === 0 || isAhead(horizon))
}

export type Step = { readonly size: number; readonly round: number }

/** Looks further along these tracks, the further the later the round. */
export async function advance(
  db: Database,
  gathering: Gathering,
  tracks: readonly Track[],
  step: Step,
): Promise<void> {
  const isByDay = ({ walk }: Track) => walk.reach.dailyQuota !== null
  await advanceByPlace(
    db,
    gathering.asked.now,
    tracks.filter((track) => !isByDay(track)),
    step,
  )
  for (const track of tracks.filter(isByDay)) await advanceByDay(db, gathering, track, step)
}

/** Places looked at in one round; the first is for what is found at once. */
const FIRST_SCANNED = 250
const MOST_SCANNED = 1000

async function advanceByPlace(
  db: Database,
  now: Instant,
  tracks: readonly Track[],
  { size, round }: Step,
): Promise<void> {
  if (tracks.length === 0) return
  const scanned = round === 0 ? FIRST_SCANNED : MOST_SCANNED
  const rows = await db.batch(
    tracks.flatMap(({ walk, horizon }) => {
      const stretch = {
        from: horizon ?? OLDEST,
        after: spanOf(walk.reach, now).after,
        scanned,
        limit: size + 1,
      }
      return [reachStatements.places(walk, stretch, now), reachStatements.lastScanned(walk, stretch, now)]
    }),
  )
  for (const [at, track] of tracks.entries()) {
    const [found, last] = rows.slice(at * 2, at * 2 + 2) as [ArticleCursor[], ArticleCursor[]]
    track.found = [...track.found, ...found]
    track.horizon = (found.length > size ? found.at(-1) : last[0]) ?? null
  }
}

const OLDEST: ArticleCursor = { listedAt: '', id: '' }

/** Days read in one round for one quota. */
const FEWEST_DAYS = 3
const MOST_DAYS = 64

/**
 * The first articles of each day, as many as the quota, are found without meeting all the others. What was published on
 * an earlier day and listed in these, by embargo, is among the first of its own day.
 */
async function advanceByDay(
  db: Database,
  { asked, days, channel }: Gathering,
  track: Track,
  { size, round }: Step,
): Promise<void> {
  const { walk, horizon } = track
  const { timeZone } = asked.newsroom
  const quota = Math.max(1, walk.reach.dailyQuota ?? 1)
  const count = Math.min(MOST_DAYS, FEWEST_DAYS + Math.ceil((size * (round + 1)) / quota))
  const stretch = horizon === null ? [] : daysUntil(timeZone, horizon.listedAt, count)
  const start = stretch.at(-1)?.start
  track.horizon = null
  if (horizon === null || start === undefined) return
  const [held, oldest] = (await db.batch([
    quotaDayStatements.heldInto(start, horizon.listedAt),
    reachStatements.oldest(channel),
  ])) as [{ publishedAt: Instant }[], { at: Instant | null }[]]
  const further = held.flatMap(({ publishedAt }) => dayIn(timeZone, publishedAt) ?? [])
  await readDays(db, days, [...new Map([...stretch, ...further].map((day) => [day.start, day])).values()])
  const { after } = spanOf(walk.reach, asked.now)
  const found = placesWithin(days, walk, (place) => isBehind(place, horizon) && place.listedAt >= start)
  track.found = [...track.found, ...(await inChannel(db, channel, found))]
  if (start > laterOf(after, oldest[0]?.at ?? '9999')) track.horizon = { listedAt: start, id: '' }
}

/** The day of an instant and those before it, newest first. */
function daysUntil(timeZone: string, instant: Instant, count: number): readonly Day[] {
  const days: Day[] = []
  let day = dayIn(timeZone, instant)
  while (day !== null && days.length < count) {
    days.push(day)
    day = dayIn(timeZone, hoursBefore(day.start, INSTANT_HOURS))
  }
  return days
}

const INSTANT_HOURS = 1 / 3_600_000

/** Of the days that were read, what is within a walk's quota. */
function placesWithin(
  { places, ranks }: QuotaDays,
  { reach: { key, dailyQuota } }: PlannedWalk,
  isAsked: (place: ArticleCursor) => boolean,
): readonly ArticleCursor[] {
  const within = [...places.values()].filter(({ id }) => {
    const rank = ranks.get(id)?.get(key)
    return rank !== undefined && rank <= (dailyQuota ?? 0)
  })
  return within.map(({ id, listedAt }) => ({ id, listedAt })).filter(isAsked)
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
