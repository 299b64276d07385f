/**
 * Gathering for a Partner: the newest articles of a channel that a live Grant could give, cleared one by one until there
 * are enough. What no Grant selects is never read, and what is beyond a quota only as a place.
 */
import { type ClearedArticle, nextChange } from '../domain/clearance.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor, ArticleRow } from '../store/articles.ts'
import { searchStatements } from '../store/search.ts'
import { clearRanked, inOrder, type PartnerDecision } from './clear-for-partner.ts'
import { type Gathering, walksOf } from './gathering.ts'
import { isBehind, newestFirst } from './place.ts'
import { advance, isBlocking, openTracks, type Track } from './walk-channel.ts'

export function givenOf(weighed: readonly PartnerDecision[]): readonly ClearedArticle[] {
  return weighed.flatMap(({ clearance }) => (clearance.outcome === 'cleared' ? [clearance.article] : []))
}

/** The next instant at which one of them is given, given otherwise or given no more: of what is not given, no expiry is told. */
export function nextChangeOf(weighed: readonly PartnerDecision[]): Instant | null {
  const telling = weighed.filter(
    ({ article, clearance: { outcome, until } }) => outcome === 'cleared' || until !== article.expiresAt,
  )
  return nextChange(telling.map(({ clearance }) => clearance))
}

/** `end` is the place behind which there may be more; null where there is nothing. */
export type Gathered = { readonly weighed: readonly PartnerDecision[]; readonly end: ArticleCursor | null }

/** Places that are looked at in all, and articles that are read at most where many are refused: the cost is bounded. */
const MOST_SCANNED = 16_000
const MOST_READ = 1000
/** Articles that are read at once, so that looking for the last of an Edition takes few statements. */
export const FEWEST_READ = 20

/** Newest first, all before a place: as many as it takes until at least `size` of them are cleared. */
export async function gatherArticles(
  db: Database,
  gathering: Gathering,
  from: ArticleCursor,
  size: number,
): Promise<Gathered> {
  const tracks = openTracks(gathering, await walksOf(db, gathering, from), from)
  const weighed: PartnerDecision[] = []
  const seen = new Set<string>()
  let [cleared, scanned] = [0, 0]
  for (let round = 0; ; round++) {
    scanned += await advance(db, gathering, tracks.filter(isBlocking(tracks)), { size, round })
    const places = takeSettled(tracks, seen)
    while (places.length > 0 && cleared < size && weighed.length < MOST_READ) {
      const next = await weigh(db, gathering, places.splice(0, Math.max(size - cleared, FEWEST_READ)))
      weighed.push(...next)
      cleared += next.filter(({ clearance }) => clearance.outcome === 'cleared').length
    }
    const end = endOf(tracks, places)
    if (end === null || cleared >= size || weighed.length >= MOST_READ || scanned >= MOST_SCANNED)
      return { weighed, end }
  }
}

/** Takes the places of all tracks that no track can still go before, newest first. */
function takeSettled(tracks: readonly Track[], seen: Set<string>): ArticleCursor[] {
  const horizon = horizonOf(tracks)
  const settled: ArticleCursor[] = []
  for (const track of tracks) {
    const taken = track.found.filter((place) => horizon === null || !isBehind(place, horizon))
    track.found = track.found.filter((place) => horizon !== null && isBehind(place, horizon))
    for (const place of taken) {
      if (!seen.has(place.id)) settled.push(place)
      seen.add(place.id)
    }
  }
  return settled.sort(newestFirst)
}

/** The newest place behind which some track has not looked yet. */
function horizonOf(tracks: readonly Track[]): ArticleCursor | null {
  let newest: ArticleCursor | null = null
  for (const { horizon } of tracks) {
    if (horizon !== null && (newest === null || isBehind(newest, horizon))) newest = horizon
  }
  return newest
}

function endOf(tracks: readonly Track[], left: readonly ArticleCursor[]): ArticleCursor | null {
  // What comes next is not behind itself.
  return left[0] ? { listedAt: left[0].listedAt, id: `${left[0].id}\u0001` } : horizonOf(tracks)
}

/** In the order of the places; those whose article is not there any more are left out. */
export async function weigh(
  db: Database,
  gathering: Gathering,
  places: readonly Pick<ArticleCursor, 'id'>[],
): Promise<readonly PartnerDecision[]> {
  if (places.length === 0) return []
  const ids = places.map(({ id }) => id)
  const rows = await db.query<ArticleRow>(searchStatements.articles(ids))
  return clearRanked(db, gathering, inOrder(ids, rows))
}
