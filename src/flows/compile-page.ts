/** Compiling a page of a channel for people: its articles newest first from a place on, by language and section. */
import { listedAt } from '../domain/article.ts'
import { selectedChannels } from '../domain/channel.ts'
import { nextChange } from '../domain/clearance.ts'
import { type Edition, PAGE_SIZE, type PageFilter, type PageStart } from '../domain/edition.ts'
import { earliestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf, NEWEST } from '../store/articles.ts'
import { channelStatements } from '../store/channels.ts'
import { type ChannelRequest, clearAll, clearedOf, frameOf, isKnown, openChannel } from './open-channel.ts'

export type PageRequest = ChannelRequest & {
  readonly filter: PageFilter
  /** The article it comes after; null for the first page. */
  readonly start: PageStart | null
}

/**
 * Null where no newsroom is set up, and for a channel that is not there or that this reader could not know of. A page
 * may hold fewer articles than there is room for, or none, where many are refused or few meet the filter.
 */
export async function compilePage(platform: Platform, request: PageRequest): Promise<Edition | null> {
  const { now, filter } = request
  const cursor = request.start ?? NEWEST
  const [scanned, others] = membershipsOf(request)
  const open = await openChannel(platform, request, [
    channelStatements.page(scanned, others, now, cursor),
    channelStatements.lastScanned(scanned, now, cursor),
  ])
  if (!open) return null
  const [rows, lastScanned] = open.rows as [ArticleRow[], PageStart[]]
  const found = rows.map(articleOf)
  const shown = found.slice(0, PAGE_SIZE)
  const clearances = clearAll(open, shown)
  const articles = clearedOf(clearances)
  if (articles.length === 0 && !isKnown(open)) return null
  const last = shown.at(-1)
  const isFull = found.length > PAGE_SIZE && last !== undefined
  const older = isFull ? { listedAt: listedAt(last), id: last.id } : (lastScanned[0] ?? null)
  const { boundaries, channel } = open
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'page', filter, older },
    until: earliestOf([boundaries.nextListed, boundaries.nextExpired, nextChange(clearances)]),
    changedAt: channel.changedAt,
  }
}

/** The channel to walk, and those an article must be in too: the narrowest is walked, and every article is in `latest`. */
function membershipsOf({ channel, filter }: PageRequest): readonly [string, readonly string[]] {
  const facets = selectedChannels({
    ...(filter.language === null ? {} : { languages: [filter.language] }),
    ...(filter.section === null ? {} : { sections: [filter.section] }),
  }).flat()
  const all = [...new Set([...facets, channel])]
  const [scanned = channel, ...others] = all.length > 1 ? all.filter((id) => id !== 'latest') : all
  return [scanned, others]
}
