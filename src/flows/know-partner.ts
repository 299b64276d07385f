/** Knowing a Partner: what a decision about it rests on, and by which Credential it came. */
import type { Entrance, PartnerAudience } from '../domain/allowance.ts'
import type { Selection } from '../domain/channel.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import { type Credential, isCredentialActive } from '../domain/credential.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { type AgreementRow, agreementOf, agreementStatements } from '../store/agreements.ts'
import { type ChannelRow, channelOf, channelStatements } from '../store/channels.ts'
import { type CredentialRow, credentialOf, credentialStatements } from '../store/credentials.ts'
import { type PartnerRow, partnerOf, partnerStatements } from '../store/partners.ts'

/** Who came through a Partner's door, and what is promised to it. */
export type KnownPartner = { readonly credential: Credential; readonly standing: PartnerStanding }

/** Whose Credential has this digest. Null for one that is unknown, expired or revoked; which of them is nobody's business. */
export async function findPartner(
  platform: Platform,
  digest: string,
  now: Instant,
): Promise<KnownPartner | null> {
  const [row] = await platform.db.query<CredentialRow>(credentialStatements.byDigest(digest))
  const known = row ? credentialOf(row) : null
  if (!known || !isCredentialActive(known, now)) return null
  const standing = await readStanding(platform, known.partner)
  return standing && { credential: known, standing }
}

/** The Partner, all its Agreements and the newsroom's named channels, read in one instant; null for no Partner. */
export async function readStanding({ db }: Platform, partner: string): Promise<PartnerStanding | null> {
  const [partners, agreements, channels] = (await db.batch([
    partnerStatements.read(partner),
    agreementStatements.ofPartner(partner),
    channelStatements.listNamed(),
  ])) as [PartnerRow[], AgreementRow[], ChannelRow[]]
  const [row] = partners
  return row
    ? { partner: partnerOf(row), agreements: agreements.map(agreementOf), channels: selectionsOf(channels) }
    : null
}

export function selectionsOf(rows: readonly ChannelRow[]): ReadonlyMap<string, Selection> {
  return new Map(rows.map(channelOf).map(({ id, selection }) => [id, selection ?? {}]))
}

export function audienceAt(
  door: PartnerAudience['door'],
  standing: PartnerStanding,
  entrance: Entrance,
): PartnerAudience {
  return { kind: 'partner', door, entrance, ...standing }
}
