/** Listing the channels a reader may know of: a name may be the secret, so those of articles not yet listed are left out. */
import { CHANNEL_KINDS } from '../domain/channel.ts'
import { isAnyTerritorial, refusedByTerritory } from '../domain/license.ts'
import { earliestOf, type Instant, latestOf } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import {
  type Boundaries,
  type ChannelRow,
  channelOf,
  channelStatements,
  type StoredChannel,
} from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'

/** How many channels of one kind are listed at most. */
const LISTED_CHANNELS = 200

export type PublicChannels = Setting & {
  /** By kind, and by title within a kind. */
  readonly channels: readonly StoredChannel[]
  /** The last change of any of them, by a write or by the clock. */
  readonly changedAt: Instant
  /** The next instant at which the clock alone can change the list; null when none is known. */
  readonly until: Instant | null
  /** Whether readers of different countries may get different lists. */
  readonly isTerritorial: boolean
}

/** Who asks, and when; a country is ISO 3166-1 alpha-2, null when nothing trustworthy says. */
type Reader = { readonly country: string | null; readonly now: Instant }

/** Null where no newsroom is set up. */
export async function listPublicChannels(platform: Platform, reader: Reader): Promise<PublicChannels | null> {
  const first = await readSetting(platform.db)
  if (!first) return null
  const read = await readSetting(platform.db, [
    // Every article is in `latest`: its boundaries are those of all channels.
    channelStatements.boundaries('latest', reader.now),
    ...publicChannelStatements(first.setting, reader),
  ])
  if (!read) return null
  const [bounds = [], ...kinds] = read.rows
  const { nextListed, nextExpired, lastListed, lastExpired } = bounds[0] as Boundaries
  const channels = kinds.flatMap((rows) => (rows as ChannelRow[]).map(channelOf))
  const { newsroom, licenses } = read.setting
  const changes = [...channels.map((channel) => channel.changedAt), lastListed, lastExpired]
  return {
    ...read.setting,
    channels,
    changedAt: latestOf(changes.concat(newsroom.updatedAt)) ?? newsroom.updatedAt,
    until: earliestOf([nextListed, nextExpired]),
    isTerritorial: isAnyTerritorial(licenses),
  }
}

/** The statements that read them, one a kind; under Licenses that refuse the reader's country nothing is listed. */
export function publicChannelStatements(
  { newsroom, licenses }: Pick<Setting, 'newsroom' | 'licenses'>,
  { country, now }: Reader,
): readonly Statement[] {
  const refused = refusedByTerritory(licenses, country)
  const readership = { now, refused, ownIsRefused: refused.includes(newsroom.defaultLicense) }
  return CHANNEL_KINDS.map((kind) => channelStatements.listPublic(readership, kind, LISTED_CHANNELS))
}
