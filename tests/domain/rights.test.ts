/** Rights: the newsroom's own is filled in, somebody else's is left alone. */
import { describe, expect, it } from 'vitest'
import { completeRights, fillNotice, isOwnWork } from '../../src/domain/rights.ts'
import { aLicense, aNewsroom, anOpenLicense, statedRights } from '../support/builders.ts'

const newsroom = aNewsroom()
const complete = (stated = statedRights(), license = null as ReturnType<typeof aLicense> | null) =>
  completeRights(newsroom, aLicense(), { stated, license, year: '2026' })

describe("the newsroom's own work", () => {
  it('is filled from its defaults', () => {
    expect(complete()).toMatchObject({
      complete: true,
      rights: {
        own: true,
        holder: 'Harmattan Courier Media Ltd',
        notice: '© 2026 Harmattan Courier Media Ltd. All rights reserved.',
        credit: 'Harmattan Courier',
        contact: 'partners@news.example',
      },
    })
  })

  it('keeps what was stated: its notice verbatim, its year, its license', () => {
    const stated = statedRights({ notice: '(c) 2019–2026 HCM', year: '2019–2026' })
    expect(complete(stated, anOpenLicense())).toMatchObject({
      rights: { notice: '(c) 2019–2026 HCM', year: '2019–2026', license: { id: 'cc-by-nd-4.0' } },
    })
  })

  it.each([
    'HARMATTAN COURIER',
    'Harmattan Courier Media Ltd.',
    'The Harmattan Courier',
    'Harmattan Courier Media Limited',
  ])('is known by the name %s', (holder) => {
    expect(isOwnWork(newsroom, statedRights({ holder }))).toBe(true)
  })
})

describe("somebody else's work", () => {
  it('names what is missing, and nothing of the newsroom is put in', () => {
    const stated = statedRights({ holder: 'Acme News', notice: '© 2026 Acme News' })
    expect(complete(stated)).toEqual({ complete: false, missing: ['license', 'credit', 'contact'] })
  })
})

describe('a notice template', () => {
  it('takes any name as it is', () => {
    expect(fillNotice('© {year} {holder}', { year: '2026', holder: 'Cash $$ & $& {year} Ltd' })).toBe(
      '© 2026 Cash $$ & $& {year} Ltd',
    )
  })
})
