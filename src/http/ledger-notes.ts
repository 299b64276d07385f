/** What the ledger noted and has not written yet: each line once, however often it was noted, and never more than there is room for. */
import { type Counted, type Delivery, mergeDeliveries, type Poll, type Reading } from '../domain/delivery.ts'
import type { Instant } from '../domain/time.ts'
import type { LedgerNotes } from '../flows/write-ledger.ts'

export type Notebook = {
  readonly addDeliveries: (lines: readonly Delivery[]) => void
  readonly addPoll: (poll: Counted<Poll>) => void
  readonly addReading: (reading: Counted<Reading>) => void
  readonly addUse: (credential: string, at: Instant) => void
  /** Everything, which is no longer in it. */
  readonly take: () => LedgerNotes
  /** What was taken and could not be written. */
  readonly putBack: (notes: LedgerNotes) => void
  readonly size: () => number
  /** How many lines found no room since it was last asked. */
  readonly takeLost: () => number
}

/** Lines that wait to be merged: doing so is most of what they cost, and is left until after the answers. */
const MOST_FRESH = 10_000

/** `most` lines of each kind at most. */
export function openNotebook(most: number): Notebook {
  const deliveries = sheetOf(most, deliveryKey, mergeDeliveries)
  const polls = sheetOf<Counted<Poll>>(most, pollKey, sum)
  const readings = sheetOf<Counted<Reading>>(most, readingKey, sum)
  const uses = sheetOf<readonly [string, Instant]>(most, ([credential]) => credential, later)
  let fresh: Delivery[] = []
  const mergeFresh = (): void => {
    fresh.forEach(deliveries.add)
    fresh = []
  }
  return {
    addDeliveries: (lines) => {
      for (const line of lines) fresh.push(line)
      if (fresh.length >= MOST_FRESH) mergeFresh()
    },
    addPoll: polls.add,
    addReading: readings.add,
    addUse: (credential, at) => uses.add([credential, at]),
    take: () => {
      mergeFresh()
      return {
        deliveries: deliveries.take(),
        polls: polls.take(),
        readings: readings.take(),
        uses: uses.take(),
      }
    },
    putBack: (notes) => {
      notes.deliveries.forEach(deliveries.add)
      notes.polls.forEach(polls.add)
      notes.readings.forEach(readings.add)
      notes.uses.forEach(uses.add)
    },
    size: () => fresh.length + deliveries.size() + polls.size() + readings.size(),
    takeLost: () => [deliveries, polls, readings, uses].reduce((lost, sheet) => lost + sheet.takeLost(), 0),
  }
}

type Sheet<T> = {
  readonly add: (line: T) => void
  readonly take: () => readonly T[]
  readonly size: () => number
  readonly takeLost: () => number
}

function sheetOf<T>(most: number, keyOf: (line: T) => string, merge: (one: T, other: T) => T): Sheet<T> {
  let lines = new Map<string, T>()
  let lost = 0
  return {
    add: (line) => {
      const key = keyOf(line)
      const known = lines.get(key)
      if (known === undefined && lines.size >= most) lost += 1
      else lines.set(key, known === undefined ? line : merge(known, line))
    },
    take: () => {
      const taken = [...lines.values()]
      lines = new Map()
      return taken
    },
    size: () => lines.size,
    takeLost: () => {
      const found = lost
      lost = 0
      return found
    },
  }
}

function sum<T>(one: Counted<T>, other: Counted<T>): Counted<T> {
  return {
    ...one,
    answered: one.answered + other.answered,
    unchanged: one.unchanged + other.unchanged,
  }
}

function later<T>(one: readonly [T, Instant], other: readonly [T, Instant]): readonly [T, Instant] {
  return other[1] > one[1] ? other : one
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
