/** What goes with a Partner's article, who could once have had it, and under which Licenses a Partner may find anything. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import { licensesGiving } from '../../src/domain/allowance.ts'
import type { Article } from '../../src/domain/article.ts'
import { type ClearanceCase, wasGiven } from '../../src/domain/clearance.ts'
import {
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anArticle,
  anImage,
  anOpenLicense,
  askClearance,
  licensesById,
  NOW,
} from '../support/builders.ts'
import { aPartnerAudience, granted } from '../support/partners.ts'

describe('an image or recording', () => {
  const countOf = (
    image: Partial<ReturnType<typeof anImage>>,
    agreements = granted(),
    licenses = [aLicense(), anOpenLicense(), anAgencyLicense(), aLicense({ id: 'photos' })],
  ) => {
    const clearance = askClearance(
      { images: [anImage(image)] },
      { audience: aPartnerAudience(agreements), licenses: licensesById(licenses) },
    )
    return clearance.outcome === 'cleared' ? clearance.article.images.length : null
  }

  it('goes where it is granted, under the article’s license or one that was signed for', () => {
    expect([countOf({}), countOf({ license: 'agency-restricted' })]).toEqual([1, 1])
    expect(countOf({}, granted({ images: false }))).toBe(0)
    expect(countOf({}, granted({ use: 'headline' }))).toBe(1)
  })

  it('does not go under a license that was not signed for, unless that is anyone’s for ever', () => {
    const onlyOurs = granted({}, { licenses: [aLicense()] })
    expect(countOf({ license: 'photos' })).toBe(0)
    expect(countOf({ license: 'agency-restricted' }, onlyOurs)).toBe(0)
    expect(countOf({ license: 'cc-by-nd-4.0' }, onlyOurs)).toBe(1)
  })

  it('does not go where its license allows partners the headline alone, then or now', () => {
    const closed = aLicense({ id: 'photos', ceiling: 'headline' })
    const signedOpen = granted({}, { licenses: [aLicense(), aLicense({ id: 'photos' })] })
    const signedClosed = granted({}, { licenses: [aLicense(), closed] })
    expect(countOf({ license: 'photos' }, signedOpen)).toBe(1)
    expect(countOf({ license: 'photos' }, signedOpen, [aLicense(), closed])).toBe(0)
    expect(countOf({ license: 'photos' }, signedClosed)).toBe(0)
  })

  it('does not go where the article may be used in countries in which its license does not hold', () => {
    const licenses = [aLicense(), aLicense({ id: 'photos', territories: ['NG', 'GH'] })]
    const inCountries = (territories: readonly string[] | null) =>
      countOf({ license: 'photos' }, granted({ territories }, { licenses }), licenses)
    expect([inCountries(['NG']), inCountries(['NG', 'KE']), inCountries(null)]).toEqual([1, 0, 0])
  })

  it('of somebody else, without a license of its own, does not go', () => {
    expect(countOf({ holder: 'A. Photographer' })).toBe(0)
    expect(countOf({ holder: 'A. Photographer', license: 'agency-restricted' })).toBe(1)
  })
})

describe('who could once have had it', () => {
  const shownAt = '2026-11-18T11:00:00.000Z'
  const canceled: Partial<Article> = {
    status: 'canceled',
    statusAt: '2026-11-20T11:00:00.000Z',
    publishedAt: shownAt,
    shownAt,
  }
  const was = (
    agreements: readonly Agreement[],
    article: Partial<Article> = canceled,
    ranks?: ClearanceCase['ranks'],
  ) =>
    wasGiven({
      article: anArticle(article),
      newsroom: aNewsroom(),
      licenses: licensesById(),
      audience: aPartnerAudience(agreements),
      ...(ranks ? { ranks } : {}),
      now: NOW,
    })

  it('is a partner to whom it was granted before it was canceled', () => {
    expect(was(granted())).toBe(true)
    expect(was(granted({ selection: { sections: ['Sport'] } }))).toBe(false)
    expect(was([])).toBe(false)
  })

  it('is one whose delay was over by then, and not one that still waited', () => {
    expect([was(granted({ delayHours: 47 })), was(granted({ delayHours: 48 }))]).toEqual([true, false])
  })

  it('is one whose term had begun by then', () => {
    expect(was(granted({}, { from: '2026-11-20T10:59:59.999Z' }))).toBe(true)
    expect(was(granted({}, { from: '2026-11-20T11:00:00.000Z' }))).toBe(false)
  })

  it('is one that had to remove it, before it was canceled or since', () => {
    expect(was(granted({}, { removeAfterDays: 1 }))).toBe(true)
    const usable = { status: 'usable', publishedAt: shownAt, stateAt: shownAt } as const
    expect(was(granted({}, { removeAfterDays: 1 }), usable)).toBe(true)
    expect(was(granted({ delayHours: 24 }, { removeAfterDays: 1 }), usable)).toBe(false)
  })

  it('is one that had it until it expired', () => {
    const expired = { publishedAt: shownAt, stateAt: shownAt, expiresAt: '2026-11-19T11:00:00.000Z' }
    expect([was(granted(), expired), was(granted({ delayHours: 24 }), expired)]).toEqual([true, false])
  })

  it('is one within whose quota it was, by the place it had while it was usable', () => {
    const key = 'lagoon-radio-2026/all'
    expect(was(granted({ dailyQuota: 1 }), canceled, new Map([[key, 1]]))).toBe(true)
    expect(was(granted({ dailyQuota: 1 }), canceled, new Map([[key, 2]]))).toBe(false)
    expect(was(granted({ dailyQuota: 1 }))).toBe(false)
  })

  it('is nobody for what is withheld, or was never shown', () => {
    expect(was(granted(), { ...canceled, status: 'withheld' })).toBe(false)
    expect(was(granted(), { ...canceled, shownAt: null })).toBe(false)
  })
})

describe('the licenses under which a partner may find anything', () => {
  it('are those that some agreement was signed under, as far as their ceiling goes', () => {
    const audience = aPartnerAudience(granted({}, { licenses: [aLicense(), anAgencyLicense()] }))
    expect(licensesGiving(licensesById(), audience, 'fullText')).toEqual(['all-rights-reserved'])
    expect(licensesGiving(licensesById(), audience, 'summary')).toEqual([
      'all-rights-reserved',
      'agency-restricted',
    ])
  })
})
