/** JSON as text: what may stand in it is what XML can carry too, so that a title is one and the same in every format. */
import { legalText } from './html/characters.ts'

/** How JSON writes control characters and lone surrogates, and those it leaves as they are: C1, and what is no character. */
const MAYBE_ILLEGAL = /\\[bfu]|[\x7F-\x9F\uDFFE\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/** A whole document, one member a line, with a line feed at its end; characters that fit no document are left out. */
export function jsonDocument(written: unknown, indent = 1): string {
  const text = JSON.stringify(written, null, indent)
  // Cleaning value by value costs more than writing all of it: it is done where it may be needed.
  return `${MAYBE_ILLEGAL.test(text) ? JSON.stringify(written, cleanValue, indent) : text}\n`
}

function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value
}
