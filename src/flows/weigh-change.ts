/** Weighing a change of rights before it is made: which articles each Partner would gain, lose, or get otherwise. */
import type { Article } from '../domain/article.ts'
import { type Clearance, clearArticle } from '../domain/clearance.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import {
  type Difference,
  differenceOf,
  type Given,
  type GivenOtherwise,
  type Pair,
} from '../domain/impact.ts'
import type { ReachCase } from '../domain/reach.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import type { Setting } from '../store/newsroom.ts'
import { audienceAt } from './know-partner.ts'
import { isUsable, openDays, type QuotaDays, rankIn, UNRANKED } from './rank-articles.ts'

/** Articles named in each list, and Partners; the numbers count all of them. */
const MOST_NAMED = 50

export type PartnerImpact = {
  /** Id of the Partner. */
  readonly partner: string
  readonly name: string
  readonly gained: number
  readonly lost: number
  readonly changed: number
  readonly gains: readonly Given[]
  readonly losses: readonly Given[]
  readonly changes: readonly GivenOtherwise[]
}

export type Impact = {
  /** Those alone for whom something changes, by name. */
  readonly partners: readonly PartnerImpact[]
  /** How many Partners these are, not all of them named where there are many. */
  readonly affected: number
  /** How many articles were looked at. */
  readonly examined: number
  /** Whether these are all that the change can touch. */
  readonly isComplete: boolean
}

/** All that differs between before and after; the rest of the case is the same on both sides. */
export type Change = {
  readonly setting: Pair<Setting>
  /** Null where the Partner is not there. */
  readonly standings: readonly Pair<PartnerStanding | null>[]
  readonly articles: readonly Pair<Article>[]
  /** Whether `articles` are all that the change can touch. */
  readonly isComplete: boolean
}

/** Compares what each Partner is given at its feeds. Reads nothing but the places of articles under daily quotas; writes nothing. */
export async function weighChange(platform: Platform, change: Change, now: Instant): Promise<Impact> {
  const { standings, articles, isComplete } = change
  const impacts: PartnerImpact[] = []
  let affected = 0
  for (const standing of standings) {
    const differences = await differencesFor(platform, change, standing, now)
    const partner = (standing.after ?? standing.before)?.partner
    if (!partner || differences.length === 0) continue
    affected += 1
    if (impacts.length === MOST_NAMED) continue
    impacts.push({ partner: partner.id, name: partner.name, ...told(differences) })
  }
  return { partners: impacts, affected, examined: articles.length, isComplete }
}

async function differencesFor(
  { db }: Platform,
  { setting, articles }: Change,
  standing: Pair<PartnerStanding | null>,
  now: Instant,
): Promise<readonly Difference[]> {
  const isSame = setting.after === setting.before && standing.after === standing.before
  const sideBefore = sideOf(setting.before, standing.before, now)
  const sideAfter = isSame ? sideBefore : sideOf(setting.after, standing.after, now)
  const unchanged = new Set(articles.filter((one) => one.after === one.before).map(({ after }) => after))
  const before = await clearing(
    db,
    sideBefore,
    articles.map((one) => one.before),
    isUsable,
  )
  const after = await clearing(
    db,
    sideAfter,
    articles.map((one) => one.after),
    (article) => isUsable(article) && unchanged.has(article),
  )
  return articles.flatMap((article) => {
    const clearedAt = (at: Instant) => ({
      before: before(article.before, at),
      after: after(article.after, at),
    })
    return differenceOf(article.after, now, clearedAt) ?? []
  })
}

/** What one side of the change is cleared with; null where the Partner is not there. */
type Side = { readonly asked: ReachCase & Setting; readonly days: QuotaDays } | null

function sideOf(setting: Setting, standing: PartnerStanding | null, now: Instant): Side {
  if (!standing) return null
  const asked = { ...setting, audience: audienceAt('feed', standing, 'header'), now }
  return { asked, days: openDays(asked, 1) }
}

/** An article that the change itself brings in or takes out moves no other from its place in the day. */
async function clearing(
  db: Database,
  side: Side,
  articles: readonly Article[],
  isAsStored: (article: Article) => boolean,
): Promise<(article: Article, now: Instant) => Clearance> {
  if (!side) return () => ({ outcome: 'refused', reason: 'no-agreement', until: null })
  const ranked = await rankIn(db, side.days, articles, isAsStored)
  return (article, now) =>
    clearArticle({ article, ...side.asked, ranks: ranked.get(article.id) ?? UNRANKED, now })
}

function told(differences: readonly Difference[]): Omit<PartnerImpact, 'partner' | 'name'> {
  const gains: Given[] = []
  const losses: Given[] = []
  const changes: GivenOtherwise[] = []
  for (const { kind, ...affected } of differences) {
    if ('from' in affected) changes.push(affected)
    else (kind === 'gain' ? gains : losses).push(affected)
  }
  return {
    gained: gains.length,
    lost: losses.length,
    changed: changes.length,
    gains: gains.slice(0, MOST_NAMED),
    losses: losses.slice(0, MOST_NAMED),
    changes: changes.slice(0, MOST_NAMED),
  }
}
