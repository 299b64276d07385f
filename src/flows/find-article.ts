/** Finding one article for an audience: cleared, gone for those who could have had it, or not there at all. */
import type { Audience } from '../domain/allowance.ts'
import type { Article } from '../domain/article.ts'
import {
  type ClearanceCase,
  type ClearedArticle,
  clearArticle,
  type Refusal,
  wasGiven,
} from '../domain/clearance.ts'
import type { Ranks } from '../domain/quota.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf, articleStatements } from '../store/articles.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { openDays, rankIn, UNRANKED } from './rank-articles.ts'

export type FoundArticle =
  | {
      readonly outcome: 'cleared'
      readonly article: ClearedArticle
      readonly setting: Setting
      readonly until: Instant | null
      readonly changedAt: Instant
    }
  | {
      readonly outcome: 'gone'
      readonly reason: 'canceled' | 'expired'
      /** Whether it was canceled on a legal demand. */
      readonly isLegal: boolean
    }
  /** Not for this Partner, and told so since the public is shown it now: that it is there is no secret. */
  | { readonly outcome: 'refused'; readonly reason: Refusal }
  /** Not there, or not for this audience to know of. */
  | { readonly outcome: 'unknown' }

export async function findArticle(
  platform: Platform,
  asked: { readonly id: string; readonly audience: Audience; readonly now: Instant },
): Promise<FoundArticle> {
  const read = await readSetting(platform.db, [articleStatements.read(asked.id)])
  const row = read?.rows[0]?.[0] as ArticleRow | undefined
  if (!read || !row) return { outcome: 'unknown' }
  const article = articleOf(row)
  const { setting } = read
  const { audience, now } = asked
  const ranks = await ranksOf(platform, { ...setting, audience, now }, article)
  const asCase = { article, ...setting, audience, ranks, now }
  const clearance = clearArticle(asCase)
  if (clearance.outcome === 'cleared') {
    const { article: cleared, until } = clearance
    return { outcome: 'cleared', article: cleared, setting, until, changedAt: article.revisedAt }
  }
  const { reason } = clearance
  if ((reason === 'canceled' || reason === 'expired') && wasGiven(asCase)) {
    return { outcome: 'gone', reason, isLegal: article.statusReason === 'legal' }
  }
  return asked.audience.kind === 'partner' && isPublic(asCase)
    ? { outcome: 'refused', reason }
    : { outcome: 'unknown' }
}

/** Whether anyone is shown it now, wherever they are. */
function isPublic(asked: ClearanceCase): boolean {
  const audience = { kind: 'public', door: asked.audience.door, country: null } as const
  return clearArticle({ ...asked, audience }).outcome === 'cleared'
}

/** None for the public, which no quota binds. */
async function ranksOf(
  { db }: Platform,
  { audience, ...setting }: Setting & { readonly audience: Audience; readonly now: Instant },
  article: Article,
): Promise<Ranks> {
  if (audience.kind === 'public') return UNRANKED
  const ranked = await rankIn(db, openDays({ ...setting, audience }), [article])
  return ranked.get(article.id) ?? UNRANKED
}
