/** Sitemaps (sitemaps.org 0.9) of the pages that are ours, and Google's news extension for those of the last two days. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl } from '../domain/edition.ts'
import { isForIndexing } from '../domain/indexing.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Instant } from '../domain/time.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const SITEMAP = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }
const NEWS = { ...SITEMAP, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }

/** A page, and when it last changed where that is known. */
export type SitemapPage = { readonly url: string; readonly changedAt: Instant | null }

/** The index: where the sitemaps themselves stand. 50,000 at most. */
export function renderSitemapIndex(urls: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      SITEMAP,
      urls.map((url) => element('sitemap', {}, [textElement('loc', url)])),
    ),
  )
}

export function renderSitemap(pages: readonly SitemapPage[]): string {
  return xmlDocument(
    element(
      'urlset',
      SITEMAP,
      pages.map((page) => urlMarkup(page, [])),
    ),
  )
}

/** The stories search engines should list as news: what was paid for is none. */
export function renderNewsSitemap(
  newsroom: Newsroom,
  baseUrl: string,
  articles: readonly ClearedArticle[],
): string {
  const stories = articles.filter(({ genre }) => genre !== 'sponsored')
  return xmlDocument(
    element(
      'urlset',
      NEWS,
      stories.map((article) => urlMarkup(pageOf(baseUrl, article), [newsMarkup(newsroom, article)])),
    ),
  )
}

/** The articles whose canonical page is ours: a sitemap names no others, since what it names must be on its own host. */
export function ownPages(baseUrl: string, articles: readonly ClearedArticle[]): readonly ClearedArticle[] {
  return articles.filter((article) => article.url === null && isForIndexing(article, baseUrl))
}

export function pageOf(baseUrl: string, article: ClearedArticle): SitemapPage {
  return { url: articleUrl(baseUrl, article), changedAt: article.updatedAt }
}

function urlMarkup({ url, changedAt }: SitemapPage, further: readonly string[]): string {
  return element('url', {}, [textElement('loc', url), textElement('lastmod', changedAt), ...further])
}

function newsMarkup(newsroom: Newsroom, { headline, language, listedAt }: ClearedArticle): string {
  return element('news:news', {}, [
    element('news:publication', {}, [
      textElement('news:name', newsroom.name),
      textElement('news:language', newsLanguage(language)),
    ]),
    textElement('news:publication_date', listedAt),
    textElement('news:title', headline),
  ])
}

/** Google's news sitemaps take a language without its region, Chinese by script excepted. */
function newsLanguage(language: string): string {
  const [primary = language, ...rest] = language.toLowerCase().split('-')
  if (primary !== 'zh') return primary
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
