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
import { type KeyOwner, type Plan, planArticle, type Writing, type Written } from './write-article.ts'

export type Ingestion = Pick<Writing, 'operator' | 'original'> & {
  readonly draft: Draft
  /** What the article is found again by, after its id and URL, in this order. */
  readonly keys: readonly string[]
  /** Those of the keys that are remembered with it. */
  readonly kept?: readonly string[]
  /** A key that counts only where its article has the draft's headline: a document that held that story alone. */
  readonly adopts?: string
  /** The whole document it is the last of, and the digest of its bytes: from then on the document counts as read. */
  readonly read?: { readonly key: string; readonly digest: string }
  /** The article as it was read, where the caller already has; otherwise it is looked for. */
  readonly existing?: StoredArticle
  /** What an operator decides with it; missing for a document, which undoes no decision. */
  readonly decided?: readonly string[]
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
  const { now, operator, original, decided = null } = ingestion
  const keys = await readKeys(platform.db, ingestion)
  const existing = ingestion.existing ?? (await findExisting(platform.db, ingestion, keys))
  const before = existing?.article ?? null
  const known = existing?.settled ?? []
  const { draft, remarks: kept } =
    before && decided === null
      ? keepDecisions(ingestion.draft, before, known)
      : { draft: ingestion.draft, remarks: [] }
  const composition = composeArticle(setting, draft, before, now)
  const id = before?.id ?? draft.id ?? makeId(now)
  const settled = [...new Set([...known, ...(decided ?? [])])]
  const read = ingestion.read ?? null
  const plan = planArticle(setting, {
    id,
    composition,
    existing,
    operator,
    now,
    original,
    settled,
    keys,
    read,
  })
  const { content, lifted, remarks } = composition
  const said = { headline: content.headline, lifted, remarks: [...remarks, ...kept] }
  return { outcome: { ...plan.outcome, ...said }, statements: plan.statements }
}

async function readKeys(
  db: Database,
  { draft, keys, kept = [], read }: Ingestion,
): Promise<readonly KeyOwner[]> {
  const url = draft.url === null ? [] : [`url:${draft.url}`]
  const owners: KeyOwner[] = []
  for (const key of new Set([...url, ...keys])) {
    const isKept = url.includes(key) || kept.includes(key) || read?.key === key
    owners.push({ key, owner: (await readImportByKey(db, key))?.article ?? null, isKept })
  }
  return owners
}

async function findExisting(
  db: Database,
  { draft: { id, headline }, adopts }: Ingestion,
  keys: readonly KeyOwner[],
): Promise<StoredArticle | null> {
  const named = id === null ? null : await readArticle(db, id)
  const owner = keys.find((key) => key.owner !== null)?.owner ?? null
  if (named) return named
  if (owner === null) return adopts === undefined ? null : adopt(db, adopts, headline)
  if (id === null) return readArticle(db, owner)
  throw new AppError('conflict', `This is already the article ${owner}: its id can't become ${id}`)
}

async function adopt(db: Database, key: string, headline: string | null): Promise<StoredArticle | null> {
  const imported = await readImportByKey(db, key)
  const stored = imported && (await readArticle(db, imported.article))
  return stored?.article.headline === headline ? stored : null
}

/** The setting everything is read in. Throws AppError `conflict` where no newsroom is set up. */
export async function requireSetting({ db }: Platform): Promise<Setting> {
  const read = await readSetting(db)
  if (read) return read.setting
  throw new AppError('conflict', 'No newsroom is set up yet: set one up first (imprimatur newsroom set)')
}
