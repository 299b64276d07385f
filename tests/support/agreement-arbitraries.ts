/** Agreements of every kind for properties, the Partners and Licenses they are signed with, and stories they may cover. */
import fc from 'fast-check'
import { type Agreement, PERMISSIONS } from '../../src/domain/agreement.ts'
import { GENRES } from '../../src/domain/article.ts'
import { DUTIES, type License, USES } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { aLicense, anArticle } from './builders.ts'
import { aGrant, anAgreement, aPartner } from './partners.ts'

export const COUNTRIES = ['NG', 'GH', 'KE', null]

const territories = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  fc.subarray(['NG', 'GH', 'KE', 'EU']),
)
const ai = fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() })
const duties = fc.oneof(fc.constant([]), fc.subarray([...DUTIES]))

const anyTerms = (id: string) =>
  fc
    .record({
      ceiling: fc.constantFrom(...USES),
      territories,
      duties,
      ai,
      aiCeiling: ai,
      irrevocable: fc.boolean(),
    })
    .map((terms) => aLicense({ id, ...terms }))

const licenses = fc.subarray(['first', 'second'], { minLength: 1 })

const selection = fc.record(
  {
    sections: fc.constant(['Business', 'Sport']),
    tags: fc.constant(['floods']),
    authors: fc.constant(['Amina Bello']),
    languages: fc.constant(['en-NG']),
    genres: fc.subarray([...GENRES], { minLength: 1 }),
    sources: fc.constant(['Sahel Radio: news']),
    channels: fc.constantFrom(['tag-markets'], ['lang-ha', 'section-business']),
    licenses,
  },
  { requiredKeys: [] },
)

const grants = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      selection: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 2, arbitrary: fc.record({ licenses }) },
        { weight: 3, arbitrary: selection },
      ),
      use: fc.constantFrom(...USES),
      images: fc.boolean(),
      territories,
      permits: fc.subarray([...PERMISSIONS]),
      ai,
      delayHours: fc.constantFrom(0, 0, 24),
      dailyQuota: fc.constantFrom(null, null, 3),
      duties,
    })
    .map(aGrant),
  { maxLength: 3, selector: ({ id }) => id },
)

export type Signed = {
  readonly partner: Partner
  readonly agreement: Agreement
  readonly licenses: readonly License[]
}

export const anySigned: fc.Arbitrary<Signed> = fc
  .record({
    current: fc.tuple(anyTerms('first'), anyTerms('second')),
    signed: fc.tuple(anyTerms('first'), anyTerms('second')),
    isChanged: fc.boolean(),
    grants,
    partner: fc.record({ territories, status: fc.constantFrom('active', 'active', 'active', 'suspended') }),
    status: fc.constantFrom('active', 'active', 'active', 'active', 'suspended', 'ended'),
    until: fc.constantFrom(null, '2026-12-01T00:00:00.000Z'),
    territories,
    duties,
    removeAfterDays: fc.constantFrom(null, 7),
  })
  .map(({ current, signed, isChanged, partner, ...terms }) => {
    const licenses = isChanged ? signed : current
    return { partner: aPartner(partner), agreement: anAgreement({ ...terms, licenses }), licenses: current }
  })

export const anyStory = fc
  .record({
    license: fc.constantFrom('first', 'second'),
    section: fc.constantFrom('Business', 'Culture', null),
    tags: fc.subarray(['floods', 'markets']),
    language: fc.constantFrom('en-NG', 'ha'),
    genre: fc.constantFrom(...GENRES),
    source: fc.constantFrom(null, { title: 'Sahel Radio: news', url: 'https://sahelradio.example/news.rss' }),
  })
  .map(anArticle)

/** Before the term, at the listing, within and after the delay, after the removal, after the term. */
export const INSTANTS = [
  '2026-01-06T23:59:59.999Z',
  '2026-11-20T11:00:00.000Z',
  '2026-11-21T10:59:59.999Z',
  '2026-11-21T11:00:00.000Z',
  '2026-11-27T11:00:00.000Z',
  '2026-12-01T00:00:00.000Z',
]
