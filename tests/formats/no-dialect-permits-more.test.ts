/** One License, many dialects: each, read back by its own rules, permits what the License does where it can say so, and never more. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalText } from '../../src/formats/html/characters.ts'
import { lintRobots } from '../../src/formats/lint/robots.ts'
import { lintRsl, lintRslInRss } from '../../src/formats/lint/rsl.ts'
import { lintTdmRep } from '../../src/formats/lint/tdmrep.ts'
import { renderOffer } from '../../src/formats/odrl.ts'
import { renderRobots } from '../../src/formats/robots.ts'
import { renderLicenseRsl, renderSiteRsl } from '../../src/formats/rsl.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { renderTdmRep } from '../../src/formats/tdmrep.ts'
import { aClearedArticle, anEdition, BASE_URL, statedRights } from '../support/builders.ts'
import { readOffer, readSignals, readTdm } from '../support/dialects.ts'
import { anyContact, anyLicense, anyLicenses, anyNewsroom, anyWords } from '../support/license-arbitraries.ts'
import { readRsl } from '../support/rsl-reader.ts'
import { allowEverywhere, expectOffer, expectPolicy, expectRsl, isMiningFree } from '../support/yardstick.ts'

const RUNS = { numRuns: 2_000 }

describe('whatever a License says', () => {
  it('its RSL permits that and no more, and passes the lint', () => {
    fc.assert(
      fc.property(anyLicense, anyNewsroom, (license, newsroom) => {
        const document = renderLicenseRsl({ newsroom, baseUrl: BASE_URL }, license)
        expect(lintRsl(document)).toEqual([])
        const [content, ...others] = readRsl(document)
        expect(others).toEqual([])
        expect(content?.url).toBe('')
        expectRsl(content, [license])
      }),
      RUNS,
    )
  })

  it('its offer in ODRL permits no reserved act, nowhere it does not hold, and nothing without what is owed', () => {
    fc.assert(
      fc.property(anyLicense, anyNewsroom, (license, newsroom) => {
        const offer = readOffer(renderOffer({ newsroom, baseUrl: BASE_URL }, license))
        expectOffer(offer, license)
        const prohibited = (offer.prohibition ?? []).map(({ action }) => action)
        const permitted = offer.permission.map(({ action }) => action)
        expect(permitted.filter((action) => prohibited.includes(action))).toEqual([])
      }),
      RUNS,
    )
  })

  it('an article of it in RSS says so of our own page, whoever holds it, and passes the lint', () => {
    const rights = fc.record({ holder: anyWords, contact: anyContact, own: fc.boolean() })
    fc.assert(
      fc.property(anyLicense, rights, (license, { holder, contact, own }) => {
        const country = license.territories?.find((code) => code !== '') ?? null
        fc.pre(license.territories === null || country !== null)
        const foreign = {
          ...{ foreign: 'x', notice: 'n', credit: 'c' },
          ...{ holder: `h${holder}`, contact: `c${contact}` },
        }
        const article = aClearedArticle(
          { license: license.id, rights: statedRights(own ? {} : foreign) },
          { licenses: [license], audience: { kind: 'public', door: 'feed', country } },
        )
        const document = renderRss(anEdition({ articles: [article] }))
        expect(lintRslInRss(document, BASE_URL)).toEqual([])
        const [content, ...others] = readRsl(document)
        expect(others).toEqual([])
        expect(content?.url).toBe(`${BASE_URL}/articles/${article.id}`)
        expectRsl(content, [license])
        if (!own) expect(content?.texts.get('copyright')).toBe(legalText(`h${holder}`))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever several Licenses say', () => {
  it('the RSL of the site permits what all of them do, whatever the newsroom is called', () => {
    fc.assert(
      fc.property(anyLicenses, anyNewsroom, (licenses, newsroom) => {
        const document = renderSiteRsl({ newsroom, baseUrl: BASE_URL }, licenses)
        expect(lintRsl(document)).toEqual([])
        const [content, ...others] = readRsl(document)
        expect(others).toEqual([])
        expect(content?.url).toBe('/')
        expectRsl(content, licenses)
        expect(content?.texts.get('copyright')).toBe(legalText(newsroom.legalNames[0] ?? newsroom.name))
      }),
      RUNS,
    )
  })

  it('robots.txt signals yes where all of them allow a use everywhere', () => {
    fc.assert(
      fc.property(anyLicenses, (licenses) => {
        const document = renderRobots(BASE_URL, licenses)
        expect(lintRobots(document)).toEqual([])
        const said = (use: 'train' | 'input' | 'index') => (allowEverywhere(licenses, use) ? 'yes' : 'no')
        expect(readSignals(document)).toEqual({
          search: said('index'),
          'ai-input': said('input'),
          'ai-train': said('train'),
        })
      }),
      RUNS,
    )
  })

  it('tdmrep.json reserves mining unless all of them free it everywhere', () => {
    fc.assert(
      fc.property(anyLicenses, (licenses) => {
        const document = renderTdmRep(BASE_URL, licenses)
        expect(lintTdmRep(document)).toEqual([])
        for (const path of ['/', '/articles/a-1001', '/feeds/latest.rss', '/%F0%9F%8C%8A?q=$*']) {
          const rule = readTdm(document, path)
          expect(rule?.['tdm-reservation'], path).toBe(isMiningFree(licenses) ? 0 : 1)
        }
        expectPolicy(readTdm(document, '/')?.['tdm-policy'], licenses)
      }),
      RUNS,
    )
  })
})
