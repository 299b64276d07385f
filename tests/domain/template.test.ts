/** Templates: what is in braces is a variable, in any letters. */
import { describe, expect, it } from 'vitest'
import { fillTemplate, unknownVariable } from '../../src/domain/template.ts'

describe('a template', () => {
  it('names its first variable that nobody knows, whatever letters it is written in', () => {
    expect(unknownVariable('© {year} {holder}', ['year', 'holder'])).toBe(null)
    expect(unknownVariable('© {year} {inhaber}', ['year', 'holder'])).toBe('inhaber')
    expect(unknownVariable('© {année} {holder}', ['year', 'holder'])).toBe('année')
    expect(unknownVariable('{credit-line}', ['credit'])).toBe('credit-line')
    expect(unknownVariable('{}', ['credit'])).toBe('')
  })

  it('is filled where a variable is given and left as it stands where none is', () => {
    const words = { year: '2026', holder: '{year} Ltd' }
    expect(fillTemplate('© {year} {holder}, {place}', words)).toBe('© 2026 {year} Ltd, {place}')
    expect(fillTemplate('{constructor}', {})).toBe('{constructor}')
  })
})
