/** Any Partner with any Agreements asking for any article at any of a few hours, where boundaries meet; and ways to narrow them. */
import fc from 'fast-check'
import { AGREEMENT_STATUSES, type Agreement, type Grant, PERMISSIONS } from '../../src/domain/agreement.ts'
import type { PartnerAudience } from '../../src/domain/allowance.ts'
import { type Article, GENRES } from '../../src/domain/article.ts'
import type { ClearanceCase } from '../../src/domain/clearance.ts'
import { grantKey } from '../../src/domain/coverage.ts'
import { DUTIES, type License, USES } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { aRecording } from './assets.ts'
import {
  aByline,
  aLicense,
  aNewsroom,
  anArticle,
  anImage,
  anOpenLicense,
  licensesById,
  statedRights,
} from './builders.ts'
import { aGrant, anAgreement, aPartner } from './partners.ts'

const FIRST = Date.parse('2026-11-16T00:00:00.000Z')
/** Six days. */
const HOURS = 144

function hour(n: number): string {
  return new Date(FIRST + n * 3_600_000).toISOString()
}

/** On the hour, so that boundaries fall together; or a millisecond beside it. */
export const anyInstant: fc.Arbitrary<string> = fc
  .tuple(fc.noBias(fc.nat(HOURS)), fc.constantFrom(0, 0, 0, -1, 1))
  .map(([n, beside]) => new Date(Date.parse(hour(n)) + beside).toISOString())
const anyHour = fc.nat(HOURS).map(hour)
/** The plain value seven times in eight, so that most cases end in a yes. */
function rarely<T, U>(other: fc.Arbitrary<T>, plain: U): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(plain) }, { weight: 1, arbitrary: other })
}

const anyTerm = fc.record({
  from: rarely(anyHour, hour(0)),
  until: rarely(fc.oneof(fc.constant(hour(HOURS)), anyHour), null),
})

export const COUNTRIES = ['GH', 'KE', 'NG']
export const anyUse = fc.constantFrom(...USES)
export const anyDuties = fc.subarray([...DUTIES])
export const anyTerritories = fc.oneof(
  { weight: 12, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.subarray(COUNTRIES, { minLength: 1 }) },
  { weight: 1, arbitrary: fc.subarray([...COUNTRIES, 'EU', 'ng']) },
)
export const anyAi = fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() })

const terms = fc.record({
  publicUse: anyUse,
  pageUse: anyUse,
  ceiling: anyUse,
  duties: anyDuties,
  territories: anyTerritories,
  ai: anyAi,
  aiCeiling: anyAi,
})
const reserved = terms.map((some) => aLicense(some))
const open = terms.map((some) => anOpenLicense(some))
/** Another revocable one, of images above all. */
const pictures = terms.map((some) => aLicense({ ...some, id: 'pictures' }))
const anyLicenses = fc.tuple(reserved, open, pictures)

const asset = fc.record({
  status: fc.constantFrom('usable' as const, 'usable' as const, 'withheld' as const),
  holder: fc.constantFrom(null, null, 'Harmattan Courier', 'A. Photographer'),
  license: fc.constantFrom(null, null, 'pictures', 'cc-by-nd-4.0', 'no-such-license'),
})

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    status: fc.constantFrom(...Array(18).fill('usable'), 'withheld', 'canceled') as fc.Arbitrary<
      Article['status']
    >,
    publishedAt: rarely(anyHour, hour(4)),
    embargoUntil: rarely(anyHour, null),
    expiresAt: rarely(anyHour, null),
    license: rarely(
      fc.constantFrom('cc-by-nd-4.0', 'cc-by-nd-4.0', 'cc-by-nd-4.0', 'pictures', 'no-such-license'),
      null,
    ),
    rights: fc.constantFrom(...Array(15).fill(statedRights()), statedRights({ foreign: 'Reuters' })),
    section: fc.constantFrom(null, 'Business', 'Sport'),
    tags: fc.subarray(['Markets', 'Floods']),
    genre: fc.constantFrom(...GENRES),
    language: fc.constantFrom('en-NG', 'ha'),
    author: fc.constantFrom('Amina Bello', 'Tunde Ade'),
    source: fc.constantFrom(null, { title: 'Wire', url: 'https://wire.example/feed' }),
    asset,
  })
  .map(({ asset: shown, author, ...fields }) =>
    anArticle({
      ...fields,
      headline: 'HEADLINE',
      summary: 'SUMMARY',
      bodyHtml: 'BODY',
      byline: [aByline({ name: author })],
      images: [anImage({ ...shown, alt: 'IMAGE' })],
      recordings: [aRecording({ ...shown, alt: 'RECORDING' })],
    }),
  )

const anySelection = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Grant['selection']>(
      { sections: ['business'] },
      { sections: ['Sport', 'Business'], genres: ['reporting', 'opinion'] },
      { tags: ['markets'] },
      { authors: ['Amina Bello'] },
      { languages: ['EN-ng'] },
      { sources: ['Wire'] },
      { channels: ['latest'] },
      { channels: ['section-sport', 'weekend'] },
      { channels: ['no-such-channel'] },
      { licenses: ['cc-by-nd-4.0', 'pictures'] },
      { tags: [] },
    ),
  },
)

const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    selection: anySelection,
    use: anyUse,
    images: fc.boolean(),
    territories: anyTerritories,
    permits: fc.subarray([...PERMISSIONS]),
    ai: anyAi,
    delayHours: fc.constantFrom(0, 0, 0, 0, 1, 5, 24, 48),
    dailyQuota: fc.constantFrom(null, null, null, null, 1, 2),
    duties: fc.oneof(fc.constant([]), anyDuties),
  })
  .map((some) => aGrant(some))

const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    status: fc.constantFrom(...Array<Agreement['status']>(30).fill('active'), ...AGREEMENT_STATUSES),
    document: fc.constantFrom(...Array(30).fill('contract.pdf'), null, ' ') as fc.Arbitrary<string | null>,
    signedOn: fc.constantFrom(...Array(30).fill('2026-01-06'), null) as fc.Arbitrary<string | null>,
    partner: fc.constantFrom(...Array(30).fill('lagoon-radio'), 'somebody-else') as fc.Arbitrary<string>,
    term: anyTerm,
    licenses: fc.oneof(
      anyLicenses,
      anyLicenses.chain((all) => fc.subarray([...all])),
    ),
    territories: anyTerritories,
    duties: fc.oneof(fc.constant([]), anyDuties),
    credit: fc.constantFrom(null, '{byline} / {newsroom}'),
    removeAfterDays: fc.constantFrom(null, null, null, null, 1, 2, 3),
    grants: fc.array(anyGrant, { minLength: 1, maxLength: 3 }),
  })
  .map(({ term, grants, ...fields }) =>
    anAgreement({ ...fields, ...term, grants: grants.map((grant, n) => ({ ...grant, id: `g${n}` })) }),
  )

const anyPartner: fc.Arbitrary<Partner> = fc
  .record({
    territories: anyTerritories,
    status: fc.constantFrom(...Array<Partner['status']>(30).fill('active'), 'suspended'),
  })
  .map((some) => aPartner(some))

const CHANNELS = new Map([['weekend', { sections: ['Business'], languages: ['ha'] }]])

/** Of a Partner, so that its terms can be narrowed. */
export type PartnerCase = ClearanceCase & {
  readonly audience: PartnerAudience
  readonly ranks: ReadonlyMap<string, number>
}

export const anyPartnerCase: fc.Arbitrary<PartnerCase> = fc
  .record({
    article: anyArticle,
    licenses: anyLicenses,
    door: fc.constantFrom('feed' as const, 'page' as const),
    partner: anyPartner,
    agreements: fc.array(anyAgreement, { minLength: 1, maxLength: 3 }),
    places: fc.array(fc.constantFrom(1, 1, 2, 3, null), { minLength: 9, maxLength: 9 }),
    now: anyInstant,
  })
  .map(({ article, licenses, door, partner, agreements, places, now }) => {
    const own = agreements.map((agreement, n) => ({ ...agreement, id: `agreement-${n}` }))
    const keys = own.flatMap((agreement) => agreement.grants.map((grant) => grantKey(agreement, grant)))
    const ranks = keys.flatMap((key, n): [string, number][] => {
      const place = places[n] ?? null
      return place === null ? [] : [[key, place]]
    })
    return {
      article,
      newsroom: aNewsroom(),
      licenses: licensesById(licenses),
      audience: { kind: 'partner', entrance: 'header', door, partner, agreements: own, channels: CHANNELS },
      ranks: new Map(ranks),
      now,
    }
  })

export type Change = {
  readonly partner?: (partner: Partner) => Partner
  readonly agreement?: (agreement: Agreement) => Agreement
  readonly grant?: (grant: Grant) => Grant
  readonly signed?: (license: License) => License
  readonly license?: (license: License) => License
  readonly article?: (article: Article) => Article
}

const same = <T>(value: T): T => value

/** The same case with one of its Agreements changed, its Grants and signed Licenses with it, or all of them. */
export function changed(asked: PartnerCase, change: Change, which: number | 'all'): PartnerCase {
  const {
    partner = same,
    agreement = same,
    grant = same,
    license = same,
    signed = same,
    article = same,
  } = change
  const agreements = asked.audience.agreements.map((one, n) =>
    which === 'all' || which === n
      ? agreement({ ...one, grants: one.grants.map(grant), licenses: one.licenses.map(signed) })
      : one,
  )
  return {
    ...asked,
    article: article(asked.article),
    licenses: licensesById([...asked.licenses.values()].map(license)),
    audience: { ...asked.audience, partner: partner(asked.audience.partner), agreements },
  }
}
