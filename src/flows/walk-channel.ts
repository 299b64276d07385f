/** Walking a channel back in time for a Partner: each walk at its own pace, by places, or by days where a quota is. */
import { type Day, dayIn } from '../domain/day.ts'
import { spanOf } from '../domain/reach.ts'
import { hoursBefore, type Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import type { Gathering } from './gathering.ts'
import { isBehind, LAST_ID, newestFirst } from './place.ts'
import type { KnownPlace, PlannedWalk } from './plan-walks.ts'
import { walkDays, withinQuotas } from './walk-days.ts'

/** A walk under way. */
export type Track = {
  readonly walk: PlannedWalk
  /** Found and not taken yet. */
  found: readonly ArticleCursor[]
  /** All before it was looked at, itself included; null at the end of the walk. */
  horizon: ArticleCursor | null
}

export function openTracks(
  { asked: { now } }: Gathering,
  walks: readonly PlannedWalk[],
  from: ArticleCursor,
): readonly Track[] {
  return walks.map((walk) => {
    const { newest, after } = spanOf(walk.reach, now)
    const start = newest < from.listedAt ? { listedAt: newest, id: LAST_ID } : from
    const isAsked = (place: ArticleCursor) => isBehind(place, start) && place.listedAt > after
    const { places, reach } = walk
    if (places === null || reach.dailyQuota !== null) return { walk, found: [], horizon: start }
    return { walk, found: places.filter(isAsked), horizon: null }
  })
}

/** Whether the others wait for this one, or it has nothing left to give. */
export function isBlocking(tracks: readonly Track[]): (track: Track) => boolean {
  const isAhead = (place: ArticleCursor) =>
    tracks.every(({ horizon }) => horizon === null || !isBehind(place, horizon))
  return ({ horizon, found }) => horizon !== null && (found.length === 0 || isAhead(horizon))
}

export type Step = { readonly size: number; readonly round: number }

/** Looks further along these tracks, the further the later the round; how many places that takes at most. */
export async function advance(
  db: Database,
  gathering: Gathering,
  tracks: readonly Track[],
  { size, round }: Step,
): Promise<number> {
  const isByDay = ({ walk }: Track) => walk.reach.dailyQuota !== null
  const byPlace = tracks.filter((track) => !isByDay(track))
  const scanned = Math.min(MOST_SCANNED, FIRST_SCANNED * 4 ** round)
  await advanceByPlace(db, gathering.asked.now, byPlace, { scanned, limit: size + 1 })
  await advanceByKnown(
    db,
    gathering,
    tracks.filter((track) => isByDay(track) && track.walk.places !== null),
    size,
  )
  const byDay = tracks.filter((track) => isByDay(track) && track.walk.places === null)
  const daily = byDay.reduce((sum, { walk }) => sum + (walk.reach.dailyQuota ?? 0), 0)
  const count = Math.min(MOST_DAYS, FEWEST_DAYS + Math.ceil((size * 3 ** round) / Math.max(1, daily)))
  await advanceByDay(db, gathering, byDay, count)
  return scanned * byPlace.length + PLACES_OF_DAY * count * byDay.length
}

/** Places looked at in one round: few at first, for what is found at once, then four times as many in each. */
const FIRST_SCANNED = 64
const MOST_SCANNED = 1024

async function advanceByPlace(
  db: Database,
  now: Instant,
  tracks: readonly Track[],
  limits: { readonly scanned: number; readonly limit: number },
): Promise<void> {
  if (tracks.length === 0) return
  const rows = await db.batch(
    tracks.flatMap(({ walk, horizon }) => {
      const stretch = { ...limits, from: horizon ?? OLDEST, after: spanOf(walk.reach, now).after }
      return [reachStatements.places(walk, stretch, now), reachStatements.lastScanned(walk, stretch, now)]
    }),
  )
  for (const [at, track] of tracks.entries()) {
    const [found, last] = rows.slice(at * 2, at * 2 + 2) as [ArticleCursor[], ArticleCursor[]]
    track.found = [...track.found, ...found]
    track.horizon = (found.length === limits.limit ? found.at(-1) : last[0]) ?? null
  }
}

const OLDEST: ArticleCursor = { listedAt: '', id: '' }

/** Days read in one round: as many as fill an Edition where each gives what it may, and some more. */
const FEWEST_DAYS = 3
const MOST_DAYS = 64
/** What a day costs, in places looked at. */
const PLACES_OF_DAY = 8

async function advanceByDay(
  db: Database,
  gathering: Gathering,
  tracks: readonly Track[],
  count: number,
): Promise<void> {
  const { timeZone } = gathering.asked.newsroom
  const places = tracks.flatMap(({ horizon }) => horizon ?? [])
  for (const from of new Map(places.map((place) => [place.listedAt, place])).values()) {
    const there = tracks.filter(({ horizon }) => horizon?.listedAt === from.listedAt)
    const days = daysUntil(timeZone, from.listedAt, count)
    const walks = there.map(({ walk }) => walk)
    const walked = await walkDays(db, gathering, walks, from, days)
    for (const [at, track] of there.entries()) {
      track.found = [...track.found, ...(walked[at]?.found ?? [])]
      track.horizon = walked[at]?.horizon ?? null
    }
  }
}

/** So many of the places that are known, the newest: the days of what stands there are read, whatever lies between them. */
async function advanceByKnown(
  db: Database,
  gathering: Gathering,
  tracks: readonly Track[],
  size: number,
): Promise<void> {
  const ahead = tracks.map(({ walk, horizon }) => {
    const { after } = spanOf(walk.reach, gathering.asked.now)
    const isAhead = (place: KnownPlace) => isBehind(place, horizon ?? OLDEST) && place.listedAt > after
    return walk.places?.filter(isAhead).sort(newestFirst) ?? []
  })
  const taken = ahead.map((places) => places.slice(0, size))
  const within = await withinQuotas(
    db,
    gathering,
    tracks.map(({ walk }, at) => ({ walk, places: taken[at] ?? [] })),
  )
  for (const [at, track] of tracks.entries()) {
    track.found = [...track.found, ...(within[at] ?? [])]
    track.horizon = (ahead[at]?.length ?? 0) > size ? (taken[at]?.at(-1) ?? null) : null
  }
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
