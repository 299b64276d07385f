/** Importing documents: each parsed and ingested by itself, so that a bad one never stops the rest. */

import { sha256 } from '../domain/digest.ts'
import type { Draft } from '../domain/draft.ts'
import { AppError, type Fault } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { RequiredRight } from '../domain/rights.ts'
import type { LiftedText, Remark } from '../domain/standing-text/lifting.ts'
import { type DocumentRead, parseDocument } from '../formats/parse/document.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { readArticle } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { readImportByDigest } from '../store/originals.ts'
import { type Ingestion, planIngestion, requireSetting } from './ingest.ts'

/** A document as it was read: `key` is the same for the same file, `name` is what a report calls it. */
export type ImportDocument = { readonly key: string; readonly name: string; readonly text: string }

export type ImportLine = {
  readonly file: string
  readonly outcome: 'created' | 'revised' | 'unchanged' | 'failed'
  readonly id: string | null
  readonly headline: string | null
  /** Rights still missing; an article with any is kept and not published. */
  readonly missing: readonly RequiredRight[]
  readonly lifted: readonly LiftedText[]
  readonly remarks: readonly Remark[]
  /** Why it failed. */
  readonly reason: string | null
  readonly faults: readonly Fault[]
}

/** A row of D1 ends at 2 MB; an article and its original are two rows, and escaping makes HTML longer. */
export const MAX_DOCUMENT_BYTES = 1_000_000

/** One line an article, in the documents' order. Throws AppError `conflict` where no newsroom is set up. */
export async function importDocuments(
  platform: Platform,
  documents: readonly ImportDocument[],
  doer: Pick<Doer, 'operator'>,
): Promise<readonly ImportLine[]> {
  const setting = await requireSetting(platform)
  const lines: ImportLine[] = []
  let chunk: readonly ReadDocument[] = []
  const flush = async () => {
    const importing = { platform, setting, doer: { ...doer, now: platform.now() } }
    lines.push(...(await importChunk(importing, chunk)))
    chunk = []
  }
  for (const document of documents) {
    const read = readDocument(document, setting)
    if (chunk.length >= CHUNK || chunk.some((other) => meet(other, read))) await flush()
    chunk = [...chunk, read]
  }
  await flush()
  return lines
}

/** Documents whose articles share one batch: a commit costs as much as the writing of an article. */
const CHUNK = 20

type Importing = { readonly platform: Platform; readonly setting: Setting; readonly doer: Doer }

/** A document read, and all that it could be found again by. */
type ReadDocument = {
  readonly document: ImportDocument
  readonly digest: string
  readonly names: ReadonlySet<string>
  readonly parsed: DocumentRead
}

function readDocument(document: ImportDocument, { newsroom }: Setting): ReadDocument {
  const text = document.text.toWellFormed()
  const digest = sha256(text)
  const parsed = isTooLarge(text)
    ? TOO_LARGE
    : parseDocument({ name: document.name, text }, { timeZone: newsroom.timeZone })
  const drafts = parsed.outcome === 'parsed' ? parsed.drafts : []
  const stated = drafts.flatMap(({ id, url }) => [id && `id:${id}`, url && `url:${url}`])
  const names = new Set([document.key, digest, ...stated].filter((name) => name !== null))
  return { document: { ...document, text }, digest, names, parsed }
}

/** Whether two documents may be of the same article: then the second must see what the first wrote. */
function meet(a: ReadDocument, b: ReadDocument): boolean {
  return [...b.names].some((name) => a.names.has(name))
}

/** What becomes of the statements of an article that was planned: kept for the chunk's batch, or written at once. */
type Keep = (statements: readonly Statement[]) => Promise<void>

/** All in one batch; where that fails for any reason, each by itself, so that a bad one never stops the rest. */
async function importChunk(
  importing: Importing,
  chunk: readonly ReadDocument[],
): Promise<readonly ImportLine[]> {
  const { db, log } = importing.platform
  const planned: Statement[] = []
  const lines = await importEach(importing, chunk, async (statements) => {
    planned.push(...statements)
  })
  try {
    if (planned.length > 0) await db.batch(planned)
    return lines
  } catch (error) {
    log('debug', 'a batch of documents was refused; each goes by itself', { error })
  }
  return importEach(importing, chunk, async (statements) => {
    if (statements.length > 0) await db.batch(statements)
  })
}

async function importEach(
  importing: Importing,
  chunk: readonly ReadDocument[],
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const lines: ImportLine[] = []
  for (const read of chunk) {
    try {
      lines.push(...(await importDocument(importing, read, keep)))
    } catch (error) {
      lines.push(failedLine(importing.platform, read.document.name, error))
    }
  }
  return lines
}

async function importDocument(
  importing: Importing,
  { document, digest, parsed }: ReadDocument,
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const { db } = importing.platform
  const file = document.name
  const known = await readImportByDigest(db, digest)
  if (known) return [await unchangedLine(importing.platform, file, known.article)]
  if (parsed.outcome === 'parsed')
    return ingestParts(importing, { document, digest, drafts: parsed.drafts }, keep)
  return [{ ...BLANK, file, reason: 'the document could not be read', faults: parsed.faults }]
}

async function unchangedLine({ db }: Platform, file: string, id: string): Promise<ImportLine> {
  const stored = await readArticle(db, id)
  const { headline = null } = stored?.article ?? {}
  return { ...BLANK, file, outcome: 'unchanged', id, headline, missing: stored?.missing ?? [] }
}

type Parts = { readonly document: ImportDocument; readonly digest: string; readonly drafts: readonly Draft[] }

async function ingestParts(
  { platform, setting, doer }: Importing,
  { document, digest, drafts }: Parts,
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const { name } = document
  const keys = partKeys(document, drafts)
  // A list as a whole is remembered apart from its articles; a document of one article is that article's own key.
  const read = { key: drafts.length === 1 ? document.key : `read:${document.key}`, digest }
  const lines: ImportLine[] = []
  for (const [index, draft] of drafts.entries()) {
    // The document counts as read once its last article is written: an import cut short starts it again.
    const isWhole = index === drafts.length - 1 && lines.every((line) => line.outcome !== 'failed')
    const original = { name, text: drafts.length === 1 ? document.text : draft.bodyHtml }
    const part = { draft, original, keys: [], ...keys[index], ...doer }
    try {
      const plan = await planIngestion(platform, setting, isWhole ? { ...part, read } : part)
      await keep(plan.statements)
      lines.push({ ...BLANK, file: name, ...plan.outcome })
    } catch (error) {
      lines.push(failedLine(platform, name, error))
    }
  }
  return lines
}

const TOO_LARGE: DocumentRead = {
  outcome: 'refused',
  faults: [{ field: 'document', expected: `at most ${MAX_DOCUMENT_BYTES} bytes` }],
}

function isTooLarge(text: string): boolean {
  return new TextEncoder().encode(text).length > MAX_DOCUMENT_BYTES
}

const BLANK: Omit<ImportLine, 'file'> = {
  outcome: 'failed',
  id: null,
  headline: null,
  missing: [],
  lifted: [],
  remarks: [],
  reason: null,
  faults: [],
}

type PartKeys = Pick<Ingestion, 'keys' | 'kept' | 'adopts'>

/**
 * What each article of a document is found again by. In a list: its headline there (those of one headline by their
 * order), since a list grows and is rearranged. Alone: the document, unless it was a list that had this headline.
 */
function partKeys({ key }: ImportDocument, drafts: readonly Draft[]): readonly PartKeys[] {
  const seen = new Map<string, number>()
  return drafts.map(({ headline }) => {
    const name = headline ?? ''
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    const titled = `${key}#${name}${before === 0 ? '' : `#${before}`}`
    return drafts.length === 1 ? { keys: [titled, key] } : { keys: [titled], kept: [titled], adopts: key }
  })
}

function failedLine(platform: Platform, file: string, error: unknown): ImportLine {
  if (error instanceof AppError && error.code !== 'internal') {
    return { ...BLANK, file, reason: error.message, faults: error.faults }
  }
  platform.log('error', 'import failed', { file, error })
  return { ...BLANK, file, reason: 'it could not be stored; the log has the details' }
}
