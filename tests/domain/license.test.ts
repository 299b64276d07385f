/** Licenses: which use is wider, and what narrows a promise. */
import { describe, expect, it } from 'vitest'
import { HOUSE_LICENSES } from '../../src/domain/house-licenses.ts'
import { allowsUse, licenseFaults, narrowedTerms } from '../../src/domain/license.ts'
import { aLicense, anOpenLicense } from '../support/builders.ts'

describe('uses', () => {
  it('each includes the one before it', () => {
    expect(allowsUse('fullText', 'summary')).toBe(true)
    expect(allowsUse('headline', 'summary')).toBe(false)
  })
})

describe('a change that narrows is named by its terms', () => {
  const open = anOpenLicense({ territories: ['NG', 'GH'] })

  it.each([
    ['publicUse', { publicUse: 'summary' }],
    ['pageUse', { pageUse: 'headline' }],
    ['ceiling', { ceiling: 'summary' }],
    ['reserved', { reserved: ['rewrite', 'broadcast'] }],
    ['duties', { duties: [...open.duties, 'noindex'] }],
    ['territories', { territories: ['NG'] }],
    ['ai', { ai: { train: false, input: true, index: true } }],
  ] as const)('%s', (field, change) => {
    expect(narrowedTerms(open, { ...open, ...change })).toEqual([field])
  })

  it('limiting what was world-wide narrows, lifting a limit does not', () => {
    expect(narrowedTerms(aLicense(), aLicense({ territories: ['NG'] }))).toEqual(['territories'])
    expect(narrowedTerms(aLicense({ territories: ['NG'] }), aLicense())).toEqual([])
  })

  it('a new name or wording narrows nothing', () => {
    expect(narrowedTerms(open, { ...open, name: 'Another name', terms: 'Other words.' })).toEqual([])
  })
})

describe('terms that contradict themselves', () => {
  const fieldsOf = (terms: Parameters<typeof aLicense>[0]) =>
    licenseFaults(aLicense(terms)).map(({ field, expected }) => `${field}: ${expected}`)

  it('are a ceiling below what anyone gets, in feeds or on pages', () => {
    expect(fieldsOf({ publicUse: 'fullText', pageUse: 'headline', ceiling: 'summary' })).toEqual([
      'ceiling: at least publicUse: what anyone gets, an agreement may grant',
    ])
    expect(fieldsOf({ publicUse: 'headline', pageUse: 'fullText', ceiling: 'summary' })).toEqual([
      'ceiling: at least pageUse: what anyone gets, an agreement may grant',
    ])
  })

  it('are a notice with a variable that does not exist', () => {
    expect(fieldsOf({ notice: '© {year} {owner}' })).toEqual([
      'notice: text with no variables but {year} and {holder}',
    ])
    expect(fieldsOf({ notice: '© {year} {holder}, no braces {}' })).toHaveLength(1)
  })

  it('are none in those of the house', () => {
    expect([aLicense(), anOpenLicense(), ...HOUSE_LICENSES].flatMap(licenseFaults)).toEqual([])
  })
})
