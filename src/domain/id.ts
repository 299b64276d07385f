/** Ids made in the application: UUIDv7 (RFC 9562 §5.7), so that they sort by the time they were made. */
import { v7 } from 'uuid'
import type { Instant } from './time.ts'

export function makeId(now: Instant): string {
  return v7({ msecs: Date.parse(now) })
}
