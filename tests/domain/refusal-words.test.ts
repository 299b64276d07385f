/** The words of refusals, printed wherever one is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REFUSAL_WORDS } from '../../src/domain/refusal-words.ts'
import { ROOT } from '../support/case-modules.ts'

describe('the words of refusals', () => {
  it('every reason has a sentence and a remedy of its own', () => {
    const words = Object.values(REFUSAL_WORDS)
    for (const { sentence, remedy } of words) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
    expect(new Set(words.map(({ sentence }) => sentence)).size).toBe(words.length)
  })

  it('stand in docs/explain.md as they are printed, each reason and no other', () => {
    const page = readFileSync(join(ROOT, 'docs/explain.md'), 'utf8')
    const rows = page.split('\n').filter((line) => /^\| `[a-z-]+` \| [A-Z]/.test(line))
    const words = Object.entries(REFUSAL_WORDS).map(
      ([reason, { sentence, remedy }]) => `| \`${reason}\` | ${sentence} | ${remedy} |`,
    )
    expect(rows).toEqual(words)
  })
})
