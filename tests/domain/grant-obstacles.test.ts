/** Obstacles as properties: every refusal of a grant is explained, and nothing that is given has an obstacle. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AGREEMENT_STATUSES,
  type Agreement,
  type AgreementStatus,
  type Grant,
  type GrantSelection,
} from '../../src/domain/agreement.ts'
import { type Article, GENRES } from '../../src/domain/article.ts'
import { clearArticle } from '../../src/domain/clearance.ts'
import { type GrantCase, grantObstacles } from '../../src/domain/grant-obstacles.ts'
import type { Partner, PartnerStatus } from '../../src/domain/partner.ts'
import { REFUSAL_WORDS } from '../../src/domain/refusal-words.ts'
import {
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anArticle,
  anOpenLicense,
  licensesById,
} from '../support/builders.ts'
import { aGrant, anAgreement, aPartner, aPartnerAudience } from '../support/partners.ts'

const RUNS = { numRuns: 2_000 }
const LICENSES = [aLicense(), anOpenLicense(), anAgencyLicense()]

const instant = fc
  .integer({ min: Date.parse('2026-11-20T06:00:00Z'), max: Date.parse('2026-11-20T18:00:00Z') })
  .map((time) => new Date(time).toISOString())
/** Nothing in the way, most of the time: so that one thing alone often is. */
const mostly = <T>(fine: T, other: fc.Arbitrary<T>, weight = 6): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(fine) }, { weight: 1, arbitrary: other })
const countries = mostly<readonly string[] | null>(null, fc.constantFrom(['NG'], ['GH'], ['GH', 'NG']), 1)
const names = (...all: readonly string[]) => fc.subarray([...all])
const facet = (...all: readonly string[]) => mostly<readonly string[] | null>(null, names(...all))

const anySelection: fc.Arbitrary<GrantSelection> = fc
  .record({
    sections: facet('Business', 'Sport'),
    tags: facet('markets', 'football'),
    authors: facet('Amina Bello', 'Chidi Okafor'),
    languages: facet('en-NG', 'yo'),
    genres: facet(...GENRES),
    sources: facet('Savanna Wire'),
    channels: facet('weekend', 'section-business'),
  })
  .map((facets) => Object.fromEntries(Object.entries(facets).filter(([, chosen]) => chosen !== null)))
const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    selection: anySelection,
    territories: countries,
    delayHours: mostly(0, fc.constantFrom(1, 3, 50)),
    dailyQuota: mostly<number | null>(null, fc.constantFrom(0, 2)),
  })
  .map(aGrant)
const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    status: mostly<AgreementStatus>('active', fc.constantFrom(...AGREEMENT_STATUSES)),
    document: mostly<string | null>('a.pdf', fc.constantFrom(null, ' ')),
    signedOn: mostly<string | null>('2026-01-06', fc.constant(null)),
    from: mostly('2026-01-07T00:00:00.000Z', instant),
    until: mostly<string | null>(null, instant),
    licenses: mostly(LICENSES, fc.subarray(LICENSES)),
    territories: countries,
    removeAfterDays: mostly<number | null>(null, fc.constantFrom(0, 1)),
    grants: anyGrant.map((grant) => [grant]),
  })
  .map(anAgreement)
const anyPartner: fc.Arbitrary<Partner> = fc
  .record({ territories: countries, status: mostly<PartnerStatus>('active', fc.constant('suspended')) })
  .map(aPartner)
/** On show at the instant that is asked about. */
const shownArticle: fc.Arbitrary<Article> = fc
  .record({
    section: fc.constantFrom('Business', 'Sport', null),
    tags: names('markets', 'football'),
    genre: fc.constantFrom(...GENRES),
    source: fc.constantFrom(null, { title: 'Savanna Wire', url: 'https://wire.example/feed' }),
    publishedAt: fc.constantFrom('2026-11-18T11:00:00.000Z', '2026-11-20T05:00:00.000Z'),
  })
  .map(anArticle)
const channels = new Map([['weekend', { sections: ['Sport'] }]])

const anyCase = fc.record({
  article: shownArticle,
  license: fc.constantFrom(...LICENSES, aLicense({ territories: ['NG'] })),
  partner: anyPartner,
  agreement: anyAgreement,
  rank: fc.constantFrom(undefined, 1, 3),
  now: instant,
})

type Drawn = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

function asCase({ article, license, partner, agreement, rank, now }: Drawn): GrantCase {
  const [grant = aGrant()] = agreement.grants
  const ranks = new Map(rank === undefined ? [] : [[`${agreement.id}/${grant.id}`, rank] as const])
  const audience = aPartnerAudience([agreement], { partner, channels })
  const licenses = licensesById([license, ...LICENSES.filter(({ id }) => id !== license.id)])
  const shown = { ...article, license: license.id }
  const asked = { article: shown, newsroom: aNewsroom(), licenses, audience, ranks, now }
  return { asked, license, agreement, grant }
}

describe('obstacles of a grant', () => {
  it('there are some exactly where it gives nothing', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const grantCase = asCase(drawn)
        const { outcome } = clearArticle(grantCase.asked)
        expect(grantObstacles(grantCase).length > 0).toBe(outcome === 'refused')
      }),
      RUNS,
    )
  })

  it('the refusal itself is always among them', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const grantCase = asCase(drawn)
        const clearance = clearArticle(grantCase.asked)
        if (clearance.outcome === 'cleared') return
        expect(grantObstacles(grantCase).map(({ reason }) => reason)).toContain(clearance.reason)
      }),
      RUNS,
    )
  })

  it('each has words of its own, none of them the reason’s alone', () => {
    const general = new Set(Object.values(REFUSAL_WORDS).map(({ remedy }) => remedy))
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const remedies = grantObstacles(asCase(drawn)).map(({ remedy }) => remedy)
        expect(remedies.filter((remedy) => general.has(remedy))).toEqual([])
        expect(new Set(remedies).size).toBe(remedies.length)
      }),
      RUNS,
    )
  })

  it('an instant they name is one at which the clock has taken them away', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        for (const { reason, until } of grantObstacles(asCase(drawn))) {
          if (until === null) continue
          expect(until > drawn.now).toBe(true)
          const later = grantObstacles(asCase({ ...drawn, now: until }))
          expect(later.filter((one) => one.reason === reason && one.until !== null)).toEqual([])
        }
      }),
      RUNS,
    )
  })
})
