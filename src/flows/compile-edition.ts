/**
 * Compiling an Edition: a channel's newest articles, each cleared for the audience, behind older ones that were
 * corrected since, up to the size of an Edition.
 */
import type { PartnerAudience } from '../domain/allowance.ts'
import { type Article, listedAt } from '../domain/article.ts'
import { type Clearance, type ClearedArticle, nextChange } from '../domain/clearance.ts'
import { type ArchivePart, EDITION_SIZE, type Edition } from '../domain/edition.ts'
import { standingChangedAt } from '../domain/reach.ts'
import { earliestOf, laterOf, latestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements } from '../store/archives.ts'
import { type ArticleRow, articleOf, NEWEST } from '../store/articles.ts'
import { channelStatements, listChannelArticles } from '../store/channels.ts'
import { givenOf, nextChangeOf } from './gather-articles.ts'
import { gatherEdition } from './gather-edition.ts'
import { gatheringOf } from './gathering.ts'
import {
  type ChannelRequest,
  clearAll,
  clearedOf,
  frameOf,
  isKnown,
  type OpenChannel,
  openChannel,
} from './open-channel.ts'
import { readNextEdge } from './read-edges.ts'

/** Articles at most; 50 unless said. */
export type EditionRequest = ChannelRequest & { readonly size?: number }

/** Pages of a channel that are read at most when many articles are refused: the cost of an answer stays bounded. */
const MAX_PAGES = 20

/** Null where no newsroom is set up, and for a channel that is not there or that this reader could not know of. */
export async function compileEdition(platform: Platform, request: EditionRequest): Promise<Edition | null> {
  const { audience } = request
  return audience.kind === 'partner'
    ? compileForPartner(platform, { ...request, audience })
    : compileForPublic(platform, request)
}

async function compileForPublic(platform: Platform, request: EditionRequest): Promise<Edition | null> {
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
  const articles = frontFirst(clearedOf(corrected), clearedOf(listed), size)
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

type PartnerRequest = EditionRequest & { readonly audience: PartnerAudience }

/** Of the channel itself a Partner learns its last write, of its articles nothing but of those it is given. */
async function compileForPartner(platform: Platform, request: PartnerRequest): Promise<Edition | null> {
  const { size = EDITION_SIZE, now } = request
  const open = await openChannel(platform, request, [])
  if (!open) return null
  const gathering = gatheringOf(open, request.audience)
  const { listed, corrected, older } = await gatherEdition(platform, gathering, size)
  const articles = frontFirst(givenOf(corrected), givenOf(listed), size)
  if (articles.length === 0 && !isKnown(open)) return null
  const next = await readNextEdge(platform.db, gathering)
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'subscription', older },
    until: earliestOf([next, nextChangeOf(corrected), nextChangeOf(listed)]),
    changedAt: laterOf(open.channel.changedAt, standingChangedAt(request.audience, now)),
  }
}

/** None of them twice. */
function frontFirst(
  front: readonly ClearedArticle[],
  listed: readonly ClearedArticle[],
  size: number,
): readonly ClearedArticle[] {
  const returned = new Set(front.map(({ id }) => id))
  return [...front, ...listed.filter(({ id }) => !returned.has(id))].slice(0, size)
}

/** Whether a channel of which a document gives this reader nothing is there all the same: where its own document is. */
export async function isThere(platform: Platform, open: OpenChannel): Promise<boolean> {
  const { channel, audience, baseUrl, now, maxAge } = open.request
  return (
    isKnown(open) || (await compileEdition(platform, { channel, audience, baseUrl, now, maxAge })) !== null
  )
}

async function clearUntilFull(
  platform: Platform,
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
    page = await listChannelArticles(
      platform.db,
      channel,
      now,
      { listedAt: listedAt(last), id: last.id },
      size,
    )
  }
}
