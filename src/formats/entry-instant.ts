/** The instants of Atom entries, no two of them alike. */
import { sha256 } from '../domain/digest.ts'
import type { Instant } from '../domain/time.ts'

const MILLISECOND = 1_000_000

/**
 * An article's instant with nanoseconds that follow from its permanent id. RFC 4287 §4.2.15 lets entries share an
 * `updated`, but readers that merge feeds take such entries for one another, and the W3C's validator warns of them;
 * stories listed at one minute would all share it. The same article always gets the same digits, whatever stands beside
 * it, so the order of its edits is kept. RFC 3339 §5.6 allows any number of digits; nine are the most that clocks of
 * common languages hold.
 */
export function entryInstant(instant: Instant, permanentId: string): string {
  const nanoseconds = Number.parseInt(sha256(permanentId).slice(0, 12), 16) % MILLISECOND
  return instant.replace(/Z$/, `${String(nanoseconds).padStart(6, '0')}Z`)
}
