/** What an article's page says to machines: links, robots, Open Graph, and its rights in schema.org's words. */
import { html } from 'hono/html'
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import { licenseUrl } from '../../domain/edition.ts'
import { isForIndexing } from '../../domain/indexing.ts'
import { allowsUse, type License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { webUrl } from '../../domain/web-url.ts'
import { channelUrl } from '../../formats/channel-url.ts'
import { RSL_TYPE, rslUrl } from '../../formats/terms-url.ts'
import { WIRE_TYPES, wireUrl } from '../../formats/wire.ts'
import type { HeadLink, HeadMeta } from './layout.tsx'
import { storyUrl } from './story.tsx'

/** `rel=license`, the channels that carry the article (the newsroom's latest first, then its section), and its wire documents. */
export function articleLinks(
  newsroom: Newsroom,
  baseUrl: string,
  article: ClearedArticle,
): readonly HeadLink[] {
  const followed = channelsOf(article).filter(({ kind }) => kind === 'latest' || kind === 'section')
  return [
    { rel: 'license', href: termsUrl(baseUrl, article.rights.license) },
    { rel: 'license', type: RSL_TYPE, href: rslUrl(baseUrl, article.rights.license) },
    ...followed.map((channel) => ({
      rel: 'alternate',
      type: 'application/rss+xml',
      title: channel.kind === 'latest' ? newsroom.name : `${newsroom.name}: ${channel.title}`,
      href: channelUrl(baseUrl, channel.id, 'rss'),
    })),
    ...(['json', 'xml'] as const).map((format) => ({
      rel: 'alternate',
      type: WIRE_TYPES.article[format],
      href: wireUrl(baseUrl, article.id, format),
    })),
  ]
}

/** Robots' instructions and Open Graph, of what was cleared only. */
export function articleMeta(
  newsroom: Newsroom,
  baseUrl: string,
  article: ClearedArticle,
): readonly HeadMeta[] {
  const robots = robotsOf(baseUrl, article)
  const image = article.images.find((candidate) => webUrl(candidate.url) !== null)
  return [
    ...(robots.length > 0 ? [{ name: 'robots', content: robots.join(', ') }] : []),
    { property: 'og:type', content: 'article' },
    { property: 'og:site_name', content: newsroom.name },
    { property: 'og:title', content: article.headline },
    { property: 'og:url', content: storyUrl(baseUrl, article) },
    ...(article.summary ? [{ property: 'og:description', content: article.summary }] : []),
    ...(image ? [{ property: 'og:image', content: image.url }] : []),
    ...(image?.alt ? [{ property: 'og:image:alt', content: image.alt }] : []),
    { property: 'article:published_time', content: article.listedAt },
    { property: 'article:modified_time', content: article.updatedAt },
    ...(article.section ? [{ property: 'article:section', content: article.section }] : []),
  ]
}

/** `unavailable_after` so that a search engine drops an article when it expires. */
function robotsOf(baseUrl: string, article: ClearedArticle): readonly string[] {
  return [
    ...(isForIndexing(article, baseUrl) ? [] : ['noindex']),
    ...(article.expiresAt ? [`unavailable_after: ${article.expiresAt}`] : []),
  ]
}

/** The article's rights as schema.org microdata (CreativeWork): the page's own rights vocabulary, without a script element. */
export function rightsMicrodata(baseUrl: string, article: ClearedArticle) {
  const { rights } = article
  return html`<meta itemprop="datePublished" content="${article.listedAt}"><meta itemprop="dateModified" content="${article.updatedAt}"><meta itemprop="inLanguage" content="${article.language}"><link itemprop="mainEntityOfPage" href="${storyUrl(baseUrl, article)}"><link itemprop="license" href="${termsUrl(baseUrl, rights.license)}"><link itemprop="usageInfo" href="${licenseUrl(baseUrl, rights.license)}"><meta itemprop="copyrightNotice" content="${rights.notice}"><meta itemprop="copyrightYear" content="${rights.year}"><meta itemprop="creditText" content="${rights.credit}"><meta itemprop="isAccessibleForFree" content="${String(allowsUse(article.use, 'fullText'))}"><span itemprop="copyrightHolder" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${rights.holder}"></span>`
}

function termsUrl(baseUrl: string, license: License): string {
  return webUrl(license.url) ?? licenseUrl(baseUrl, license)
}
