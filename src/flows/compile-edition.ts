/** Compiling an Edition: a channel's newest articles, each cleared for the audience, up to the size of an Edition. */

import { listedAt } from '../domain/article.ts'
import {
  type Audience,
  type Clearance,
  type ClearedArticle,
  clearArticle,
  nextChange,
} from '../domain/clearance.ts'
import { EDITION_SIZE, type Edition } from '../domain/edition.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import { earliestOf, type Instant, latestOf } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf, NEWEST } from '../store/articles.ts'
import {
  type Boundaries,
  type ChannelRow,
  channelOf,
  channelStatements,
  listChannelArticles,
  type StoredChannel,
} from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'

export type EditionRequest = {
  readonly channel: string
  readonly audience: Audience
  readonly baseUrl: string
  readonly now: Instant
  /** Seconds a reader may keep the answer at most. */
  readonly maxAge: number
  /** Articles at most; 50 unless said. */
  readonly size?: number
}

/** Pages of a channel that are read at most when many articles are refused: the cost of an answer stays bounded. */
const MAX_PAGES = 20

/** Null where no newsroom is set up, and for a channel that is not there or that no reader could know of yet. */
export async function compileEdition(platform: Platform, request: EditionRequest): Promise<Edition | null> {
  const { now, size = EDITION_SIZE } = request
  const read = await readSetting(platform.db, [
    channelStatements.read(request.channel),
    channelStatements.boundaries(request.channel, now),
    channelStatements.articles(request.channel, now, NEWEST, size),
  ])
  if (!read) return null
  const [channels, bounds, articles] = read.rows as [ChannelRow[], Boundaries[], ArticleRow[]]
  const row = channels[0]
  const boundaries = bounds[0]
  if (!row || !boundaries) return null
  const { setting } = read
  const clearances = await clearUntilFull(platform.db, setting, request, articles)
  const cleared = clearedOf(clearances)
  const channel = channelOf(row)
  const isTerritorial = isAnyTerritorial(setting.licenses)
  if (cleared.length === 0 && !isKnown(channel, boundaries, isTerritorial)) return null
  return {
    ...setting,
    channel: channel.kind === 'latest' ? { ...channel, title: setting.newsroom.name } : channel,
    articles: cleared.slice(0, size),
    until: earliestOf([boundaries.nextListed, boundaries.nextExpired, nextChange(clearances)]),
    changedAt:
      latestOf([channel.changedAt, boundaries.lastListed, boundaries.lastExpired]) ?? channel.changedAt,
    isTerritorial,
    place: { kind: 'subscription', older: null },
    baseUrl: request.baseUrl,
    maxAge: request.maxAge,
  }
}

/**
 * A channel that follows from articles exists for readers once one of them was listed: its name may be the secret. Where
 * a License depends on the reader's country, an empty one says nothing of what it holds for others.
 */
function isKnown(channel: StoredChannel, boundaries: Boundaries, isTerritorial: boolean): boolean {
  if (channel.kind === 'latest' || channel.kind === 'named') return true
  return boundaries.lastListed !== null && !isTerritorial
}

function clearedOf(clearances: readonly Clearance[]): readonly ClearedArticle[] {
  return clearances.flatMap((clearance) => (clearance.outcome === 'cleared' ? [clearance.article] : []))
}

async function clearUntilFull(
  db: Database,
  setting: Setting,
  request: EditionRequest,
  firstRows: readonly ArticleRow[],
): Promise<readonly Clearance[]> {
  const { now, audience, size = EDITION_SIZE } = request
  const clearances: Clearance[] = []
  let page = firstRows.map(articleOf)
  for (let pages = 1; ; pages++) {
    for (const article of page) clearances.push(clearArticle({ article, ...setting, audience, now }))
    const last = page.at(-1)
    if (!last || page.length < size || clearedOf(clearances).length >= size || pages >= MAX_PAGES)
      return clearances
    page = [
      ...(await listChannelArticles(
        db,
        request.channel,
        now,
        { listedAt: listedAt(last), id: last.id },
        size,
      )),
    ]
  }
}
