/** The rich edition as a Partner gets it: by a header or by a path, under an Agreement that says all an Agreement can say. */
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Entrance } from '../../src/domain/allowance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { aRichEdition, LICENSES } from './editions.ts'
import { aGrant, anAgreement, aPartner, aPartnerAudience } from './partners.ts'

/** For Nigeria and Kenya, on the web, translated too, for a month, opinions as headlines only. */
export function aFullAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return anAgreement({
    licenses: LICENSES,
    territories: ['KE', 'NG'],
    duties: ['noindex'],
    credit: '{byline} for {newsroom}',
    removeAfterDays: 30,
    grants: [
      aGrant({
        permits: ['web', 'newsletter', 'translate'],
        ai: { train: false, input: true, index: true },
        duties: ['canonical'],
        delayHours: 1,
      }),
      aGrant({ id: 'opinion', selection: { genres: ['opinion'] }, use: 'headline', images: false }),
    ],
    ...overrides,
  })
}

export function aPartnerEdition(entrance: Entrance = 'header', agreement = aFullAgreement()): Edition {
  const audience = aPartnerAudience([agreement], { partner: aPartner() })
  return {
    ...aRichEdition({ ...audience, entrance }),
    place: { kind: 'subscription', older: { month: '2026-10', number: 1 } },
  }
}
