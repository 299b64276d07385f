/** Searching for a Partner: what its Grants give and no more, found by no word that it is not given. */
import type { PartnerAudience } from '../domain/allowance.ts'
import { dayIn } from '../domain/day.ts'
import type { Edition } from '../domain/edition.ts'
import { allowsUse, type Use } from '../domain/license.ts'
import { type ReachCase, reachesOf, spanOf, standingChangedAt } from '../domain/reach.ts'
import { earliestOf } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import type { Setting } from '../store/newsroom.ts'
import { searchStatements } from '../store/search.ts'
import type { Depth } from '../store/search-expression.ts'
import type { PartnerDecision } from './clear-for-partner.ts'
import { FEWEST_READ, givenOf, nextChangeOf, weigh } from './gather-articles.ts'
import { type Gathering, gatheringIn } from './gathering.ts'
import { readDays } from './rank-articles.ts'
import { readNextEdge } from './read-edges.ts'
import { type Found, findHits } from './search-hits.ts'
import { resultsOf, type SearchRequest } from './search-results.ts'

type PartnerRequest = SearchRequest & { readonly audience: PartnerAudience }

/** How often more hits are asked for, four times as many each time, where many are refused. */
const MAX_ROUNDS = 4

/** What was read of the newsroom and the words, and how many results there are at most on all pages. */
type SearchReading = {
  readonly setting: Setting
  readonly depths: ReadonlyMap<string, Depth>
  readonly most: number
}

/** Hits are such as the Partner's Grants could give; they are cleared in their order until the pages are full. */
export async function searchForPartner(
  { db }: Platform,
  request: PartnerRequest,
  { setting, depths, most }: SearchReading,
): Promise<Edition> {
  const { query, page, size, now, audience } = request
  const asked = { ...setting, audience, now }
  const gathering = gatheringIn(asked, 'latest')
  const wanted = page * size + 1
  const answers = new Map<string, PartnerDecision | null>()
  let given: readonly PartnerDecision[] = []
  for (let [limit, round] = [wanted, 1]; round <= MAX_ROUNDS; [limit, round] = [limit * 4, round + 1]) {
    const { found, hasMore } = await findHits(
      db,
      query,
      depths,
      { limit, isInTurn: true },
      (expression, use) => partnerHits(expression, asked, use, limit),
    )
    given = await weighHits(db, gathering, found, { answers, wanted })
    if (given.length >= wanted || !hasMore) break
  }
  const shown = given.slice((page - 1) * size, page * size)
  const articles = givenOf(shown)
  const next = await readNextEdge(db, gathering)
  return {
    ...resultsOf(request, setting, given.length >= wanted && (page + 1) * size <= most),
    articles,
    until: earliestOf([next, nextChangeOf(shown)]),
    changedAt: standingChangedAt(audience, now),
  }
}

/** Statements have room for so many Reaches; where a Partner has more, hits are asked for their Licenses alone. */
const MOST_REACHES = 8

/** Null where no Grant gives that much of anything. */
function partnerHits(expression: string, asked: ReachCase, use: Use, limit: number): Statement | null {
  const { now } = asked
  const reaches = reachesOf(asked, use)
  if (reaches.length === 0) return null
  if (reaches.length <= MOST_REACHES) {
    const spans = reaches.map((reach) => ({ filter: reach, ...spanOf(reach, now) }))
    return searchStatements.partnerHits(expression, { now, spans, limit })
  }
  const licenses = [...new Set(reaches.flatMap((reach) => reach.licenses))]
  const hasOwn = reaches.some((reach) => reach.hasOwn)
  return searchStatements.hits(expression, { licenses, hasOwn, now, limit })
}

type Weighing = {
  /** By article; null for what is refused, or given at a Use that does not cover the words by which it was found. */
  readonly answers: Map<string, PartnerDecision | null>
  readonly wanted: number
}

/** Those that are given, in the order of the hits, until there are as many as wanted. */
async function weighHits(
  db: Database,
  gathering: Gathering,
  hits: readonly Found[],
  { answers, wanted }: Weighing,
): Promise<readonly PartnerDecision[]> {
  const within = await withinQuotas(db, gathering, hits)
  const given: PartnerDecision[] = []
  for (let at = 0; at < within.length && given.length < wanted; ) {
    const next = within.slice(at, at + Math.max(wanted - given.length, FEWEST_READ))
    await answer(
      db,
      gathering,
      next.filter(({ article }) => !answers.has(article)),
      answers,
    )
    given.push(...next.flatMap(({ article }) => answers.get(article) ?? []))
    at += next.length
  }
  return given
}

/** What is beyond all quotas, and under no License of which a Grant gives more, need not be read. */
async function withinQuotas(
  db: Database,
  { asked, days }: Gathering,
  hits: readonly Found[],
): Promise<readonly Found[]> {
  const reaches = reachesOf(asked)
  const daily = reaches.filter(({ dailyQuota }) => dailyQuota !== null)
  const published = hits.flatMap(({ publishedAt }) => publishedAt ?? [])
  if (daily.length === 0 || published.length < hits.length) return hits
  const all = published.flatMap((at) => dayIn(asked.newsroom.timeZone, at) ?? [])
  await readDays(db, days, all)
  const others = reaches.filter(({ dailyQuota }) => dailyQuota === null)
  const mayBeOther = ({ license = null }: Found) =>
    others.some(({ hasOwn, licenses }) => (license === null ? hasOwn : licenses.includes(license)))
  const hasPlace = ({ article }: Found) =>
    daily.some(({ key, dailyQuota }) => (days.ranks.get(article)?.get(key) ?? LAST) <= (dailyQuota ?? 0))
  return hits.filter((hit) => mayBeOther(hit) || hasPlace(hit))
}

const LAST = Number.POSITIVE_INFINITY

async function answer(
  db: Database,
  gathering: Gathering,
  hits: readonly Found[],
  answers: Weighing['answers'],
): Promise<void> {
  const weighed = await weigh(
    db,
    gathering,
    hits.map(({ article }) => ({ id: article })),
  )
  const byId = new Map(weighed.map((one) => [one.article.id, one]))
  for (const { article: id, revision, use } of hits) {
    const one = byId.get(id)
    const isCovered = one?.clearance.outcome === 'cleared' && allowsUse(one.clearance.use, use)
    answers.set(id, one && isCovered && one.article.revision === revision ? one : null)
  }
}
