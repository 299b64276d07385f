/** Finding the nearest place of a channel, before or after another, that a live Grant of a Partner could give. */
import { spanOf } from '../domain/reach.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import { type Gathering, walksOf } from './gathering.ts'
import { isBehind, LAST_ID, newestFirst } from './place.ts'
import type { PlannedWalk } from './plan-walks.ts'

/** Places that are looked at along one walk. */
const SCANNED = 2000

/** The nearest before a place. Where none was met yet, the last that was looked at: whoever goes on from there misses none. */
export async function olderPlace(
  db: Database,
  gathering: Gathering,
  before: ArticleCursor,
): Promise<ArticleCursor | null> {
  const { now } = gathering.asked
  const walks = await walksOf(db, gathering, before)
  const rows = await db.batch(
    walks.flatMap((walk) => {
      const { after } = spanOf(walk.reach, now)
      const scanned = walk.places ? 1 : SCANNED
      const stretch = { from: startOf(walk, now, before), after, scanned, limit: 1 }
      return [reachStatements.places(walk, stretch, now), reachStatements.lastScanned(walk, stretch, now)]
    }),
  )
  const places = walks.flatMap((walk, at) => {
    if (walk.places) return nearestBefore(walk.places, startOf(walk, now, before)) ?? []
    const [found, last] = rows.slice(at * 2, at * 2 + 2) as [ArticleCursor[], ArticleCursor[]]
    return found[0] ?? last[0] ?? []
  })
  return places.sort(newestFirst)[0] ?? null
}

/** The place itself, or the newest that is given at `now`. */
function startOf({ reach }: PlannedWalk, now: Instant, before: ArticleCursor): ArticleCursor {
  const { newest } = spanOf(reach, now)
  return newest < before.listedAt ? { listedAt: newest, id: LAST_ID } : before
}

function nearestBefore(places: readonly ArticleCursor[], start: ArticleCursor): ArticleCursor | undefined {
  return places.filter((place) => isBehind(place, start)).sort(newestFirst)[0]
}

export type NextRow = { readonly taken: string | null; readonly scanned: string | null }

/** The nearest from a place on that is given at `now`, or the last that was looked at, the same way. */
export async function newerPlace(
  db: Database,
  gathering: Gathering,
  from: ArticleCursor,
): Promise<ArticleCursor | null> {
  const { now } = gathering.asked
  const walks = await walksOf(db, gathering, from)
  const rows = await db.batch(
    walks.map((walk) => reachStatements.next(walk, from, spanOf(walk.reach, now).newest, SCANNED)),
  )
  const places = (rows.flat() as NextRow[]).flatMap((row) => placeOf(row) ?? [])
  return places.sort(newestFirst).at(-1) ?? null
}

export function placeOf({ taken, scanned }: NextRow): ArticleCursor | null {
  const text = taken ?? scanned
  return text === null ? null : (JSON.parse(text) as ArticleCursor)
}
