/** The YAML front matter of a Markdown document. */
import { parseDocument } from 'yaml'
import type { Fault } from '../../domain/errors.ts'
import { faultAt } from './faults.ts'
import { isDateOrInstant, readInstant } from './times.ts'

export type FrontMatter =
  | { readonly outcome: 'parsed'; readonly fields: Readonly<Record<string, unknown>>; readonly rest: string }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

const MARKED = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/
const MOST_ALIASES = 100

/**
 * The fields between `---` lines at the very beginning of a text, and the rest of it; no fields where there are none.
 * YAML 1.2 core: a date stays text. Dates without an offset are read in `timeZone`. Refused: YAML that is broken, has a
 * field twice, or multiplies its aliases.
 */
export function readFrontMatter(text: string, timeZone: string): FrontMatter {
  const match = MARKED.exec(text)
  if (match === null) return withoutFrontMatter(text)
  const rest = text.slice(match[0].length)
  const read = readYaml(match[1] ?? '')
  if (read.outcome === 'refused') return read
  if (read.value === null || read.value === undefined) return { outcome: 'parsed', fields: {}, rest }
  // A text may begin with a rule and have another further down.
  if (typeof read.value === 'string') return withoutFrontMatter(text)
  if (typeof read.value !== 'object' || Array.isArray(read.value)) {
    return refuse(read.value, 'fields, one a line, such as headline: Rain at last')
  }
  return { outcome: 'parsed', fields: withInstants(read.value, timeZone), rest }
}

function withoutFrontMatter(text: string): FrontMatter {
  if (/^---[ \t]*\n[A-Za-z_]+:/.test(text)) return refuse(text, 'front matter that ends with a line of ---')
  return { outcome: 'parsed', fields: {}, rest: text }
}

function refuse(value: unknown, expected: string): FrontMatter & { readonly outcome: 'refused' } {
  return { outcome: 'refused', faults: [faultAt('front matter', value, expected)] }
}

type Yaml =
  | { readonly outcome: 'parsed'; readonly value: unknown }
  | (FrontMatter & { readonly outcome: 'refused' })

function readYaml(source: string): Yaml {
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      logLevel: 'silent',
      uniqueKeys: true,
    })
    const [error] = [...document.errors, ...document.warnings]
    if (error) return refuse(lineAt(source, error.pos[0]), 'YAML that can be read')
    return { outcome: 'parsed', value: document.toJS({ maxAliasCount: MOST_ALIASES }) }
  } catch {
    // The library throws for aliases that multiply or lead nowhere, and for nesting that overflows the stack.
    return refuse(source, `YAML without deep nesting and with at most ${MOST_ALIASES} aliases`)
  }
}

function lineAt(source: string, position: number): string {
  const start = source.lastIndexOf('\n', Math.max(0, position - 1)) + 1
  return source.slice(start).split('\n', 1)[0] ?? ''
}

const TIMES = new Set(['publishedAt', 'embargoUntil', 'expiresAt'])

function withInstants(fields: object, timeZone: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isZoneless = TIMES.has(name) && typeof value === 'string' && !isDateOrInstant(value)
      return [name, isZoneless ? (readInstant(value, timeZone) ?? value) : value]
    }),
  )
}
