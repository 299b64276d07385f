/** The ODRL offer as it is written. */
import { describe, expect, it } from 'vitest'
import { renderOffer } from '../../src/formats/odrl.ts'
import { aLicense, aNewsroom, anOpenLicense, BASE_URL } from '../support/builders.ts'

const house = { newsroom: aNewsroom(), baseUrl: BASE_URL }
const target = 'https://news.example/licenses/all-rights-reserved#works'

describe('an offer', () => {
  it('of all rights reserved prohibits the five acts, and lets nobody mine without consent', () => {
    expect(JSON.parse(renderOffer(house, aLicense()))).toEqual({
      '@context': ['http://www.w3.org/ns/odrl.jsonld', 'http://www.w3.org/ns/tdmrep.jsonld'],
      '@type': 'Offer',
      profile: 'http://www.w3.org/ns/tdmrep',
      uid: 'https://news.example/licenses/all-rights-reserved.jsonld',
      conflict: 'prohibit',
      assigner: {
        uid: 'https://www.news.example/',
        'vcard:fn': 'Harmattan Courier Media Ltd',
        'vcard:hasEmail': 'mailto:partners@news.example',
        'vcard:hasURL': 'https://www.news.example/',
      },
      permission: [{ target, action: 'tdm:mine', duty: [{ action: 'obtainConsent' }] }],
      prohibition: ['reproduce', 'present', 'stream', 'derive', 'distribute'].map((action) => ({
        target,
        action,
      })),
    })
  })

  it('states what is owed and where it holds with each permission', () => {
    const license = aLicense({
      reserved: ['reproduce', 'broadcast', 'rewrite', 'redistribute'],
      duties: ['credit', 'link-back', 'keep-notices', 'canonical', 'noindex'],
      territories: ['NG', 'GH'],
    })
    const [present] = JSON.parse(renderOffer(house, license)).permission
    expect(present).toEqual({
      target,
      action: 'present',
      duty: [
        { action: 'attribute' },
        { action: 'http://creativecommons.org/ns#Notice' },
        { action: 'reviewPolicy', target: 'https://news.example/licenses/all-rights-reserved' },
      ],
      constraint: [
        {
          leftOperand: 'spatial',
          operator: 'isAnyOf',
          rightOperand: [
            { '@id': 'https://www.omg.org/spec/LCC/Countries/ISO3166-1-CountryCodes-Adjunct/NG' },
            { '@id': 'https://www.omg.org/spec/LCC/Countries/ISO3166-1-CountryCodes-Adjunct/GH' },
          ],
        },
      ],
    })
  })

  it('prohibits every change where nothing may be edited, though rewriting is not reserved', () => {
    const license = anOpenLicense({ reserved: [], duties: ['no-edits'] })
    const { permission, prohibition } = JSON.parse(renderOffer(house, license))
    const actions = (rules: { action: string }[]) => rules.map(({ action }) => action)
    expect(actions(prohibition)).toEqual(['derive', 'modify'])
    expect(actions(permission)).toEqual(['reproduce', 'present', 'stream', 'distribute', 'tdm:mine'])
  })

  it('that keeps nothing back has no prohibition, and mining is a plain permission', () => {
    const offer = JSON.parse(renderOffer(house, anOpenLicense({ reserved: [], duties: [] })))
    expect(offer.prohibition).toBeUndefined()
    expect(offer.permission.at(-1)).toEqual({
      target: 'https://news.example/licenses/cc-by-nd-4.0#works',
      action: 'tdm:mine',
    })
  })
})
