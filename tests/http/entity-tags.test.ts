import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesStrongly, matchesWeakly, parseTags } from '../../src/http/entity-tags.ts'

/** RFC 9110 §8.8.3: any visible character but the quote, and obs-text. */
const opaque = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('!', '#', ',', '~', 'W', '/', '*', 'a', '\u{e9}'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((text) => /^[\x21\x23-\x7e\x80-\xff]*$/.test(text))
const tag = fc.tuple(fc.boolean(), opaque).map(([isWeak, text]) => `${isWeak ? 'W/' : ''}"${text}"`)
const separator = fc.constantFrom(',', ', ', ' ,', '\t,\t', ',,', ' , , ')

describe('a list of entity tags', () => {
  test('is read back whole, whatever stands between and inside its tags', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, separator)), (members) => {
        const field = members.flat().join('')
        expect(parseTags(field)).toEqual({ isStar: false, tags: members.map(([text]) => text) })
      }),
    )
  })

  test('is read as a character by character reading of the grammar does', () => {
    const noise = fc.string({
      unit: fc.constantFrom('"', ',', ' ', 'W', '/', 'a', 'W/"a"', '"b"', ', ', '*'),
    })
    fc.assert(
      fc.property(noise, (field) => {
        expect(parseTags(field).tags).toEqual(field.trim() === '*' ? [] : slowTags(field.trim()))
      }),
      { numRuns: 2000 },
    )
  })

  test('that is any text at all never throws, and names no tag that is not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (field) => {
        for (const found of parseTags(field).tags) expect(field).toContain(found)
      }),
    )
  })

  test('takes no longer than its length, however it is garbled', () => {
    for (const part of ['"', ',', '"a,', 'W/', '"a" ', ' ', '" ,']) {
      const started = performance.now()
      parseTags(part.repeat(200_000))
      expect(performance.now() - started, part).toBeLessThan(500)
    }
  })
})

describe('comparison (RFC 9110 §8.8.3.2)', () => {
  test.each([
    ['W/"1"', 'W/"1"', false, true],
    ['W/"1"', 'W/"2"', false, false],
    ['W/"1"', '"1"', false, true],
    ['"1"', '"1"', true, true],
    ['*', 'W/"1"', true, true],
  ])('of %s with %s', (field, etag, strong, weak) => {
    expect([matchesStrongly(parseTags(field), etag), matchesWeakly(parseTags(field), etag)]).toEqual([
      strong,
      weak,
    ])
  })

  test('finds a tag in a list exactly where it stands', () => {
    fc.assert(
      fc.property(fc.array(tag), tag, (tags, wanted) => {
        const list = parseTags(tags.join(', '))
        const strip = (text: string) => text.replace(/^W\//, '')
        expect(matchesWeakly(list, wanted)).toBe(tags.some((text) => strip(text) === strip(wanted)))
        expect(matchesStrongly(list, wanted)).toBe(tags.includes(wanted) && wanted.startsWith('"'))
      }),
    )
  })
})

/** The same by another way: the first that is a whole member goes, else all up to the next comma. */
function slowTags(text: string): readonly string[] {
  const rest = text.replace(/^[ \t,]+/, '')
  if (rest === '') return []
  const member = /^(?:W\/)?"[^"]*"(?=[ \t]*(?:,|$))/.exec(rest)?.[0] ?? ''
  const isTag = member !== '' && [...member].every((letter) => letter > ' ' && letter !== '\u007f')
  if (isTag) return [member, ...slowTags(rest.slice(member.length))]
  return rest.includes(',') ? slowTags(rest.slice(rest.indexOf(',') + 1)) : []
}
