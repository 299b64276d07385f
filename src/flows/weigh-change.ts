/** Weighing a change of rights before it is made: which articles each Partner would gain, lose, or get otherwise. */
import type { Article } from '../domain/article.ts'
import { clearArticle } from '../domain/clearance.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import {
  type Difference,
  differenceOf,
  type Given,
  type GivenOtherwise,
  type Pair,
} from '../domain/impact.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import type { Setting } from '../store/newsroom.ts'
import { clearForPartner } from './clear-for-partner.ts'
import { audienceAt } from './know-partner.ts'

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
  platform: Platform,
  { setting, articles }: Change,
  standing: Pair<PartnerStanding | null>,
  now: Instant,
): Promise<readonly Difference[]> {
  const ids = articles.map(({ after }) => after.id)
  const ranksBefore = await readRanks(platform, standing.before, ids, now)
  const isSame = standing.after === standing.before
  const ranksAfter = isSame ? ranksBefore : await readRanks(platform, standing.after, ids, now)
  const before = clearing(setting.before, standing.before, ranksBefore)
  const after = clearing(setting.after, standing.after, ranksAfter)
  return articles.flatMap((article) => {
    const clearedAt = (at: Instant) => ({
      before: before(article.before, at),
      after: after(article.after, at),
    })
    return differenceOf(article.after, now, clearedAt) ?? []
  })
}

function clearing(setting: Setting, standing: PartnerStanding | null, ranked: RanksById) {
  if (!standing) return () => ({ outcome: 'refused', reason: 'no-agreement', until: null }) as const
  const audience = audienceAt('feed', standing, 'header')
  return (article: Article, now: Instant) =>
    clearArticle({ article, ...setting, audience, ranks: ranked.get(article.id) ?? UNRANKED, now })
}

type RanksById = ReadonlyMap<string, ReadonlyMap<string, number>>

const UNRANKED: ReadonlyMap<string, number> = new Map()

/** Places in the day as they are stored: an article that the change itself brings in or takes out moves no other. */
async function readRanks(
  platform: Platform,
  standing: PartnerStanding | null,
  articles: readonly string[],
  now: Instant,
): Promise<RanksById> {
  const grants = standing?.agreements.flatMap((agreement) => agreement.grants) ?? []
  if (!standing || grants.every(({ dailyQuota }) => dailyQuota === null)) return new Map()
  const audience = audienceAt('feed', standing, 'header')
  const cleared = await clearForPartner(platform, { articles, audience, now })
  return new Map(cleared?.decisions.map(({ article, ranks }) => [article.id, ranks]))
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
