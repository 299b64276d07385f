/** Articles and their immutable Revisions. */
import type { Article, ArticleContent, ArticleSource, Byline } from '../domain/article.ts'
import { listedAt } from '../domain/article.ts'
import { type Image, isRecording } from '../domain/asset.ts'
import type { PublishStatus, StatusReason } from '../domain/publish-status.ts'
import type { RequiredRight, StatedRights } from '../domain/rights.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

/** Everything of an article that is stored beside its Revision. */
export type ArticleState = Pick<
  Article,
  'id' | 'revision' | 'status' | 'statusAt' | 'statusReason' | 'publishedAt' | 'embargoUntil' | 'expiresAt'
> & {
  readonly missing: readonly RequiredRight[]
  /** What an operator decided: a document imported again does not undo it. */
  readonly settled: readonly string[]
}

/** A Revision about to be written; its Assets are written beside it by `attachAssets`. */
export type NewRevision = {
  readonly article: string
  readonly number: number
  readonly digest: string
  readonly content: ArticleContent
  readonly revisedAt: string
  readonly revisedBy: string
}

export const articleStatements = {
  read: (id: string): Statement => sql`SELECT * FROM current_article WHERE id = ${id}`,

  /** Newest first, before `cursor` (listedAt and id of the last one seen). */
  page: (cursor: ArticleCursor, limit: number): Statement => sql`
    SELECT * FROM current_article WHERE (listed_at, id) < (${cursor.listedAt}, ${cursor.id})
    ORDER BY listed_at DESC, id DESC LIMIT ${limit}`,

  /** After `cursor` (an id, '' for the first page), in id order. */
  incomplete: (cursor: string, limit: number): Statement => sql`
    SELECT id, missing FROM article WHERE missing <> '[]' AND id > ${cursor} ORDER BY id LIMIT ${limit}`,

  revisions: (id: string): Statement => sql`
    SELECT number, headline, revised_at AS revisedAt, revised_by AS revisedBy
    FROM revision WHERE article = ${id} ORDER BY number DESC`,

  /** Fails the batch unless the article is still as it was read (null: is not there). */
  expectVersion: (id: string, version: number | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT version FROM article WHERE id = ${id}) IS ${version}`,

  /** The row before this one may have been on show since it was listed and written: that is remembered for ever. */
  writeState: (a: ArticleState, now: Instant): Statement => sql`
    INSERT INTO article (id, revision, status, status_at, status_reason, published_at, embargo_until, expires_at, listed_at, missing,
      settled, version, state_at, shown_at, created_at)
    VALUES (${a.id}, ${a.revision}, ${a.status}, ${a.statusAt}, ${a.statusReason}, ${a.publishedAt}, ${a.embargoUntil}, ${a.expiresAt},
      ${listedAt(a)}, ${list(a.missing)}, ${list(a.settled)}, 1, ${now}, NULL, ${now})
    ON CONFLICT (id) DO UPDATE SET
      shown_at = coalesce(article.shown_at, iif(
        article.status = 'usable' AND article.missing = '[]'
          AND max(article.listed_at, article.state_at) < min(excluded.state_at, coalesce(article.expires_at, '9999')),
        max(article.listed_at, article.state_at), NULL)),
      state_at = excluded.state_at, revision = excluded.revision, status = excluded.status,
      status_at = excluded.status_at, status_reason = excluded.status_reason, published_at = excluded.published_at, embargo_until = excluded.embargo_until,
      expires_at = excluded.expires_at, listed_at = excluded.listed_at, missing = excluded.missing,
      settled = excluded.settled, version = article.version + 1`,

  insertRevision: (r: NewRevision): Statement => sql`
    INSERT INTO revision (article, number, digest, headline, summary, body_html, language, section, genre, url, license,
      details, revised_at, revised_by)
    VALUES (${r.article}, ${r.number}, ${r.digest}, ${r.content.headline}, ${r.content.summary},
      ${r.content.bodyHtml}, ${r.content.language}, ${r.content.section}, ${r.content.genre}, ${r.content.url},
      ${r.content.license}, ${detailsOf(r.content)}, ${r.revisedAt}, ${r.revisedBy})`,

  /** Found by URL, since another article of the same batch may have brought the Asset in. */
  attachAssets: (article: string, revision: number, uses: readonly AssetUse[]): Statement => sql`
    INSERT INTO revision_asset (article, revision, position, asset, alt, inline)
    SELECT ${article}, ${revision}, u.key, s.id, u.value ->> 'alt', u.value ->> 'inline'
    FROM json_each(${list(uses)}) u JOIN asset s ON s.url = u.value ->> 'url'`,
}

/** One Asset of a Revision: which Asset, in which words, in the body or beside it. */
export type AssetUse = { readonly url: string; readonly alt: string; readonly inline: boolean }

export type ArticleCursor = { readonly listedAt: string; readonly id: string }

/** Before every article: the first page starts here. */
export const NEWEST: ArticleCursor = { listedAt: '9999', id: '' }

type Details = {
  readonly byline: readonly Byline[]
  readonly dateline: string | null
  readonly tags: readonly string[]
  readonly rights: StatedRights
  /** Left out where there is none. */
  readonly source?: ArticleSource
}

function detailsOf({ byline, dateline, tags, rights, source }: ArticleContent): string {
  const details: Details = { byline, dateline, tags, rights, ...(source && { source }) }
  return JSON.stringify(details)
}

export type ArticleRow = {
  id: string
  revision: number
  status: PublishStatus
  status_at: string
  status_reason: StatusReason | null
  published_at: string
  embargo_until: string | null
  expires_at: string | null
  listed_at: string
  missing: string
  settled: string
  version: number
  state_at: string
  shown_at: string | null
  digest: string
  headline: string
  summary: string
  body_html: string
  language: string
  section: string | null
  genre: Article['genre']
  url: string | null
  license: string | null
  details: string
  revised_at: string
  revised_by: string
  images: string
}

/** An Asset as the view gives it: an Image, or a Recording that has no use for `inline`. */
type StoredAsset = Omit<Image, 'inline'> & { readonly inline: number }

export function articleOf(row: ArticleRow): Article {
  const details = JSON.parse(row.details) as Details
  const assets = row.images === '[]' ? [] : (JSON.parse(row.images) as StoredAsset[])
  return {
    source: null,
    ...details,
    id: row.id,
    revision: row.revision,
    revisedAt: row.revised_at,
    status: row.status,
    statusAt: row.status_at,
    statusReason: row.status_reason,
    stateAt: row.state_at,
    shownAt: row.shown_at,
    publishedAt: row.published_at,
    embargoUntil: row.embargo_until,
    expiresAt: row.expires_at,
    headline: row.headline,
    summary: row.summary,
    bodyHtml: row.body_html,
    language: row.language,
    section: row.section,
    genre: row.genre,
    url: row.url,
    license: row.license,
    ...assetsOf(assets),
  }
}

function assetsOf(assets: readonly StoredAsset[]): Pick<Article, 'images' | 'recordings'> {
  if (assets.length === 0) return { images: [], recordings: [] }
  return {
    images: assets
      .filter((asset) => !isRecording(asset))
      .map((asset) => ({ ...asset, inline: asset.inline !== 0 })),
    recordings: assets.filter(isRecording).map(({ inline, ...recording }) => recording),
  }
}

/** A stored article with what only the newsroom sees of it. */
export type StoredArticle = {
  readonly article: Article
  readonly digest: string
  readonly missing: readonly RequiredRight[]
  readonly settled: readonly string[]
  readonly version: number
}

function storedArticleOf(row: ArticleRow): StoredArticle {
  return {
    article: articleOf(row),
    digest: row.digest,
    missing: JSON.parse(row.missing) as RequiredRight[],
    settled: JSON.parse(row.settled) as string[],
    version: row.version,
  }
}

export async function readArticle(db: Database, id: string): Promise<StoredArticle | null> {
  const [row] = await db.query<ArticleRow>(articleStatements.read(id))
  return row ? storedArticleOf(row) : null
}

export async function listArticles(
  db: Database,
  cursor: ArticleCursor,
  limit: number,
): Promise<readonly StoredArticle[]> {
  return (await db.query<ArticleRow>(articleStatements.page(cursor, limit))).map(storedArticleOf)
}

export type RevisionLine = {
  readonly number: number
  readonly headline: string
  readonly revisedAt: string
  readonly revisedBy: string
}

/** Newest first. */
export function listRevisions(db: Database, id: string): Promise<RevisionLine[]> {
  return db.query<RevisionLine>(articleStatements.revisions(id))
}
