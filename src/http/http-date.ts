/** HTTP dates: the form that is sent, and the two old ones a recipient must still read (RFC 9110 §5.6.7). */
import { type Instant, isCalendarDay } from '../domain/time.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)'

const FORMS = [
  // Wed, 15 Oct 2025 08:00:00 GMT
  new RegExp(`^${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  // Wednesday, 15-Oct-25 08:00:00 GMT
  new RegExp(`^${WEEKDAY}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`),
  // Wed Oct 15 08:00:00 2025
  new RegExp(`^${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
]

/** Milliseconds since 1970; null for what is no HTTP date, an impossible day included. Its day of the week is not looked at. */
export function parseHttpDate(text: string, now: Instant): number | null {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups
    if (parts) return timeOf(parts, now)
  }
  return null
}

/** An instant as it is sent; whole seconds, rounded down. */
export function httpDate(instant: Instant): string {
  return new Date(instant).toUTCString()
}

function timeOf(parts: Readonly<Record<string, string>>, now: Instant): number | null {
  const [day = 0, hour = 0, minute = 0, second = 0] = ['day', 'hour', 'minute', 'second'].map((name) =>
    Number(parts[name]),
  )
  const month = MONTHS.indexOf(parts['month'] ?? '')
  const year = fullYear(parts['year'] ?? '', now)
  if (!isCalendarDay(year, month + 1, day)) return null
  return Date.UTC(year, month, day, hour, minute, second)
}

/** RFC 9110 §5.6.7: two digits that seem to lie more than 50 years ahead are of the century before. */
function fullYear(digits: string, now: Instant): number {
  if (digits.length === 4) return Number(digits)
  const thisYear = Number(now.slice(0, 4))
  const year = thisYear - (thisYear % 100) + Number(digits)
  return year > thisYear + 50 ? year - 100 : year
}
