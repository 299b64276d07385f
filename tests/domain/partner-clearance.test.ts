/** Clearance for Partners by example: which promise counts, and what an article carries. */
import { describe, expect, it } from 'vitest'
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import type { Article } from '../../src/domain/article.ts'
import type { Clearance } from '../../src/domain/clearance.ts'
import { aByline, anOpenLicense, askClearance, NOW, statedRights } from '../support/builders.ts'
import { aGrant, anAgreement, aPartnerAudience, granted } from '../support/partners.ts'

function ask(agreements: readonly Agreement[], article: Partial<Article> = {}): Clearance {
  return askClearance(article, { audience: aPartnerAudience(agreements) })
}

function givenBy(clearance: Clearance): unknown {
  return clearance.outcome === 'cleared' ? clearance.article.terms.agreement : clearance.reason
}

describe('of several promises', () => {
  const second = (terms: Partial<Agreement>) => anAgreement({ id: 'second', version: 3, ...terms })

  it('the one that gives more of the article counts, and is named with its version', () => {
    const agreements = [...granted({ use: 'summary' }), second({})]
    expect(givenBy(ask(agreements))).toEqual({ id: 'second', version: 3, grant: 'all' })
    expect(givenBy(ask(agreements.toReversed()))).toEqual({ id: 'second', version: 3, grant: 'all' })
  })

  it.each<readonly [string, Partial<Grant>, Partial<Grant>]>([
    ['images before none', { images: false }, { images: true }],
    ['more countries before fewer', { territories: ['NG'] }, { territories: ['NG', 'GH'] }],
    ['everywhere before some countries', { territories: ['NG', 'GH'] }, { territories: null }],
    ['more permissions before fewer', { permits: ['web'] }, { permits: ['web', 'print'] }],
    [
      'more AI uses before fewer',
      { ai: { train: false, input: false, index: true } },
      { ai: { train: false, input: true, index: true } },
    ],
    ['fewer duties before more', { duties: ['noindex'] }, { duties: [] }],
    ['more of the article before anything else', { use: 'summary' }, { territories: ['NG'], images: false }],
  ])('%s', (_, less, more) => {
    const agreements = [
      anAgreement({ grants: [aGrant({ id: 'less', ...less }), aGrant({ id: 'more', ...more })] }),
    ]
    expect(givenBy(ask(agreements))).toMatchObject({ grant: 'more' })
  })

  it('are not added up: full text in Ghana and summaries everywhere are no full text everywhere', () => {
    const clearance = ask([
      anAgreement({
        grants: [aGrant({ id: 'ghana', territories: ['GH'] }), aGrant({ id: 'rest', use: 'summary' })],
      }),
    ])
    expect(clearance).toMatchObject({ use: 'fullText', article: { terms: { territories: ['GH'] } } })
  })

  it('a better one that is to come is when the answer changes, and one that never opens is not', () => {
    const soon = aGrant({ id: 'soon', delayHours: 24 })
    const never = aGrant({ id: 'never', delayHours: 72 })
    const now = (grants: readonly Grant[]) => anAgreement({ grants: [aGrant({ use: 'summary' }), ...grants] })
    expect(ask([now([soon])]).until).toBe('2026-11-21T11:00:00.000Z')
    expect(ask([{ ...now([never]), until: '2026-11-22T00:00:00.000Z' }]).until).toBe(
      '2026-11-22T00:00:00.000Z',
    )
  })

  it.each<readonly [string, Partial<Agreement>, Partial<Agreement>]>([
    ['delayed', { grants: [aGrant({ delayHours: 5 })] }, { status: 'suspended' }],
    ['quota', { grants: [aGrant({ dailyQuota: 1 })] }, { status: 'ended' }],
    ['agreement-not-started', { from: '2027-01-01T00:00:00.000Z' }, { until: NOW }],
    ['agreement-suspended', { status: 'suspended' }, { status: 'ended' }],
    ['agreement-ended', { status: 'ended' }, { grants: [aGrant({ territories: [] })] }],
    ['territory', { grants: [aGrant({ territories: [] })] }, { licenses: [anOpenLicense()] }],
    ['outside-grant', { grants: [] }, { status: 'draft' }],
  ])('that all refuse, the reason nearest to a yes is told: %s', (reason, nearer, farther) => {
    const agreements = [anAgreement(farther), second(nearer)]
    expect(ask(agreements)).toMatchObject({ outcome: 'refused', reason })
    expect(ask(agreements.toReversed())).toMatchObject({ outcome: 'refused', reason })
  })

  it('a refusal lasts until it is another one', () => {
    const until = '2026-11-20T18:00:00.000Z'
    expect(ask(granted({ delayHours: 24 }, { until }))).toMatchObject({ reason: 'delayed', until })
    expect(ask(granted({ dailyQuota: 1 }, { until }))).toMatchObject({ reason: 'quota', until })
    expect(ask(granted({}, { status: 'suspended', until }))).toMatchObject({ until: null })
    const gone = { removeAfterDays: 1 }
    const listed = { publishedAt: '2026-11-18T11:00:00.000Z', expiresAt: until }
    expect(ask(granted({}, gone), listed)).toMatchObject({ reason: 'expired', until: null })
  })
})

describe('what cannot be counted', () => {
  it.each([
    ['a delay beyond all years', { delayHours: Number.MAX_SAFE_INTEGER }, 'delayed'],
    ['a delay that is no number', { delayHours: Number.NaN }, 'outside-grant'],
    ['a quota that is no number', { dailyQuota: Number.NaN }, 'outside-grant'],
  ] as const)('%s gives nothing', (_, grant, reason) => {
    expect(ask(granted(grant))).toEqual({ outcome: 'refused', reason, until: null })
  })

  it('a removal beyond all years is none', () => {
    expect(ask(granted({}, { removeAfterDays: Number.MAX_SAFE_INTEGER }))).toMatchObject({
      outcome: 'cleared',
      until: null,
      article: { terms: { removeBy: null }, expiresAt: null },
    })
  })
})

describe('what an article carries', () => {
  const creditOf = (credit: string | null, article: Partial<Article> = {}) => {
    const clearance = ask(granted({}, { credit }), article)
    return clearance.outcome === 'cleared' && clearance.article.rights.credit
  }

  it('is the agreement’s credit on our own work, and each article’s own where none was agreed', () => {
    expect(creditOf('{byline}, {newsroom} ({holder}): {credit}')).toBe(
      'Amina Bello, Harmattan Courier (Harmattan Courier Media Ltd): Harmattan Courier',
    )
    const byline = [aByline(), aByline({ name: 'Tunde Ade' })]
    expect(creditOf('By {byline}', { byline })).toBe('By Amina Bello, Tunde Ade')
    expect(creditOf('By {byline}', { byline: [] })).toBe('By Harmattan Courier')
    expect(creditOf(null)).toBe('Harmattan Courier')
    expect(creditOf(' ')).toBe('Harmattan Courier')
    expect(creditOf('{toString}')).toBe('{toString}')
  })

  it('is its own credit where it is somebody else’s work, or under Creative Commons', () => {
    const rights = statedRights({
      foreign: 'NAN',
      holder: 'NAN',
      notice: '© NAN',
      credit: 'NAN',
      contact: 'a@nan.example',
    })
    expect(creditOf('{newsroom}', { rights, license: 'all-rights-reserved' })).toBe('NAN')
    expect(
      creditOf('{newsroom}', { license: 'cc-by-nd-4.0', rights: statedRights({ credit: 'A. B.' }) }),
    ).toBe('A. B.')
  })

  it('is the earlier of its own expiry and the partner’s removal as the last use', () => {
    const lastUse = (expiresAt: string | null) => {
      const clearance = ask(granted({}, { removeAfterDays: 2 }), { expiresAt })
      return clearance.outcome === 'cleared' && [clearance.article.expiresAt, clearance.until]
    }
    expect(lastUse(null)).toEqual(['2026-11-22T11:00:00.000Z', '2026-11-22T11:00:00.000Z'])
    expect(lastUse('2026-11-21T00:00:00.000Z')).toEqual([
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T00:00:00.000Z',
    ])
  })

  it('counts delay and removal from the end of an embargo', () => {
    const article = { embargoUntil: '2026-11-20T11:30:00.000Z' }
    expect(ask(granted({ delayHours: 1 }), article)).toMatchObject({ until: '2026-11-20T12:30:00.000Z' })
    expect(ask(granted({}, { removeAfterDays: 1 }), article)).toMatchObject({
      until: '2026-11-21T11:30:00.000Z',
    })
  })
})
