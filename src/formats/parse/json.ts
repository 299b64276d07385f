/** JSON documents: one article, or a list of them. */
import type { Draft } from '../../domain/draft.ts'
import type { Fault } from '../../domain/errors.ts'
import { articleInput } from './article-json.ts'
import { readDraft } from './draft.ts'
import { faultAt } from './faults.ts'

export type JsonRead =
  | { readonly outcome: 'parsed'; readonly drafts: readonly Draft[] }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/** The Drafts of an article or of a list of articles; in a list, a Fault's field begins with the article's place, `[2].headline`. */
export function readJson(text: string, timeZone: string): JsonRead {
  const json = parseJson(text.replace(/^\u{FEFF}/u, ''))
  if (json.outcome === 'refused') return json
  if (!Array.isArray(json.value)) {
    const read = readDraft(json.value, timeZone, articleInput)
    return read.outcome === 'parsed' ? { outcome: 'parsed', drafts: [read.draft] } : read
  }
  if (json.value.length === 0) return refuse([], 'an article, or a list of at least one')
  return readList(json.value, timeZone)
}

function readList(values: readonly unknown[], timeZone: string): JsonRead {
  const drafts: Draft[] = []
  const faults: Fault[] = []
  for (const [index, value] of values.entries()) {
    const read = readDraft(value, timeZone, articleInput)
    if (read.outcome === 'parsed') drafts.push(read.draft)
    else faults.push(...read.faults.map((fault) => ({ ...fault, field: placed(index, fault.field) })))
  }
  return faults.length > 0 ? { outcome: 'refused', faults } : { outcome: 'parsed', drafts }
}

function placed(index: number, field: string): string {
  return field === 'document' ? `[${index}]` : `[${index}].${field}`
}

function parseJson(text: string): { readonly outcome: 'parsed'; readonly value: unknown } | Refused {
  try {
    return { outcome: 'parsed', value: JSON.parse(text) }
  } catch (error) {
    const position = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0)
    const line = text.slice(0, position).split('\n').length
    return refuse(text.slice(Math.max(0, position - 20)), `JSON that can be read (see line ${line})`)
  }
}

type Refused = JsonRead & { readonly outcome: 'refused' }

function refuse(value: unknown, expected: string): Refused {
  return { outcome: 'refused', faults: [faultAt('document', value, expected)] }
}
