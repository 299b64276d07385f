/** What FTS5 is asked, and the signs on words and periods by which it answers without reading every hit. */
import type { SearchTerm } from '../domain/search-query.ts'
import type { Instant } from '../domain/time.ts'

/**
 * Where all words of a hit must stand. Words are written once for each, marked by it, so that the list of a mark's hits
 * holds those and no others: a filter by column would read every hit of the word to find the few in headlines.
 * Folding makes plain digits of these marks, so no word of a text can bear one.
 */
const MARKS = { lead: '¹', summary: '²', body: '' } as const
const PERIOD = '³'

/** In the headline or beside it (byline, section, tags, dateline); or there and in the summary; or anywhere. */
export type SearchScope = keyof typeof MARKS

/** In seconds since year 1; `newest` is null where there is no hit, `since` where there are fewer than 2,000. */
export type Depth = {
  readonly expression: string
  readonly newest: number | null
  readonly since: number | null
}

/** When the articles that are looked at were listed, in seconds since year 1, both ends included. */
export type Span = { readonly since: number; readonly newest: number }

/** FTS5's expression for a term in a scope. Folded words have letters and digits only: no syntax comes from outside. */
export function termExpression(term: SearchTerm, scope: SearchScope): string {
  return `"${term.map((word) => MARKS[scope] + word).join(' ')}"`
}

/** All terms in one article, listed in the periods of a span; null is whenever. */
export function searchExpression(
  terms: readonly SearchTerm[],
  scope: SearchScope,
  span: Span | null,
): string {
  const all = terms.map((term) => termExpression(term, scope)).join(' AND ')
  return span === null ? all : `(${periodsIn(span).join(' OR ')}) AND ${all}`
}

/**
 * Where to look for articles that have all of these words: among the newest hits of the rarest. Null where one of them
 * is not frequent, so that its hits are few anyway.
 */
export function spanOf(depths: readonly (Depth | undefined)[]): Span | null {
  const spans = depths.flatMap((depth) =>
    depth?.since == null || depth.newest === null ? [] : [{ since: depth.since, newest: depth.newest }],
  )
  if (spans.length < depths.length || spans.length === 0) return null
  return {
    since: Math.min(...spans.map(({ since }) => since)),
    newest: Math.min(...spans.map(({ newest }) => newest)),
  }
}

/** Lengths of periods in seconds: an hour and some, each next one eight times as long. */
const PERIODS = Array.from({ length: 7 }, (_, level) => 4096 * 8 ** level)

/** Periods that are named at most, so that what is asked for is at most twice as long as it need be. */
const PERIODS_NAMED = 9

/**
 * Periods of one length that hold all of a span. An AND of words that never meet ends with the shortest of its lists,
 * and with no bound on ids: a list of periods is what ends it.
 */
function periodsIn({ since, newest }: Span): readonly string[] {
  const last = Math.max(since, newest)
  const fits = PERIODS.findIndex((length) => placeIn(last, length) - placeIn(since, length) < PERIODS_NAMED)
  const level = fits === -1 ? PERIODS.length - 1 : fits
  const first = placeIn(since, PERIODS[level] ?? 1)
  const count = placeIn(last, PERIODS[level] ?? 1) - first + 1
  return Array.from({ length: count }, (_, at) => periodName(level, first + at))
}

const YEAR_ONE = 62_135_596_800

function secondsOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000) + YEAR_ONE
}

function placeIn(seconds: number, length: number): number {
  return Math.floor(seconds / length)
}

function periodName(level: number, place: number): string {
  return `${PERIOD}${'abcdefg'.charAt(level)}${place}`
}

/** One period of every length holds the instant of listing. */
export function periodsOf(listedAt: Instant): readonly string[] {
  return PERIODS.map((length, level) => periodName(level, placeIn(secondsOf(listedAt), length)))
}

/** Scope after scope, so that a phrase stays one in each. */
export function markWords(words: readonly string[], scopes: readonly SearchScope[]): string {
  return scopes.flatMap((scope) => words.map((word) => MARKS[scope] + word)).join(' ')
}
