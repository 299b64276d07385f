/** The `sql` tag: a statement as a value, every `${…}` a bare `?` parameter, or another statement's text with its own. */
import type { SqlValue, Statement } from '../ports/database.ts'

/** Each place in the source has one template, whose text is folded once. */
const texts = new WeakMap<TemplateStringsArray, readonly string[]>()

/**
 * Only values and statements of this tag are interpolated, never SQL text; whitespace is folded so that one statement
 * has one spelling.
 */
export function sql(template: TemplateStringsArray, ...values: readonly (SqlValue | Statement)[]): Statement {
  const pieces = texts.get(template) ?? fold(template)
  texts.set(template, pieces)
  let text = pieces[0] ?? ''
  const params: SqlValue[] = []
  for (const [at, value] of values.entries()) {
    const part = typeof value === 'object' && value !== null ? value : { sql: '?', params: [value] }
    text += part.sql + (pieces[at + 1] ?? '')
    params.push(...part.params)
  }
  return { sql: text, params }
}

function fold(template: TemplateStringsArray): readonly string[] {
  const pieces = template.map((piece) => piece.replace(/\s+/g, ' '))
  return pieces.map((piece, at) => {
    const begun = at === 0 ? piece.trimStart() : piece
    return at === pieces.length - 1 ? begun.trimEnd() : begun
  })
}

/** A list as the one JSON parameter that `json_each(?)` reads. */
export function list(values: readonly unknown[]): string {
  return JSON.stringify(values)
}
