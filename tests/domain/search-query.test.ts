import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUERY_LENGTH, QUERY_WORDS, readQuery } from '../../src/domain/search-query.ts'

function termsOf(typed: string): string {
  return readQuery(typed)
    .terms.map((term) => term.join('+'))
    .join(' ')
}

describe('a search', () => {
  it.each([
    ['Lagos fire', 'lagos fire'],
    ['"Lagos fire" market', 'lagos+fire market'],
    ['“Lagos fire” «le marché»', 'lagos+fire le+marche'],
    ['COVID-19 Ado-Ekiti', 'covid+19 ado+ekiti'],
    ['"unclosed phrase', 'unclosed phrase'],
    ['"" " "  ', ''],
    ['lagos LAGOS Lagós "lagos"', 'lagos'],
    ['a AND b OR NOT c*', 'a and b or not c'],
    ['headline:x ^y NEAR(z)', 'headline+x y near+z'],
    ['\u{1F600} !? —', ''],
  ])('%s', (typed, terms) => {
    expect(termsOf(typed)).toBe(terms)
  })

  it('is shown on one line, as it was typed', () => {
    expect(readQuery('  Ọ̀yọ́ \n\t "ring\u0000road"  ').text).toBe('Ọ̀yọ́ "ring road"')
  })

  it('looks for its first eight words, those of phrases counted, and says when more were typed', () => {
    expect(readQuery('a b c d e f g h').isCut).toBe(false)
    expect(readQuery('a b c d e f g h a').isCut).toBe(false)
    expect(readQuery('a b c d e f g h i')).toMatchObject({ isCut: true, terms: { length: 8 } })
    expect(termsOf('a b c d e "f g h i j" k')).toBe('a b c d e f+g+h')
    expect(readQuery('x'.repeat(201)).isCut).toBe(true)
  })

  it('is bounded, well-formed and the same when it is searched again, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const query = readQuery(typed)
        expect([...query.text].length).toBeLessThanOrEqual(QUERY_LENGTH)
        expect(query.terms.flat().length).toBeLessThanOrEqual(QUERY_WORDS)
        expect(query.text.isWellFormed()).toBe(true)
        const again = readQuery(query.text)
        expect([again.text, again.terms]).toEqual([query.text, query.terms])
      }),
    )
  })
})
