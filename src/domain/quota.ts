/** Daily quotas: which place an article has among the eligible ones of its day, for each Grant that gives only the first so many. */
import type { Article } from './article.ts'
import type { GrantTerms, PartnerStanding } from './coverage.ts'
import { type Day, dayIn } from './day.ts'
import { termsUnder } from './grant-terms.ts'
import type { License } from './license.ts'
import type { Newsroom } from './newsroom.ts'
import { isReadableLicense } from './readable-terms.ts'
import type { SelectedFacts } from './selection.ts'
import type { Instant } from './time.ts'

/** What a place rests on: of an article, all but its words and its embargo. */
export type RankedFacts = SelectedFacts &
  Pick<Article, 'id' | 'publishedAt' | 'status' | 'license'> & {
    /** Whether its rights are complete. */
    readonly isComplete: boolean
  }

export type QuotaContext = {
  readonly newsroom: Pick<Newsroom, 'timeZone' | 'defaultLicense'>
  readonly licenses: ReadonlyMap<string, License>
}

/** Of one article, its place from 1 by `grantKey`. */
export type Ranks = ReadonlyMap<string, number>

/** The days, in the newsroom's time zone, of which all articles must be known to rank these; none where no Grant has a quota. */
export function quotaDaysOf(
  articles: readonly Pick<Article, 'publishedAt'>[],
  standing: PartnerStanding,
  { newsroom, licenses }: QuotaContext,
): readonly Day[] {
  if (![...licenses.values()].some((license) => quotasUnder(standing, license).length > 0)) return []
  const days = articles.flatMap(({ publishedAt }) => dayIn(newsroom.timeZone, publishedAt) ?? [])
  return [...new Map(days.map((day) => [day.start, day])).values()]
}

/**
 * The ranks of the articles of whole days, by article id: the first by publication, then by id, is 1. Eligible is what is
 * usable, complete, selected by the Grant, under a License signed for and where territories meet; the clock does not
 * matter, so an article under embargo keeps its place. What no quota binds (Creative Commons) takes none.
 */
export function rankArticles(
  articles: readonly RankedFacts[],
  standing: PartnerStanding,
  context: QuotaContext,
): ReadonlyMap<string, Ranks> {
  const ranks = new Map<string, Map<string, number>>()
  const taken = new Map<string, number>()
  for (const article of articles.toSorted(byPublication)) {
    const day = dayIn(context.newsroom.timeZone, article.publishedAt)
    for (const key of day ? keysOf(article, standing, context) : []) {
      const place = (taken.get(`${day?.start} ${key}`) ?? 0) + 1
      taken.set(`${day?.start} ${key}`, place)
      ranks.set(article.id, (ranks.get(article.id) ?? new Map()).set(key, place))
    }
  }
  return ranks
}

type Published = { readonly publishedAt: Instant; readonly id: string }

function byPublication(a: Published, b: Published): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** The Grants with a quota that take an article. */
function keysOf(article: RankedFacts, standing: PartnerStanding, context: QuotaContext): ReadonlySet<string> {
  const license = context.licenses.get(article.license ?? context.newsroom.defaultLicense)
  if (article.status !== 'usable' || !article.isComplete || !license) return new Set()
  const taking = quotasUnder(standing, license).filter(({ takes }) => takes(article))
  return new Set(taking.map(({ key }) => key))
}

function quotasUnder(standing: PartnerStanding, license: License): readonly GrantTerms[] {
  if (!isReadableLicense(license)) return []
  // Which Grants give does not depend on how much the public gets.
  return termsUnder(standing, license, 'headline').open.filter(({ dailyQuota }) => dailyQuota !== null)
}
