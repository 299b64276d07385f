import { describe, expect, it } from 'vitest'
import { LOOKALIKES } from '../../../src/domain/standing-text/lookalikes.ts'
import { PATTERNS } from '../../../src/domain/standing-text/patterns.ts'
import { codesOf, leftAfterStory, liftAfterStory } from './bodies.ts'
import { LOOKALIKE_CASES } from './lookalike-cases.ts'
import { PATTERN_CASES } from './pattern-cases.ts'

describe('the table of patterns', () => {
  it('has for every pattern texts that are lifted and texts that stay', () => {
    expect(Object.keys(PATTERN_CASES).sort()).toEqual(PATTERNS.map(({ name }) => name).sort())
    for (const { lifts, keeps } of Object.values(PATTERN_CASES)) {
      expect(Math.min(lifts.length, keeps.length)).toBeGreaterThan(0)
    }
  })

  for (const pattern of PATTERNS) {
    describe(pattern.name, () => {
      const cases = PATTERN_CASES[pattern.name]
      it.each((cases?.lifts ?? []).map((texts) => ({ texts })))('lifts $texts', ({ texts }) => {
        const lifting = liftAfterStory(...texts)
        expect(leftAfterStory(lifting)).toEqual([])
        expect(lifting.lifted.map(({ kind }) => kind)).toContain(pattern.kind)
      })
      it.each((cases?.keeps ?? []).map((texts) => ({ texts })))('leaves $texts to the story', ({ texts }) => {
        expect(leftAfterStory(liftAfterStory(...texts))).toEqual(texts)
      })
    })
  }
})

describe('the table of lookalikes', () => {
  it('has for every one texts that are reported and texts that are not', () => {
    expect(Object.keys(LOOKALIKE_CASES).sort()).toEqual(LOOKALIKES.map(({ name }) => name).sort())
  })

  for (const [name, { reported, silent }] of Object.entries(LOOKALIKE_CASES)) {
    it.each(reported.map((text) => ({ text })))(`keeps and reports as ${name}: $text`, ({ text }) => {
      const lifting = liftAfterStory(text)
      expect(leftAfterStory(lifting)).toEqual([text])
      expect(lifting.remarks[0]).toMatchObject({ code: 'looks-like-standing-text' })
      expect(lifting.remarks[0]?.message).toContain(name)
    })
    it.each(silent.map((text) => ({ text })))('passes over $text', ({ text }) => {
      const lifting = liftAfterStory(text)
      expect(leftAfterStory(lifting)).toEqual([text])
      expect(codesOf(lifting)).toEqual([])
    })
  }
})
