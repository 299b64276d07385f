/** The year an instant falls in, where the newsroom is: the year of its copyright notices. */
import type { Instant } from './time.ts'

/** Starting Intl up costs more than an article does; a newsroom has one time zone. */
const known = new Map<string, Intl.DateTimeFormat>()
const MOST_KNOWN = 50

/** Four digits, in an IANA time zone; in UTC where Intl does not know the zone. */
export function yearIn(timeZone: string, instant: Instant): string {
  // No zone is a whole day from UTC: on any other day the year is one and the same everywhere.
  if (!instant.startsWith('12-31', 5) && !instant.startsWith('01-01', 5)) return instant.slice(0, 4)
  const clock = known.get(timeZone) ?? clockOf(timeZone)
  if (known.size < MOST_KNOWN) known.set(timeZone, clock)
  const year = clock.formatToParts(new Date(instant)).find((part) => part.type === 'year')
  return year?.value ?? instant.slice(0, 4)
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const options = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  }
}
