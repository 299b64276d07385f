import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveHeadline } from '../../../src/domain/standing-text/headline.ts'

describe('a headline made from the first paragraph', () => {
  it.each([
    ['The market reopened. Traders came back.', 'The market reopened'],
    [
      'Mr. Bello met Dr. A. Musa of the U.S. embassy. They talked.',
      'Mr. Bello met Dr. A. Musa of the U.S. embassy',
    ],
    ['Acme Inc. said on Oct. 15 it would close. Shares fell.', 'Acme Inc. said on Oct. 15 it would close'],
    ['“We are back,” the traders said!', '“We are back,” the traders said'],
    ['“We are back.” So said the traders.', '“We are back.”'],
    ['LAGOS, Oct 15 (Reuters) - The naira fell. It rose again.', 'The naira fell'],
    ['  The\u00a0market\r\nre\u00adopened…  ', 'The market reopened'],
    ['新市场周二重新开放。商人们回来了。', '新市场周二重新开放'],
    ['Who built the market? Nobody knows.', 'Who built the market?'],
    ['“Who built it?” she asked.', '“Who built it?” she asked'],
    ['Really?!', 'Really?'],
    ['谁建了市场？没有人知道。', '谁建了市场？'],
    ['? !', ''],
    ['', ''],
    ['— … !', ''],
  ])('is its first sentence, without the full stop: %s', (text, headline) => {
    expect(deriveHeadline(text)).toBe(headline)
  })

  it('is the opening clause of a sentence too long', () => {
    const text =
      'The Kano market reopened on Tuesday after four months of repairs, while traders from three states waited outside the gates for a place.'
    expect(deriveHeadline(text)).toBe('The Kano market reopened on Tuesday after four months of repairs')
  })

  it('is cut between words where there is no such clause', () => {
    const text =
      'The market that was built by the river in the year of the great flood and rebuilt twice since then reopened on Tuesday.'
    const headline = deriveHeadline(text)
    expect(headline).toMatch(/\p{L}…$/u)
    expect(headline.length).toBeLessThanOrEqual(100)
    expect(text.startsWith(`${headline.slice(0, -1)} `)).toBe(true)
  })

  it('does not tear characters apart in a text without spaces', () => {
    const farmer = '\u{1F469}\u{1F3FD}\u200D\u{1F33E}'
    const headline = deriveHeadline(farmer.repeat(60))
    expect(headline.length).toBeLessThanOrEqual(100)
    expect(headline.isWellFormed()).toBe(true)
  })

  it('is short, well-formed, on one line and ends in no punctuation but a question mark, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 60 })),
        (text) => {
          const headline = deriveHeadline(text)
          expect(headline.length).toBeLessThanOrEqual(100)
          expect(headline.isWellFormed()).toBe(true)
          expect(headline).toMatch(/^(?!\s)[^\n\r\t]*$/u)
          expect(headline.replace(/…$/, '')).not.toMatch(/[.,;:!\s]$/u)
        },
      ),
      { numRuns: 500 },
    )
  })
})
