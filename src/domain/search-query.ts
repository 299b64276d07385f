/** A search as a reader typed it: the text that is shown and kept, and the terms that are looked for. */
import { foldWords } from './fold.ts'

/** One word, or several that must stand together in this order; folded. */
export type SearchTerm = readonly string[]

export type SearchQuery = {
  /** As typed, on one line, cut to its length; what addresses and titles carry. */
  readonly text: string
  /** All must be found; none where the text has no words. */
  readonly terms: readonly SearchTerm[]
  /** Whether more was typed than is looked for. */
  readonly isCut: boolean
}

/** Characters and words that are looked at; the cost of a search grows with its words. */
export const QUERY_LENGTH = 200
export const QUERY_WORDS = 8

/** A phrase between quotation marks of any kind, or what stands between spaces. */
const PIECE = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu

/** Pure and total: there is no syntax to get wrong. `COVID-19` is a phrase of two words. */
export function readQuery(typed: string): SearchQuery {
  const line = typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const letters = [...line]
  const text = letters.slice(0, QUERY_LENGTH).join('').trim()
  const pieces = [...text.matchAll(PIECE)].map(([piece, phrase]) => foldWords(phrase ?? piece))
  const { terms, isCut } = takeWords(pieces)
  return { text, terms, isCut: isCut || letters.length > QUERY_LENGTH }
}

function takeWords(pieces: readonly SearchTerm[]): Omit<SearchQuery, 'text'> {
  const terms = new Map<string, SearchTerm>()
  let left = QUERY_WORDS
  let isCut = false
  for (const piece of pieces) {
    if (terms.has(piece.join(' '))) continue
    const term = piece.slice(0, left)
    isCut ||= term.length < piece.length
    if (term.length === 0) continue
    terms.set(term.join(' '), term)
    left -= term.length
  }
  return { terms: [...terms.values()], isCut }
}
