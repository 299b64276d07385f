/** The standings of all Partners to whom something is promised: what a change of rights for all of them is weighed with. */
import type { Agreement } from '../domain/agreement.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import type { Platform } from '../ports/platform.ts'
import { type AgreementRow, agreementOf, agreementStatements } from '../store/agreements.ts'
import { type ChannelRow, channelStatements } from '../store/channels.ts'
import { type PartnerRow, partnerOf, partnerStatements } from '../store/partners.ts'
import { selectionsOf } from './know-partner.ts'

/** By name; read in one instant. Partners without an active Agreement are left out: nothing is theirs to gain or lose. */
export async function listStandings({ db }: Pick<Platform, 'db'>): Promise<readonly PartnerStanding[]> {
  const [partners, agreements, named] = (await db.batch([
    partnerStatements.list(),
    agreementStatements.list(),
    channelStatements.listNamed(),
  ])) as [PartnerRow[], AgreementRow[], ChannelRow[]]
  const channels = selectionsOf(named)
  const promised = new Map<string, Agreement[]>()
  for (const agreement of agreements.map(agreementOf)) {
    promised.set(agreement.partner, [...(promised.get(agreement.partner) ?? []), agreement])
  }
  return partners.map(partnerOf).flatMap((partner) => {
    const own = promised.get(partner.id) ?? []
    return own.some(({ status }) => status === 'active') ? [{ partner, agreements: own, channels }] : []
  })
}
