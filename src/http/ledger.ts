/** The ledger as it is kept in the course of answering: noted in memory, merged, and written after the answers. */
import { clientFamily } from '../domain/client-family.ts'
import { type Counted, deliveriesOf, type Handover, hourOf, type Reading } from '../domain/delivery.ts'
import type { Instant } from '../domain/time.ts'
import { type LedgerNotes, piecesOf, writePiece } from '../flows/write-ledger.ts'
import type { Platform } from '../ports/platform.ts'
import { openNotebook } from './ledger-notes.ts'

/** How a request ended: articles were handed over, or only their headers (HEAD), or the client has them (304). */
export type Outcome = 'sent' | 'asked' | 'unchanged'

/** A public document that is counted: a channel's, or a part of its archive. */
export type ReadDocument = Pick<Reading, 'channel' | 'format'>

export type Ledger = {
  /** A Partner's request: a poll whatever the outcome, Deliveries only where articles were sent. */
  readonly note: (handover: Handover, outcome: Outcome, now: Instant) => void
  /** One of the public's: a count; of the User-Agent only its family is kept. */
  readonly noteReading: (read: ReadDocument, userAgent: string | null, outcome: Outcome, now: Instant) => void
  /** That a Credential was shown and known, whatever it was given. */
  readonly noteUse: (credential: string, now: Instant) => void
  /**
   * Writes what was noted so far. It never throws: what the database refuses is kept for the next time. How many lines
   * are kept so. It waits for nothing that another call began, since a Worker's request cannot.
   */
  readonly settle: () => Promise<number>
}

/** Lines of each kind kept at most; some tens of megabytes. */
const MOST_LINES = 100_000

/** Credentials whose last use is remembered, so that each is written once a minute. */
const MOST_REMEMBERED = 10_000

/** One for each application. */
export function openLedger(platform: Platform, most = MOST_LINES): Ledger {
  const notebook = openNotebook(most)
  const noteUse = rememberUses(notebook.addUse)
  return {
    note: (handover, outcome, now) => {
      const { partner, credential, door, channel, format } = handover
      notebook.addPoll(counted({ partner, credential, door, channel, format }, outcome, now))
      if (outcome === 'sent') notebook.addDeliveries(deliveriesOf(handover, now))
    },
    noteReading: ({ channel, format }, userAgent, outcome, now) => {
      notebook.addReading(counted({ channel, format, family: clientFamily(userAgent) }, outcome, now))
    },
    noteUse,
    settle: async () => {
      const refused = await writeAll(platform, piecesOf(notebook.take()))
      refused.forEach(notebook.putBack)
      const lost = notebook.takeLost()
      if (lost > 0) {
        platform.log('error', 'ledger lines lost: more were kept than memory has room for', { lost })
      }
      return notebook.size()
    },
  }
}

/** Piece by piece; those that were not written. One that is refused stops the rest, which would be refused too. */
async function writeAll(platform: Platform, pieces: readonly LedgerNotes[]): Promise<readonly LedgerNotes[]> {
  for (const [place, piece] of pieces.entries()) {
    // Where the engine is synchronous, requests are answered between two pieces.
    if (place > 0) await new Promise((next) => setTimeout(next))
    try {
      const dropped = await writePiece(platform, piece)
      if (dropped > 0) platform.log('warn', 'ledger lines dropped: what they name was deleted', { dropped })
    } catch (error) {
      platform.log('warn', 'the ledger could not be written; it is tried again', { error })
      return pieces.slice(place)
    }
  }
  return []
}

/** Tells `use` once a minute of each Credential. */
function rememberUses(use: (credential: string, now: Instant) => void): Ledger['noteUse'] {
  const minutes = new Map<string, string>()
  return (credential, now) => {
    const minute = now.slice(0, 16)
    if (minutes.get(credential) === minute) return
    if (minutes.size >= MOST_REMEMBERED) minutes.clear()
    minutes.set(credential, minute)
    use(credential, now)
  }
}

function counted<T>(what: T, outcome: Outcome, now: Instant): Counted<T> {
  const isUnchanged = outcome === 'unchanged'
  return { ...what, period: hourOf(now), answered: isUnchanged ? 0 : 1, unchanged: isUnchanged ? 1 : 0 }
}
