/** Importing documents: each parsed and ingested by itself, so that a bad one never stops the rest. */

import { sha256 } from '../domain/digest.ts'
import type { Draft } from '../domain/draft.ts'
import { AppError, type Fault } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { RequiredRight } from '../domain/rights.ts'
import type { LiftedText, Remark } from '../domain/standing-text/lifting.ts'
import { parseDocument } from '../formats/parse/document.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { readArticle } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { readImportByDigest, readImportByKey } from '../store/originals.ts'
import { planIngestion, requireSetting } from './ingest.ts'

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

/** Documents whose articles share one batch: a commit costs as much as the writing of an article. */
const CHUNK = 20

/** One line an article, in the documents' order. Throws AppError `conflict` where no newsroom is set up. */
export async function importDocuments(
  platform: Platform,
  documents: readonly ImportDocument[],
  doer: Doer,
): Promise<readonly ImportLine[]> {
  const setting = await requireSetting(platform)
  const lines: ImportLine[] = []
  for (let at = 0; at < documents.length; at += CHUNK) {
    const importing = { platform, setting, doer }
    lines.push(...(await importChunk(importing, documents.slice(at, at + CHUNK))))
  }
  return lines
}

type Importing = {
  readonly platform: Platform
  readonly setting: Setting
  readonly doer: Doer
}

/** What becomes of the statements of an article that was planned: kept for the chunk's batch, or written at once. */
type Keep = (statements: readonly Statement[]) => Promise<void>

/** All in one batch; where two of them meet in one article or anything else conflicts, each by itself. */
async function importChunk(
  importing: Importing,
  documents: readonly ImportDocument[],
): Promise<readonly ImportLine[]> {
  const { db } = importing.platform
  const planned: Statement[] = []
  const lines = await importEach(importing, documents, async (statements) => {
    planned.push(...statements)
  })
  try {
    if (planned.length > 0) await db.batch(planned)
    return lines
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
  }
  return importEach(importing, documents, async (statements) => {
    if (statements.length > 0) await db.batch(statements)
  })
}

async function importEach(
  importing: Importing,
  documents: readonly ImportDocument[],
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const lines: ImportLine[] = []
  for (const document of documents) {
    try {
      lines.push(...(await importDocument(importing, document, keep)))
    } catch (error) {
      lines.push(failedLine(importing.platform, document.name, error))
    }
  }
  return lines
}

async function importDocument(
  importing: Importing,
  document: ImportDocument,
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const { platform, setting } = importing
  const file = document.name
  const text = document.text.toWellFormed()
  requireSize(text)
  const digest = sha256(text)
  const known =
    (await readImportByKey(platform.db, document.key)) ?? (await readImportByDigest(platform.db, digest))
  if (known?.digest === digest) return [await unchangedLine(platform, file, known.article)]
  const parsed = parseDocument({ name: file, text }, { timeZone: setting.newsroom.timeZone })
  if (parsed.outcome === 'refused') {
    return [{ ...BLANK, file, reason: 'the document could not be read', faults: parsed.faults }]
  }
  return ingestParts(importing, { document: { ...document, text }, digest, drafts: parsed.drafts }, keep)
}

async function unchangedLine({ db }: Platform, file: string, id: string): Promise<ImportLine> {
  const stored = await readArticle(db, id)
  const { headline = null } = stored?.article ?? {}
  return { ...BLANK, file, outcome: 'unchanged', id, headline, missing: stored?.missing ?? [] }
}

type ReadDocument = {
  readonly document: ImportDocument
  readonly digest: string
  readonly drafts: readonly Draft[]
}

async function ingestParts(
  { platform, setting, doer }: Importing,
  { document, digest, drafts }: ReadDocument,
  keep: Keep,
): Promise<readonly ImportLine[]> {
  const { name } = document
  const keys = partKeys(document, drafts)
  const lines: ImportLine[] = []
  for (const [index, draft] of drafts.entries()) {
    // The document counts as read once its last article is written: an import cut short starts it again.
    const isWhole = index === drafts.length - 1 && lines.every((line) => line.outcome !== 'failed')
    const original = { name, text: drafts.length === 1 ? document.text : draft.bodyHtml }
    const part = { draft, key: keys[index] ?? document.key, original, digest, ...doer }
    try {
      const plan = await planIngestion(
        platform,
        setting,
        isWhole ? { ...part, documentKey: document.key } : part,
      )
      await keep(plan.statements)
      lines.push({ ...BLANK, file: name, ...plan.outcome })
    } catch (error) {
      lines.push(failedLine(platform, name, error))
    }
  }
  return lines
}

function requireSize(text: string): void {
  if (new TextEncoder().encode(text).length > MAX_DOCUMENT_BYTES) {
    throw new AppError('too_large', `the document is larger than ${MAX_DOCUMENT_BYTES} bytes`)
  }
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

/** A list's articles are told apart by their headlines, those of one headline by their order: their place may change. */
function partKeys(document: ImportDocument, drafts: readonly Draft[]): readonly string[] {
  if (drafts.length === 1) return [document.key]
  const seen = new Map<string, number>()
  return drafts.map(({ headline }) => {
    const name = headline ?? ''
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return `${document.key}#${name}${before === 0 ? '' : `#${before}`}`
  })
}

function failedLine(platform: Platform, file: string, error: unknown): ImportLine {
  if (error instanceof AppError && error.code !== 'internal') {
    return { ...BLANK, file, reason: error.message, faults: error.faults }
  }
  platform.log('error', 'import failed', { file, error })
  return { ...BLANK, file, reason: 'it could not be stored; the log has the details' }
}
