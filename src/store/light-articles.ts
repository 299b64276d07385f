/** Articles read light: without their words, images and recordings, for decisions about many of them; and those that show an Asset. */
import type { Article } from '../domain/article.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type ArticleRow, articleOf, NEWEST } from './articles.ts'
import { sql } from './sql.ts'

export const lightStatements = {
  /** Newest listing first, whatever their status. */
  newest: (limit: number): Statement => sql`
    SELECT id, revision, status, status_at, status_reason, published_at, embargo_until, expires_at, listed_at, state_at,
      shown_at, headline, '' AS summary, '' AS body_html, language, section, genre, url, license, details, revised_at,
      '[]' AS images
    FROM current_article WHERE (listed_at, id) < (${NEWEST.listedAt}, ${NEWEST.id})
    ORDER BY listed_at DESC, id DESC LIMIT ${limit}`,

  /** Whole, since what else they show counts too; newest listing first among those found. */
  showing: (asset: string, limit: number): Statement => sql`
    SELECT c.* FROM (
      SELECT DISTINCT u.article FROM revision_asset u JOIN article a ON a.id = u.article AND a.revision = u.revision
      WHERE u.asset = ${asset} LIMIT ${limit}) s
    JOIN current_article c ON c.id = s.article ORDER BY c.listed_at DESC, c.id DESC`,
}

export async function listLightArticles(db: Database, limit: number): Promise<readonly Article[]> {
  return (await db.query<ArticleRow>(lightStatements.newest(limit))).map(articleOf)
}

export async function listArticlesShowing(
  db: Database,
  asset: string,
  limit: number,
): Promise<readonly Article[]> {
  return (await db.query<ArticleRow>(lightStatements.showing(asset, limit))).map(articleOf)
}
