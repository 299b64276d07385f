/** Clearance for Partners as properties: narrowing any input never widens the outcome, and what is unknown refuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clearance, clearArticle } from '../../src/domain/clearance.ts'
import { AI_USES, USES } from '../../src/domain/license.ts'
import { anyPartnerCase, changed, type PartnerCase } from '../support/any-partner-case.ts'
import { licensesById } from '../support/builders.ts'
import { anyNarrowing } from '../support/narrowings.ts'
import { grantOf } from '../support/plain-promises.ts'
import { JUNK, SPOILINGS, spoil } from '../support/spoilings.ts'

const RUNS = { numRuns: 10_000 }
const MOST = Number.POSITIVE_INFINITY

/** What an outcome is worth, the weightiest first: compared as the best of several promises is chosen. */
function worthOf(clearance: Clearance, asked: PartnerCase): readonly number[] {
  if (clearance.outcome === 'refused') return []
  const { use, duties, article } = clearance
  const { territories, permits, ai, removeBy } = article.terms
  return [
    USES.indexOf(use),
    grantOf(article, asked).grant.images === true ? 1 : 0,
    territories?.length ?? MOST,
    permits?.length ?? MOST,
    AI_USES.filter((kind) => ai[kind]).length,
    -duties.length,
    removeBy === null ? MOST : Date.parse(removeBy),
  ]
}

function isAtMost(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((worth, n) => worth !== b[n])
  return at < 0 || (b.length > 0 && (a[at] ?? 0) < (b[at] ?? 0))
}

/** Whether the second case gives no more than the first; and whether it gives less. */
function compare(asked: PartnerCase, narrower: PartnerCase) {
  const wide = worthOf(clearArticle(asked), asked)
  const narrow = worthOf(clearArticle(narrower), narrower)
  return { isNoMore: isAtMost(narrow, wide), isLess: !isAtMost(wide, narrow) }
}

describe('narrowing', () => {
  it('any one term, of one agreement or of all, never widens the outcome', () => {
    let narrowed = 0
    const which = fc.constantFrom<number | 'all'>(0, 1, 'all')
    fc.assert(
      fc.property(anyPartnerCase, anyNarrowing, which, (asked, change, one) => {
        const { isNoMore, isLess } = compare(asked, changed(asked, change, one))
        expect(isNoMore).toBe(true)
        if (isLess) narrowed++
      }),
      RUNS,
    )
    expect(narrowed).toBeGreaterThan(RUNS.numRuns / 20)
  })

  it('the place in the day, or not knowing it, never widens the outcome', () => {
    fc.assert(
      fc.property(anyPartnerCase, fc.constantFrom(1, 5, Number.NaN, null), (asked, later) => {
        const places = [...asked.ranks].flatMap(([key, rank]): [string, number][] =>
          later === null ? [] : [[key, rank + later]],
        )
        expect(compare(asked, { ...asked, ranks: new Map(places) }).isNoMore).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('what is unknown', () => {
  it('refuses, wherever it stands, and throws nothing', () => {
    let refused = 0
    fc.assert(
      fc.property(anyPartnerCase, fc.constantFrom(...SPOILINGS), (asked, spoiling) => {
        if (clearArticle(asked).outcome === 'cleared') refused++
        expect(clearArticle(spoiling.spoil(asked)).outcome, spoiling.name).toBe('refused')
      }),
      RUNS,
    )
    expect(refused).toBeGreaterThan(RUNS.numRuns / 5)
  })

  it('is no permission: neither for images nor for AI, and nothing that can be done', () => {
    fc.assert(
      fc.property(anyPartnerCase, fc.constantFrom(...JUNK.filter((junk) => junk !== true)), (asked, junk) => {
        const ai = { train: junk, input: junk, index: junk }
        const unclear = changed(
          asked,
          {
            grant: (grant) => spoil(spoil({ ...grant, permits: [] }, 'images', junk), 'ai', ai),
            license: (license) => ({ ...license, irrevocable: false }),
          },
          'all',
        )
        const clearance = clearArticle(unclear)
        if (clearance.outcome === 'refused') return
        const { images, recordings, terms } = clearance.article
        expect([images, recordings, terms.permits]).toEqual([[], [], []])
        expect(terms.ai).toEqual({ train: false, input: false, index: false })
      }),
      RUNS,
    )
  })

  it('is all there is without licenses, and without agreements: nothing is given', () => {
    fc.assert(
      fc.property(anyPartnerCase, (asked) => {
        const audience = { ...asked.audience, agreements: [] }
        expect(clearArticle({ ...asked, licenses: licensesById([]) }).outcome).toBe('refused')
        expect(clearArticle({ ...asked, audience }).outcome).toBe('refused')
      }),
      RUNS,
    )
  })
})
