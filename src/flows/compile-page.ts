/** Compiling a page of a channel for people: its articles newest first from a place on, by language and section. */
import { listedAt } from '../domain/article.ts'
import { selectedChannels } from '../domain/channel.ts'
import { type Clearance, nextChange } from '../domain/clearance.ts'
import { type Edition, PAGE_SIZE, type PageFilter, type PageStart } from '../domain/edition.ts'
import { earliestOf } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { type ArticleRow, articleOf, NEWEST } from '../store/articles.ts'
import { channelStatements } from '../store/channels.ts'
import { isThere } from './compile-edition.ts'
import {
  type ChannelRequest,
  clearAll,
  clearedOf,
  frameOf,
  type OpenChannel,
  openChannel,
} from './open-channel.ts'

export type PageRequest = ChannelRequest & {
  readonly filter: PageFilter
  /** The article it comes after; null for the first page. */
  readonly start: PageStart | null
}

/** How often a page looks further where articles were refused or do not meet the filter: its cost stays bounded. */
const MAX_STRETCHES = 5

/**
 * Null where no newsroom is set up, and for a channel that is not there or that this reader could not know of. A page
 * may hold fewer articles than there is room for, or none, where many are refused or few meet the filter.
 */
export async function compilePage(platform: Platform, request: PageRequest): Promise<Edition | null> {
  const open = await openChannel(platform, request, stretchStatements(request, request.start ?? NEWEST))
  if (!open) return null
  const { clearances, older } = await gather(platform, open, request)
  const articles = clearedOf(clearances)
  if (articles.length === 0 && !(await isThere(platform, open))) return null
  const { boundaries, channel } = open
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'page', filter: request.filter, older },
    until: earliestOf([boundaries.nextListed, boundaries.nextExpired, nextChange(clearances)]),
    changedAt: channel.changedAt,
  }
}

type Gathered = { readonly clearances: readonly Clearance[]; readonly older: PageStart | null }

async function gather(platform: Platform, open: OpenChannel, request: PageRequest): Promise<Gathered> {
  const clearances: Clearance[] = []
  let rows = open.rows
  for (let stretches = 1; ; stretches++) {
    const taken = takeFrom(open, rows, PAGE_SIZE - clearedOf(clearances).length)
    clearances.push(...taken.clearances)
    const { older } = taken
    const isFull = clearedOf(clearances).length === PAGE_SIZE
    if (isFull || older === null || stretches === MAX_STRETCHES) return { clearances, older }
    rows = await platform.db.batch(stretchStatements(request, older))
  }
}

/** As many articles of a stretch as there is room for, and the place to go on from where it does go on. */
function takeFrom(open: OpenChannel, rows: readonly unknown[][], room: number): Gathered {
  const [found, lastScanned] = rows as [ArticleRow[], PageStart[]]
  const clearances: Clearance[] = []
  let older: PageStart | null = null
  for (const article of found.map(articleOf)) {
    if (clearedOf(clearances).length === room) return { clearances, older }
    clearances.push(...clearAll(open, [article]))
    older = { listedAt: listedAt(article), id: article.id }
  }
  return { clearances, older: found.length > PAGE_SIZE ? older : (lastScanned[0] ?? null) }
}

function stretchStatements(request: PageRequest, cursor: PageStart): readonly Statement[] {
  const [scanned, others] = membershipsOf(request)
  return [
    channelStatements.page(scanned, others, request.now, cursor),
    channelStatements.lastScanned(scanned, request.now, cursor),
  ]
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
