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

/** Whether a day exists in the Gregorian calendar; months count from 1. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The later of two instants; null counts as "no bound". */
export function laterOf(a: Instant, b: Instant | null): Instant {
  return b !== null && b > a ? b : a
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
