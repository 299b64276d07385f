/** The pages of Agreements: what was signed, in words that nobody can misread, with links that hold by either entrance. */
import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../../src/domain/agreement.ts'
import { DUTIES } from '../../../src/domain/license.ts'
import type { Partner } from '../../../src/domain/partner.ts'
import { renderAgreementListPage } from '../../../src/http/pages/agreement-list-page.tsx'
import { renderAgreementPage } from '../../../src/http/pages/agreement-page.tsx'
import { DUTY_WORDS } from '../../../src/http/pages/license-words.ts'
import { aNewsroom, NOW } from '../../support/builders.ts'
import { aFullAgreement } from '../../support/partner-editions.ts'
import { aGrant, anAgreement, aPartner } from '../../support/partners.ts'
import { faultsOf, linksOf, mainText, metaOf, named, textOf } from './markup.ts'

function pageOf(agreement: Agreement, partner: Partner = aPartner(), now = NOW): string {
  return renderAgreementPage({ newsroom: aNewsroom(), partner, agreement, versions: [agreement], now })
}

function listOf(agreements: readonly Agreement[], now = NOW): string {
  return renderAgreementListPage({ newsroom: aNewsroom(), partner: aPartner(), agreements, now })
}

const hrefsOf = (page: string) =>
  named(page, 'main').length === 1 ? named(page, 'a').flatMap(({ attribs }) => attribs['href'] ?? []) : []

describe('the page of an agreement', () => {
  test('keeps to what every page must, is for no index, and says nothing to schema.org', () => {
    for (const agreement of [aFullAgreement(), anAgreement({ grants: [], until: NOW })]) {
      const page = pageOf(agreement)
      expect(faultsOf(page)).toEqual([])
      expect(metaOf(page, 'robots')).toContain('noindex')
      expect(named(page, 'script')).toHaveLength(0)
    }
  })

  test('names the parties, the term, the document and where it stands', () => {
    const text = mainText(pageOf(aFullAgreement({ until: '2027-01-07T00:00:00.000Z' })))
    expect(text).toContain('FromHarmattan Courier Media Ltd')
    expect(text).toContain('ToLagoon Radio')
    expect(text).toContain('7 January 2026 until 7 January 2027')
    expect(text).toContain('Signed6 January 2026')
    expect(text).toContain('contracts/2026/lagoon-radio.pdf')
    expect(text).toContain('Only in Kenya and Nigeria')
    expect(text).toContain('Active, version 1')
  })

  test('says of each grant what it gives, what not, and what is owed for it', () => {
    const grant = aGrant({
      id: 'sports',
      selection: { sections: ['Sport'], tags: ['football', 'rugby'], languages: ['ha'] },
      use: 'summary',
      images: false,
      permits: ['web', 'print'],
      ai: { train: false, input: false, index: true },
      territories: ['NG', 'GH'],
      delayHours: 24,
      dailyQuota: 3,
      duties: ['canonical'],
    })
    const page = pageOf(aFullAgreement({ grants: [grant] }))
    const [, row] = named(page, 'tr').map(textOf)
    expect(row).toContain('Stories in the section Sport, tagged football or rugby, in Hausa')
    expect(row).toContain('24 hours after its listing')
    expect(row).toContain('The first 3 stories of a day')
    const text = mainText(page)
    expect(text).toContain('WhereOnly in Nigeria, and as far')
    expect(text).toContain('You mayShow it on the web; Print it')
    expect(text).toMatch(/You may notBroadcast it; .*Pass it on to others/)
    expect(text).toContain('AI systems mayIndexing for search')
    expect(text).toContain(`You owe for it${DUTY_WORDS.canonical}`)
  })

  test('names the licenses that a grant is about, in the table and in the terms', () => {
    const { licenses } = aFullAgreement()
    const [license] = licenses
    const grant = aGrant({ selection: { licenses: [license?.id ?? ''] } })
    const page = pageOf(aFullAgreement({ grants: [grant] }))
    const words = `Stories under the license ${license?.name}`
    expect(named(page, 'td').map(textOf)).toContain(words)
    expect(named(page, 'dd').map(textOf)).toContain(words)
  })

  test('lists every duty, the credit line and the removal', () => {
    const text = mainText(pageOf(aFullAgreement({ duties: DUTIES, removeAfterDays: 1 })))
    for (const duty of DUTIES) expect(text).toContain(DUTY_WORDS[duty])
    expect(text).toContain('Credit our own stories as: {byline} for {newsroom}')
    expect(text).toContain('Remove every copy within 1 day of its listing: ')
  })

  test('says first that it is closed, whoever or whatever closed it', () => {
    const notice = (page: string) =>
      named(page, 'p')
        .map(textOf)
        .find((text) => text.includes('stays owed'))
    expect(notice(pageOf(anAgreement()))).toBeUndefined()
    expect(notice(pageOf(anAgreement({ status: 'suspended' })))).toMatch(/^Suspended/)
    expect(notice(pageOf(anAgreement(), aPartner({ status: 'suspended' })))).toMatch(/^Suspended/)
    expect(notice(pageOf(anAgreement({ document: ' ' })))).toMatch(/^Not signed/)
    expect(notice(pageOf(anAgreement({ until: NOW })))).toMatch(/^Ended/)
    expect(notice(pageOf(anAgreement({ from: '2027-01-01T00:00:00.000Z' })))).toMatch(/^Not started yet/)
  })

  test('has links that hold under /partner and under a path alike, and none that leads out through it', () => {
    const page = pageOf(anAgreement({ id: 'a:b c' }))
    expect(linksOf(page, 'alternate').map(({ href }) => href)).toEqual(['a%3Ab%20c.jsonld'])
    expect(hrefsOf(page)).toContain('../agreements')
    expect(hrefsOf(page).filter((href) => /\/partner|\/p\//.test(href))).toEqual([])
    expect(linksOf(page, 'canonical')).toEqual([])
  })

  test('escapes hostile terms', () => {
    const hostile = '<script>alert(1)</script>'
    const page = pageOf(
      aFullAgreement({
        title: hostile,
        document: hostile,
        credit: hostile,
        grants: [aGrant({ id: hostile, selection: { sections: [hostile], sources: [hostile] } })],
      }),
      aPartner({ name: hostile }),
    )
    expect(faultsOf(page)).toEqual([])
    expect(page).not.toContain(hostile)
  })
})

describe('the list of agreements', () => {
  test('leads to each by a relative link, and says where it stands', () => {
    const page = listOf([anAgreement(), anAgreement({ id: 'old', title: 'Syndication 2025', until: NOW })])
    expect(faultsOf(page)).toEqual([])
    expect(metaOf(page, 'robots')).toContain('noindex')
    expect(hrefsOf(page)).toEqual(expect.arrayContaining(['agreements/lagoon-radio-2026', 'agreements/old']))
    expect(named(page, 'li').map(textOf)).toEqual([
      'Syndication 2026Active Version 1 From 7 January 2026',
      'Syndication 2025Ended Version 1 From 7 January 2026 until 20 November 2026',
    ])
  })

  test('says whom to ask where nothing is signed', () => {
    expect(faultsOf(listOf([]))).toEqual([])
    expect(mainText(listOf([]))).toContain('partners@news.example')
  })
})
