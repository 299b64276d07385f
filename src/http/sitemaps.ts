/** Sitemaps: the index, our own pages, the news of two days, and every story's page, by the parts of the archive. */

import { VERSION } from '../config.ts'
import { type ArchivePart, licenseUrl } from '../domain/edition.ts'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { compileArchive } from '../flows/compile-archive.ts'
import { compileRecent, recentSince } from '../flows/compile-recent.ts'
import { listPublicChannels } from '../flows/list-public-channels.ts'
import type { ChannelRequest } from '../flows/open-channel.ts'
import { channelPageUrl } from '../formats/channel-url.ts'
import {
  ownPages,
  pageOf,
  renderNewsSitemap,
  renderSitemap,
  renderSitemapIndex,
  type SitemapPage,
} from '../formats/sitemap.ts'
import { archiveStatements } from '../store/archives.ts'
import { type Boundaries, channelStatements } from '../store/channels.ts'
import { readSetting } from '../store/newsroom.ts'
import { isShareable, publicCaller } from './caller.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import type { PageConfig } from './pages.ts'

/** What a sitemap index may name, its own fixed two among them (sitemaps.org: 50,000). */
const MOST_PARTS = 49_990

const PART = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,5}))?\.xml$/

/** `/sitemap.xml`. Throws AppError `not_found` before a newsroom is set up. */
export async function serveSitemapIndex(platform: HttpPlatform, config: PageConfig, request: Request) {
  const { baseUrl } = config
  const now = platform.now()
  const read = await readSetting(platform.db, [
    channelStatements.boundaries('latest', now),
    archiveStatements.withOwnPages('latest', now, MOST_PARTS),
    archiveStatements.recentOwnPages('latest', recentSince(now), now, 1),
  ])
  if (!read) throw noSitemap()
  const [bounds, parts, recent] = read.rows as [Boundaries[], ArchivePart[], unknown[]]
  const names = [
    'pages',
    ...(recent.length > 0 ? ['news'] : []),
    ...parts.map(({ month, number }) => (number === 1 ? month : `${month}-${number}`)),
  ]
  return answerSitemap(platform, config, request, {
    facts: names,
    until: bounds[0]?.nextListed ?? null,
    isShared: true,
    render: () => renderSitemapIndex(names.map((name) => `${baseUrl}/sitemaps/${name}.xml`)),
  })
}

/** `/sitemaps/{name}.xml`. Throws AppError `not_found` for what has nothing in it. */
export async function serveSitemap(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  document: string,
): Promise<Response> {
  if (document === 'pages.xml') return servePages(platform, config, request)
  if (document === 'news.xml') return serveNews(platform, config, request)
  const [, month, number = '1'] = PART.exec(document) ?? []
  if (!month) throw noSitemap()
  const part = { month, number: Number(number) }
  const edition = await compileArchive(platform, { ...requestOf(platform, config, request), part })
  const articles = ownPages(config.baseUrl, edition?.articles ?? [])
  if (!edition || articles.length === 0) throw noSitemap()
  return answerSitemap(platform, config, request, {
    facts: [part, articles.map(factsOf)],
    until: edition.until,
    isShared: isShareable(publicCaller(platform, request), edition.isTerritorial),
    render: () => renderSitemap(articles.map((article) => pageOf(config.baseUrl, article))),
  })
}

async function serveNews(platform: HttpPlatform, config: PageConfig, request: Request): Promise<Response> {
  const recent = await compileRecent(platform, requestOf(platform, config, request))
  if (!recent) throw noSitemap()
  const { newsroom } = recent
  const articles = ownPages(config.baseUrl, recent.articles)
  return answerSitemap(platform, config, request, {
    facts: ['news', newsroom.name, articles.map(factsOf)],
    until: recent.until,
    isShared: isShareable(publicCaller(platform, request), recent.isTerritorial),
    render: () => renderNewsSitemap(newsroom, config.baseUrl, articles),
  })
}

/** Front page, channels and licenses: what is ours whatever is published. */
async function servePages(platform: HttpPlatform, config: PageConfig, request: Request): Promise<Response> {
  const { baseUrl } = config
  const country = platform.country(request)
  const listed = await listPublicChannels(platform, { country, now: platform.now() })
  if (!listed) throw noSitemap()
  const pages: readonly SitemapPage[] = [
    { url: `${baseUrl}/`, changedAt: null },
    ...listed.channels.map(({ id }) => ({ url: channelPageUrl(baseUrl, id), changedAt: null })),
    ...[...listed.licenses.values()].map((license) => ({
      url: licenseUrl(baseUrl, license),
      changedAt: license.updatedAt,
    })),
  ]
  return answerSitemap(platform, config, request, {
    facts: pages,
    until: listed.until,
    isShared: isShareable(publicCaller(platform, request), listed.isTerritorial),
    render: () => renderSitemap(pages),
  })
}

type Sitemap = {
  readonly facts: unknown
  readonly until: Instant | null
  readonly isShared: boolean
  readonly render: () => string
}

function answerSitemap(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  request: Request,
  { facts, ...sitemap }: Sitemap,
): Promise<Response> {
  return answer(platform, request, {
    ...sitemap,
    etag: tagOf([VERSION, 'sitemap', baseUrl, facts]),
    changedAt: null,
    maxAge,
    mediaType: 'application/xml; charset=utf-8',
  })
}

function requestOf(platform: HttpPlatform, config: PageConfig, request: Request): ChannelRequest {
  const country = platform.country(request)
  const { baseUrl, maxAge } = config
  return {
    channel: 'latest',
    audience: { kind: 'public', door: 'page', country },
    baseUrl,
    maxAge,
    now: platform.now(),
  }
}

function noSitemap(): AppError {
  return new AppError('not_found', 'There is no such sitemap')
}
