/**
 * Compiling an Edition: a channel's newest articles, each cleared for the audience, behind older ones that were
 * corrected since, up to the size of an Edition.
 */
import { type Article, listedAt } from '../domain/article.ts'
import { type Clearance, nextChange } from '../domain/clearance.ts'
import { type ArchivePart, EDITION_SIZE, type Edition } from '../domain/edition.ts'
import { earliestOf, latestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements } from '../store/archives.ts'
import { type ArticleRow, articleOf, NEWEST } from '../store/articles.ts'
import { channelStatements, listChannelArticles } from '../store/channels.ts'
import {
  type ChannelRequest,
  clearAll,
  clearedOf,
  frameOf,
  isKnown,
  type OpenChannel,
  openChannel,
} from './open-channel.ts'

/** Articles at most; 50 unless said. */
export type EditionRequest = ChannelRequest & { readonly size?: number }

/** Pages of a channel that are read at most when many articles are refused: the cost of an answer stays bounded. */
const MAX_PAGES = 20

/** Null where no newsroom is set up, and for a channel that is not there or that no reader could know of yet. */
export async function compileEdition(platform: Platform, request: EditionRequest): Promise<Edition | null> {
  const { channel, now, size = EDITION_SIZE } = request
  const open = await openChannel(platform, request, [
    channelStatements.articles(channel, now, NEWEST, size),
    archiveStatements.reappearing(channel, now, size),
    archiveStatements.beyond(channel, now, size),
  ])
  if (!open) return null
  const [newest, reappearing, beyond] = open.rows as [ArticleRow[], ArticleRow[], ArchivePart[]]
  const corrected = clearAll(open, reappearing.map(articleOf))
  const listed = await clearUntilFull(platform, open, newest.map(articleOf), size)
  const front = clearedOf(corrected)
  const returned = new Set(front.map(({ id }) => id))
  const articles = [...front, ...clearedOf(listed).filter(({ id }) => !returned.has(id))].slice(0, size)
  if (articles.length === 0 && !isKnown(open)) return null
  const { boundaries } = open
  const { changedAt } = open.channel
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'subscription', older: beyond[0] ?? null },
    until: earliestOf([
      boundaries.nextListed,
      boundaries.nextExpired,
      nextChange(corrected),
      nextChange(listed),
    ]),
    changedAt: latestOf([changedAt, boundaries.lastListed, boundaries.lastExpired]) ?? changedAt,
  }
}

/** Whether a channel of which a document gives this reader nothing is there all the same: where its own document is. */
export async function isThere(platform: Platform, open: OpenChannel): Promise<boolean> {
  const { channel, audience, baseUrl, now, maxAge } = open.request
  return (
    isKnown(open) || (await compileEdition(platform, { channel, audience, baseUrl, now, maxAge })) !== null
  )
}

async function clearUntilFull(
  { db }: Platform,
  open: OpenChannel,
  newest: readonly Article[],
  size: number,
): Promise<readonly Clearance[]> {
  const { channel, now } = open.request
  const clearances: Clearance[] = []
  let page = newest
  for (let pages = 1; ; pages++) {
    clearances.push(...clearAll(open, page))
    const last = page.at(-1)
    if (!last || page.length < size || clearedOf(clearances).length >= size || pages >= MAX_PAGES)
      return clearances
    page = await listChannelArticles(db, channel, now, { listedAt: listedAt(last), id: last.id }, size)
  }
}
