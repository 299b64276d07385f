/** Explanations: what an operator is told would have to change, of each grant, of each image, and in which words. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Article } from '../../src/domain/article.ts'
import { clearArticle, type Refusal } from '../../src/domain/clearance.ts'
import { explainAnswer, explainGrants } from '../../src/domain/explanation.ts'
import { articleObstacles } from '../../src/domain/obstacle.ts'
import type { Partner } from '../../src/domain/partner.ts'
import {
  aLicense,
  aNewsroom,
  anArticle,
  licensesById,
  NOW,
  PUBLIC_FEED,
  PUBLIC_PAGE,
  statedRights,
} from '../support/builders.ts'
import { aGrant, anAgreement, aPartner, aPartnerAudience } from '../support/partners.ts'

const partnerCase = (
  article: Partial<Article>,
  agreements: readonly Agreement[],
  partner: Partial<Partner> = {},
) => ({
  article: anArticle(article),
  newsroom: aNewsroom(),
  licenses: licensesById(),
  audience: aPartnerAudience(agreements, { partner: aPartner(partner) }),
  now: NOW,
})

/** What an operator is told, by what stands in the way. */
const REMEDIES: readonly (readonly [
  string,
  Partial<Article>,
  Partial<Agreement>,
  Partial<Partner>,
  RegExp,
])[] = [
  ['a draft without a document', {}, { status: 'draft', document: null }, {}, /no document reference\.$/],
  [
    'a draft without anything',
    {},
    { status: 'draft', document: null, signedOn: null },
    {},
    /no document reference and no signing date/,
  ],
  ['a draft that could be activated', {}, { status: 'draft' }, {}, /^Activate the agreement: it is a draft/],
  [
    'one that was ended, whatever its term',
    {},
    { status: 'ended', until: '2026-11-01T00:00:00.000Z' },
    {},
    /^Sign a new agreement/,
  ],
  [
    'one that ran out',
    {},
    { until: '2026-11-01T00:00:00.000Z' },
    {},
    /it ended at 2026-11-01T00:00:00\.000Z/,
  ],
  ['one to come', {}, { from: '2026-12-01T00:00:00.000Z' }, {}, /^Wait until 2026-12-01/],
  ['one that is suspended', {}, { status: 'suspended' }, {}, /^Activate the agreement again/],
  ['a partner that is suspended', {}, {}, { status: 'suspended' }, /^Activate Lagoon Radio again/],
  [
    'another license',
    { license: 'agency-restricted' },
    { licenses: [aLicense()] },
    {},
    /under agency-restricted.*was signed under all-rights-reserved/,
  ],
  [
    'a section that is not granted',
    {},
    { grants: [aGrant({ selection: { sections: ['Sport'] } })] },
    {},
    /^Grant the section Business: the grant gives the section Sport/,
  ],
  [
    'no section at all',
    { section: null },
    { grants: [aGrant({ selection: { sections: ['Sport'] } })] },
    {},
    /^Give the article a section/,
  ],
  [
    'a channel that does not hold it',
    {},
    { grants: [aGrant({ selection: { channels: ['weekend'] } })] },
    {},
    /^Grant a channel that holds the article/,
  ],
  [
    'countries that do not meet',
    {},
    { territories: ['GH'] },
    { territories: ['NG'] },
    /the partner NG, the agreement GH/,
  ],
  [
    'a delay',
    {},
    { grants: [aGrant({ delayHours: 24 })] },
    {},
    /^Wait until 2026-11-21T11:00:00\.000Z.*24 hours after/,
  ],
  ['a full quota', {}, { grants: [aGrant({ dailyQuota: 2 })] }, {}, /^Raise the daily quota of 2/],
  [
    'days of use that are over',
    { publishedAt: '2026-11-01T11:00:00.000Z' },
    { removeAfterDays: 7 },
    {},
    /^Agree on more than 7 days/,
  ],
  ['no grant', {}, { grants: [] }, {}, /^Add a grant/],
]

describe('what would have to change', () => {
  it.each(REMEDIES)('for %s', (_, article, agreement, partner, words) => {
    const answer = explainAnswer(partnerCase(article, [anAgreement(agreement)], partner))
    expect(answer.outcome).toBe('refused')
    if (answer.outcome === 'refused') expect(answer.remedies.join('\n')).toMatch(words)
  })

  it('for an article nobody may have, its own obstacles come first, all of them', () => {
    const rights = statedRights({ foreign: 'Reuters', holder: 'Reuters' })
    const kept = { status: 'withheld', embargoUntil: '2026-11-21T00:00:00.000Z', rights } as const
    const answer = explainAnswer(partnerCase(kept, []))
    expect(answer).toMatchObject({
      reason: 'withheld',
      remedies: [
        'Restore the article.',
        'Wait until 2026-11-21T00:00:00.000Z, or change the article’s embargo.',
        'State the missing rights: notice, license, credit, contact.',
      ],
    })
  })

  it('for a license that does not exist, the article names another', () => {
    const answer = explainAnswer({ ...partnerCase({ license: 'gone' }, []), audience: PUBLIC_FEED })
    expect(answer).toMatchObject({ remedies: ['Name a license that exists: the article names gone.'] })
  })

  it('for a reader whose country is unknown, the license says where it holds', () => {
    const licenses = licensesById([aLicense({ territories: ['NG', 'GH'] })])
    const answer = explainAnswer({ ...partnerCase({}, []), licenses, audience: PUBLIC_PAGE })
    expect(answer).toMatchObject({ reason: 'territory' })
    if (answer.outcome === 'refused') expect(answer.remedies[0]).toContain('it holds in NG, GH alone')
  })

  it('for several grants, those of the one that refuses for the reason told', () => {
    const agreements = [
      anAgreement({ id: 'a-draft', status: 'draft' }),
      anAgreement({
        id: 'b-sport',
        grants: [aGrant({ selection: { sections: ['Sport'], tags: ['football'] } })],
      }),
    ]
    const answer = explainAnswer(partnerCase({}, agreements))
    expect(answer).toMatchObject({ reason: 'outside-grant' })
    if (answer.outcome === 'refused') {
      expect(answer.remedies.map((one) => one.split(':')[0])).toEqual([
        'Grant the section Business',
        'Grant the tag markets or floods',
      ])
    }
  })

  it('for a partner with nothing signed, an agreement', () => {
    const answer = explainAnswer(partnerCase({}, []))
    expect(answer).toMatchObject({ reason: 'no-agreement', remedies: ['Sign an agreement and activate it.'] })
  })
})

describe('each grant asked alone', () => {
  it('answers for itself, and the best is the partner’s', () => {
    const asked = partnerCase({}, [
      anAgreement({ id: 'a-old', until: '2026-11-01T00:00:00.000Z' }),
      anAgreement({
        id: 'b-text',
        grants: [aGrant({ id: 'briefs', use: 'summary' }), aGrant({ id: 'whole' })],
      }),
    ])
    const grants = explainGrants(asked, aPartnerAudience(asked.audience.agreements))
    expect(grants.map(({ agreement, grant, use, reason }) => [agreement, grant, use ?? reason])).toEqual([
      ['a-old', 'all', 'agreement-ended'],
      ['b-text', 'briefs', 'summary'],
      ['b-text', 'whole', 'fullText'],
    ])
    expect(explainAnswer(asked)).toMatchObject({
      outcome: 'cleared',
      agreement: { id: 'b-text', grant: 'whole' },
    })
  })

  it('an embargo is the article’s own, and no delay of the grant’s', () => {
    const asked = partnerCase({ embargoUntil: '2026-11-21T00:00:00.000Z' }, [anAgreement()])
    expect(explainGrants(asked, asked.audience)).toMatchObject([
      { use: 'fullText', reason: null, obstacles: [] },
    ])
  })
})

describe('what keeps everyone from an article', () => {
  it('is told exactly where everyone is refused', () => {
    const states: readonly Partial<Article>[] = [
      {},
      { status: 'canceled' },
      { embargoUntil: '2026-11-20T12:00:00.001Z' },
      { embargoUntil: NOW },
      { expiresAt: NOW },
      { license: 'gone' },
    ]
    for (const state of states) {
      const asked = { ...partnerCase(state, []), audience: PUBLIC_FEED }
      const clearance = clearArticle(asked)
      const reasons: readonly Refusal[] = clearance.outcome === 'refused' ? [clearance.reason] : []
      expect(articleObstacles(asked).map(({ reason }) => reason)).toEqual(reasons)
    }
  })
})
