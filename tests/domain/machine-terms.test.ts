/** Terms for machines: what several Licenses share, what mining they leave free, and which of them is the strictest. */
import { describe, expect, it } from 'vitest'
import { machineTermsOf, permittedEverywhere, strictestLicense } from '../../src/domain/machine-terms.ts'
import { aLicense, anOpenLicense } from '../support/builders.ts'

const open = { ai: { train: true, input: true, index: true } }

describe('what is permitted to machines', () => {
  it('is nothing, and mining reserved, where there is no License', () => {
    expect(machineTermsOf([])).toMatchObject({ permitted: [], isTdmReserved: true })
  })

  it('is what all Licenses allow, in the countries they all hold in', () => {
    const here = aLicense({ id: 'here', territories: ['NG', 'GH'], ...open })
    const there = aLicense({ id: 'there', territories: ['GH', 'KE'] })
    expect(machineTermsOf([here, there, anOpenLicense()])).toEqual({
      permitted: ['index'],
      territories: ['GH'],
      isTdmReserved: true,
      owesAttribution: true,
    })
  })

  it('is nothing where they share no country', () => {
    const [here, there] = [['NG'], ['KE']].map((territories) => aLicense({ territories, ...open }))
    expect(machineTermsOf([here, there].flatMap((one) => one ?? [])).permitted).toEqual([])
  })

  it('leaves mining free only where every use is allowed everywhere', () => {
    expect(machineTermsOf([anOpenLicense()]).isTdmReserved).toBe(false)
    expect(machineTermsOf([anOpenLicense({ territories: ['NG'] })]).isTdmReserved).toBe(true)
    expect(machineTermsOf([aLicense()]).isTdmReserved).toBe(true)
  })

  it('is nothing in a dialect that knows no countries, where a License does', () => {
    expect(permittedEverywhere(machineTermsOf([anOpenLicense({ territories: ['NG'] })]))).toEqual([])
    expect(permittedEverywhere(machineTermsOf([aLicense()]))).toEqual(['index'])
  })

  it('takes EU for no country: a License that lists it allows no reader, and RSL would read 27 states', () => {
    expect(machineTermsOf([anOpenLicense({ territories: ['EU', 'NG'] })]).territories).toEqual(['NG'])
    expect(machineTermsOf([anOpenLicense({ territories: ['EU'] })]).permitted).toEqual([])
  })
})

describe('the strictest of several Licenses', () => {
  it('gives no more than any other, whatever is said of our own pages', () => {
    const strict = aLicense({ id: 'strict', duties: anOpenLicense().duties, publicUse: 'fullText' })
    expect(strictestLicense([anOpenLicense(), strict, strict])?.id).toBe('strict')
  })

  it('is none where each gives something another keeps', () => {
    const here = aLicense({ territories: ['NG'], reserved: [] })
    expect(strictestLicense([here, anOpenLicense()])).toBeNull()
    expect(strictestLicense([])).toBeNull()
  })
})
