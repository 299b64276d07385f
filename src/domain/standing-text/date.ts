/** The date a story names: a guess at when it was published, for texts that come with no date. */
import { Temporal } from 'temporal-polyfill'
import { type Instant, isCalendarDay } from '../time.ts'
import { folded, plainText } from './plain.ts'

/** Month names by number, folded (no accents, lower case): English, Hausa, Igbo and Yoruba, as in CLDR and in use. */
const MONTHS: readonly string[] = [
  'january jan janairu jenuwari osu_sere',
  'february feb fabrairu faburairu februwari osu_erele',
  'march mar maris maachi osu_erena',
  'april apr afrilu afirilu epreel osu_igbe',
  'may mayu mee osu_ebibi',
  'june jun yuni osu_okudu',
  'july jul yuli julai osu_agemo',
  'august aug agusta ogoost osu_ogun',
  'september sept sep satumba septemba osu_owewe',
  'october oct oktoba osu_owara',
  'november nov nuwamba novemba osu_belu',
  'december dec disamba disemba osu_ope',
]
const NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const MONTH = `(${[...NUMBERS.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('_', ' ')})\\.?`
const DAY = String.raw`(?<!\p{N})(\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(\d{4})(?!\p{N})`

const DAY_FIRST = new RegExp(
  `${DAY}(?: day)?(?: of| ga)?(?: watan)?[ ,-]{1,2}${MONTH}(?: na|,)?[ ,-]{1,2}${YEAR}`,
  'gu',
)
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH} ${DAY},? ${YEAR}`, 'gu')
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g

type Day = { readonly at: number; readonly year: number; readonly month: number; readonly day: number }

/**
 * The start, in the newsroom's time zone (IANA), of the first full day a text names that exists and has begun by `now`;
 * null when it names none. Only dates with day, month and year in words or as ISO 8601 count: 10/11/2025 is two days.
 */
export function guessDate(
  text: string,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): Instant | null {
  const words = folded(plainText(text.slice(0, 4000)))
  const days = [
    ...daysIn(words, DAY_FIRST, [3, 2, 1]),
    ...daysIn(words, MONTH_FIRST, [3, 1, 2]),
    ...daysIn(words, ISO, [1, 2, 3]),
  ]
  const instants = days
    .sort((a, b) => a.at - b.at)
    .filter(({ year, month, day }) => isCalendarDay(year, month, day))
    .map((day) => startOfDay(day, timeZone))
  return instants.find((instant) => instant <= now) ?? null
}

/** `groups`: which groups of the pattern hold year, month and day. */
function daysIn(text: string, pattern: RegExp, groups: readonly [number, number, number]): Day[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [year = '', month = '', day = ''] = groups.map((group) => match[group] ?? '')
    const named = NUMBERS.get(month.replace(' ', '_'))
    return { at: match.index, year: Number(year), month: named ?? Number(month), day: Number(day) }
  })
}

function startOfDay({ year, month, day }: Day, timeZone: string): Instant {
  const start = Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(timeZone)
  return new Date(start.epochMilliseconds).toISOString()
}
