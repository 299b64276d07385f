/** Compiling what is recent: the stories of the last two days whose page is ours, each cleared, newest first. */
import { type ClearedArticle, nextChange } from '../domain/clearance.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { earliestOf, type Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements } from '../store/archives.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { type ChannelRequest, clearAll, clearedOf, openChannel } from './open-channel.ts'

/** What Google's news sitemaps hold: two days, and a thousand stories at most. */
const RECENT_MS = 2 * 86_400_000
const MOST_RECENT = 1000

export type Recent = {
  readonly newsroom: Newsroom
  readonly articles: readonly ClearedArticle[]
  readonly until: Instant | null
  readonly isTerritorial: boolean
}

/** Null where no newsroom is set up. */
export async function compileRecent(platform: Platform, request: ChannelRequest): Promise<Recent | null> {
  const { channel, now } = request
  const open = await openChannel(platform, request, [
    archiveStatements.recentOwnPages(channel, recentSince(now), now, MOST_RECENT),
  ])
  if (!open) return null
  const clearances = clearAll(open, ((open.rows[0] ?? []) as ArticleRow[]).map(articleOf))
  const articles = clearedOf(clearances)
  const oldest = articles.at(-1)
  return {
    newsroom: open.setting.newsroom,
    articles,
    until: earliestOf([
      nextChange(clearances),
      open.boundaries.nextListed,
      oldest ? shifted(oldest.listedAt, RECENT_MS) : null,
    ]),
    isTerritorial: open.isTerritorial,
  }
}

/** Since when a story counts as recent. */
export function recentSince(now: Instant): Instant {
  return shifted(now, -RECENT_MS)
}

function shifted(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
