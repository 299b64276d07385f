/** Ids made in the application: UUIDv7 (RFC 9562 §5.7), so that they sort by the time they were made. */
import { v7 } from 'uuid'
import type { Instant } from './time.ts'

/** RFC 9562 §6.2, method 1: a counter keeps ids of one millisecond in the order they were made. */
let sequence = 0

export function makeId(now: Instant): string {
  sequence = (sequence + 1) >>> 0
  return v7({ msecs: Date.parse(now), seq: sequence })
}
