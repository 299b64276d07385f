/** Dates and times as people write them in a document, read in the newsroom's time zone where they name none. */
import { Temporal } from 'temporal-polyfill'
import { type Instant, isCalendarDay, parseInstant } from '../../domain/time.ts'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const ZONELESS = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/

/** Whether a text is an RFC 3339 date-time (§5.6) or a `full-date` of it, on a day that exists. */
export function isDateOrInstant(text: string): boolean {
  return parseInstant(text) !== null || isDate(text)
}

/** Whether a text is a date alone, `2025-10-15`, of a day that exists. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text.trim())
  if (!match) return false
  const [, year, month, day] = match.map(Number)
  return isCalendarDay(year ?? 0, month ?? 0, day ?? 0)
}

/**
 * The Instant a text names: RFC 3339, or without an offset (`2025-10-15 08:00`) in `timeZone` (IANA); a date alone is
 * the first moment of that day there. Null for anything else. A time that a clock change skips is moved forward,
 * one that happens twice is the first.
 */
export function readInstant(text: string, timeZone: string): Instant | null {
  const trimmed = text.trim()
  const instant = parseInstant(trimmed)
  if (instant !== null) return instant
  if (isDate(trimmed)) return iso(Temporal.PlainDate.from(trimmed).toZonedDateTime(timeZone))
  if (!ZONELESS.test(trimmed) || !isDate(trimmed.slice(0, 10))) return null
  const plain = readPlain(trimmed.toUpperCase().replace(' ', 'T'))
  return plain === null ? null : iso(plain.toZonedDateTime(timeZone))
}

/**
 * The Instant at which something that lasts until then is over: a date alone is over when its day is, any other text
 * is as `readInstant` reads it.
 */
export function readEnd(text: string, timeZone: string): Instant | null {
  const trimmed = text.trim()
  if (!isDate(trimmed)) return readInstant(trimmed, timeZone)
  return iso(Temporal.PlainDate.from(trimmed).add({ days: 1 }).toZonedDateTime(timeZone))
}

function readPlain(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text)
  } catch {
    // An hour of 25: a text that is no time is an answer here, not an error.
    return null
  }
}

function iso(time: Temporal.ZonedDateTime): Instant {
  return new Date(time.epochMilliseconds).toISOString()
}
