/** Listing the articles that are kept and not published because rights are missing. */
import type { Platform } from '../ports/platform.ts'
import { articleStatements, readArticle, type StoredArticle } from '../store/articles.ts'

/** In id order, after `cursor` (an id; '' for the first page). */
export async function listIncomplete(
  platform: Platform,
  cursor: string,
  limit: number,
): Promise<readonly StoredArticle[]> {
  const ids = await platform.db.query<{ id: string }>(articleStatements.incomplete(cursor, limit))
  const found = await Promise.all(ids.map(({ id }) => readArticle(platform.db, id)))
  return found.filter((stored) => stored !== null)
}
