/** The instants at which the clock alone changes what a Partner is given of a channel, the last passed and the next to come. */
import { nextTerm, type Reach, reachesOf, spanOf } from '../domain/reach.ts'
import { earliestOf, hoursAfter, type Instant, latestOf } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import { type NextRow, placeOf } from './find-places.ts'
import { type PlannedWalk, planWalks } from './plan-walks.ts'
import { type Gathering, LAST_ID } from './walk-channel.ts'

export type Edges = { readonly last: Instant | null; readonly next: Instant | null }

/** Places that are looked at for one edge: who finds none behind them was not changed by one for long. */
const SCANNED = 250

/** What comes is looked for further: too soon is no error, too late is one. */
const SCANNED_AHEAD = 2000

/**
 * Of articles that its live Grants could give: what was listed, or passed its delay, and what expired or had to be
 * removed; and of its Agreements, which term begins. When what is given ends, its own clearance tells.
 */
export async function readEdges(db: Database, { asked, channel }: Gathering): Promise<Edges> {
  const { now, audience } = asked
  const walks = await planWalks(db, reachesOf(asked), channel, { listedAt: now, id: LAST_ID })
  const rows = await db.batch(walks.flatMap((walk) => statementsOf(walk, now)))
  const edges = walks.map(({ reach }, at) =>
    edgesOf(reach, rows.slice(at * PER_WALK, (at + 1) * PER_WALK) as EdgeRows),
  )
  return {
    last: latestOf(edges.map(({ last }) => last)),
    next: earliestOf([...edges.map(({ next }) => next), nextTerm(audience, now)]),
  }
}

const PER_WALK = 4

function statementsOf(walk: PlannedWalk, now: Instant): readonly Statement[] {
  const { newest, after } = spanOf(walk.reach, now)
  const opened = { listedAt: newest, id: LAST_ID }
  const removed = { listedAt: after, id: LAST_ID }
  const stretch = { after: '', scanned: SCANNED, limit: 1 }
  return [
    reachStatements.next(walk, opened, '9999', SCANNED_AHEAD),
    reachStatements.places(walk, { ...stretch, from: opened }, now),
    reachStatements.places(walk, { ...stretch, from: removed }, now),
    reachStatements.lastExpired(walk, now, SCANNED),
  ]
}

type EdgeRows = [NextRow[], ArticleCursor[], ArticleCursor[], { at: Instant }[]]

function edgesOf({ delayHours, removeAfterDays }: Reach, [nexts, opened, removed, expired]: EdgeRows): Edges {
  const next = nexts[0] ? placeOf(nexts[0]) : null
  const openedAt = opened[0] ? hoursAfter(opened[0].listedAt, delayHours) : null
  const removedAt = removed[0] ? hoursAfter(removed[0].listedAt, (removeAfterDays ?? 0) * 24) : null
  return {
    last: latestOf([openedAt, removedAt, expired[0]?.at]),
    next: next && hoursAfter(next.listedAt, delayHours),
  }
}
