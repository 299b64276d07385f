/** Writing the ledger: what was noted in memory goes to the database in batches of bounded size. */
import type { Counted, Delivery, Poll, Reading } from '../domain/delivery.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { credentialStatements } from '../store/credentials.ts'
import { deliveryStatements } from '../store/deliveries.ts'
import { pollStatements } from '../store/polls.ts'
import { readerStatements } from '../store/reader-counts.ts'

/** What waits to be written, each line once. */
export type LedgerNotes = {
  readonly deliveries: readonly Delivery[]
  readonly polls: readonly Counted<Poll>[]
  readonly readings: readonly Counted<Reading>[]
  /** Credentials by id, and when each was last shown. */
  readonly uses: readonly (readonly [credential: string, at: Instant])[]
}

/** Lines of each kind in one batch: a batch holds up other writers for some ten milliseconds, and D1 takes a parameter of 2 MB. */
const BATCH_LINES = 500

/** The notes in pieces, each of which is one batch. */
export function piecesOf(notes: LedgerNotes): readonly LedgerNotes[] {
  const { deliveries, polls, readings, uses } = notes
  const most = Math.max(...[deliveries, polls, readings, uses].map((lines) => lines.length))
  return Array.from({ length: Math.ceil(most / BATCH_LINES) }, (_, place) => {
    const [start, end] = [place * BATCH_LINES, (place + 1) * BATCH_LINES]
    return {
      deliveries: deliveries.slice(start, end),
      polls: polls.slice(start, end),
      readings: readings.slice(start, end),
      uses: uses.slice(start, end),
    }
  })
}

/** Writes one piece, all or none; how many lines are not in the ledger, since what they name was deleted meanwhile. */
export async function writePiece({ db }: Platform, notes: LedgerNotes): Promise<number> {
  const { deliveries, polls, readings, uses } = notes
  const statements: Statement[] = []
  if (deliveries.length > 0) statements.push(deliveryStatements.record(deliveries))
  if (polls.length > 0) statements.push(pollStatements.record(polls))
  if (readings.length > 0) statements.push(readerStatements.record(readings))
  if (uses.length > 0) statements.push(credentialStatements.touchAll(uses))
  const [written = []] = await db.batch(statements)
  return deliveries.length > 0 ? deliveries.length - written.length : 0
}
