/** Originals: the bytes an article was imported from, with what was lifted, and the keys that find it again. */
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const originalStatements = {
  /** Of the newest Revision that came from a document. */
  latest: (article: string): Statement => sql`
    SELECT revision, name, text, report FROM original WHERE article = ${article} ORDER BY revision DESC LIMIT 1`,

  insert: (o: Original): Statement => sql`
    INSERT INTO original (article, revision, name, text, report)
    VALUES (${o.article}, ${o.revision}, ${o.name}, ${o.text}, ${o.report})
    ON CONFLICT (article, revision) DO NOTHING`,

  byKey: (key: string): Statement => sql`SELECT article, digest FROM import_key WHERE key = ${key}`,

  byDigest: (digest: string): Statement =>
    sql`SELECT article, digest FROM import_key WHERE digest = ${digest} AND digest <> '' LIMIT 1`,

  /** Of documents an article came from before: the one written last is the one that counts as read. */
  forgetDigests: (article: string): Statement => sql`
    UPDATE import_key SET digest = '' WHERE article = ${article} AND digest <> ''`,

  /** Fails the batch where the key is no longer whose it was when that was read (null: nobody's). */
  expectKey: (key: string, owner: string | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT article FROM import_key WHERE key = ${key}) IS ${owner}`,

  writeKey: (key: ImportKey): Statement => sql`
    INSERT INTO import_key (key, article, digest) VALUES (${key.key}, ${key.article}, ${key.digest})
    ON CONFLICT (key) DO UPDATE SET article = excluded.article, digest = excluded.digest`,
}

export type Original = {
  readonly article: string
  readonly revision: number
  readonly name: string
  readonly text: string
  /** What was lifted and remarked, as JSON text. */
  readonly report: string
}

export type ImportKey = { readonly key: string; readonly article: string; readonly digest: string }

export type ImportedAs = Pick<ImportKey, 'article' | 'digest'>

export async function readImportByKey(db: Database, key: string): Promise<ImportedAs | null> {
  return (await db.query<ImportedAs>(originalStatements.byKey(key)))[0] ?? null
}

export async function readImportByDigest(db: Database, digest: string): Promise<ImportedAs | null> {
  return (await db.query<ImportedAs>(originalStatements.byDigest(digest)))[0] ?? null
}

export type OriginalLine = Omit<Original, 'article'>

export async function readLatestOriginal(db: Database, article: string): Promise<OriginalLine | null> {
  return (await db.query<OriginalLine>(originalStatements.latest(article)))[0] ?? null
}
