/** Ingesting one Draft: found again by its keys, composed, and written as a new or revised article. */
import type { Draft } from '../domain/draft.ts'
import { AppError } from '../domain/errors.ts'
import { makeId } from '../domain/id.ts'
import type { LiftedText, Remark } from '../domain/standing-text/lifting.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { readArticle, type StoredArticle } from '../store/articles.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { readImportByKey } from '../store/originals.ts'
import { composeArticle } from './compose-article.ts'
import { keepDecisions } from './settle.ts'
import { type Plan, planArticle, type Writing, type Written } from './write-article.ts'

export type Ingestion = Pick<Writing, 'operator' | 'original'> & {
  /** Of the whole document the draft came from. */
  readonly digest: string
  readonly draft: Draft
  /** What an operator decides with it; null or missing for a document, which undoes no decision. */
  readonly decided?: readonly string[]
  /** The document's own key, or null for a draft that came by the API. */
  readonly key: string | null
  /** Written with this article when it is the last of its document: from then on the document counts as read. */
  readonly documentKey?: string
  readonly now: Instant
}

export type Ingested = Written & {
  readonly headline: string
  readonly lifted: readonly LiftedText[]
  readonly remarks: readonly Remark[]
}

/** Plans and writes. Throws AppError: `invalid` with the faults, `conflict` when it was revised meanwhile. */
export async function ingest(platform: Platform, setting: Setting, ingestion: Ingestion): Promise<Ingested> {
  const { outcome, statements } = await planIngestion(platform, setting, ingestion)
  if (statements.length > 0) await platform.db.batch(statements)
  return outcome
}

/**
 * An article is found again by its id, then its URL, then the document it came from. Throws AppError `invalid`, and
 * `conflict` for an id given to what is already another article: an id never changes.
 */
export async function planIngestion(
  platform: Platform,
  setting: Setting,
  ingestion: Ingestion,
): Promise<Plan<Ingested>> {
  const { key, documentKey, now, operator, original, digest, decided = null } = ingestion
  const ownKeys = [...(ingestion.draft.url ? [`url:${ingestion.draft.url}`] : []), ...(key ? [key] : [])]
  const existing = await findExisting(platform.db, ingestion.draft.id, ownKeys)
  const before = existing?.article ?? null
  const known = existing?.settled ?? []
  const { draft, remarks: kept } =
    before && decided === null
      ? keepDecisions(ingestion.draft, before, known)
      : { draft: ingestion.draft, remarks: [] }
  const composition = composeArticle(setting, draft, before, now)
  const id = before?.id ?? draft.id ?? makeId(now)
  const settled = [...new Set([...known, ...(decided ?? [])])]
  const keys = keysOf(ownKeys, documentKey, digest)
  const plan = planArticle(setting, { id, composition, existing, operator, now, original, settled, keys })
  const { content, lifted, remarks } = composition
  const said = { headline: content.headline, lifted, remarks: [...remarks, ...kept] }
  return { outcome: { ...plan.outcome, ...said }, statements: plan.statements }
}

/** Only the key of a whole document carries its digest: a list of which some are written does not count as read. */
function keysOf(
  ownKeys: readonly string[],
  documentKey: string | undefined,
  digest: string,
): Writing['keys'] {
  const digests = new Map(ownKeys.map((key) => [key, '']))
  if (documentKey) digests.set(documentKey, digest)
  return [...digests].map(([key, value]) => ({ key, digest: value }))
}

async function findExisting(
  db: Database,
  id: string | null,
  keys: readonly string[],
): Promise<StoredArticle | null> {
  const named = id === null ? null : await readArticle(db, id)
  if (named) return named
  for (const key of keys) {
    const imported = await readImportByKey(db, key)
    if (!imported) continue
    if (id === null) return readArticle(db, imported.article)
    throw new AppError(
      'conflict',
      `This is already the article ${imported.article}: its id can't become ${id}`,
    )
  }
  return null
}

/** The setting everything is read in. Throws AppError `conflict` where no newsroom is set up. */
export async function requireSetting({ db }: Platform): Promise<Setting> {
  const read = await readSetting(db)
  if (read) return read.setting
  throw new AppError('conflict', 'No newsroom is set up yet: set one up first (imprimatur newsroom set)')
}
