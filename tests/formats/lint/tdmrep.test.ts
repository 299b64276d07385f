/** The lint of tdmrep.json, and our own reading of it. */
import { describe, expect, it } from 'vitest'
import { lintTdmRep, readTdmRep, tdmRuleFor } from '../../../src/formats/lint/tdmrep.ts'

const POLICY = 'https://news.example/policies/tdm.json'
const SOUND = [
  { location: '/open/*', 'tdm-reservation': 0 },
  { location: '/*.pdf$', 'tdm-reservation': 0 },
  { location: '/', 'tdm-reservation': 1, 'tdm-policy': POLICY },
]

const codesOf = (rules: unknown) => lintTdmRep(JSON.stringify(rules)).map(({ code }) => code)

describe('the lint', () => {
  it('says nothing of a sound file', () => {
    expect(codesOf(SOUND)).toEqual([])
  })

  it.each<readonly [string, unknown]>([
    ['no-array', SOUND[2]],
    ['no-location', [{ 'tdm-reservation': 1 }]],
    ['no-location', ['/']],
    ['bad-location', [{ location: 'open', 'tdm-reservation': 1 }]],
    ['bad-reservation', [{ location: '/', 'tdm-reservation': '1' }]],
    ['bad-policy', [{ location: '/', 'tdm-reservation': 1, 'tdm-policy': '/policy' }]],
    ['idle-policy', [{ location: '/', 'tdm-reservation': 0, 'tdm-policy': POLICY }]],
    ['never-reached', SOUND.toReversed().slice(0, 2)],
    ['never-reached', [SOUND[0], { location: '/open/today', 'tdm-reservation': 1 }]],
  ])('names %s', (code, rules) => {
    expect(codesOf(rules)).toEqual([code])
  })

  it('names a text that is no JSON', () => {
    expect(lintTdmRep('[').map(({ code }) => code)).toEqual(['no-array'])
  })
})

it('lets the first rule that matches count, case and all', () => {
  const rules = readTdmRep(JSON.stringify(SOUND)) ?? []
  const reservation = (path: string) => tdmRuleFor(rules, path)?.reservation
  expect(['/open/a', '/Open/a', '/a/b.pdf', '/a/b.pdf?page=2', '/'].map(reservation)).toEqual([0, 1, 0, 1, 1])
  expect(tdmRuleFor(rules.slice(0, 2), '/elsewhere')).toBeNull()
})
