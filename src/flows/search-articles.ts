/** Searching: what a reader may see and no more, best first, as an Edition. */
import { licensesGiving } from '../domain/allowance.ts'
import { type Clearance, clearArticle, nextChange } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { allowsUse } from '../domain/license.ts'
import { earliestOf, latestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { type Boundaries, type ChannelRow, channelStatements } from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { searchStatements } from '../store/search.ts'
import type { Depth } from '../store/search-expression.ts'
import { searchForPartner } from './search-for-partner.ts'
import { depthsOf, type Found, findHits } from './search-hits.ts'
import { resultsOf, type SearchRequest } from './search-results.ts'

/** Results at most, on all pages together: who has not found it by then asks with other words. */
export const SEARCH_DEPTH = 200

/** Null where no newsroom is set up. A query without words finds nothing. */
export async function searchArticles(platform: Platform, request: SearchRequest): Promise<Edition | null> {
  const read = await readSetting(platform.db, [depthsOf(request.query, request.now)])
  if (!read) return null
  const depths = new Map((read.rows[0] as Depth[]).map((depth) => [depth.expression, depth]))
  const { audience } = request
  return audience.kind === 'partner'
    ? searchForPartner(
        platform,
        { ...request, audience },
        { setting: read.setting, depths, most: SEARCH_DEPTH },
      )
    : searchForPublic(platform, request, read.setting, depths)
}

/** Whether there is a page after the one asked for, where so many are found. */
function hasPage({ page, size }: SearchRequest, found: number): boolean {
  return found > page * size && (page + 1) * size <= SEARCH_DEPTH
}

async function searchForPublic(
  { db }: Platform,
  request: SearchRequest,
  setting: Setting,
  depths: ReadonlyMap<string, Depth>,
): Promise<Edition | null> {
  const { page, size, now, audience } = request
  const { licenses, newsroom } = setting
  const limit = page * size + 1
  const { found } = await findHits(
    db,
    request.query,
    depths,
    { limit, isInTurn: false },
    (expression, use) => {
      const giving = licensesGiving(licenses, audience, use)
      const hasOwn = giving.includes(newsroom.defaultLicense)
      return searchStatements.hits(expression, { licenses: giving, hasOwn, now, limit })
    },
  )
  const shown = found.slice((page - 1) * size, page * size)
  const again = await readSetting(db, [
    channelStatements.read('latest'),
    channelStatements.boundaries('latest', now),
    searchStatements.articles(shown.map(({ article }) => article)),
  ])
  if (!again) return null
  const [channels, bounds, rows] = again.rows as [ChannelRow[], Boundaries[], ArticleRow[]]
  const clearances = clearFound(again.setting, request, { shown, rows })
  const lastChanged = [channels[0]?.changed_at, bounds[0]?.lastListed, bounds[0]?.lastExpired]
  return {
    ...resultsOf(request, again.setting, hasPage(request, found.length)),
    articles: clearances.flatMap((clearance) => (clearance.outcome === 'cleared' ? [clearance.article] : [])),
    until: earliestOf([bounds[0]?.nextListed, bounds[0]?.nextExpired, nextChange(clearances)]),
    changedAt: latestOf(lastChanged) ?? again.setting.newsroom.updatedAt,
  }
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
