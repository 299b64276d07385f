/** Documents by their name's ending: `.txt`, `.md`, `.html`, `.htm` and `.json` as Drafts. */
import type { Draft } from '../../domain/draft.ts'
import type { Fault } from '../../domain/errors.ts'
import { textOf } from '../html/text.ts'
import { isTooDeep, NESTING_LIMIT } from '../html/tree.ts'
import { readDraft } from './draft.ts'
import { faultAt } from './faults.ts'
import { readHtmlDocument } from './html-document.ts'
import { readJson } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'

/** `name` is a file name or path, for its ending; `text` is decoded already (`decodeUtf8`). */
export type Document = { readonly name: string; readonly text: string }

export type DocumentRead =
  | { readonly outcome: 'parsed'; readonly drafts: readonly Draft[] }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/** `timeZone` (IANA): in which dates that name none are read. */
export type ParseOptions = { readonly timeZone: string }

type Reader = (text: string, timeZone: string) => DocumentRead

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['txt', (text: string, timeZone: string) => readOne(readPlainText(text), timeZone)],
  ['md', readMarkdownDocument],
  ['html', readPage],
  ['htm', readPage],
  ['json', readJson],
])

/** The endings that can be read, without the dot. */
export const DOCUMENT_ENDINGS: readonly string[] = [...READERS.keys()]

/** One Draft, or several from a JSON list. Refused with every Fault found; nothing of a refused document is used. */
export function parseDocument(document: Document, { timeZone }: ParseOptions): DocumentRead {
  const ending = /\.([^./\\]+)$/.exec(document.name)?.[1]?.toLowerCase() ?? ''
  const reader = READERS.get(ending)
  if (!reader) {
    return refuse(
      'name',
      document.name,
      `a name that ends in ${DOCUMENT_ENDINGS.map((known) => `.${known}`).join(', ')}`,
    )
  }
  if (document.text.trim() === '') return refuse('document', undefined, 'text, not an empty document')
  const read = reader(document.text, timeZone)
  return read.outcome === 'refused' ? read : refuseUnreadable(read)
}

function readMarkdownDocument(text: string, timeZone: string): DocumentRead {
  const read = readMarkdown(text, timeZone)
  return read.outcome === 'parsed' ? readOne(read.fields, timeZone) : read
}

function readPage(text: string, timeZone: string): DocumentRead {
  return isTooDeep(text)
    ? refuse('document', text, SHALLOW)
    : readOne(readHtmlDocument(text, timeZone), timeZone)
}

function readOne(fields: unknown, timeZone: string): DocumentRead {
  const read = readDraft(fields, timeZone)
  return read.outcome === 'parsed' ? { outcome: 'parsed', drafts: [read.draft] } : read
}

const SHALLOW = `HTML nested no deeper than ${NESTING_LIMIT} elements`

/** Bodies that would print as nothing, or that nest too deep to be read for anything but their words. */
function refuseUnreadable(read: DocumentRead & { readonly outcome: 'parsed' }): DocumentRead {
  const faults = read.drafts.flatMap(({ bodyHtml }, index) => {
    const field = read.drafts.length === 1 ? 'bodyHtml' : `[${index}].bodyHtml`
    if (isTooDeep(bodyHtml)) return [faultAt(field, bodyHtml, SHALLOW)]
    return isEmpty(bodyHtml) ? [faultAt(field, bodyHtml, 'a body with words or pictures in it')] : []
  })
  return faults.length > 0 ? { outcome: 'refused', faults } : read
}

/** Words right at the start of a paragraph, which most bodies have. */
const PLAIN_OPENING = /^\s*<p>\s*[\p{L}\p{N}]/u

function isEmpty(bodyHtml: string): boolean {
  if (PLAIN_OPENING.test(bodyHtml)) return false
  return !/<img\b/i.test(bodyHtml) && textOf(bodyHtml).trim() === ''
}

function refuse(field: string, value: unknown, expected: string): DocumentRead {
  return { outcome: 'refused', faults: [faultAt(field, value, expected)] }
}
