/** The front page: what people find on it, and what their readers do. */
import { DomUtils } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { ListedChannel } from '../../../src/http/pages/channel-list.tsx'
import { FRONT_PAGE_SIZE, type FrontPageProps, renderFrontPage } from '../../../src/http/pages/front-page.tsx'
import {
  aClearedArticle,
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anOpenLicense,
  BASE_URL,
} from '../../support/builders.ts'
import { elementsOf, faultsOf, jsonLdOf, linksOf, mainText, metaOf, named, textOf } from './markup.ts'

const CHANNELS: readonly ListedChannel[] = [
  { id: 'latest', kind: 'latest', title: 'Harmattan Courier', count: 41 },
  { id: 'section-business', kind: 'section', title: 'Business', count: 1 },
  { id: 'section-politics', kind: 'section', title: 'Politics', count: 12 },
  { id: 'lang-yo', kind: 'lang', title: 'yo' },
  { id: 'tag-معارض', kind: 'tag', title: 'معارض' },
  { id: 'author-amina-bello', kind: 'author', title: 'Amina Bello' },
  { id: 'money', kind: 'named', title: 'Your money', description: 'Prices, rents and pay.' },
]

function frontPage(overrides: Partial<FrontPageProps> = {}): string {
  return renderFrontPage({
    newsroom: aNewsroom(),
    baseUrl: BASE_URL,
    latest: [aClearedArticle()],
    channels: CHANNELS,
    licenses: [aLicense(), anOpenLicense(), anAgencyLicense()],
    ...overrides,
  })
}

const hrefs = (page: string) => named(page, 'a').map((link) => link.attribs['href'])

describe('the front page', () => {
  test('keeps to what every page must, full and empty', () => {
    expect(faultsOf(frontPage())).toEqual([])
    expect(faultsOf(frontPage({ latest: [], channels: [], licenses: [] }))).toEqual([])
  })

  test('has the newsroom as its heading and is its own canonical page', () => {
    const page = frontPage()
    expect(named(page, 'h1').map(textOf)).toEqual(['Harmattan Courier'])
    expect(page).toContain('Independent news from Kano and the North.')
    expect(linksOf(page, 'canonical')).toEqual([{ rel: 'canonical', href: 'https://news.example/' }])
    expect(named(page, 'html')[0]?.attribs).toEqual({ lang: 'en-NG', dir: 'ltr' })
  })

  test('shows a story with its section, headline, summary, byline, date and license', () => {
    const [story] = named(frontPage(), 'article')
    if (!story) throw new Error('no story')
    expect(DomUtils.getChildren(story).map((child) => DomUtils.textContent(child).trim())).toEqual([
      'Business',
      'Kurmi market reopens after the flood',
      'Traders returned on Friday as the city finished repairs.',
      'By Amina Bello 20 November 2026 All rights reserved',
    ])
  })

  test('leads from a headline to the newsroom’s own site where the story lives there, else to our page', () => {
    expect(hrefs(frontPage())).toContain('https://www.news.example/business/kurmi-market-reopens')
    expect(hrefs(frontPage({ latest: [aClearedArticle({ url: null })] }))).toContain(
      'https://news.example/articles/a-1001',
    )
  })

  test('dates stories by the newsroom’s clock, not by UTC', () => {
    const late = aClearedArticle({ publishedAt: '2026-11-19T23:30:00.000Z' })
    const [time] = named(frontPage({ latest: [late] }), 'time')
    expect(time && [textOf(time), time.attribs['datetime']]).toEqual([
      '20 November 2026',
      '2026-11-19T23:30:00.000Z',
    ])
  })

  test('says nothing of a story beyond what was cleared', () => {
    const headlineOnly = aClearedArticle({ license: 'agency-restricted', summary: 'Not for the public.' })
    expect(frontPage({ latest: [headlineOnly] })).not.toContain('Not for the public.')
  })

  test('offers every channel in three formats, each link labelled with the channel it is of', () => {
    const page = frontPage()
    for (const { id } of CHANNELS) {
      for (const format of ['rss', 'atom', 'json']) {
        expect(hrefs(page)).toContain(`/feeds/${encodeURIComponent(id)}.${format}`)
      }
    }
    const labels = named(page, 'a').flatMap((link) => link.attribs['aria-label'] ?? [])
    expect(labels).toContain('RSS: subscribe to Politics')
    expect(labels).toContain('JSON: subscribe to Latest')
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('names a language in English and in itself', () => {
    const text = mainText(frontPage())
    expect(text).toContain('Yoruba Èdè Yorùbá')
    expect(elementsOf(frontPage()).find(({ attribs }) => attribs['lang'] === 'yo')).toBeDefined()
  })

  test('counts stories where the count is known', () => {
    const text = mainText(frontPage())
    expect(text).toContain('Business 1 story')
    expect(text).toContain('Politics 12 stories')
  })

  test('folds a long list of topics away', () => {
    const topics = Array.from(
      { length: 9 },
      (_, index): ListedChannel => ({ id: `tag-${index}`, kind: 'tag', title: `Topic ${index}` }),
    )
    expect(named(frontPage(), 'details')).toHaveLength(0)
    expect(named(frontPage({ channels: [...CHANNELS, ...topics] }), 'details').map(textOf)[0]).toMatch(
      /^Topics \(10\)/,
    )
  })

  test('tells readers of the main channel first, then of the sections, each by another title', () => {
    const alternates = linksOf(frontPage(), 'alternate')
    expect(alternates.map(({ href }) => href)).toEqual([
      'https://news.example/feeds/latest.rss',
      'https://news.example/feeds/latest.atom',
      'https://news.example/feeds/latest.json',
      'https://news.example/feeds.opml',
      'https://news.example/feeds/section-business.rss',
      'https://news.example/feeds/section-politics.rss',
    ])
    expect(new Set(alternates.map(({ title }) => title)).size).toBe(alternates.length)
    expect(alternates[2]).toMatchObject({ type: 'application/feed+json' })
    expect(alternates[3]).toMatchObject({ type: 'text/x-opml' })
    expect(hrefs(frontPage())).toContain('/feeds.opml')
  })

  test('gives the terms of each license in plain words and the partnership contact', () => {
    const page = frontPage()
    const text = mainText(page)
    expect(text).toContain('Anyone, in feedsHeadline and summary, with a link to the story')
    expect(text).toContain('Partners, at mostThe full text')
    expect(hrefs(page)).toEqual(
      expect.arrayContaining([
        '/licenses/all-rights-reserved',
        '/licenses/cc-by-nd-4.0',
        '/licenses/agency-restricted',
      ]),
    )
    expect(hrefs(page)).toContain('mailto:partners@news.example')
    expect(hrefs(page)).toContain(
      'mailto:partners@news.example?subject=Partnership%20with%20Harmattan%20Courier',
    )
    expect(hrefs(page)).toContain('https://www.news.example/editorial-policy')
  })

  test('says in schema.org’s words who publishes here, and how the site is searched', () => {
    const [newsroom, site] = jsonLdOf(frontPage())['@graph']
    expect(newsroom).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: 'Harmattan Courier',
      legalName: 'Harmattan Courier Media Ltd',
      url: 'https://www.news.example/',
      publishingPrinciples: 'https://www.news.example/editorial-policy',
      contactPoint: { email: 'partners@news.example' },
    })
    expect(site).toMatchObject({
      '@type': 'WebSite',
      url: 'https://news.example/',
      publisher: { '@id': newsroom['@id'] },
      potentialAction: { target: { urlTemplate: 'https://news.example/search?q={search_term_string}' } },
    })
    const plain = jsonLdOf(frontPage({ newsroom: aNewsroom({ policyUrl: null, contact: 'The desk' }) }))
    expect(plain['@graph'][0]).not.toHaveProperty('publishingPrinciples')
    expect(plain['@graph'][0]).not.toHaveProperty('contactPoint')
  })

  test('describes itself to those who share it', () => {
    const page = frontPage()
    expect(metaOf(page, 'og:type')).toBe('website')
    expect(metaOf(page, 'og:locale')).toBe('en_NG')
    expect(metaOf(page, 'og:url')).toBe('https://news.example/')
  })

  test('of a newsroom that has published nothing still lets people subscribe', () => {
    const page = frontPage({ latest: [], channels: [] })
    expect(mainText(page)).toContain('Nothing has been published here yet')
    expect(hrefs(page)).toContain('/feeds/latest.rss')
  })

  test('shows no more stories than its size', () => {
    const many = Array.from({ length: FRONT_PAGE_SIZE + 5 }, () => aClearedArticle())
    expect(named(frontPage({ latest: many }), 'article')).toHaveLength(FRONT_PAGE_SIZE)
  })

  test('marks a story in another language with that language and its direction', () => {
    const page = frontPage({ latest: [aClearedArticle({ language: 'ar', headline: 'سوق كورمي' })] })
    expect(named(page, 'h3')[0]?.attribs).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(mainText(page)).toContain('Arabic')
  })

  test('of a newsroom writing from right to left marks its own English words as such', () => {
    const page = frontPage({ newsroom: aNewsroom({ language: 'ar' }) })
    expect(named(page, 'html')[0]?.attribs).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(named(page, 'footer')[0]?.attribs).toMatchObject({ lang: 'en', dir: 'ltr' })
  })

  test('escapes hostile words wherever they stand', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const page = frontPage({
      newsroom: aNewsroom({ name: hostile, description: hostile, contact: hostile, timeZone: hostile }),
      latest: [
        aClearedArticle({
          headline: hostile,
          summary: hostile,
          section: hostile,
          url: 'javascript:alert(1)',
        }),
      ],
      channels: [{ id: 'named', kind: 'named', title: hostile, description: hostile }],
      licenses: [aLicense({ name: hostile, terms: hostile, id: '"><b>' })],
    })
    expect(faultsOf(page)).toEqual([])
    expect(page).not.toContain('javascript:')
    expect(named(page, 'img')).toHaveLength(0)
    expect(named(page, 'h1').map(textOf)).toEqual([hostile])
  })
})
