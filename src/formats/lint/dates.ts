/** Dates to the letter: those of RSS (RFC 822 with a four-digit year), of Atom and JSON Feed (RFC 3339), of sitemaps. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const RFC_822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:GMT|UT|[+-]\d{4})$/

/** English names, and the name of the day the date really is. */
export function isRfc822Date(text: string): boolean {
  const [, dayName, day = '', monthName = '', year = '', ...time] = RFC_822.exec(text) ?? []
  const month = MONTHS.indexOf(monthName) + 1
  if (month === 0 || !isDay(Number(year), month, Number(day)) || !isTime(time.map(Number))) return false
  const weekday = new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDay()
  return dayName === undefined || dayName === DAYS[weekday]
}

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** RFC 4287 §3.3: capital T and Z, no white space. */
export function isRfc3339Date(text: string): boolean {
  const [, year, month, day, ...time] = RFC_3339.exec(text) ?? []
  return isDay(Number(year), Number(month), Number(day)) && isTime(time.map(Number))
}

/** W3C-DTF (a note of 1997), as sitemaps have it: a date, or a date with a time and an offset. */
export function isW3cDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? isRfc3339Date(text) : isDay(Number(year), Number(month), Number(day))
}

/** Whether a month has that day; not for what is no number. */
function isDay(year: number, month: number, day: number): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= last
}

function isTime([hour = 0, minute = 0, second = 0]: readonly number[]): boolean {
  // A leap second is written as the sixtieth.
  return hour < 24 && minute < 60 && !(second > 60)
}
