/** The World of a test: a Platform made up of a real database, a clock that is set by hand, and a log that is kept. */
import type { Instant } from '../../src/domain/time.ts'
import type { Database } from '../../src/ports/database.ts'
import type { LogLevel, Platform } from '../../src/ports/platform.ts'

export type LoggedEvent = {
  readonly level: LogLevel
  readonly message: string
  readonly facts: Readonly<Record<string, unknown>>
}

export type World = {
  readonly db: Database
  readonly platform: Platform
  /** Every event logged so far, oldest first. */
  readonly logged: readonly LoggedEvent[]
  readonly now: () => Instant
  readonly setNow: (now: Instant) => void
}

/** What an engine brings; the rest of the world is the same on both. */
export type Engine = Pick<Platform, 'db' | 'compress'>

/** When a World begins: the day of the stories in it. */
const BEGINNING: Instant = '2025-10-15T08:00:00.000Z'

/** A World over a migrated, empty database. A reader's country and address are what the `x-test-country` and `x-test-address` headers of a request say. */
export function makeWorld({ db, compress }: Engine): World {
  const logged: LoggedEvent[] = []
  let instant = BEGINNING
  const platform: Platform = {
    db,
    compress,
    now: () => instant,
    log: (level, message, facts = {}) => void logged.push({ level, message, facts }),
    country: (request) => request.headers.get('x-test-country'),
    address: (request) => request.headers.get('x-test-address'),
  }
  const setNow = (now: Instant): void => {
    instant = now
  }
  return { db, platform, logged, now: platform.now, setNow }
}
