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
/** Stands between passages, so that no phrase goes from one into the next. */
const BREAK = '³'

/** In the headline or beside it (byline, section, tags, dateline); or there and in the summary; or anywhere. */
export type SearchScope = keyof typeof MARKS

/** Folded words of an article, passage by passage. */
export type ArticleWords = {
  readonly lead: readonly SearchTerm[]
  readonly summary: SearchTerm
  readonly body: SearchTerm
}

/** When articles were listed, in seconds since year 1, both ends included. */
export type Span = { readonly since: number; readonly newest: number }

/** A word's expression, and the span of its newest hits as JSON; null where it has few in all. */
export type Depth = { readonly expression: string; readonly span: string | null }

/** The text that is indexed. */
export function writeWords(listedAt: Instant, { lead, summary, body }: ArticleWords): string {
  return [
    ...lead.map((passage) => marked(passage, 'lead')),
    ...[...lead, summary].map((passage) => marked(passage, 'summary')),
    ...[...lead, summary, body].map((passage) => marked(passage, 'body')),
    periodsOf(listedAt).join(' '),
  ].join(` ${BREAK} `)
}

/** FTS5's expression for a term in a scope. Folded words have letters and digits only: no syntax comes from outside. */
export function termExpression(term: SearchTerm, scope: SearchScope): string {
  return `"${marked(term, scope)}"`
}

/**
 * All terms in one article, listed in the periods of a span; null is whenever. FTS5 moves from hit to hit of words that
 * must meet until they do or one of their lists ends; no bound on ids stops it before. A list of periods ends soon. A
 * phrase in an AND is a walk of its own, which nothing beside it ends; a NEAR of any distance is one walk for all.
 */
export function searchExpression(
  terms: readonly SearchTerm[],
  scope: SearchScope,
  span: Span | null,
): string {
  const asked = terms.map((term) => termExpression(term, scope))
  const periods = span === null ? [] : periodsIn(span).map((period) => `"${period}"`)
  if (terms.some((term) => term.length > 1)) return nearExpression(asked, periods)
  return [...(periods.length === 0 ? [] : [`(${periods.join(' OR ')})`]), ...asked].join(' AND ')
}

function nearExpression(asked: readonly string[], periods: readonly string[]): string {
  if (periods.length > 0) return periods.map((period) => near([...asked, period])).join(' OR ')
  return asked.length === 1 ? asked.join('') : near(asked)
}

function near(phrases: readonly string[]): string {
  return `NEAR(${phrases.join(' ')}, ${ANY_DISTANCE})`
}

/** More words than a text that is indexed has. */
const ANY_DISTANCE = 1_000_000

/**
 * Where to look for articles that have all of these words: among the newest hits of the rarest. Null where one of them
 * is not frequent, so that its hits are few anyway.
 */
export function spanOf(depths: readonly (Depth | undefined)[]): Span | null {
  const spans = depths.flatMap((depth) => (depth?.span ? [JSON.parse(depth.span) as Span] : []))
  if (spans.length < depths.length || spans.length === 0) return null
  return {
    since: Math.min(...spans.map(({ since }) => since)),
    newest: Math.min(...spans.map(({ newest }) => newest)),
  }
}

/** Lengths of periods in seconds: an hour and some, each next one four times as long. */
const PERIODS = Array.from({ length: 10 }, (_, level) => 4096 * 4 ** level)

/** Periods that are named at most; one is no longer than 4/3 of the span, or the shortest there is. */
const PERIODS_NAMED = 4

/** Periods of one length that hold all of a span. */
function periodsIn({ since, newest }: Span): readonly string[] {
  const last = Math.max(since, newest)
  const fits = PERIODS.findIndex((length) => placeIn(last, length) - placeIn(since, length) < PERIODS_NAMED)
  const level = fits === -1 ? PERIODS.length - 1 : fits
  const first = placeIn(since, PERIODS[level] ?? 1)
  const count = placeIn(last, PERIODS[level] ?? 1) - first + 1
  return Array.from({ length: count }, (_, at) => periodName(level, first + at))
}

const YEAR_ONE = 62_135_596_800

/** One period of every length holds the instant of listing. */
function periodsOf(listedAt: Instant): readonly string[] {
  const second = Math.floor(Date.parse(listedAt) / 1000) + YEAR_ONE
  return PERIODS.map((length, level) => periodName(level, placeIn(second, length)))
}

function placeIn(second: number, length: number): number {
  return Math.floor(second / length)
}

function periodName(level: number, place: number): string {
  return `${PERIOD}${'abcdefghij'.charAt(level)}${place}`
}

function marked(words: readonly string[], scope: SearchScope): string {
  return words.map((word) => MARKS[scope] + word).join(' ')
}
