/** What a Partner's Edition is made of: its newest articles, older ones that were corrected since, and where its archive begins. */
import { type ArchivePart, REAPPEARING } from '../domain/edition.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { archiveStatements } from '../store/archives.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { reachStatements } from '../store/reaches.ts'
import type { PartnerDecision } from './clear-for-partner.ts'
import { olderPlace } from './find-places.ts'
import { gatherArticles, givenOf, weigh } from './gather-articles.ts'
import { type Gathering, walksOf } from './gathering.ts'
import { LAST_ID, newestFirst } from './place.ts'

export type EditionParts = {
  readonly listed: readonly PartnerDecision[]
  readonly corrected: readonly PartnerDecision[]
  /** The part of the archive in which the newest article is that the Edition may not show. */
  readonly older: ArchivePart | null
}

export async function gatherEdition(
  { db }: Platform,
  gathering: Gathering,
  size: number,
): Promise<EditionParts> {
  const { channel, asked } = gathering
  const { weighed: listed, end } = await gatherArticles(
    db,
    gathering,
    { listedAt: asked.now, id: LAST_ID },
    size,
  )
  const given = givenOf(listed)
  const shown = given[size - REAPPEARING - 1]
  const corrected = shown ? await gatherCorrected(db, gathering, shown) : []
  const beyond = given[size - REAPPEARING] ?? null
  const place = beyond ?? (end && (await olderPlace(db, gathering, end)))
  const [older] = place === null ? [] : await db.query<ArchivePart>(archiveStatements.holding(channel, place))
  return { listed, corrected, older: older ?? null }
}

/** Corrected articles that are looked at, for each walk and in all. */
const MOST_CORRECTED = 50

/** Those before the last article that an Edition always shows, revised since that was listed. */
async function gatherCorrected(
  db: Platform['db'],
  gathering: Gathering,
  before: ArticleCursor,
): Promise<readonly PartnerDecision[]> {
  const { asked } = gathering
  const walks = await walksOf(db, gathering, before)
  const limits = { since: before.listedAt, before, limit: MOST_CORRECTED }
  const rows = await db.batch(walks.map((walk) => reachStatements.corrected(walk, limits, asked.now)))
  const found = (rows.flat() as Corrected[]).sort(byCorrection)
  const places = [...new Map(found.map((place) => [place.id, place])).values()].slice(0, MOST_CORRECTED)
  const weighed: PartnerDecision[] = []
  while (places.length > 0 && givenOf(weighed).length < REAPPEARING) {
    weighed.push(...(await weigh(db, gathering, places.splice(0, REAPPEARING - givenOf(weighed).length))))
  }
  return weighed
}

type Corrected = ArticleCursor & { readonly correctedAt: Instant }

/** The last corrected first, and of these the newest. */
function byCorrection(a: Corrected, b: Corrected): number {
  if (a.correctedAt !== b.correctedAt) return a.correctedAt > b.correctedAt ? -1 : 1
  return newestFirst(a, b)
}
