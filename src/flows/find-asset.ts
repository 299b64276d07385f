/** Finding a hosted Asset for an audience: given where an article that shows it is, and gives it too. */
import type { Audience, Door } from '../domain/allowance.ts'
import type { Article } from '../domain/article.ts'
import type { ShownAsset } from '../domain/asset.ts'
import type { AssetContent } from '../domain/asset-content.ts'
import { type Clearance, type ClearedArticle, clearArticle, type Refusal } from '../domain/clearance.ts'
import type { Ranks } from '../domain/quota.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { type ContentRow, contentOf, contentStatements } from '../store/asset-contents.ts'
import { assetStatements } from '../store/assets.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { openDays, rankIn, UNRANKED } from './rank-articles.ts'

export type AssetRequest = {
  readonly id: string
  /** Whatever its door: where either of them gives the Asset, its bytes are given. */
  readonly audience: Audience
  readonly now: Instant
}

export type GivenAsset = {
  readonly outcome: 'given'
  readonly content: AssetContent
  readonly asset: ShownAsset
  /** The article by which it is given. */
  readonly article: ClearedArticle
  readonly setting: Setting
  /** The next instant at which that article's clearance can change. */
  readonly until: Instant | null
}

export type RefusedAsset = {
  readonly outcome: 'refused'
  /** Why each article that shows it does not give it, by the article's id; null for one that is given without it. */
  readonly reasons: ReadonlyMap<string, Refusal | null>
}

export type FoundAsset = GivenAsset | RefusedAsset

/** Articles that are asked at most, those with the newest ids first: the cost of an answer stays bounded. */
const MOST_ASKED = 50

const DOORS: readonly Door[] = ['page', 'feed']

/** Refused without a reason where there is no such Asset, where no bytes of it are here, and where no listed article shows it. */
export async function findAsset({ db }: Platform, asked: AssetRequest): Promise<FoundAsset> {
  const { id, now } = asked
  const read = await readSetting(db, [
    contentStatements.read(id),
    assetStatements.showing(id, now, MOST_ASKED),
  ])
  const [contents = [], rows = []] = (read?.rows ?? []) as [ContentRow[]?, ArticleRow[]?]
  const [row] = contents
  const reasons = new Map<string, Refusal | null>()
  if (!read || !row) return { outcome: 'refused', reasons }
  const { setting } = read
  const articles = rows.map(articleOf)
  const ranked = await ranksFor(db, setting, asked, articles)
  for (const article of articles) {
    const answer = askBoth(setting, article, { ...asked, ranks: ranked.get(article.id) ?? UNRANKED })
    if ('asset' in answer) return { outcome: 'given', content: contentOf(row), setting, ...answer }
    reasons.set(article.id, answer.reason)
  }
  return { outcome: 'refused', reasons }
}

/** Of the articles that show it, their places under a Partner's quotas. */
function ranksFor(
  db: Database,
  setting: Setting,
  { audience, now }: AssetRequest,
  articles: readonly Article[],
): Promise<ReadonlyMap<string, Ranks>> {
  if (audience.kind === 'public') return Promise.resolve(new Map())
  return rankIn(db, openDays({ ...setting, audience, now }), articles)
}

type Ranked = AssetRequest & { readonly ranks: Ranks }

type Answer = Pick<GivenAsset, 'asset' | 'article' | 'until'> | { readonly reason: Refusal | null }

/** By the first door that gives it, else the reason of the last. */
function askBoth(setting: Setting, article: Article, asked: Ranked): Answer {
  let reason: Refusal | null = null
  for (const door of DOORS) {
    const answer = clearAt(door, setting, article, asked)
    const asset = answer.outcome === 'cleared' ? assetIn(answer.article, asked.id) : undefined
    if (answer.outcome === 'cleared' && asset) return { asset, article: answer.article, until: answer.until }
    reason = answer.outcome === 'refused' ? answer.reason : null
  }
  return { reason }
}

function clearAt(door: Door, setting: Setting, article: Article, asked: Ranked): Clearance {
  const { audience, ranks, now } = asked
  return clearArticle({ article, ...setting, audience: { ...audience, door }, ranks, now })
}

function assetIn({ images, recordings }: ClearedArticle, id: string): ShownAsset | undefined {
  return [...images, ...recordings].find(({ hosted }) => hosted === id)
}
