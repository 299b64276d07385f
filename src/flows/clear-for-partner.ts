/** Clearing given articles for a Partner at an instant, their ranks under daily quotas included: what `explain` rests on. */
import type { PartnerAudience } from '../domain/allowance.ts'
import type { Article } from '../domain/article.ts'
import { type Clearance, clearArticle } from '../domain/clearance.ts'
import type { Ranks } from '../domain/quota.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { searchStatements } from '../store/search.ts'
import type { Gathering } from './gathering.ts'
import { openDays, rankIn, UNRANKED } from './rank-articles.ts'

export type PartnerQuestion = {
  /** Ids of articles; those that are not there are left out of the answer. */
  readonly articles: readonly string[]
  readonly audience: PartnerAudience
  readonly now: Instant
}

export type PartnerDecision = {
  readonly article: Article
  readonly clearance: Clearance
  /** What `clearArticle` was given beside the article: its place under each daily quota, by `grantKey`. */
  readonly ranks: Ranks
}

/** In the order of the ids; null where no newsroom is set up. */
export async function clearForPartner(
  { db }: Platform,
  { articles: ids, audience, now }: PartnerQuestion,
): Promise<{ readonly setting: Setting; readonly decisions: readonly PartnerDecision[] } | null> {
  const read = await readSetting(db, [searchStatements.articles(ids)])
  if (!read) return null
  const { setting } = read
  const asked = { ...setting, audience, now }
  const articles = inOrder([...new Set(ids)], read.rows[0] as ArticleRow[])
  return { setting, decisions: await clearRanked(db, { asked, days: openDays(asked) }, articles) }
}

/** In the order of the ids; those that are not there are left out. */
export function inOrder(ids: readonly string[], rows: readonly ArticleRow[]): readonly Article[] {
  const found = new Map(rows.map((row) => [row.id, articleOf(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** In their order. Under daily quotas the days concerned are read. */
export async function clearRanked(
  db: Database,
  { asked, days }: Pick<Gathering, 'asked' | 'days'>,
  articles: readonly Article[],
): Promise<readonly PartnerDecision[]> {
  const ranked = await rankIn(db, days, articles)
  return articles.map((article) => {
    const ranks = ranked.get(article.id) ?? UNRANKED
    return { article, ranks, clearance: clearArticle({ article, ...asked, ranks }) }
  })
}
