/** The `sql` tag: a statement as a value, every `${…}` a bare `?` parameter. */
import type { SqlValue, Statement } from '../ports/database.ts'

/** Only values are interpolated, never SQL text; whitespace is folded so that one statement has one spelling. */
export function sql(text: TemplateStringsArray, ...params: readonly SqlValue[]): Statement {
  return { sql: text.join('?').replace(/\s+/g, ' ').trim(), params }
}

/** A list as the one JSON parameter that `json_each(?)` reads. */
export function list(values: readonly unknown[]): string {
  return JSON.stringify(values)
}
