/** Lists in words, as English writes them. */

type Kind = 'conjunction' | 'disjunction'

/** Intl is slow to start. */
const formats = new Map<Kind, Intl.ListFormat>()

/** "a, b, and c", "a, b, or c"; the empty string for nothing. */
export function listWords(parts: readonly string[], type: Kind = 'conjunction'): string {
  const format = formats.get(type) ?? new Intl.ListFormat('en', { type })
  formats.set(type, format)
  return format.format(parts)
}
