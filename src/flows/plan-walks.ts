/** Planning walks: along which channels the articles of a Reach are met soonest, and what is left to ask of those met. */
import type { Reach } from '../domain/reach.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import { type Depth, reachStatements, type Walk } from '../store/reaches.ts'

/** Where what it takes is rare, all its places are known, in no order; null where they are met by going along. */
export type PlannedWalk = Walk & { readonly reach: Reach; readonly places: readonly ArticleCursor[] | null }

/** How far it is looked to see how far apart a channel's articles are. */
const HOPS = 200

/** Channels of one list that are gone along at most; a longer list is asked of what is met elsewhere. */
const MOST_CHANNELS = 32

/**
 * The walks that meet every article of these Reaches that is in a channel and stands before a place, each once or more.
 */
export async function planWalks(
  db: Database,
  reaches: readonly Reach[],
  channel: string,
  from: ArticleCursor,
): Promise<readonly PlannedWalk[]> {
  const asked = reaches.map((reach) => ({ reach, clauses: clausesIn(reach, channel) }))
  const rates = await ratesOf(db, asked, from)
  const walks = asked.flatMap(({ reach, clauses }) => {
    const chosen = rarest(clauses, rates)
    const filter = { ...filterOf(reach), clauses: clauses.filter((clause) => clause !== chosen) }
    return chosen.map((along) => ({ channel: along, filter, reach, places: null }))
  })
  return withRare(db, [...new Map(walks.map((walk) => [nameOf(walk), walk])).values()])
}

/** Articles that name a License are few up to this number. */
const FEW = 300

/** Going along a channel for a License that next to no article is under would go a long way. */
async function withRare(db: Database, walks: readonly PlannedWalk[]): Promise<readonly PlannedWalk[]> {
  const named = new Set(walks.flatMap(({ filter }) => (filter.hasOwn ? [] : filter.licenses)))
  if (named.size === 0) return walks
  const rows = await db.query<{ license: string; held: number }>(reachStatements.named([...named], FEW))
  const held = new Map(rows.map((row) => [row.license, row.held]))
  const isRare = ({ filter: { hasOwn, licenses } }: Walk) =>
    !hasOwn && licenses.reduce((sum, id) => sum + (held.get(id) ?? FEW), 0) < FEW
  const rare = walks.filter(isRare)
  if (rare.length === 0) return walks
  const found = (await db.batch(rare.map((walk) => reachStatements.byLicense(walk)))) as ArticleCursor[][]
  const places = new Map(rare.map((walk, at) => [walk, found[at] ?? []]))
  return walks
    .map((walk) => ({ ...walk, places: places.get(walk) ?? null }))
    .filter(({ places: all }) => all?.length !== 0)
}

function filterOf({ genres, sources, licenses, hasOwn }: Reach): Omit<Walk['filter'], 'clauses'> {
  return { genres, sources, licenses, hasOwn }
}

/** What is in the channel meets each list that names it. */
function clausesIn({ clauses }: Reach, channel: string): readonly (readonly string[])[] {
  if (channel === 'latest') return clauses
  return [...clauses.filter((ids) => !ids.includes(channel)), [channel]]
}

type Asked = { readonly clauses: readonly (readonly string[])[] }

/** Articles a day by channel; asked only where there is a choice. */
async function ratesOf(
  db: Database,
  asked: readonly Asked[],
  from: ArticleCursor,
): Promise<ReadonlyMap<string, number>> {
  const choices = asked.filter(({ clauses }) => clauses.length > 1).flatMap(({ clauses }) => clauses)
  const channels = new Set(choices.filter(({ length }) => length <= MOST_CHANNELS).flat())
  if (channels.size === 0) return new Map()
  const rows = await db.query<Depth>(reachStatements.depths([...channels], from, HOPS))
  return new Map(rows.map(({ channel, depth }) => [channel, rateOf(depth, from)]))
}

const DAY = 86_400_000
/** A channel with few articles ends soon, wherever they stand. */
const LONG = 10_000

function rateOf(text: string, from: ArticleCursor): number {
  const { held, since } = JSON.parse(text) as { held: number; since: string | null }
  if (held < HOPS || since === null) return held / LONG
  return held / Math.max(1 / 24, (Date.parse(from.listedAt) - Date.parse(since)) / DAY)
}

/** The list whose channels hold the fewest articles a day; `latest` where nothing is asked. */
function rarest(
  clauses: readonly (readonly string[])[],
  rates: ReadonlyMap<string, number>,
): readonly string[] {
  const walked = clauses.filter(({ length }) => length <= MOST_CHANNELS)
  const rateIn = (clause: readonly string[]) =>
    clause.reduce((sum, channel) => sum + (rates.get(channel) ?? 0), 0)
  return walked.toSorted((a, b) => rateIn(a) - rateIn(b))[0] ?? ['latest']
}

/** Two Grants that take the same on the same terms are walked once. */
function nameOf({ channel, filter, reach }: PlannedWalk): string {
  const { key, delayHours, dailyQuota, removeAfterDays } = reach
  return JSON.stringify([channel, filter, delayHours, removeAfterDays, dailyQuota === null ? null : key])
}
