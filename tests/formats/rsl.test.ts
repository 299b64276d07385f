/** RSL as it is written: whole documents, and what goes into each part of them. */
import { describe, expect, it } from 'vitest'
import { renderLicenseRsl, renderSiteRsl, rslContent } from '../../src/formats/rsl.ts'
import {
  aClearedArticle,
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anOpenLicense,
  BASE_URL,
  statedRights,
} from '../support/builders.ts'

const house = { newsroom: aNewsroom(), baseUrl: BASE_URL }

describe('/license.xml', () => {
  it('speaks for every address, with what all Licenses permit at once', () => {
    const other = anOpenLicense({ ai: { train: false, input: true, index: true } })
    expect(renderSiteRsl(house, [anOpenLicense(), other])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl" max-age="1">
<content url="/">
<license>
<permits type="usage">ai-input search ai-index</permits>
<prohibits type="usage">ai-train</prohibits>
<payment type="attribution"/>
<legal type="contact">mailto:partners@news.example</legal>
</license>
<copyright type="organization" contactEmail="partners@news.example" contactUrl="https://news.example/#partnerships">Harmattan Courier Media Ltd</copyright>
<terms>https://news.example/#terms</terms>
</content>
</rsl>
`)
  })

  it('prohibits everything where the Licenses share nothing, and names no price for that', () => {
    const document = renderSiteRsl(house, [aLicense(), anOpenLicense(), anAgencyLicense()])
    expect(document).toContain('<license>\n<prohibits type="usage">all</prohibits>\n<legal')
    expect(document).not.toMatch(/permits|payment/)
  })

  it('prohibits everything where two Licenses hold in no country both', () => {
    const open = { ai: { train: true, input: true, index: true } }
    const here = aLicense({ id: 'here', territories: ['NG', 'GH'], ...open })
    const there = aLicense({ id: 'there', territories: ['KE'], ...open })
    expect(renderSiteRsl(house, [here, there])).toContain('<prohibits type="usage">all</prohibits>')
    const both = aLicense({ id: 'both', territories: ['KE', 'GH'], ...open })
    expect(renderSiteRsl(house, [here, both])).toContain('<permits type="geo">GH</permits>')
  })

  it('names the page of the one License there is', () => {
    expect(renderSiteRsl(house, [aLicense()])).toContain(
      '<terms>https://news.example/licenses/all-rights-reserved</terms>',
    )
  })
})

describe('/licenses/{id}.rsl', () => {
  it('speaks for what leads to it, names countries, and no holder', () => {
    const license = aLicense({ territories: ['NG', 'EU', 'GH'], duties: ['noindex'] })
    expect(renderLicenseRsl(house, license)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl" max-age="1">
<content url="">
<license>
<permits type="usage">search ai-index</permits>
<prohibits type="usage">ai-train ai-input</prohibits>
<permits type="geo">NG GH</permits>
<payment type="free"/>
<legal type="contact">mailto:partners@news.example</legal>
</license>
<terms>https://news.example/licenses/all-rights-reserved</terms>
</content>
</rsl>
`)
  })

  it('never names a license server: without one, a token would be needed that nobody gives', () => {
    expect(renderLicenseRsl(house, aLicense())).not.toContain('server')
  })
})

describe('an article in RSS', () => {
  it('has every child prefixed, and the holder and contact that are its own', () => {
    const article = aClearedArticle({
      license: 'agency-restricted',
      rights: statedRights({
        foreign: 'Savanna Wire',
        holder: 'Savanna Wire & Co',
        notice: '© Savanna Wire',
        credit: 'Savanna Wire',
        contact: 'desk@wire.example',
      }),
    })
    expect(rslContent(article, BASE_URL)).toBe(`<rsl:content url="https://news.example/articles/a-1001">
<rsl:license>
<rsl:prohibits type="usage">all</rsl:prohibits>
<rsl:legal type="contact">mailto:desk@wire.example</rsl:legal>
</rsl:license>
<rsl:copyright contactEmail="desk@wire.example">Savanna Wire &#x26; Co</rsl:copyright>
<rsl:terms>https://news.example/licenses/agency-restricted</rsl:terms>
</rsl:content>`)
  })

  it('speaks of our page, wherever the story itself is', () => {
    const article = aClearedArticle({ url: 'https://elsewhere.example/story' })
    expect(rslContent(article, BASE_URL)).toContain('url="https://news.example/articles/a-1001"')
  })
})
