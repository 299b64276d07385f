/** Clearance as properties: what holds for any article, any terms, any reader, at any instant. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { type Clearance, type ClearanceCase, clearArticle } from '../../src/domain/clearance.ts'
import { allowsUse, type License, USES, type Use } from '../../src/domain/license.ts'
import { aRecording } from '../support/assets.ts'
import { aLicense, aNewsroom, anArticle, anImage, licensesById, statedRights } from '../support/builders.ts'

const instant = fc
  .integer({ min: Date.parse('2026-11-20T10:00:00Z'), max: Date.parse('2026-11-20T14:00:00Z') })
  .map((time) => new Date(time).toISOString())
const maybeInstant = fc.option(instant, { nil: null })
const use = fc.constantFrom(...USES)
const license: fc.Arbitrary<License> = fc
  .record({
    publicUse: use,
    pageUse: use,
    territories: fc.option(fc.subarray(['NG', 'GH', 'KE']), { nil: null }),
  })
  .map((terms) => aLicense(terms))
/** The rights and status of an Asset: whose it is, and under which terms. */
const assetRights = fc.record({
  status: fc.constantFrom('usable' as const, 'usable' as const, 'withheld' as const, 'canceled' as const),
  holder: fc.constantFrom(null, null, 'Harmattan Courier', 'A. Photographer', 'Reuters'),
  license: fc.constantFrom(null, null, 'all-rights-reserved', 'no-such-license'),
})
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    status: fc.constantFrom('usable' as const, 'usable' as const, 'withheld' as const, 'canceled' as const),
    publishedAt: instant,
    embargoUntil: maybeInstant,
    expiresAt: maybeInstant,
    license: fc.constantFrom(null, null, 'all-rights-reserved', 'no-such-license'),
    rights: fc.constantFrom(statedRights(), statedRights(), statedRights({ foreign: 'Reuters' })),
    asset: assetRights,
  })
  .map(({ asset, ...fields }) =>
    anArticle({
      ...fields,
      headline: 'HEADLINE',
      summary: 'SUMMARY',
      bodyHtml: 'BODY',
      images: [anImage({ ...asset, alt: 'IMAGE' })],
      recordings: [aRecording({ ...asset, alt: 'RECORDING' })],
    }),
  )
const anyCase: fc.Arbitrary<ClearanceCase> = fc.record({
  article: anyArticle,
  newsroom: fc.constant(aNewsroom()),
  licenses: license.map((terms) => licensesById([terms])),
  audience: fc.record({
    kind: fc.constant('public' as const),
    door: fc.constantFrom('feed' as const, 'page' as const),
    country: fc.constantFrom(null, 'NG', 'FR'),
  }),
  now: instant,
})

const RUNS = { numRuns: 10_000 }

function narrowerUse(a: Use, b: Use): Use {
  return allowsUse(a, b) ? b : a
}

function width(clearance: Clearance): number {
  return clearance.outcome === 'cleared' ? USES.indexOf(clearance.use) + 1 : 0
}

describe('properties', () => {
  it('what is given never holds more than the cleared Use', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const clearance = clearArticle(asked)
        if (clearance.outcome === 'refused') return
        const text = JSON.stringify(clearance.article)
        expect(text.includes('SUMMARY')).toBe(allowsUse(clearance.use, 'summary'))
        expect(text.includes('BODY')).toBe(allowsUse(clearance.use, 'fullText'))
        if (/IMAGE|RECORDING/.test(text)) expect(allowsUse(clearance.use, 'summary')).toBe(true)
      }),
      RUNS,
    )
  })

  it('a recording is given just where an image of the same rights is, and another’s without terms never', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const clearance = clearArticle(asked)
        if (clearance.outcome === 'refused') return
        const { images, recordings } = clearance.article
        expect(recordings.length).toBe(images.length)
        const [asset] = asked.article.recordings
        const isAnothers = asset?.holder === 'A. Photographer' && asset.license === null
        if (asset?.status !== 'usable' || isAnothers) expect(recordings).toEqual([])
      }),
      RUNS,
    )
  })

  it('the answer does not change before `until`', () => {
    fc.assert(
      fc.property(anyCase, instant, (asked, later) => {
        const first = clearArticle(asked)
        const isBefore = later >= asked.now && (first.until === null || later < first.until)
        if (!isBefore) return
        expect(clearArticle({ ...asked, now: later })).toEqual(first)
      }),
      RUNS,
    )
  })

  it('at `until` the answer is another one', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const first = clearArticle(asked)
        if (first.until === null) return
        expect(first.until > asked.now).toBe(true)
        const { until: _, ...answer } = first
        expect(clearArticle({ ...asked, now: first.until })).not.toMatchObject(answer)
      }),
      RUNS,
    )
  })

  it('narrowing a license never widens the outcome', () => {
    fc.assert(
      fc.property(anyCase, use, fc.subarray(['NG', 'GH', 'KE']), (asked, cap, territories) => {
        const narrowed = [...asked.licenses.values()].map((terms) => ({
          ...terms,
          publicUse: narrowerUse(terms.publicUse, cap),
          pageUse: narrowerUse(terms.pageUse, cap),
          territories: terms.territories?.filter((code) => territories.includes(code)) ?? territories,
        }))
        expect(width(clearArticle({ ...asked, licenses: licensesById(narrowed) }))).toBeLessThanOrEqual(
          width(clearArticle(asked)),
        )
      }),
      RUNS,
    )
  })

  it('anything missing refuses: no license, no newsroom default, no known country', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        expect(width(clearArticle({ ...asked, licenses: new Map() }))).toBe(0)
      }),
      RUNS,
    )
  })
})
