/** The ledger as it is kept in the course of answering: noted in memory, merged, and written after the answers. */
import { clientFamily } from '../domain/client-family.ts'
import {
  type Counted,
  type Delivery,
  deliveriesOf,
  type Handover,
  hourOf,
  mergeDeliveries,
  type Poll,
  type Reading,
} from '../domain/delivery.ts'
import type { Instant } from '../domain/time.ts'
import { type LedgerNotes, piecesOf, writePiece } from '../flows/write-ledger.ts'
import type { Platform } from '../ports/platform.ts'

/** How a request ended: articles were handed over, or only their headers (HEAD), or the client has them (304). */
export type Outcome = 'sent' | 'asked' | 'unchanged'

/** A public document that is counted: a channel's, or a part of its archive. */
export type ReadDocument = Pick<Reading, 'channel' | 'format'>

export type Ledger = {
  /** A Partner's request: a poll whatever the outcome, Deliveries only where articles were sent. */
  readonly note: (handover: Handover, outcome: Outcome, now: Instant) => void
  /** One of the public's: a count; of the User-Agent only its family is kept. */
  readonly noteReading: (read: ReadDocument, userAgent: string | null, outcome: Outcome, now: Instant) => void
  /** That a Credential opened a door, also one that hands over no article. */
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

type Notes = {
  readonly deliveries: Map<string, Delivery>
  readonly polls: Map<string, Counted<Poll>>
  readonly readings: Map<string, Counted<Reading>>
  readonly uses: Map<string, Instant>
}

const emptyNotes = (): Notes => ({
  deliveries: new Map(),
  polls: new Map(),
  readings: new Map(),
  uses: new Map(),
})

/** One for each application. */
export function openLedger(platform: Platform, most = MOST_LINES): Ledger {
  let notes = emptyNotes()
  let lost = 0
  const noteUse = rememberUses((credential, now) => notes.uses.set(credential, now))
  const add = <T>(lines: Map<string, T>, key: string, line: T, merge: (one: T, other: T) => T): void => {
    const known = lines.get(key)
    if (known === undefined && lines.size >= most) lost += 1
    else lines.set(key, known === undefined ? line : merge(known, line))
  }
  const keep = (piece: LedgerNotes): void => {
    for (const line of piece.deliveries) add(notes.deliveries, deliveryKey(line), line, mergeDeliveries)
    for (const line of piece.polls) add(notes.polls, pollKey(line), line, sum)
    for (const line of piece.readings) add(notes.readings, readingKey(line), line, sum)
    for (const [credential, at] of piece.uses) notes.uses.set(credential, notes.uses.get(credential) ?? at)
  }
  const take = (): LedgerNotes => {
    const taken = notes
    notes = emptyNotes()
    const { deliveries, polls, readings, uses } = taken
    const [ofPartners, ofReaders] = [[...polls.values()], [...readings.values()]]
    return { deliveries: [...deliveries.values()], polls: ofPartners, readings: ofReaders, uses: [...uses] }
  }
  const tellLost = (): void => {
    if (lost > 0)
      platform.log('error', 'ledger lines lost: more were kept than memory has room for', { lost })
    lost = 0
  }
  return {
    note: (handover, outcome, now) => {
      const { partner, credential, door, channel, format } = handover
      const poll = counted({ partner, credential, door, channel, format }, outcome, now)
      add(notes.polls, pollKey(poll), poll, sum)
      noteUse(credential, now)
      if (outcome !== 'sent') return
      for (const line of deliveriesOf(handover, now)) {
        add(notes.deliveries, deliveryKey(line), line, mergeDeliveries)
      }
    },
    noteReading: ({ channel, format }, userAgent, outcome, now) => {
      const reading = counted({ channel, format, family: clientFamily(userAgent) }, outcome, now)
      add(notes.readings, readingKey(reading), reading, sum)
    },
    noteUse,
    settle: async () => {
      const kept = await writeAll(platform, piecesOf(take()))
      kept.forEach(keep)
      tellLost()
      return notes.deliveries.size + notes.polls.size + notes.readings.size
    },
  }
}

/** Piece by piece; those that were not written. One that is refused stops the rest, which would be refused too. */
async function writeAll(platform: Platform, pieces: readonly LedgerNotes[]): Promise<readonly LedgerNotes[]> {
  for (const [place, piece] of pieces.entries()) {
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

function sum<T>(one: Counted<T>, other: Counted<T>): Counted<T> {
  return {
    ...one,
    answered: one.answered + other.answered,
    unchanged: one.unchanged + other.unchanged,
  }
}

// Ids are segments of addresses: no line ends in them.
function deliveryKey({
  partner,
  article,
  revision,
  use,
  agreement,
  agreementVersion,
  door,
}: Delivery): string {
  return `${article}\n${revision}\n${partner}\n${agreement}\n${agreementVersion}\n${use}\n${door}`
}

function pollKey({ partner, period, credential, door, channel, format }: Counted<Poll>): string {
  return `${partner}\n${period}\n${credential}\n${door}\n${channel ?? ''}\n${format}`
}

function readingKey({ channel, period, format, family }: Counted<Reading>): string {
  return `${channel}\n${period}\n${format}\n${family}`
}
