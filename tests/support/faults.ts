/** The faults of an Agreement as lines, for tests of what is refused and in which words. */
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import { agreementFaults } from '../../src/domain/agreement-faults.ts'
import type { License } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { aLicense, licensesById } from './builders.ts'
import { aGrant, anAgreement, aPartner } from './partners.ts'

type Setting = { readonly licenses?: readonly License[]; readonly partner?: Partial<Partner> }

/** `field: expected …` of each fault, of an Agreement signed under all rights reserved unless said. */
export function faultsOf(
  terms: Partial<Agreement>,
  { licenses, partner = {} }: Setting = {},
): readonly string[] {
  const context = {
    licenses: licensesById(licenses),
    channels: new Map([['weekend', {}]]),
    partner: aPartner(partner),
  }
  const agreement = anAgreement({ licenses: [aLicense()], ...terms })
  return agreementFaults(agreement, context).map(({ field, expected }) => `${field}: ${expected}`)
}

export function faultsOfGrant(
  grant: Partial<Grant>,
  terms: Partial<Agreement> = {},
  setting: Setting = {},
): readonly string[] {
  return faultsOf({ grants: [aGrant(grant)], ...terms }, setting)
}
