/** The index of words: what is written of an article, and how hits are found newest first without reading them all. */
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import { isTakenByAny, type TakenSpan } from './reaches.ts'
import { type ArticleWords, writeWords } from './search-expression.ts'
import { list, sql } from './sql.ts'

/** What is written of an article beside its words. */
export type SearchListing = {
  readonly article: string
  readonly revision: number
  readonly license: string | null
  readonly listedAt: Instant
}

/** Hits of a search that are looked at. */
export const HITS_READ = 2_000

/** Which Licenses an article may be under to be found. */
export type LicenseFilter = {
  readonly licenses: readonly string[]
  /** Whether articles under the newsroom's default are among them. */
  readonly hasOwn: boolean
}

/** The readers' instant and what they may find: what is asked of every hit. */
export type HitFilter = LicenseFilter & { readonly now: Instant; readonly limit: number }

export const searchStatements = {
  /** The first place that is free in the second of its listing. */
  place: (e: SearchListing): Statement => sql`
    INSERT INTO search_entry (id, article, revision, license)
    SELECT coalesce(max(id) + 1, (unixepoch(${e.listedAt}) + 62135596800) * 1000000),
      ${e.article}, ${e.revision}, ${e.license}
    FROM search_entry WHERE id >= (unixepoch(${e.listedAt}) + 62135596800) * 1000000
      AND id < (unixepoch(${e.listedAt}) + 62135596801) * 1000000`,

  write: (article: string, listedAt: Instant, words: ArticleWords): Statement => sql`
    INSERT INTO article_search (rowid, words)
    SELECT id, ${writeWords(listedAt, words)} FROM search_entry WHERE article = ${article}`,

  takeOut: (articles: readonly string[]): Statement => sql`
    DELETE FROM article_search WHERE rowid IN (
      SELECT id FROM search_entry WHERE article IN (SELECT value FROM json_each(${list(articles)})))`,

  forget: (article: string): Statement => sql`DELETE FROM search_entry WHERE article = ${article}`,

  /** Articles whose words wait to be written, newest first. */
  stale: (limit: number): Statement => sql`
    SELECT article FROM search_entry WHERE revision = 0 ORDER BY id DESC LIMIT ${limit}`,

  /** Several articles as they are now. */
  articles: (ids: readonly string[]): Statement => sql`
    SELECT c.* FROM json_each(${list(ids)}) i JOIN current_article c ON c.id = i.value`,

  /** Fails the batch where one of these was written since it was read. */
  expectVersions: (articles: readonly ReadArticle[]): Statement => sql`
    INSERT INTO expectation SELECT NOT EXISTS (
      SELECT 1 FROM json_each(${list(articles)}) v JOIN article a ON a.id = v.value ->> 'id'
      WHERE a.version IS NOT v.value ->> 'version')`,

  /** Their words are those of the Revision that was read. */
  refresh: (articles: readonly ReadArticle[]): Statement => sql`
    UPDATE search_entry SET revision = v.value ->> 'revision', license = v.value ->> 'license'
    FROM json_each(${list(articles)}) v WHERE search_entry.article = v.value ->> 'id'`,

  /** As the migration made it: whoever exports a D1 database must drop it first. */
  make: (): Statement => sql`
    CREATE VIRTUAL TABLE IF NOT EXISTS article_search USING fts5 (
      words, content = '', contentless_delete = 1, tokenize = 'ascii'
    )`,

  empty: (): Statement => sql`INSERT INTO article_search (article_search) VALUES ('delete-all')`,

  forgetAll: (): Statement => sql`DELETE FROM search_entry`,

  /** An entry that waits, for every article. */
  placeAll: (): Statement => sql`
    INSERT INTO search_entry (id, article, revision, license)
    SELECT (unixepoch(a.listed_at) + 62135596800) * 1000000
        + row_number() OVER (PARTITION BY unixepoch(a.listed_at) ORDER BY a.listed_at, a.id) - 1, a.id, 0, r.license
    FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision`,

  /** For each of these expressions the span of its newest hits, `hits` of them; null where it has fewer. */
  depths: (expressions: readonly string[], hits: number, now: Instant): Statement => sql`
    SELECT w.value AS expression, (
      SELECT iif(count(*) = ${hits}, json_object('since', min(second), 'newest', max(second)), NULL) FROM (
        SELECT rowid / 1000000 AS second FROM article_search
        WHERE article_search MATCH w.value AND rowid < (unixepoch(${now}) + 62135596801) * 1000000
        ORDER BY rowid DESC LIMIT ${hits}) h) AS span
    FROM json_each(${list(expressions)}) w`,

  /**
   * Hits that may be shown, newest first: usable, complete, listed, not expired, under a License that is covered, their
   * words up to date. The inner selection comes in the order of the index and is read only as far as it must be.
   */
  hits: (expression: string, { now, licenses, hasOwn, limit }: HitFilter): Statement => sql`
    SELECT e.article, e.revision FROM (
      SELECT rowid AS id FROM article_search
      WHERE article_search MATCH ${expression} AND rowid < (unixepoch(${now}) + 62135596801) * 1000000
      ORDER BY rowid DESC LIMIT ${HITS_READ}) h
    CROSS JOIN search_entry e ON e.id = h.id
    CROSS JOIN article a ON a.id = e.article
    WHERE a.revision = e.revision AND a.status = 'usable' AND a.missing = '[]'
      AND a.listed_at <= ${now} AND (a.expires_at IS NULL OR a.expires_at > ${now})
      AND iif(e.license IS NULL, ${hasOwn ? 1 : 0}, e.license IN (SELECT value FROM json_each(${list(licenses)})))
    LIMIT ${limit}`,

  /** The same for a Partner: such as one of its Grants could give. */
  partnerHits: (
    expression: string,
    {
      now,
      spans,
      limit,
    }: { readonly now: Instant; readonly spans: readonly TakenSpan[]; readonly limit: number },
  ): Statement => sql`
    SELECT s.article, s.revision, s.license, s.published_at AS publishedAt FROM (
      SELECT e.article, e.revision, e.license, a.listed_at, a.published_at FROM (
        SELECT rowid AS id FROM article_search
        WHERE article_search MATCH ${expression} AND rowid < (unixepoch(${now}) + 62135596801) * 1000000
        ORDER BY rowid DESC LIMIT ${HITS_READ}) h
      CROSS JOIN search_entry e ON e.id = h.id
      CROSS JOIN article a ON a.id = e.article
      WHERE a.revision = e.revision AND a.status = 'usable' AND a.missing = '[]'
        AND a.listed_at <= ${now} AND (a.expires_at IS NULL OR a.expires_at > ${now})) s
    WHERE ${isTakenByAny(spans)}
    LIMIT ${limit}`,
}

/** What must still be so of an article when its words are written, and what its entry then says. */
export type ReadArticle = {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly license: string | null
}

export type Hit = {
  readonly article: string
  readonly revision: number
  /** Told of a Partner's hits: when it was published, and its License where it names one. */
  readonly publishedAt?: Instant
  readonly license?: string | null
}
