/** Compiling a part of a channel's archive (RFC 5005 §4): the articles of one stretch of a month, each cleared anew. */
import { nextChange } from '../domain/clearance.ts'
import type { ArchivePart, Edition } from '../domain/edition.ts'
import { earliestOf, type Instant, latestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements, type Stretch } from '../store/archives.ts'
import { type ArticleRow, articleOf } from '../store/articles.ts'
import { isThere } from './compile-edition.ts'
import { type ChannelRequest, clearAll, clearedOf, frameOf, openChannel } from './open-channel.ts'

export type ArchiveRequest = ChannelRequest & { readonly part: ArchivePart }

/** Null for a part that is not there, that holds nothing listed yet, or of a channel this reader could not know of. */
export async function compileArchive(platform: Platform, request: ArchiveRequest): Promise<Edition | null> {
  const { channel, part, now } = request
  const [stretch] = await platform.db.query<Stretch>(archiveStatements.read(channel, part, now))
  if (!stretch) return null
  const open = await openChannel(platform, request, [
    archiveStatements.articles(channel, stretch, now),
    archiveStatements.older(channel, stretch),
    archiveStatements.newer(channel, stretch, now),
  ])
  if (!open) return null
  const [rows, olders, newers] = open.rows as [ArticleRow[], ArchivePart[], ArchivePart[]]
  const clearances = clearAll(open, rows.map(articleOf))
  const articles = clearedOf(clearances)
  if (articles.length === 0 && !(await isThere(platform, open))) return null
  const newer = newers[0] ?? null
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'archive', part, older: olders[0] ?? null, newer },
    // Only what is still growing can be joined by an article whose instant is to come.
    until: earliestOf([nextChange(clearances), newer === null ? open.boundaries.nextListed : null]),
    changedAt: latestOf(articles.map(({ updatedAt }) => updatedAt)) ?? beginningOf(part),
  }
}

function beginningOf({ month }: ArchivePart): Instant {
  return `${month}-01T00:00:00.000Z`
}
