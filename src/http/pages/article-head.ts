/** What an article's page says to machines in its head: links, robots' instructions, Open Graph. */
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { channelUrl } from '../../formats/channel-url.ts'
import { articleTerms, termsUrl } from '../../formats/stated-terms.ts'
import { RSL_TYPE, rslUrl } from '../../formats/terms-url.ts'
import { WIRE_TYPES, wireUrl } from '../../formats/wire.ts'
import type { HeadLink, HeadMeta } from './layout.tsx'
import { articleCard, pageCard } from './open-graph.ts'
import { NOT_FOR_ROBOTS, robotsOf } from './robots.ts'
import { storyUrl } from './story.tsx'

/** Where a page stands: `within` is where the Partner's door begins, relative to it; null on the public's. */
export type PagePlace = { readonly baseUrl: string; readonly within: string | null }

/**
 * The channels that carry the article, its wire documents, and its License: of what an Agreement gives none, since a
 * machine that reads the offer to the public would take it for what was promised.
 */
export function articleLinks(
  newsroom: Newsroom,
  { baseUrl, within }: PagePlace,
  article: ClearedArticle,
): readonly HeadLink[] {
  const root = within ?? baseUrl
  return [
    ...licenseLinks(baseUrl, article),
    ...followLinks(newsroom, root, article),
    ...(['json', 'xml'] as const).map((format) => ({
      rel: 'alternate',
      type: WIRE_TYPES.article[format],
      href: wireUrl(root, article.id, format),
    })),
  ]
}

/** The channels that carry the article: the newsroom's latest first, then its section; addresses begin at `root`. */
export function followLinks(newsroom: Newsroom, root: string, article: ClearedArticle): readonly HeadLink[] {
  return channelsOf(article)
    .filter(({ kind }) => kind === 'latest' || kind === 'section')
    .map((channel) => ({
      rel: 'alternate',
      type: 'application/rss+xml',
      title: channel.kind === 'latest' ? newsroom.name : `${newsroom.name}: ${channel.title}`,
      href: channelUrl(root, channel.id, 'rss'),
    }))
}

/** Robots' instructions and Open Graph, of what was cleared only. */
export function articleMeta(
  newsroom: Newsroom,
  { baseUrl, within }: PagePlace,
  article: ClearedArticle,
): readonly HeadMeta[] {
  const robots = within === null ? robotsOf(article, baseUrl) : NOT_FOR_ROBOTS
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

function licenseLinks(baseUrl: string, article: ClearedArticle): readonly HeadLink[] {
  const { license, agreement } = articleTerms(article)
  if (agreement !== null) return []
  return [
    { rel: 'license', href: termsUrl({ baseUrl }, license) },
    { rel: 'license', type: RSL_TYPE, href: rslUrl(baseUrl, license) },
  ]
}
