/** Summaries made by us: capped, and never the whole body. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveSummary } from '../../src/domain/summary.ts'

describe('a summary made from the body', () => {
  it('is its opening, cut at a word', () => {
    const body = 'Traders returned to the market on Friday. '.repeat(30)
    const summary = deriveSummary(body)
    expect(summary.endsWith('…')).toBe(true)
    expect(body.startsWith(summary.slice(0, -1))).toBe(true)
    expect([...summary].length).toBeLessThanOrEqual(281)
  })

  it('is never the whole of it, and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (body) => {
        const plain = body.toWellFormed().replace(/\s+/g, ' ').trim()
        const summary = deriveSummary(plain)
        expect(summary.isWellFormed()).toBe(true)
        expect([...summary].length).toBeLessThanOrEqual(Math.max(1, [...plain].length / 2 + 1))
      }),
    )
  })
})
