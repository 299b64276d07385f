/** Finding the nearest place of a channel, before or after another, that a live Grant of a Partner could give. */
import { reachesOf, spanOf } from '../domain/reach.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import { planWalks } from './plan-walks.ts'
import { type Gathering, isBehind, LAST_ID } from './walk-channel.ts'

/** Places that are looked at along one walk. */
const SCANNED = 2000

/** The nearest before a place. Where none was met yet, the last that was looked at: whoever goes on from there misses none. */
export async function olderPlace(
  db: Database,
  { asked, channel }: Gathering,
  before: ArticleCursor,
): Promise<ArticleCursor | null> {
  const { now } = asked
  const walks = await planWalks(db, reachesOf(asked), channel, before)
  const rows = await db.batch(
    walks.flatMap((walk) => {
      const { newest, after } = spanOf(walk.reach, now)
      const from = newest < before.listedAt ? { listedAt: newest, id: LAST_ID } : before
      const stretch = { from, after, scanned: SCANNED, limit: 1 }
      return [reachStatements.places(walk, stretch, now), reachStatements.lastScanned(walk, stretch, now)]
    }),
  )
  const places = walks.flatMap((_, at) => {
    const [found, last] = rows.slice(at * 2, at * 2 + 2) as [ArticleCursor[], ArticleCursor[]]
    return found[0] ?? last[0] ?? []
  })
  return places.sort((a, b) => (isBehind(a, b) ? 1 : -1))[0] ?? null
}

export type NextRow = { readonly taken: string | null; readonly scanned: string | null }

/** The nearest from a place on that is given at `now`, or the last that was looked at, the same way. */
export async function newerPlace(
  db: Database,
  { asked, channel }: Gathering,
  from: ArticleCursor,
): Promise<ArticleCursor | null> {
  const walks = await planWalks(db, reachesOf(asked), channel, from)
  const rows = await db.batch(
    walks.map((walk) => reachStatements.next(walk, from, spanOf(walk.reach, asked.now).newest, SCANNED)),
  )
  const places = (rows.flat() as NextRow[]).flatMap((row) => placeOf(row) ?? [])
  return places.sort((a, b) => (isBehind(a, b) ? -1 : 1))[0] ?? null
}

export function placeOf({ taken, scanned }: NextRow): ArticleCursor | null {
  const text = taken ?? scanned
  return text === null ? null : (JSON.parse(text) as ArticleCursor)
}
