/** The next instant at which the clock alone lets a Partner be given more of a channel. */
import { nextTerm, spanOf } from '../domain/reach.ts'
import { earliestOf, hoursAfter, type Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import { reachStatements } from '../store/reaches.ts'
import { type NextRow, placeOf } from './find-places.ts'
import { type Gathering, walksOf } from './gathering.ts'
import { LAST_ID } from './place.ts'

/** What comes is looked for so many places ahead: too soon is no error, too late is one. */
const SCANNED = 2000

/**
 * Of articles that its live Grants could give, when the next is listed or passes its delay; or when a further term
 * begins. What is given tells itself when it ends. Null for never.
 */
export async function readNextEdge(db: Database, gathering: Gathering): Promise<Instant | null> {
  const { now, audience } = gathering.asked
  const walks = await walksOf(db, gathering, { listedAt: now, id: LAST_ID })
  const rows = (await db.batch(
    walks.map((walk) => {
      const newest = { listedAt: spanOf(walk.reach, now).newest, id: LAST_ID }
      return reachStatements.next(walk, newest, '9999', SCANNED)
    }),
  )) as NextRow[][]
  const edges = walks.map(({ reach }, at) => {
    const row = rows[at]?.[0]
    const next = row ? placeOf(row) : null
    return next && hoursAfter(next.listedAt, reach.delayHours)
  })
  return earliestOf([...edges, nextTerm(audience, now)])
}
