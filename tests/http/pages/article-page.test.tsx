/** The page of an article: what stands on it, what it says to machines, and what it never shows. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/domain/article.ts'
import { renderArticlePage } from '../../../src/http/pages/article-page.tsx'
import {
  aByline,
  aClearedArticle,
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anImage,
  anOpenLicense,
  BASE_URL,
  PUBLIC_PAGE,
} from '../../support/builders.ts'
import { elementsOf, faultsOf, jsonLdOf, linksOf, mainText, metaOf, named, textOf } from './markup.ts'

const CLOSED = aLicense({ pageUse: 'summary' })
const LICENSES = [aLicense(), anOpenLicense(), anAgencyLicense()]

function articlePage(overrides: Partial<Article> = {}, licenses = LICENSES): string {
  const article = aClearedArticle(overrides, { audience: PUBLIC_PAGE, licenses })
  const bodyHtml = article.bodyHtml ?? `<p>${article.summary ?? ''}</p>`
  return renderArticlePage({ newsroom: aNewsroom(), baseUrl: BASE_URL, article, bodyHtml })
}

describe('the page of an article', () => {
  test('keeps to what every page must, in full and in brief', () => {
    expect(faultsOf(articlePage({ byline: [aByline(), aByline({ name: 'Sani Garba' })] }))).toEqual([])
    expect(faultsOf(articlePage({ url: null, byline: [], tags: [] }, [CLOSED]))).toEqual([])
  })

  test('prints headline, standfirst, byline, dateline, date and body', () => {
    const page = articlePage()
    expect(named(page, 'h1').map(textOf)).toEqual(['Kurmi market reopens after the flood'])
    const text = mainText(page)
    expect(text).toContain('Traders returned on Friday as the city finished repairs.')
    expect(text).toContain('By Amina Bello Kano, Nigeria 20 November 2026 at 12:00 WAT')
    expect(page).toContain('<p>The city said repairs took six weeks.</p>')
  })

  test('does not print a summary that only repeats how the body begins', () => {
    const page = articlePage({ summary: 'Traders returned to Kurmi market…' })
    expect(elementsOf(page).filter(({ attribs }) => attribs['class'] === 'standfirst')).toHaveLength(0)
  })

  test('prints the summary once where the body is not public', () => {
    const page = articlePage({}, [CLOSED])
    expect(mainText(page).split('Traders returned on Friday')).toHaveLength(2)
    expect(page).not.toContain('repairs took six weeks')
  })

  test('links authors to their pages and keeps their e-mail addresses to itself', () => {
    const page = articlePage({
      byline: [
        aByline({ email: 'amina@news.example', url: 'https://www.news.example/amina' }),
        aByline({ name: 'Sani Garba', url: 'javascript:alert(1)' }),
        aByline({ name: 'Bola Ojo', url: 'https://www.news.example/bola' }),
      ],
    })
    expect(mainText(page)).toContain('By Amina Bello, Sani Garba, and Bola Ojo')
    const authors = named(page, 'a').filter(({ attribs }) => attribs['rel'] === 'author')
    expect(authors.map((link) => [textOf(link), link.attribs['href']])).toEqual([
      ['Amina Bello', 'https://www.news.example/amina'],
      ['Bola Ojo', 'https://www.news.example/bola'],
    ])
    expect(page).not.toContain('amina@news.example')
    expect(page).not.toContain('javascript:')
  })

  test('says when it was updated only where that differs from its publication', () => {
    expect(mainText(articlePage())).not.toContain('Updated')
    const revised = articlePage({ revision: 2, revisedAt: '2026-11-20T11:45:00.000Z' })
    expect(mainText(revised)).toContain('Updated 20 November 2026 at 12:45 WAT')
  })

  test('names the newsroom’s own page as canonical, or itself where there is none', () => {
    const canonical = (page: string) => linksOf(page, 'canonical').map(({ href }) => href)
    expect(canonical(articlePage())).toEqual(['https://www.news.example/business/kurmi-market-reopens'])
    expect(canonical(articlePage({ url: null }))).toEqual(['https://news.example/articles/a-1001'])
  })

  test('names its license, and its rights in schema.org’s words', () => {
    const open = articlePage({ license: 'cc-by-nd-4.0' })
    expect(linksOf(open, 'license').map(({ href }) => href)).toEqual([
      'https://creativecommons.org/licenses/by-nd/4.0/',
      'https://news.example/licenses/cc-by-nd-4.0.rsl',
    ])
    expect(jsonLdOf(articlePage())).toMatchObject({
      license: 'https://news.example/licenses/all-rights-reserved',
      copyrightNotice: '© 2026 Harmattan Courier Media Ltd. All rights reserved.',
      copyrightYear: 2026,
      creditText: 'Harmattan Courier',
      isAccessibleForFree: true,
    })
  })

  test('stays out of search engines only where it is a shorter copy of a story elsewhere', () => {
    expect(metaOf(articlePage({}, [CLOSED]), 'robots')).toBe('noindex')
    expect(metaOf(articlePage(), 'robots')).toBeUndefined()
    expect(metaOf(articlePage({ url: null }, [CLOSED]), 'robots')).toBeUndefined()
    expect(metaOf(articlePage({ url: `${BASE_URL}/stories/kurmi` }, [CLOSED]), 'robots')).toBeUndefined()
  })

  test('is for search engines whatever its license says to AI systems', () => {
    const closed = aLicense({ ai: { train: false, input: false, index: false } })
    expect(metaOf(articlePage({ url: null }, [closed]), 'robots')).toBeUndefined()
  })

  test('tells search engines when it expires', () => {
    expect(metaOf(articlePage({ expiresAt: '2026-12-01T00:00:00.000Z' }), 'robots')).toBe(
      'unavailable_after: 2026-12-01T00:00:00Z',
    )
  })

  test('describes itself to those who share it by nothing that was not cleared', () => {
    const page = articlePage({ images: [anImage()] })
    expect(metaOf(page, 'og:title')).toBe('Kurmi market reopens after the flood')
    expect(metaOf(page, 'description')).toBe('Traders returned on Friday as the city finished repairs.')
    expect(metaOf(page, 'og:image')).toBe('https://www.news.example/media/market.jpg')
    const headlineOnly = articlePage({ images: [anImage()], license: 'agency-restricted' }, [
      aLicense(),
      anAgencyLicense({ pageUse: 'headline' }),
    ])
    expect(metaOf(headlineOnly, 'description')).toBeUndefined()
    expect(metaOf(headlineOnly, 'og:description')).toBeUndefined()
    expect(metaOf(headlineOnly, 'og:image')).toBeUndefined()
    expect(metaOf(headlineOnly, 'twitter:card')).toBe('summary')
    expect(jsonLdOf(headlineOnly)).not.toHaveProperty('description')
    expect(jsonLdOf(headlineOnly)).not.toHaveProperty('image')
  })

  test('says whom to ask where the full story stands on no public page', () => {
    expect(mainText(articlePage({ url: null }, [CLOSED]))).toContain('for partners')
    expect(mainText(articlePage({}, [CLOSED]))).not.toContain('for partners')
    expect(mainText(articlePage({ url: null }))).not.toContain('for partners')
  })

  test('leads to the channels that bring more of it, and tells readers of latest and its section', () => {
    const page = articlePage()
    const hrefs = named(page, 'a').map(({ attribs }) => attribs['href'])
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '/feeds/section-business.rss',
        '/feeds/tag-floods.atom',
        '/feeds/author-amina-bello.json',
        '/feeds/lang-en-ng.rss',
      ]),
    )
    const feeds = linksOf(page, 'alternate').filter(({ type }) => type === 'application/rss+xml')
    expect(feeds.map(({ href, title }) => [href, title])).toEqual([
      ['https://news.example/feeds/latest.rss', 'Harmattan Courier'],
      ['https://news.example/feeds/section-business.rss', 'Harmattan Courier: Business'],
    ])
  })

  test('tells machines of itself as ninjs and as NewsML-G2', () => {
    const wire = linksOf(articlePage(), 'alternate').filter(({ type }) => type !== 'application/rss+xml')
    expect(wire).toEqual([
      { rel: 'alternate', type: 'application/json', href: 'https://news.example/articles/a-1001.json' },
      {
        rel: 'alternate',
        type: 'application/vnd.iptc.g2.newsitem+xml',
        href: 'https://news.example/articles/a-1001.xml',
      },
    ])
  })

  test('labels opinion, sponsored and agency stories, and another language', () => {
    expect(mainText(articlePage({ genre: 'sponsored' }))).toContain('Sponsored')
    expect(mainText(articlePage({ genre: 'opinion', language: 'ha' }))).toContain('Business Opinion Hausa')
  })

  test('is in the article’s language and direction, its own words marked as English', () => {
    const page = articlePage({ language: 'ar' })
    expect(named(page, 'html')[0]?.attribs).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(named(page, 'nav')[0]?.attribs).toMatchObject({ lang: 'en', dir: 'ltr' })
  })

  test('escapes a hostile headline everywhere it stands', () => {
    const headline = '</title><script>alert("1")</script> & Co. 😀'
    const page = articlePage({ headline, section: headline, tags: [headline], dateline: headline })
    expect(faultsOf(page)).toEqual([])
    expect(named(page, 'h1').map(textOf)).toEqual([headline])
    expect(metaOf(page, 'og:title')).toBe(headline)
    expect(jsonLdOf(page)).toMatchObject({ headline, articleSection: headline, keywords: [headline] })
  })
})
