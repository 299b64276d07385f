/** Ranking articles: each one's place among the eligible ones of its day, for the Grants of a Partner that have a daily quota. */
import type { Audience } from '../domain/allowance.ts'
import type { Article } from '../domain/article.ts'
import type { Database } from '../ports/database.ts'
import type { Setting } from '../store/newsroom.ts'

/** Of an article, its rank by `grantKey`. */
export type Ranks = ReadonlyMap<string, number>

/** By article id; those without a place under any quota are left out. Nothing is read where no live Grant has one. */
export async function rankArticles(
  _db: Database,
  _asked: { readonly setting: Setting; readonly audience: Audience },
  _articles: readonly Article[],
): Promise<ReadonlyMap<string, Ranks>> {
  return new Map()
}
