/** What documents permit beyond a License: nothing of ours does, and what was made to is caught. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { License } from '../../../src/domain/license.ts'
import {
  miningBeyond,
  offerBeyond,
  rslBeyond,
  rslPermissions,
  signalsBeyond,
} from '../../../src/formats/lint/permissions.ts'
import { readRobots } from '../../../src/formats/lint/robots.ts'
import { readTdmRep, tdmRuleFor } from '../../../src/formats/lint/tdmrep.ts'
import { renderOffer } from '../../../src/formats/odrl.ts'
import { renderRobots } from '../../../src/formats/robots.ts'
import { renderLicenseRsl } from '../../../src/formats/rsl.ts'
import { renderTdmRep } from '../../../src/formats/tdmrep.ts'
import { aLicense, aNewsroom, anOpenLicense, BASE_URL } from '../../support/builders.ts'
import { anyLicense } from '../../support/license-arbitraries.ts'

const offering = { newsroom: aNewsroom(), baseUrl: BASE_URL }

/** What the four dialects, written for one License, permit beyond another. */
function beyond(written: License, held: License): Readonly<Record<string, readonly string[]>> {
  return {
    rsl: rslPermissions(renderLicenseRsl(offering, written)).flatMap((one) => rslBeyond(held, one)),
    signals: signalsBeyond(held, readRobots(renderRobots(BASE_URL, [written]))),
    tdmrep: miningBeyond(held, tdmRuleFor(readTdmRep(renderTdmRep(BASE_URL, [written])) ?? [], '/')),
    offer: offerBeyond(held, renderOffer(offering, written)),
  }
}

const NOTHING = { rsl: [], signals: [], tdmrep: [], offer: [] }

it('finds nothing in what is written for the License itself', () => {
  const isWithin = (license: License) => {
    expect(beyond(license, license)).toEqual(NOTHING)
  }
  fc.assert(fc.property(anyLicense, isWithin))
})

describe('finds', () => {
  it('an open document under a License that reserves', () => {
    expect(beyond(anOpenLicense(), aLicense({ ai: { train: false, input: true, index: true } }))).toEqual({
      rsl: ['ai-train'],
      signals: ['train'],
      tdmrep: ['text and data mining'],
      offer: ['reproduce', 'publish', 'broadcast', 'redistribute', 'text and data mining'],
    })
  })

  it('a document for everywhere under a License for one country', () => {
    const national = anOpenLicense({ territories: ['NG'] })
    expect(beyond(anOpenLicense(), national)).toEqual({
      rsl: ['use outside its territories'],
      signals: ['train', 'input', 'index'],
      tdmrep: ['text and data mining'],
      offer: ['text and data mining'],
    })
  })

  it('terms that say nothing at all: what no list closes is permitted', () => {
    const open = '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license/></content></rsl>'
    expect(rslPermissions(open).flatMap((one) => rslBeyond(aLicense(), one))).toEqual([
      'ai-train',
      'ai-input',
    ])
    const closed = open.replace('<license/>', '<license><prohibits type="usage">ai-all</prohibits></license>')
    expect(rslPermissions(closed)[0]?.usages).toEqual(['search'])
    expect(miningBeyond(aLicense(), null)).toEqual(['text and data mining'])
  })
})
