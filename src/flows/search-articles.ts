/** Searching: what a reader may see and no more, best first, as an Edition. */
import { type Audience, licensesGiving } from '../domain/allowance.ts'
import { type Clearance, clearArticle, nextChange } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { allowsUse, isAnyTerritorial, type Use } from '../domain/license.ts'
import type { SearchQuery } from '../domain/search-query.ts'
import { earliestOf, type Instant, latestOf } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { type Boundaries, type ChannelRow, channelStatements } from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { type Hit, searchStatements } from '../store/search.ts'
import {
  type Depth,
  type SearchScope,
  searchExpression,
  spanOf,
  termExpression,
} from '../store/search-expression.ts'
import { entranceOf } from './open-channel.ts'

export type SearchRequest = {
  readonly query: SearchQuery
  readonly audience: Audience
  /** Which page of results, from 1, and how many are on one. */
  readonly page: number
  readonly size: number
  readonly baseUrl: string
  readonly now: Instant
  /** Seconds a reader may keep the answer at most. */
  readonly maxAge: number
}

/** Results at most, on all pages together: who has not found it by then asks with other words. */
export const SEARCH_DEPTH = 200

/** Where a tier's words must stand, and the Use without which nobody may learn that they stand there. */
type Tier = { readonly scope: SearchScope; readonly use: Use; readonly isPhrase: boolean }

/** Best first. */
const TIERS: readonly Tier[] = [
  { scope: 'lead', use: 'headline', isPhrase: true },
  { scope: 'lead', use: 'headline', isPhrase: false },
  { scope: 'summary', use: 'summary', isPhrase: false },
  { scope: 'body', use: 'fullText', isPhrase: false },
]

/** Null where no newsroom is set up. A query without words finds nothing. */
export async function searchArticles(platform: Platform, request: SearchRequest): Promise<Edition | null> {
  const { query, page, size, now } = request
  const read = await readSetting(platform.db, [depthsOf(query, now)])
  if (!read) return null
  const depths = new Map((read.rows[0] as Depth[]).map((depth) => [depth.expression, depth]))
  const found = await findHits(platform.db, read.setting, request, depths)
  const shown = found.slice((page - 1) * size, page * size)
  const again = await readSetting(platform.db, [
    channelStatements.read('latest'),
    channelStatements.boundaries('latest', now),
    searchStatements.articles(shown.map(({ article }) => article)),
  ])
  if (!again) return null
  const [channels, bounds, rows] = again.rows as [ChannelRow[], Boundaries[], ArticleRow[]]
  const clearances = clearFound(again.setting, request, { shown, rows })
  const { newsroom, licenses } = again.setting
  const hasOlder = found.length > page * size && (page + 1) * size <= SEARCH_DEPTH
  const lastChanged = [channels[0]?.changed_at, bounds[0]?.lastListed, bounds[0]?.lastExpired]
  return {
    ...again.setting,
    channel: {
      id: 'search',
      kind: 'named',
      title: `${newsroom.name}: “${query.text}”`,
      description: `What ${newsroom.name} has published on “${query.text}”, best first.`,
      selection: null,
      image: null,
    },
    place: { kind: 'search', query: query.text, page, older: hasOlder ? page + 1 : null },
    articles: clearances.flatMap((clearance) => (clearance.outcome === 'cleared' ? [clearance.article] : [])),
    until: earliestOf([bounds[0]?.nextListed, bounds[0]?.nextExpired, nextChange(clearances)]),
    changedAt: latestOf(lastChanged) ?? newsroom.updatedAt,
    isTerritorial: isAnyTerritorial(licenses),
    entrance: entranceOf(request.audience),
    baseUrl: request.baseUrl,
    maxAge: request.maxAge,
  }
}

/** Words that are looked for as one phrase, though they were not typed as one: of more, few are all in a headline. */
const PHRASE_WORDS = 4

/** Steps along lists of words that a search may take to see how far back to look; its words share them. */
const STEPS = 4_000

/** One word's hits come as they are listed; only where several must meet is it asked how far back to look for them. */
function depthsOf({ terms }: SearchQuery, now: Instant): Statement {
  const words = [...new Set(terms.flat())]
  const scopes = [...new Set(TIERS.map(({ scope }) => scope))]
  const asked = terms.flat().length < 2 ? [] : words
  const expressions = asked.flatMap((word) => scopes.map((scope) => termExpression([word], scope)))
  return searchStatements.depths(expressions, Math.floor(STEPS / Math.max(words.length, 2)), now)
}

type Found = Hit & { readonly use: Use }

/** As many as fill the pages asked for and one more, in their order, each under the first tier that found it. */
async function findHits(
  db: Database,
  { newsroom, licenses }: Setting,
  { query, audience, page, size, now }: SearchRequest,
  depths: ReadonlyMap<string, Depth>,
): Promise<readonly Found[]> {
  const { terms } = query
  if (terms.length === 0) return []
  const words = terms.flat()
  const limit = page * size + 1
  const mayBePhrase = terms.length > 1 && words.length <= PHRASE_WORDS
  const tiers = TIERS.filter(({ isPhrase }) => !isPhrase || mayBePhrase)
  const rows = await db.batch(
    tiers.map(({ scope, use, isPhrase }) => {
      const span = spanOf(words.map((word) => depths.get(termExpression([word], scope))))
      const expression = searchExpression(isPhrase ? [words] : terms, scope, span)
      const giving = licensesGiving(licenses, audience, use)
      const hasOwn = giving.includes(newsroom.defaultLicense)
      return searchStatements.hits(expression, { licenses: giving, hasOwn, now, limit })
    }),
  )
  const hits = tiers.flatMap(({ use }, at) => (rows[at] as Hit[]).map((hit) => ({ ...hit, use })))
  const first = new Map<string, Found>()
  for (const hit of hits) if (!first.has(hit.article)) first.set(hit.article, hit)
  return [...first.values()].slice(0, limit)
}

/** What was found is cleared as it now is; where its Use no longer covers what found it, it was never found. */
function clearFound(
  setting: Setting,
  { audience, now }: SearchRequest,
  { shown, rows }: { readonly shown: readonly Found[]; readonly rows: readonly ArticleRow[] },
): readonly Clearance[] {
  const articles = new Map(rows.map((row) => [row.id, articleOf(row)]))
  return shown.flatMap(({ article: id, revision, use }) => {
    const article = articles.get(id)
    if (article?.revision !== revision) return []
    const clearance = clearArticle({ article, ...setting, audience, now })
    return clearance.outcome === 'cleared' && allowsUse(clearance.use, use) ? [clearance] : []
  })
}
