/** Results as text for people: aligned columns, and the fields of one thing. */

/** Rows under a heading, columns aligned, no trailing spaces; `empty` where there is no row. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  empty = 'None.',
): string {
  if (rows.length === 0) return empty
  const lines = [heading.map((word) => word.toUpperCase()), ...rows]
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => lengthOf(line[column] ?? ''))))
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `field  value` lines; null is `—`, lists are joined, records are written as JSON. */
export function fields(record: object): string {
  const rows = Object.entries(record).map(([name, value]) => [name, textOf(value)] as const)
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${pad(name, width)}  ${value}`).join('\n')
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(textOf).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A refusal in words, then each field at fault; where the words are those of its only fault, they are said once. */
export function refusal(
  words: string,
  faults: readonly {
    readonly field: string
    readonly value?: string | undefined
    readonly expected: string
  }[],
): readonly string[] {
  const lines = faults.map(({ field, value, expected }) => {
    const found = value === undefined ? '' : `, found ${shorten(value, 80)}`
    return `${field}: expected ${expected}${found}`
  })
  const [first] = faults
  const isSaid = first !== undefined && words.startsWith(`${first.field}: expected ${first.expected}`)
  return isSaid ? lines : [words, ...lines]
}

/** At most `length` characters, with an ellipsis where some were left out; white space as one space. */
export function shorten(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}

function lengthOf(text: string): number {
  return [...text].length
}
