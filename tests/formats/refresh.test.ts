/** The hints of when to come back: as near to the lifetime of the answer as their units allow, and never longer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditionPlace } from '../../src/domain/edition.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { refreshOf } from '../../src/formats/refresh.ts'
import { anEdition } from '../support/builders.ts'

const SECONDS = { hourly: 3_600, daily: 86_400, weekly: 604_800 }

describe('a lifetime', () => {
  it.each([
    [300, 5, 'hourly', 12],
    [3_600, 60, 'hourly', 1],
    [30, null, 'hourly', 120],
    [90, 1, 'hourly', 40],
    [5_400, 90, 'daily', 16],
    [43_200, 720, 'daily', 2],
    [86_400, 1_440, 'daily', 1],
    [604_800, 10_080, 'weekly', 1],
  ] as const)('of %i seconds is a ttl of %s minutes and %s times %i', (maxAge, ttl, period, frequency) => {
    expect(refreshOf(maxAge)).toEqual({ ttl, period, frequency })
  })

  it('of nothing has no hint', () => {
    expect(refreshOf(0)).toBe(null)
  })

  it('is never exceeded by a hint, nor missed by more than a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 604_800 }), (maxAge) => {
        const hints = refreshOf(maxAge)
        if (hints === null) throw new Error('no hints')
        const interval = SECONDS[hints.period] / hints.frequency
        expect(interval).toBeLessThanOrEqual(maxAge)
        expect(SECONDS[hints.period] / Math.max(1, hints.frequency - 1)).toBeGreaterThanOrEqual(
          hints.frequency === 1 ? interval : maxAge,
        )
        expect(maxAge - (hints.ttl ?? 0) * 60).toBeLessThan(60)
        expect((hints.ttl ?? 0) * 60).toBeLessThanOrEqual(maxAge)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('a document', () => {
  const part = { month: '2026-10', number: 1 }
  const archive: EditionPlace = { kind: 'archive', part, older: null, newer: null }
  const rss = (overrides: Parameters<typeof anEdition>[0]) => FORMATS.rss.render(anEdition(overrides))
  const atom = (overrides: Parameters<typeof anEdition>[0]) => FORMATS.atom.render(anEdition(overrides))

  it('says in RSS and Atom how long it may be kept', () => {
    expect(rss({ maxAge: 600 })).toMatch(
      /<ttl>10<\/ttl>\n<sy:updatePeriod>hourly<\/sy:updatePeriod>\n<sy:updateFrequency>6</,
    )
    expect(atom({ maxAge: 600 })).toMatch(/<sy:updatePeriod>hourly.*\n<sy:updateFrequency>6</)
    expect(rss({ maxAge: 59 })).not.toContain('<ttl>')
  })

  it('that must not be kept, or that never changes, says nothing', () => {
    for (const overrides of [{ maxAge: 0 }, { place: archive }]) {
      expect(rss(overrides)).not.toMatch(/<ttl>|<sy:/)
      expect(atom(overrides)).not.toContain('<sy:')
    }
  })
})
