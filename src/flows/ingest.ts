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
import { type Plan, planArticle, type Writing, type Written } from './write-article.ts'

export type Ingestion = Pick<Writing, 'operator' | 'original'> & {
  /** Of the whole document the draft came from. */
  readonly digest: string
  readonly draft: Draft
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

/** An article is found again by its id, then its URL, then the document it came from. Throws AppError `invalid`. */
export async function planIngestion(
  platform: Platform,
  setting: Setting,
  ingestion: Ingestion,
): Promise<Plan<Ingested>> {
  const { draft, key, documentKey, now, operator, original, digest } = ingestion
  const ownKeys = [...(draft.url ? [`url:${draft.url}`] : []), ...(key ? [key] : [])]
  const existing = await findExisting(platform.db, draft.id, ownKeys)
  const composition = composeArticle(setting, draft, existing?.article ?? null, now)
  const id = existing?.article.id ?? draft.id ?? makeId(now)
  const keys = keysOf(ownKeys, documentKey, digest)
  const writing = { id, composition, existing, operator, now, original, keys }
  const { outcome, statements } = await planArticle(platform, setting, writing)
  const { content, lifted, remarks } = composition
  return { outcome: { ...outcome, headline: content.headline, lifted, remarks }, statements }
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
  if (id !== null) return readArticle(db, id)
  for (const key of keys) {
    const imported = await readImportByKey(db, key)
    if (imported) return readArticle(db, imported.article)
  }
  return null
}

/** The setting everything is read in. Throws AppError `conflict` where no newsroom is set up. */
export async function requireSetting({ db }: Platform): Promise<Setting> {
  const read = await readSetting(db)
  if (read) return read.setting
  throw new AppError('conflict', 'No newsroom is set up yet: set one up first (imprimatur newsroom set)')
}
