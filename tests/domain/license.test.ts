/** Licenses: which use is wider, and what narrows a promise. */
import { describe, expect, it } from 'vitest'
import { allowsUse, narrowedTerms, narrowerUse } from '../../src/domain/license.ts'
import { aLicense, anOpenLicense } from '../support/builders.ts'

describe('uses', () => {
  it('each includes the one before it', () => {
    expect(allowsUse('fullText', 'summary')).toBe(true)
    expect(allowsUse('headline', 'summary')).toBe(false)
    expect(narrowerUse('fullText', 'headline')).toBe('headline')
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
