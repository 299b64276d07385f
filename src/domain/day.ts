/** The Day: a calendar day where the newsroom is, with the instants at which it begins and ends. */
import { type Instant, isInstant } from './time.ts'

export type Day = {
  /** `yyyy-mm-dd`. */
  readonly date: string
  /** The first instant of it. */
  readonly start: Instant
  /** The first instant after it. */
  readonly end: Instant
}

const HOUR = 3_600_000
/** Days whose neighbours have four-digit years too. */
const FIRST: Instant = '1000-01-03T00:00:00.000Z'
const LAST: Instant = '9999-12-29T00:00:00.000Z'

/** Starting Intl up costs more than an article does; a newsroom has one time zone, and its days are asked for again. */
const clocks = new Map<string, Intl.DateTimeFormat>()
const starts = new Map<string, Instant>()
/** By time zone, the day that was found for an instant of each hour: most hours lie within one day. */
const hours = new Map<string, Map<string, Day>>()
const MOST_CLOCKS = 50
const MOST_STARTS = 5000
const MOST_HOURS = 5000

/**
 * The day of an instant in an IANA time zone; in UTC where Intl does not know the zone. Days follow one another without
 * gap or overlap, whatever the clocks do: one is 23 hours long where they go forward, 25 where they go back. Null for
 * what is no instant, or in a year of other than four digits.
 */
export function dayIn(timeZone: string, instant: Instant): Day | null {
  if (!isInstant(instant)) return null
  const known = hours.get(timeZone) ?? new Map<string, Day>()
  const hour = instant.slice(0, 13)
  const again = known.get(hour)
  if (again && again.start <= instant && instant < again.end) return again
  const day = findDay(timeZone, instant)
  if (hours.size >= MOST_CLOCKS) hours.clear()
  if (known.size >= MOST_HOURS) known.clear()
  if (day) hours.set(timeZone, known.set(hour, day))
  return day
}

function findDay(timeZone: string, instant: Instant): Day | null {
  if (instant < FIRST || instant >= LAST) return null
  const local = localDate(timeZone, Date.parse(instant))
  // Where clocks go back over midnight, a date is left and entered again: it begins once, and the day is found beside it.
  for (const date of [local, dateAfter(local, 1), dateAfter(local, -1)]) {
    const day = dayOf(timeZone, date)
    if (day.start <= instant && instant < day.end) return day
  }
  return null
}

function dayOf(timeZone: string, date: string): Day {
  return { date, start: startOf(timeZone, date), end: startOf(timeZone, dateAfter(date, 1)) }
}

/** The first instant, to the millisecond, from which the local date is no earlier; no zone is 16 hours from UTC. */
function startOf(timeZone: string, date: string): Instant {
  const key = `${timeZone} ${date}`
  const known = starts.get(key)
  if (known !== undefined) return known
  const midnight = Date.parse(`${date}T00:00:00.000Z`)
  let [before, at] = [midnight - 16 * HOUR, midnight + 16 * HOUR]
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (localDate(timeZone, middle) >= date) at = middle
    else before = middle
  }
  const start = new Date(at).toISOString()
  if (starts.size >= MOST_STARTS) starts.clear()
  starts.set(key, start)
  return start
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 24 * HOUR).toISOString().slice(0, 10)
}

function localDate(timeZone: string, time: number): string {
  const clock = clocks.get(timeZone) ?? clockOf(timeZone)
  if (clocks.size < MOST_CLOCKS) clocks.set(timeZone, clock)
  const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]))
  const [year = '', month = '', day = ''] = [parts.get('year'), parts.get('month'), parts.get('day')]
  return `${year.padStart(4, '0')}-${month}-${day}`
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  }
}
