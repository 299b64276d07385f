/** The Throttle: who shows wrong credentials too often is refused for a while, before anything is read. */
import { LRUCache } from 'lru-cache'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { networkOf } from './network.ts'

/** Wrong credentials within a minute, from one address or by one credential, that are still looked at. */
export const TOLERATED = 10

const MINUTE_MS = 60_000

/** A refusal lasts a minute, the next one two, four, up to an hour; an hour without wrong ones and it is a minute again. */
const LONGEST_MS = 3_600_000

/** Addresses and credentials remembered, those that were wrong last; some megabytes at most. */
const REMEMBERED = 10_000

/** How long a list of the credentials that count is believed. */
const LIST_MS = 60_000

/** A credential as it came. */
export type Attempt = {
  readonly digest: string
  /** The client's, null where nothing trustworthy says. */
  readonly address: string | null
  readonly now: Instant
}

/** Who a credential belongs to, by looking; null for a wrong one. Throws AppError `throttled`, without looking. */
export type Guard = <T>(attempt: Attempt, look: () => Promise<T | null>) => Promise<T | null>

export type Throttle = {
  /**
   * A Guard of one kind of door. `listDigests` is asked once a minute at most, while somebody is refused: a right
   * credential on the list is let in from a refused address too, so that nobody is locked out by a neighbour.
   */
  readonly guard: (listDigests: (now: Instant) => Promise<readonly string[]>) => Guard
}

/** One for each application: its Guards count together. It lives in memory, and forgets with it. */
export function makeThrottle(): Throttle {
  const offenders = new LRUCache<string, Offender>({ max: REMEMBERED })
  return {
    guard: (listDigests) => {
      const counts = rememberDigests(listDigests)
      return async (attempt, look) => {
        const wait = waitOf(offenders, attempt)
        if (wait > 0 && !(await counts(attempt))) throw refusal(wait)
        const found = await look()
        if (found === null) accuse(offenders, attempt)
        return found
      }
    },
  }
}

type Offenders = LRUCache<string, Offender>

/** Milliseconds for which this one is still refused. */
function waitOf(offenders: Offenders, attempt: Attempt): number {
  const ends = keysOf(attempt).map((key) => offenders.get(key)?.refusedUntil ?? 0)
  return Math.max(...ends) - Date.parse(attempt.now)
}

function accuse(offenders: Offenders, attempt: Attempt): void {
  for (const key of keysOf(attempt)) offenders.set(key, blame(offenders.get(key), Date.parse(attempt.now)))
}

function keysOf({ digest, address }: Attempt): readonly string[] {
  return address === null ? [digest] : [digest, networkOf(address)]
}

type Offender = {
  /** Milliseconds since 1970: when the minute of its wrong ones began, and when its last refusal ends. */
  readonly since: number
  readonly refusedUntil: number
  readonly wrong: number
  /** Refusals in a row, each twice as long as the last. */
  readonly refusals: number
}

function blame(last: Offender | undefined, now: number): Offender {
  const { refusedUntil = 0, refusals = 0 } = last ?? {}
  const isSameMinute = last !== undefined && now - last.since < MINUTE_MS
  const { since, wrong } = isSameMinute ? { ...last, wrong: last.wrong + 1 } : { since: now, wrong: 1 }
  const known = { since, wrong, refusedUntil, refusals: now - refusedUntil > LONGEST_MS ? 0 : refusals }
  if (wrong < TOLERATED) return known
  const length = Math.min(MINUTE_MS * 2 ** known.refusals, LONGEST_MS)
  return { since: now, wrong: 0, refusedUntil: now + length, refusals: known.refusals + 1 }
}

function refusal(wait: number): AppError {
  const retryAfter = Math.ceil(wait / 1000)
  return new AppError('throttled', 'Too many wrong credentials came from here', { retryAfter })
}

function rememberDigests(
  listDigests: (now: Instant) => Promise<readonly string[]>,
): (attempt: Attempt) => Promise<boolean> {
  let listed = Number.NEGATIVE_INFINITY
  let digests: Promise<ReadonlySet<string>> = Promise.resolve(new Set())
  return async ({ digest, now }) => {
    const instant = Date.parse(now)
    if (instant - listed >= LIST_MS) {
      listed = instant
      digests = listDigests(now).then((all) => new Set(all))
      digests.catch(() => {
        listed = Number.NEGATIVE_INFINITY
      })
    }
    return (await digests).has(digest)
  }
}
