import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preferredFormat } from '../../src/http/preferred-format.ts'

const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'text/html'] as const
const PLACES = { [TYPES[0]]: 'rss', [TYPES[1]]: 'atom', [TYPES[2]]: 'json', [TYPES[3]]: 'page' } as const

test('the one type that is named is the one that is preferred', () => {
  for (const type of TYPES) expect(preferredFormat(type)).toBe(PLACES[type])
})

test('of types named with weights, the heaviest; a page only where it is heavier than all', () => {
  const weighed = fc.tuple(...TYPES.map(() => fc.integer({ min: 0, max: 1000 })))
  fc.assert(
    fc.property(weighed, fc.nat(23), (weights, turn) => {
      const members = TYPES.map((type, at) => `${type};q=${(weights[at] ?? 0) / 1000}`)
      const turned = [...members.slice(turn % 4), ...members.slice(0, turn % 4)]
      const [rss = 0, atom = 0, json = 0, page = 0] = weights
      const most = Math.max(rss, atom, json)
      const first = rss === most ? 'rss' : atom === most ? 'atom' : 'json'
      expect(preferredFormat(turned.join(', '))).toBe(page > most ? 'page' : first)
    }),
  )
})

test('any text at all gives a format and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (accept) => {
      expect(['rss', 'atom', 'json', 'page']).toContain(preferredFormat(accept))
    }),
  )
})
