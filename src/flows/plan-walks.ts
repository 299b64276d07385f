/** Planning walks: along which channels the articles of a Reach are met soonest, and what is left to ask of those met. */
import type { Reach } from '../domain/reach.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type ArticleCursor, NEWEST } from '../store/articles.ts'
import { type Depth, reachStatements, type Walk } from '../store/reaches.ts'

/** A place, and when the article there was published. */
export type KnownPlace = ArticleCursor & { readonly publishedAt: Instant }

/** Where what it takes is rare, all its places are known, in no order; null where they are met by going along. */
export type PlannedWalk = Walk & { readonly reach: Reach; readonly places: readonly KnownPlace[] | null }

/** Walks at most: each costs statements whenever it is looked along, and D1 answers a request a thousand. */
const MOST_WALKS = 64

/** How far it is looked to see how far apart a channel's articles are. */
const HOPS = 200

/**
 * The walks that meet every article of these Reaches that is in a channel, each once or more. A list whose channels are
 * more than there is room for is asked of what is met elsewhere.
 */
export async function planWalks(
  db: Database,
  reaches: readonly Reach[],
  channel: string,
  from: ArticleCursor,
): Promise<readonly PlannedWalk[]> {
  const few = reaches.length > MOST_WALKS ? unionsOf(reaches) : reaches
  const most = Math.max(1, Math.floor(MOST_WALKS / few.length))
  const asked = few.map((reach) => {
    const clauses = clausesIn(reach, channel)
    return { reach, clauses, lists: clauses.filter(({ length }) => length <= most) }
  })
  const rates = await ratesOf(db, asked, from)
  const walks = asked.flatMap(({ reach, clauses, lists }) => {
    const chosen = rarest(lists, rates)
    const filter = { ...filterOf(reach), clauses: clauses.filter((clause) => clause !== chosen) }
    return chosen.map((along) => ({ channel: along, filter, reach, places: null }))
  })
  return withRare(db, [...new Map(walks.map((walk) => [nameOf(walk), walk])).values()])
}

/**
 * For each delay, all that any of them takes and more, without a quota: of so many Grants it is seen article by article
 * which gives.
 */
function unionsOf(reaches: readonly Reach[]): readonly Reach[] {
  const unions = new Map<number, Reach>()
  for (const reach of reaches) {
    const { licenses, hasOwn } = unions.get(reach.delayHours) ?? reach
    unions.set(reach.delayHours, {
      ...reach,
      clauses: [],
      genres: null,
      sources: null,
      licenses: [...new Set([...licenses, ...reach.licenses])],
      hasOwn: hasOwn || reach.hasOwn,
      dailyQuota: null,
      removeAfterDays: null,
    })
  }
  return [...unions.values()]
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
  return withPlaces(db, walks, isRare, reachStatements.byLicense)
}

/** A channel that holds no more articles is sparse. */
const SPARSE = 100

/** Under a quota, going day by day along a channel that next to nothing is in would go a long way. */
export async function withSparse(
  db: Database,
  walks: readonly PlannedWalk[],
): Promise<readonly PlannedWalk[]> {
  const isByDay = ({ reach, places }: PlannedWalk) => reach.dailyQuota !== null && places === null
  const channels = new Set(walks.filter(isByDay).map(({ channel }) => channel))
  if (channels.size === 0) return walks
  const rows = await db.query<Depth>(reachStatements.depths([...channels], NEWEST, SPARSE + 1))
  const sparse = new Set(rows.filter(({ depth }) => heldIn(depth).held <= SPARSE).map((row) => row.channel))
  return withPlaces(db, walks, (walk) => isByDay(walk) && sparse.has(walk.channel), reachStatements.all)
}

/** The same walks, with the places of those chosen; without those that meet nothing. */
async function withPlaces(
  db: Database,
  walks: readonly PlannedWalk[],
  isChosen: (walk: PlannedWalk) => boolean,
  statementOf: (walk: Walk) => Statement,
): Promise<readonly PlannedWalk[]> {
  const chosen = walks.filter(isChosen)
  if (chosen.length === 0) return walks
  const found = (await db.batch(chosen.map(statementOf))) as KnownPlace[][]
  const places = new Map(chosen.map((walk, at) => [walk, found[at] ?? []]))
  return walks
    .map((walk) => ({ ...walk, places: places.get(walk) ?? walk.places }))
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

type Asked = { readonly lists: readonly (readonly string[])[] }

/** Articles a day by channel; asked only where there is a choice. */
async function ratesOf(
  db: Database,
  asked: readonly Asked[],
  from: ArticleCursor,
): Promise<ReadonlyMap<string, number>> {
  const channels = new Set(asked.filter(({ lists }) => lists.length > 1).flatMap(({ lists }) => lists.flat()))
  if (channels.size === 0) return new Map()
  const rows = await db.query<Depth>(reachStatements.depths([...channels], from, HOPS))
  return new Map(rows.map(({ channel, depth }) => [channel, rateOf(heldIn(depth), from)]))
}

type Held = { readonly held: number; readonly since: Instant | null }

function heldIn(depth: string): Held {
  return JSON.parse(depth) as Held
}

const DAY = 86_400_000
/** A channel with few articles ends soon, wherever they stand. */
const LONG = 10_000

function rateOf({ held, since }: Held, from: ArticleCursor): number {
  if (held < HOPS || since === null) return held / LONG
  return held / Math.max(1 / 24, (Date.parse(from.listedAt) - Date.parse(since)) / DAY)
}

/** The list whose channels hold the fewest articles a day; `latest` where nothing is asked. */
function rarest(
  lists: readonly (readonly string[])[],
  rates: ReadonlyMap<string, number>,
): readonly string[] {
  const rateIn = (list: readonly string[]) =>
    list.reduce((sum, channel) => sum + (rates.get(channel) ?? 0), 0)
  return lists.toSorted((a, b) => rateIn(a) - rateIn(b))[0] ?? ['latest']
}

/** Two Grants that take the same on the same terms are walked once. */
function nameOf({ channel, filter, reach }: PlannedWalk): string {
  const { key, delayHours, dailyQuota, removeAfterDays } = reach
  return JSON.stringify([channel, filter, delayHours, removeAfterDays, dailyQuota === null ? null : key])
}
