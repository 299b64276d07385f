/** The channels a reader may know of, as pages and lists of channels show them. */
import { CHANNEL_KINDS } from '../domain/channel.ts'
import type { Edition } from '../domain/edition.ts'
import { refusedByTerritory } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import { channelStatements } from '../store/channels.ts'

/** How many channels of one kind are listed. */
const LISTED_CHANNELS = 200

type Reader = { readonly country: string | null; readonly now: Instant }

/** A statement for each kind, in the order of kinds: the channels whose names tell this reader no secret. */
export function listedChannels(
  { newsroom, licenses }: Pick<Edition, 'newsroom' | 'licenses'>,
  { country, now }: Reader,
): readonly Statement[] {
  const refused = refusedByTerritory(licenses, country)
  const readership = { now, refused, ownIsRefused: refused.includes(newsroom.defaultLicense) }
  return CHANNEL_KINDS.map((kind) => channelStatements.listPublic(readership, kind, LISTED_CHANNELS))
}
