/** Compiling a part of a channel's archive (RFC 5005 §4): the articles of one stretch of a month, each cleared anew. */
import type { PartnerAudience } from '../domain/allowance.ts'
import { nextChange } from '../domain/clearance.ts'
import type { ArchivePart, Edition } from '../domain/edition.ts'
import { standingChangedAt } from '../domain/reach.ts'
import { earliestOf, type Instant, latestOf } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements, type Stretch } from '../store/archives.ts'
import { type ArticleCursor, type ArticleRow, articleOf } from '../store/articles.ts'
import { clearRanked } from './clear-for-partner.ts'
import { isThere } from './compile-edition.ts'
import { newerPlace, olderPlace } from './find-places.ts'
import { givenOf, nextChangeOf } from './gather-articles.ts'
import { type Gathering, gatheringOf } from './gathering.ts'
import {
  type ChannelRequest,
  clearAll,
  clearedOf,
  frameOf,
  type OpenChannel,
  openChannel,
} from './open-channel.ts'
import { readNextEdge } from './read-edges.ts'

export type ArchiveRequest = ChannelRequest & { readonly part: ArchivePart }

/** Null for a part that is not there, that holds nothing listed yet, or of a channel this reader could not know of. */
export async function compileArchive(platform: Platform, request: ArchiveRequest): Promise<Edition | null> {
  const { channel, part, now, audience } = request
  const [stretch] = await platform.db.query<Stretch>(archiveStatements.read(channel, part, now))
  if (!stretch) return null
  const open = await openChannel(platform, request, [
    archiveStatements.articles(channel, stretch, now),
    archiveStatements.older(channel, stretch),
    archiveStatements.newer(channel, stretch, now),
  ])
  if (!open) return null
  if (audience.kind === 'partner') return compileForPartner(platform, { ...request, audience }, open, stretch)
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

type PartnerRequest = ArchiveRequest & { readonly audience: PartnerAudience }

/**
 * Parts are the channel's, whoever reads them. A Partner is led from one that holds something its Grants could give to the
 * next such: between them lies nothing for it. One that holds nothing for it is there all the same, and empty.
 */
async function compileForPartner(
  platform: Platform,
  { part, audience, now }: PartnerRequest,
  open: OpenChannel,
  stretch: Stretch,
): Promise<Edition | null> {
  const gathering = gatheringOf(open, audience)
  const weighed = await clearRanked(platform.db, gathering, (open.rows[0] as ArticleRow[]).map(articleOf))
  const articles = givenOf(weighed)
  if (articles.length === 0 && !(await isThere(platform, open))) return null
  const { older, newer } = await partsBeside(platform, gathering, stretch)
  const next = newer === null ? await readNextEdge(platform.db, gathering) : null
  return {
    ...frameOf(open),
    articles,
    place: { kind: 'archive', part, older, newer },
    until: earliestOf([nextChangeOf(weighed), next]),
    changedAt: standingChangedAt(audience, now),
  }
}

async function partsBeside(
  { db }: Platform,
  gathering: Gathering,
  { startsAt, startsWith, endsAt, endsWith }: Stretch,
): Promise<{ readonly older: ArchivePart | null; readonly newer: ArchivePart | null }> {
  const before = await olderPlace(db, gathering, { listedAt: startsAt, id: startsWith })
  const behind =
    endsAt === null ? null : await newerPlace(db, gathering, { listedAt: endsAt, id: endsWith ?? '' })
  return { older: await partAt(db, gathering, before), newer: await partAt(db, gathering, behind) }
}

async function partAt(
  db: Platform['db'],
  { channel }: Gathering,
  place: ArticleCursor | null,
): Promise<ArchivePart | null> {
  if (place === null) return null
  const [part] = await db.query<ArchivePart>(archiveStatements.holding(channel, place))
  return part ?? null
}

function beginningOf({ month }: ArchivePart): Instant {
  return `${month}-01T00:00:00.000Z`
}
