/** Clearance: the rules of the house as sentences, then as properties over anything at all. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { type Clearance, nextChange, type Refusal, wasGiven } from '../../src/domain/clearance.ts'
import {
  aLicense,
  aNewsroom,
  anArticle,
  anImage,
  askClearance as ask,
  licensesById,
  NOW,
  PUBLIC_PAGE,
  statedRights,
} from '../support/builders.ts'

function reasonOf(clearance: Clearance): Refusal | null {
  return clearance.outcome === 'refused' ? clearance.reason : null
}

describe('what the public gets', () => {
  it('all rights reserved gives headline and summary, never the body', () => {
    const clearance = ask({ bodyHtml: '<p>the body</p>' })
    expect(clearance).toMatchObject({ outcome: 'cleared', use: 'summary' })
    expect(JSON.stringify(clearance)).not.toContain('the body')
  })

  it('CC BY-ND gives the full text', () => {
    const clearance = ask({ license: 'cc-by-nd-4.0', bodyHtml: '<p>the body</p>' })
    expect(clearance).toMatchObject({
      outcome: 'cleared',
      use: 'fullText',
      article: { bodyHtml: '<p>the body</p>' },
    })
  })

  it("an agency's restricted license gives the headline alone, without summary or image", () => {
    const clearance = ask({ license: 'agency-restricted', summary: 'the summary', images: [anImage()] })
    expect(clearance).toMatchObject({
      outcome: 'cleared',
      use: 'headline',
      article: { summary: null, images: [] },
    })
    expect(JSON.stringify(clearance)).not.toContain('the summary')
  })

  it('an article page gives what the license says for pages', () => {
    expect(ask({ license: 'agency-restricted' }, { audience: PUBLIC_PAGE })).toMatchObject({ use: 'summary' })
  })

  it('the permanent id does not depend on where the article lives', () => {
    const ids = [ask({ url: null }), ask({ url: 'https://elsewhere.example/x' })].map(
      (clearance) => clearance.outcome === 'cleared' && clearance.article.permanentId,
    )
    expect(ids).toEqual(['tag:news.example,2026:a-1001', 'tag:news.example,2026:a-1001'])
  })
})

describe('refusals have names', () => {
  it.each([
    ['a canceled article', { status: 'canceled' }, 'canceled', null],
    ['a withheld article', { status: 'withheld' }, 'withheld', null],
    [
      'a withheld article under embargo',
      { status: 'withheld', embargoUntil: '2027-01-01T00:00:00.000Z' },
      'withheld',
      null,
    ],
    [
      'an embargoed article',
      { embargoUntil: '2026-11-21T06:00:00.000Z' },
      'embargoed',
      '2026-11-21T06:00:00.000Z',
    ],
    [
      'an article dated ahead',
      { publishedAt: '2026-11-22T06:00:00.000Z' },
      'embargoed',
      '2026-11-22T06:00:00.000Z',
    ],
    ['an expired article', { expiresAt: '2026-11-20T11:30:00.000Z' }, 'expired', null],
    ['a license nobody knows', { license: 'no-such-license' }, 'rights-incomplete', null],
    [
      "another's work without rights",
      { rights: statedRights({ foreign: 'Reuters' }) },
      'rights-incomplete',
      null,
    ],
    [
      "another's holder without notice",
      { rights: statedRights({ holder: 'Acme' }) },
      'rights-incomplete',
      null,
    ],
  ] as const)('%s is refused', (_, article, reason, until) => {
    expect(ask(article)).toMatchObject({ outcome: 'refused', reason, until })
  })

  it('a notice that reserves more than the default license is not put under that license', () => {
    const newsroom = aNewsroom({ defaultLicense: 'cc-by-nd-4.0' })
    const rights = statedRights({ reserved: ['reproduce', 'publish'] })
    expect(reasonOf(ask({ rights }, { newsroom }))).toBe('rights-incomplete')
  })

  it("another's work is given once an operator has said all of its rights", () => {
    const rights = statedRights({
      foreign: 'Savannah Wire',
      holder: 'Savannah Wire',
      notice: '© 2026 Savannah Wire',
      credit: 'Savannah Wire',
      contact: 'desk@wire.example',
    })
    expect(reasonOf(ask({ rights }))).toBe('rights-incomplete')
    expect(ask({ rights, license: 'agency-restricted' })).toMatchObject({
      outcome: 'cleared',
      article: { rights: { own: false, notice: '© 2026 Savannah Wire' } },
    })
  })

  it('a license limited to territories refuses a reader whose country is unknown', () => {
    const licenses = licensesById([aLicense({ territories: ['NG', 'GH'] })])
    const from = (country: string | null) =>
      reasonOf(ask({}, { licenses, audience: { kind: 'public', door: 'feed', country } }))
    expect([from(null), from('FR'), from('NG')]).toEqual(['territory', 'territory', null])
  })
})

describe('boundaries', () => {
  const embargoUntil = '2026-11-20T12:00:00.000Z'

  it('an embargoed article is refused until its hour, and given at it', () => {
    expect(reasonOf(ask({ embargoUntil }, { now: '2026-11-20T11:59:59.999Z' }))).toBe('embargoed')
    expect(reasonOf(ask({ embargoUntil }, { now: embargoUntil }))).toBeNull()
  })

  it('an article is given until its expiry, and refused at it', () => {
    expect(ask({ expiresAt: embargoUntil }, { now: '2026-11-20T11:59:59.999Z' })).toMatchObject({
      outcome: 'cleared',
      until: embargoUntil,
    })
    expect(reasonOf(ask({ expiresAt: embargoUntil }, { now: embargoUntil }))).toBe('expired')
  })

  it('the next change of several answers is the earliest', () => {
    const answers = [
      ask({ expiresAt: '2026-12-01T00:00:00.000Z' }),
      ask({ embargoUntil: '2026-11-25T00:00:00.000Z' }),
      ask(),
    ]
    expect(nextChange(answers)).toBe('2026-11-25T00:00:00.000Z')
  })
})

describe('who could once have had it', () => {
  const was = (article: Partial<Article>) =>
    wasGiven({
      article: anArticle(article),
      newsroom: aNewsroom(),
      licenses: licensesById(),
      audience: PUBLIC_PAGE,
      now: NOW,
    })

  const shownAt = '2026-11-20T11:00:00.000Z'

  it('an article that was on show before it was canceled, or until it expired, was public', () => {
    expect(was({ status: 'canceled', shownAt })).toBe(true)
    expect(was({ expiresAt: '2026-11-20T11:30:00.000Z' })).toBe(true)
  })

  it('one canceled before it was ever shown, one that is withheld, and one with incomplete rights never were', () => {
    expect(was({ status: 'canceled' })).toBe(false)
    expect(was({ status: 'withheld', shownAt })).toBe(false)
    expect(was({ status: 'canceled', shownAt, rights: statedRights({ foreign: 'Reuters' }) })).toBe(false)
  })

  it('nor was one that came, or was put back, after its expiry', () => {
    const stateAt = '2026-11-20T11:00:00.000Z'
    expect(
      was({ publishedAt: '2020-01-01T00:00:00.000Z', expiresAt: '2021-01-01T00:00:00.000Z', stateAt }),
    ).toBe(false)
  })
})
