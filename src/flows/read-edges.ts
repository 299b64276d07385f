/** The instants at which the clock alone changes what a Partner is given of a channel, the last passed and the next to come. */
import { nextTerm, type Reach, spanOf } from '../domain/reach.ts'
import { earliestOf, hoursAfter, type Instant, latestOf } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import { type NextRow, placeOf } from './find-places.ts'
import { type Gathering, walksOf } from './gathering.ts'
import { LAST_ID } from './place.ts'
import type { PlannedWalk } from './plan-walks.ts'

export type Edges = { readonly last: Instant | null; readonly next: Instant | null }

/** Places that are looked at behind an edge: where none of them is meant, it changed nothing for long. */
const SCANNED = 64

/** What comes is looked for further: too soon is no error, too late is one. */
const SCANNED_AHEAD = 2000

/**
 * Of articles that its live Grants could give, when the next is listed or passes its delay, and when the last expired or
 * had to be removed; and when a further term begins. What is given tells itself when it began and when it ends.
 */
export async function readEdges(db: Database, gathering: Gathering): Promise<Edges> {
  const { now, audience } = gathering.asked
  const walks = await walksOf(db, gathering, { listedAt: now, id: LAST_ID })
  const rows = await db.batch(walks.flatMap((walk) => statementsOf(walk, now)))
  const edges = walks.map(({ reach }, at) => edgesOf(reach, rows.slice(at * 3, at * 3 + 3) as EdgeRows))
  return {
    last: latestOf(edges.map(({ last }) => last)),
    next: earliestOf([...edges.map(({ next }) => next), nextTerm(audience, now)]),
  }
}

/** Where nothing must be removed, the walk before all listings ends at once. */
function statementsOf(walk: PlannedWalk, now: Instant): readonly Statement[] {
  const { newest, after } = spanOf(walk.reach, now)
  const removed = { from: { listedAt: after, id: LAST_ID }, after: '', scanned: SCANNED, limit: 1 }
  return [
    reachStatements.next(walk, { listedAt: newest, id: LAST_ID }, '9999', SCANNED_AHEAD),
    reachStatements.places(walk, removed, now),
    reachStatements.lastExpired(walk, now, SCANNED),
  ]
}

type EdgeRows = [NextRow[], ArticleCursor[], { at: Instant }[]]

function edgesOf({ delayHours, removeAfterDays }: Reach, [nexts, removed, expired]: EdgeRows): Edges {
  const next = nexts[0] ? placeOf(nexts[0]) : null
  const removedAt = removed[0] ? hoursAfter(removed[0].listedAt, (removeAfterDays ?? 0) * 24) : null
  return {
    last: latestOf([removedAt, expired[0]?.at]),
    next: next && hoursAfter(next.listedAt, delayHours),
  }
}
