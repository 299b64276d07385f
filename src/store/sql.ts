/** The `sql` tag: a statement as a value, every `${…}` a bare `?` parameter. */
import type { SqlValue, Statement } from '../ports/database.ts'

/** Each place in the source has one template, whose text is folded once. */
const texts = new WeakMap<TemplateStringsArray, string>()

/** Only values are interpolated, never SQL text; whitespace is folded so that one statement has one spelling. */
export function sql(template: TemplateStringsArray, ...params: readonly SqlValue[]): Statement {
  const known = texts.get(template)
  const text = known ?? template.join('?').replace(/\s+/g, ' ').trim()
  if (known === undefined) texts.set(template, text)
  return { sql: text, params }
}

/** A list as the one JSON parameter that `json_each(?)` reads. */
export function list(values: readonly unknown[]): string {
  return JSON.stringify(values)
}
