import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { OWN, paragraph, STORY } from './bodies.ts'
import { LOOKALIKE_CASES } from './lookalike-cases.ts'
import { PATTERN_CASES } from './pattern-cases.ts'

const TEXTS = [
  ...STORY,
  ...Object.values(PATTERN_CASES).flatMap(({ lifts, keeps }) => [...lifts, ...keeps].flat()),
  ...Object.values(LOOKALIKE_CASES).flatMap(({ reported, silent }) => [...reported, ...silent]),
  'The label reads:',
  '',
  '* * *',
]

const known = fc.constantFrom(...TEXTS)
const mixed = fc.tuple(known, fc.constantFrom(' ', '\n', '\r\n', ' | '), known).map((parts) => parts.join(''))
const bodies = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 3, arbitrary: mixed },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
  { maxLength: 12 },
)

describe('whatever a body is made of', () => {
  it('every paragraph is either kept, the very same and in order, or lifted', () => {
    fc.assert(
      fc.property(bodies, (texts) => {
        const paragraphs = texts.map((text) => paragraph(text))
        const { body, lifted } = liftStandingText(paragraphs, OWN)
        const taken = new Set(lifted.map((one) => one.paragraph))
        const kept = paragraphs.filter((_, index) => !taken.has(index))
        expect(body).toHaveLength(kept.length)
        for (const [index, one] of body.entries()) expect(one).toBe(kept[index])
      }),
      { numRuns: 500 },
    )
  })

  it('no word of a lifted paragraph is lost: its texts together are all of it', () => {
    fc.assert(
      fc.property(bodies, (texts) => {
        const { lifted } = liftStandingText(
          texts.map((text) => paragraph(text)),
          OWN,
        )
        for (const index of new Set(lifted.map((one) => one.paragraph))) {
          const pieces = lifted.filter((one) => one.paragraph === index).map(({ text }) => text)
          expect(pieces.join('').replace(/\s/g, '')).toBe(texts[index]?.replace(/\s/g, ''))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('lifting what remains lifts nothing more', () => {
    fc.assert(
      fc.property(bodies, (texts) => {
        const once = liftStandingText(
          texts.map((text) => paragraph(text)),
          OWN,
        )
        const twice = liftStandingText(once.body, OWN)
        expect(twice.lifted).toEqual([])
        expect(twice.body).toEqual(once.body)
      }),
      { numRuns: 1500 },
    )
  })
})
