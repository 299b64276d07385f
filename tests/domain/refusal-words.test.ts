/** The words of refusals, printed wherever one is. */
import { describe, expect, it } from 'vitest'
import { REFUSAL_WORDS } from '../../src/domain/refusal-words.ts'

describe('the words of refusals', () => {
  it('every reason has a sentence and a remedy of its own', () => {
    const words = Object.values(REFUSAL_WORDS)
    for (const { sentence, remedy } of words) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
    expect(new Set(words.map(({ sentence }) => sentence)).size).toBe(words.length)
  })
})
