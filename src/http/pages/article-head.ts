/** What an article's page says to machines in its head: links, robots' instructions, Open Graph. */
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import { licenseUrl } from '../../domain/edition.ts'
import type { License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { webUrl } from '../../domain/web-url.ts'
import { channelUrl } from '../../formats/channel-url.ts'
import { RSL_TYPE, rslUrl } from '../../formats/terms-url.ts'
import { WIRE_TYPES, wireUrl } from '../../formats/wire.ts'
import type { HeadLink, HeadMeta } from './layout.tsx'
import { articleCard, pageCard } from './open-graph.ts'
import { robotsOf } from './robots.ts'
import { storyUrl } from './story.tsx'

/** `rel=license`, the channels that carry the article, and its wire documents. */
export function articleLinks(
  newsroom: Newsroom,
  baseUrl: string,
  article: ClearedArticle,
): readonly HeadLink[] {
  return [
    { rel: 'license', href: termsUrl(baseUrl, article.rights.license) },
    { rel: 'license', type: RSL_TYPE, href: rslUrl(baseUrl, article.rights.license) },
    ...followLinks(newsroom, baseUrl, article),
    ...(['json', 'xml'] as const).map((format) => ({
      rel: 'alternate',
      type: WIRE_TYPES.article[format],
      href: wireUrl(baseUrl, article.id, format),
    })),
  ]
}

/** The channels that carry the article: the newsroom's latest first, then its section. */
export function followLinks(
  newsroom: Newsroom,
  baseUrl: string,
  article: ClearedArticle,
): readonly HeadLink[] {
  return channelsOf(article)
    .filter(({ kind }) => kind === 'latest' || kind === 'section')
    .map((channel) => ({
      rel: 'alternate',
      type: 'application/rss+xml',
      title: channel.kind === 'latest' ? newsroom.name : `${newsroom.name}: ${channel.title}`,
      href: channelUrl(baseUrl, channel.id, 'rss'),
    }))
}

/** Robots' instructions and Open Graph, of what was cleared only. */
export function articleMeta(
  newsroom: Newsroom,
  baseUrl: string,
  article: ClearedArticle,
): readonly HeadMeta[] {
  const robots = robotsOf(article, baseUrl)
  return [
    ...(robots === null ? [] : [{ name: 'robots', content: robots }]),
    ...pageCard(newsroom, {
      type: 'article',
      title: article.headline,
      description: article.summary,
      url: storyUrl(baseUrl, article),
      language: article.language,
    }),
    ...articleCard(article),
  ]
}

function termsUrl(baseUrl: string, license: License): string {
  return webUrl(license.url) ?? licenseUrl(baseUrl, license)
}
