/** Instants: ISO-8601 UTC text with milliseconds, so that comparing strings compares times. */

/** `2025-10-15T08:00:00.000Z`; always of this one form, so `<` on the text is `<` on the time. */
export type Instant = string

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/

/** An RFC 3339 date-time (seconds optional) as an Instant; null for anything else, an impossible day (31 February) included. */
export function parseInstant(text: string): Instant | null {
  const match = RFC3339.exec(text.trim())
  if (!match) return null
  const [, year, month, day] = match.map(Number)
  if (!isCalendarDay(year ?? 0, month ?? 0, day ?? 0)) return null
  const time = Date.parse(text.trim().toUpperCase().replace(' ', 'T'))
  // With its offset, an instant may fall out of the four-digit years that compare as text.
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return /^\d{4}-/.test(instant) ? instant : null
}

/** The number of days in each month of a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Whether this is an Instant of the one form, of a day and an hour that exist: so that comparing it means anything. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || value.length !== 24 || !isPunctuated(value)) return false
  const [hours, minutes, seconds] = [pairAt(value, 11), pairAt(value, 14), pairAt(value, 17)]
  if (!(hours < 24 && minutes < 60 && seconds < 60 && pairAt(value, 20) + digitAt(value, 22) >= 0))
    return false
  return isDayOf(pairAt(value, 0) * 100 + pairAt(value, 2), pairAt(value, 5), pairAt(value, 8))
}

function isPunctuated(text: string): boolean {
  const isDated = text[4] === '-' && text[7] === '-' && text[10] === 'T'
  return isDated && text[13] === ':' && text[16] === ':' && text[19] === '.' && text[23] === 'Z'
}

/** The number that two digits make; NaN, of which nothing holds, where they are none. */
function pairAt(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1)
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : Number.NaN
}

function isDayOf(year: number, month: number, day: number): boolean {
  if (!(year >= 0 && day >= 1 && day <= (DAYS[month - 1] ?? 0))) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Whether a day exists in the Gregorian calendar; months count from 1. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The later of two instants; null counts as "no bound". */
export function laterOf(a: Instant, b: Instant | null): Instant {
  return b !== null && b > a ? b : a
}

/** The earlier of two instants, null counting as "never". */
export function earlierOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}

/** The earliest of the instants given, or null when none is. */
export function earliestOf(instants: Iterable<Instant | null | undefined>): Instant | null {
  let earliest: Instant | null = null
  for (const instant of instants) {
    if (instant && (earliest === null || instant < earliest)) earliest = instant
  }
  return earliest
}

/** The latest of the instants given, or null when none is. */
export function latestOf(instants: Iterable<Instant | null | undefined>): Instant | null {
  let latest: Instant | null = null
  for (const instant of instants) {
    if (instant && (latest === null || instant > latest)) latest = instant
  }
  return latest
}

/** Whole seconds from `from` until `to`, rounded down, never negative. */
export function secondsUntil(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))
}

const HOUR = 3_600_000
const FIRST_TIME = Date.parse('0000-01-01T00:00:00.000Z')
const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z')

/** The instant so many hours later; null beyond the four-digit years that compare as text, which is never. */
export function hoursAfter(instant: Instant, hours: number): Instant | null {
  if (hours === 0) return instant
  const time = Date.parse(instant) + hours * HOUR
  return time <= LAST_TIME ? new Date(time).toISOString() : null
}

/** By a number of days and a date: articles of one day are asked for one after the other. */
const shifted = new Map<number, Map<string, string | null>>()
const MOST_SHIFTED = 5000

/** The instant so many days later; null beyond the four-digit years. */
export function daysAfter(instant: Instant, days: number): Instant | null {
  const dates = shifted.get(days) ?? new Map<string, string | null>()
  const date = instant.slice(0, 10)
  let later = dates.get(date)
  if (later === undefined) {
    later = hoursAfter(`${date}T00:00:00.000Z`, days * 24)?.slice(0, 10) ?? null
    if (dates.size >= MOST_SHIFTED) dates.clear()
    if (shifted.size >= MOST_SHIFTED) shifted.clear()
    shifted.set(days, dates.set(date, later))
  }
  return later === null ? null : later + instant.slice(10)
}

/** An Edition asks the same of each of its articles. */
let asked: { readonly instant: Instant; readonly hours: number; readonly before: Instant } | null = null

/** The instant so many hours earlier; before all others where years of four digits do not reach that far. */
export function hoursBefore(instant: Instant, hours: number): Instant {
  if (asked?.instant === instant && asked.hours === hours) return asked.before
  const time = Date.parse(instant) - hours * HOUR
  const before = time >= FIRST_TIME ? new Date(time).toISOString() : ''
  asked = { instant, hours, before }
  return before
}
