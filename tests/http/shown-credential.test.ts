/** Reading the credential a client shows, by the grammar of each scheme. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearerOf, passwordOf, segmentOf } from '../../src/http/shown-credential.ts'

const basic = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

describe('a Bearer credential', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    ['BEARER  abc ', 'abc'],
    ['Bearer', null],
    ['Bearer ', null],
    ['Bearer a b', null],
    ['Bearerabc', null],
    ['Basic YTpi', null],
    ['', null],
    [null, null],
  ])('%s is %s', (field, credential) => {
    expect(bearerOf(field)).toBe(credential)
  })
})

describe('the password of Basic', () => {
  it.each([
    [basic('importer:abc'), 'abc'],
    [basic(':abc'), 'abc'],
    [basic('importer:a:b:c'), 'a:b:c'],
    [basic('Ọbásanjọ́:Ọ̀yọ́'), 'Ọ̀yọ́'],
    ['basic YTpi', 'b'],
    ['Basic YTpi ', 'b'],
    ['Basic YTpiYg', 'bb'],
    [basic('importer:'), null],
    [basic('importer'), null],
    ['Basic', null],
    ['Basic !!!', null],
    ['Basic Y', null],
    ['Basic YTr/', null],
    ['Bearer YTpi', null],
    [null, null],
  ])('of %s is %s', (field, password) => {
    expect(passwordOf(field)).toBe(password)
  })

  it('is whatever text was sent, whoever sent it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    const name = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !one.includes(':') && !one.startsWith('\ufeff'))
    fc.assert(
      fc.property(name, text, (user, password) => {
        expect(passwordOf(basic(`${user}:${password}`))).toBe(password)
      }),
    )
  })

  it('is read of any header without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (field) => {
        for (const value of [field, `Basic ${field}`, `Bearer ${field}`]) {
          expect([bearerOf(value), passwordOf(value)].every((read) => read === null || read !== '')).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('a segment of a path', () => {
  it.each([
    ['abc', 'abc'],
    ['%E1%BB%8C', 'Ọ'],
    ['%', '%'],
    ['%FF', '%FF'],
    ['', null],
  ])('%s is %s', (encoded, credential) => {
    expect(segmentOf(encoded)).toBe(credential)
  })
})
