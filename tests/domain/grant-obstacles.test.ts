/** Obstacles as properties: every refusal of a grant is explained, and nothing that is given has an obstacle. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGREEMENT_STATUSES, type Agreement, type Grant } from '../../src/domain/agreement.ts'
import { type Article, GENRES } from '../../src/domain/article.ts'
import { clearArticle } from '../../src/domain/clearance.ts'
import { type GrantCase, grantObstacles } from '../../src/domain/grant-obstacles.ts'
import type { Partner } from '../../src/domain/partner.ts'
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
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const countries = maybe(fc.subarray(['NG', 'GH'], { minLength: 1 }))
const names = (...all: readonly string[]) => fc.subarray([...all])

const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    selection: fc.record(
      {
        sections: names('Business', 'Sport'),
        tags: names('markets', 'football'),
        authors: names('Amina Bello', 'Chidi Okafor'),
        languages: names('en-NG', 'yo'),
        genres: fc.subarray([...GENRES]),
        sources: names('Savanna Wire'),
        channels: names('weekend', 'section-business'),
      },
      { requiredKeys: [] },
    ),
    territories: countries,
    delayHours: fc.constantFrom(0, 0, 1, 3),
    dailyQuota: fc.constantFrom(null, null, 0, 2),
  })
  .map(aGrant)
const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    status: fc.constantFrom(...AGREEMENT_STATUSES, 'active' as const, 'active' as const),
    document: fc.constantFrom('a.pdf', 'a.pdf', null, ' '),
    signedOn: fc.constantFrom('2026-01-06', '2026-01-06', null),
    from: instant,
    until: maybe(instant),
    licenses: fc.subarray(LICENSES),
    territories: countries,
    removeAfterDays: fc.constantFrom(null, 0, 1),
    grants: anyGrant.map((grant) => [grant]),
  })
  .map(anAgreement)
const anyPartner: fc.Arbitrary<Partner> = fc
  .record({
    territories: countries,
    status: fc.constantFrom('active' as const, 'active' as const, 'suspended' as const),
  })
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
