/** Daily quotas: which articles are the first so many of the newsroom's day, for each Grant that has one. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { PartnerStanding } from '../../src/domain/coverage.ts'
import { type QuotaContext, quotaDaysOf, type RankedFacts, rankArticles } from '../../src/domain/quota.ts'
import {
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anArticle,
  anOpenLicense,
  licensesById,
} from '../support/builders.ts'
import { aGrant, anAgreement, aPartner } from '../support/partners.ts'

const CONTEXT: QuotaContext = { newsroom: aNewsroom(), licenses: licensesById() }

function standingOf(...agreements: readonly Agreement[]): PartnerStanding {
  return { partner: aPartner(), agreements, channels: new Map() }
}

function facts(id: string, hour: string, overrides: Partial<RankedFacts> = {}): RankedFacts {
  const publishedAt = `2026-11-20T${hour}:00.000Z`
  return { ...anArticle({ id, publishedAt }), isComplete: true, ...overrides }
}

const quota = (dailyQuota: number | null, selection = {}) =>
  anAgreement({ grants: [aGrant({ dailyQuota, selection })] })

function ranksOf(
  articles: readonly RankedFacts[],
  standing = standingOf(quota(2)),
  context = CONTEXT,
): Readonly<Record<string, number>> {
  const ranked = rankArticles(articles, standing, context)
  return Object.fromEntries([...ranked].map(([id, ranks]) => [id, ranks.get('lagoon-radio-2026/all') ?? 0]))
}

describe('the place of an article in its day', () => {
  it('is by publication, then by id, in whatever order they come', () => {
    expect(ranksOf([facts('c', '09:00'), facts('b', '08:00'), facts('a', '09:00')])).toEqual({
      b: 1,
      a: 2,
      c: 3,
    })
  })

  it('is one for each Grant that has a quota, and none for one without', () => {
    const grants = [
      aGrant({ id: 'markets', dailyQuota: 1, selection: { tags: ['markets'] } }),
      aGrant({ id: 'sport', dailyQuota: 1, selection: { sections: ['Sport'] } }),
      aGrant({ id: 'rest' }),
    ]
    const ranked = rankArticles(
      [facts('a', '08:00'), facts('b', '09:00', { section: 'SPORT' })],
      standingOf(anAgreement({ grants })),
      CONTEXT,
    )
    expect(ranked.get('a')).toEqual(new Map([['lagoon-radio-2026/markets', 1]]))
    expect(ranked.get('b')).toEqual(
      new Map([
        ['lagoon-radio-2026/markets', 2],
        ['lagoon-radio-2026/sport', 1],
      ]),
    )
  })

  it.each([
    ['withheld', { status: 'withheld' }],
    ['canceled', { status: 'canceled' }],
    ['of incomplete rights', { isComplete: false }],
    ['outside the Grant', { section: 'Sport' }],
    ['under a License that is not signed for', { license: 'unsigned' }],
    ['under a License that is unknown', { license: 'no-such-license' }],
    ['under Creative Commons, which no quota binds', { license: 'cc-by-nd-4.0' }],
  ] as const)('is not taken by an article %s', (_, overrides) => {
    const licenses = licensesById([
      aLicense(),
      anOpenLicense(),
      anAgencyLicense(),
      aLicense({ id: 'unsigned' }),
    ])
    const standing = standingOf(quota(1, { sections: ['business'] }))
    expect(
      ranksOf([facts('a', '08:00', overrides), facts('b', '09:00')], standing, { ...CONTEXT, licenses }),
    ).toEqual({ b: 1 })
  })

  it('is not taken where territories never meet', () => {
    const standing = standingOf(anAgreement({ territories: ['NG'], grants: [aGrant({ dailyQuota: 1 })] }))
    const licenses = licensesById([aLicense({ territories: ['GH'] }), anAgencyLicense()])
    const articles = [facts('a', '08:00'), facts('b', '09:00', { license: 'agency-restricted' })]
    expect(ranksOf(articles, standing, { ...CONTEXT, licenses })).toEqual({ b: 1 })
  })

  it('is kept by an article under embargo: the clock does not matter', () => {
    const embargoed = { ...facts('a', '08:00'), embargoUntil: '2026-12-24T18:00:00.000Z' }
    expect(ranksOf([embargoed, facts('b', '09:00')])).toEqual({ a: 1, b: 2 })
  })

  it.each([
    ['a draft', { status: 'draft' as const }],
    ['suspended', { status: 'suspended' as const }],
    ['unsigned', { signedOn: null }],
    ['of another Partner', { partner: 'somebody-else' }],
  ])('is not counted under an Agreement that is %s', (_, overrides) => {
    expect(ranksOf([facts('a', '08:00')], standingOf({ ...quota(1), ...overrides }))).toEqual({})
  })

  it('is not counted for an article whose publication cannot be read', () => {
    expect(ranksOf([facts('a', '08:00', { publishedAt: 'today' }), facts('b', '09:00')])).toEqual({ b: 1 })
  })
})

describe('the day', () => {
  it('is the newsroom’s own: what was published after midnight in Lagos begins another', () => {
    expect(ranksOf([facts('a', '22:59'), facts('b', '23:00'), facts('c', '23:30')])).toEqual({
      a: 1,
      b: 1,
      c: 2,
    })
  })

  it('is known for each article asked about, once, and only where a Grant has a quota', () => {
    const articles = [facts('a', '22:59'), facts('b', '23:00'), facts('c', '23:30')]
    expect(quotaDaysOf(articles, standingOf(quota(2)), CONTEXT)).toEqual([
      { date: '2026-11-20', start: '2026-11-19T23:00:00.000Z', end: '2026-11-20T23:00:00.000Z' },
      { date: '2026-11-21', start: '2026-11-20T23:00:00.000Z', end: '2026-11-21T23:00:00.000Z' },
    ])
    expect(quotaDaysOf(articles, standingOf(quota(null)), CONTEXT)).toEqual([])
    expect(quotaDaysOf(articles, standingOf({ ...quota(2), status: 'ended' }), CONTEXT)).toEqual([])
  })
})
