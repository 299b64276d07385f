/** The terms for machines in headers: a document speaks for the strictest of the articles in it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { License } from '../../src/domain/license.ts'
import { articleTermsHeaders, editionTermsHeaders } from '../../src/http/terms-headers.ts'
import {
  aClearedArticle,
  aLicense,
  anEdition,
  anOpenLicense,
  BASE_URL,
  licensesById,
} from '../support/builders.ts'
import { anyLicenses } from '../support/license-arbitraries.ts'
import { expectPolicy, isMiningFree } from '../support/yardstick.ts'

/** An article under the License, for a reader it gives something to; none where it gives nobody anything. */
function articlesUnder(license: License) {
  const country = license.territories?.[0] ?? null
  if (license.territories !== null && country === null) return []
  const audience = { kind: 'public', door: 'feed', country } as const
  return [aClearedArticle({ license: license.id }, { licenses: [license], audience })]
}

describe('the headers of a channel', () => {
  it('reserve what any article in it does, and an empty one what any License does', () => {
    fc.assert(
      fc.property(anyLicenses, anyLicenses, (held, others) => {
        const articles = held.flatMap(articlesUnder)
        const licenses = licensesById([...others, ...held])
        const speaks =
          articles.length > 0 ? articles.map(({ rights }) => rights.license) : [...licenses.values()]
        const headers = editionTermsHeaders(anEdition({ articles, licenses }))
        expect(headers['tdm-reservation']).toBe(isMiningFree(speaks) ? '0' : '1')
        expectPolicy(headers['tdm-policy'], speaks)
        const rsl = speaks.length === 1 ? `/licenses/${speaks[0]?.id}.rsl` : '/license.xml'
        expect(headers['Link']).toBe(`<${BASE_URL}${rsl}>; rel="license"; type="application/rsl+xml"`)
      }),
      { numRuns: 2_000 },
    )
  })

  it('name the one License its articles share, however many they are', () => {
    const articles = [aClearedArticle({ id: 'a-1' }), aClearedArticle({ id: 'a-2' })]
    expect(editionTermsHeaders(anEdition({ articles }))).toEqual({
      Link: '<https://news.example/licenses/all-rights-reserved.rsl>; rel="license"; type="application/rsl+xml"',
      'tdm-reservation': '1',
      'tdm-policy': 'https://news.example/licenses/all-rights-reserved.jsonld',
    })
  })

  it('name the strictest policy where one License gives no more than any other', () => {
    const strict = aLicense({ id: 'strict', duties: ['credit', 'keep-notices', 'link-back', 'no-edits'] })
    const articles = [strict, anOpenLicense()].flatMap(articlesUnder)
    expect(editionTermsHeaders(anEdition({ articles }))['tdm-policy']).toBe(
      'https://news.example/licenses/strict.jsonld',
    )
  })

  it('lead to all terms where each License gives something another keeps', () => {
    const here = aLicense({ id: 'here', territories: ['NG'], reserved: [] })
    const articles = [here, anOpenLicense()].flatMap(articlesUnder)
    expect(editionTermsHeaders(anEdition({ articles }))['tdm-policy']).toBe('https://news.example/#terms')
  })
})

describe('the headers of an article', () => {
  it('name no policy where nothing is reserved, since TDMRep ignores one there', () => {
    const article = aClearedArticle({ license: 'cc-by-nd-4.0' })
    expect(articleTermsHeaders(article, BASE_URL)).toEqual({
      Link: '<https://news.example/licenses/cc-by-nd-4.0.rsl>; rel="license"; type="application/rsl+xml"',
      'tdm-reservation': '0',
    })
  })
})
