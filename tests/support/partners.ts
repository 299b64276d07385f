/** Builders of Partners and what was signed with them; each takes overrides. */

import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import type { PartnerAudience } from '../../src/domain/allowance.ts'
import type { PartnerStanding } from '../../src/domain/coverage.ts'
import { type Credential, SCOPES } from '../../src/domain/credential.ts'
import type { Delivery } from '../../src/domain/delivery.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { aLicense, anAgencyLicense, anOpenLicense } from './builders.ts'

export function aPartner(overrides: Partial<Partner> = {}): Partner {
  return {
    id: 'lagoon-radio',
    name: 'Lagoon Radio',
    contacts: [{ name: 'Chidi Okafor', email: 'chidi@radio.example' }],
    domains: ['radio.example'],
    territories: null,
    status: 'active',
    version: 1,
    updatedAt: '2026-01-06T09:00:00.000Z',
    ...overrides,
  }
}

/** Everything, in full, with images, on the web. */
export function aGrant(overrides: Partial<Grant> = {}): Grant {
  return {
    id: 'all',
    selection: {},
    use: 'fullText',
    images: true,
    territories: null,
    permits: ['web'],
    ai: { train: false, input: false, index: true },
    delayHours: 0,
    dailyQuota: null,
    duties: [],
    ...overrides,
  }
}

/** Signed under all three of the builders' Licenses, active since January, without an end. */
export function anAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return {
    id: 'lagoon-radio-2026',
    partner: 'lagoon-radio',
    version: 1,
    status: 'active',
    title: 'Syndication 2026',
    document: 'contracts/2026/lagoon-radio.pdf',
    signedOn: '2026-01-06',
    from: '2026-01-07T00:00:00.000Z',
    until: null,
    licenses: [aLicense(), anOpenLicense(), anAgencyLicense()],
    territories: null,
    duties: [],
    credit: null,
    removeAfterDays: null,
    grants: [aGrant()],
    updatedAt: '2026-01-06T09:00:00.000Z',
    ...overrides,
  }
}

/** One Agreement with one Grant. */
export function granted(grant: Partial<Grant> = {}, terms: Partial<Agreement> = {}): readonly Agreement[] {
  return [anAgreement({ grants: [aGrant(grant)], ...terms })]
}

export function aCredential(overrides: Partial<Credential> = {}): Credential {
  return {
    id: 'c-1',
    partner: 'lagoon-radio',
    name: 'importer',
    scopes: SCOPES,
    createdAt: '2026-01-06T09:00:00.000Z',
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    ...overrides,
  }
}

export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    partner: 'lagoon-radio',
    article: 'a-1001',
    revision: 1,
    use: 'fullText',
    agreement: 'lagoon-radio-2026',
    agreementVersion: 1,
    door: 'channel',
    firstAt: '2026-11-20T12:00:00.000Z',
    lastAt: '2026-11-20T12:00:00.000Z',
    times: 1,
    ...overrides,
  }
}

/** A Partner with these Agreements, asking at a feed. */
export function aPartnerAudience(
  agreements: readonly Agreement[] = [anAgreement()],
  overrides: Partial<PartnerStanding> & Partial<Pick<PartnerAudience, 'door'>> = {},
): PartnerAudience {
  return {
    kind: 'partner',
    door: 'feed',
    entrance: 'header',
    partner: aPartner(),
    agreements,
    channels: new Map(),
    ...overrides,
  }
}
