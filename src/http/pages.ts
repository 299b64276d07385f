/** The pages for people that are no article: the front page, license pages, the favicon, and what they all are sent with. */
import { VERSION } from '../config.ts'
import { AppError } from '../domain/errors.ts'
import { compilePage } from '../flows/compile-page.ts'
import { publicChannelStatements } from '../flows/list-public-channels.ts'
import { type ChannelRow, channelOf } from '../store/channels.ts'
import { readSetting } from '../store/newsroom.ts'
import { isShareable, publicCaller } from './caller.ts'
import { factsOf, licenseFacts, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { withLinks } from './link-header.ts'
import { FAVICON } from './pages/favicon.ts'
import { mainLinks, renderFrontPage } from './pages/front-page.tsx'
import { licensePageUrl, renderLicensePage } from './pages/license-page.tsx'
import { LISTING_STYLE } from './pages/listing-style.ts'
import { renderSetUpPage } from './pages/set-up-page.tsx'
import { STYLE } from './pages/style.ts'
import { editionTermsHeaders } from './terms-headers.ts'

export type PageConfig = { readonly baseUrl: string; readonly maxAge: number }

export const HTML = 'text/html; charset=utf-8'

const styleSources = new Map<string, Promise<string>>()

/** Headers of every page: no script at all, the one stylesheet, images and recordings from the web, no framing. `style` is what the page adds. */
export async function pageHeaders(style = ''): Promise<Readonly<Record<string, string>>> {
  const source = styleSources.get(style) ?? digestOf(STYLE + style)
  styleSources.set(style, source)
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await source}'`,
    'img-src https: http: data:',
    'media-src https: http:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/** The front page; before a newsroom is set up, a page that says how to. */
export async function serveFrontPage(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
): Promise<Response> {
  const now = platform.now()
  const country = platform.country(request)
  const edition = await compilePage(platform, {
    channel: 'latest',
    audience: { kind: 'public', door: 'page', country },
    baseUrl: config.baseUrl,
    maxAge: config.maxAge,
    now,
    filter: { language: null, section: null },
    start: null,
  })
  const read = edition && (await readSetting(platform.db, publicChannelStatements(edition, { country, now })))
  if (!edition || !read) return serveSetUpPage()
  const channels = read.rows.flatMap((rows) => (rows as ChannelRow[]).map(channelOf))
  const { newsroom } = edition
  const licenses = [...edition.licenses.values()]
  return answer(platform, request, {
    etag: tagOf([
      [VERSION, 'front', config.baseUrl, now.slice(0, 10)],
      newsroom,
      channels.map((channel) => [channel.id, channel.kind, channel.title, channel.description]),
      licenseFacts(licenses),
      edition.articles.map(factsOf),
      edition.place,
    ]),
    changedAt: null,
    until: edition.until,
    maxAge: config.maxAge,
    isShared: isShareable(publicCaller(platform, request), edition.isTerritorial),
    mediaType: HTML,
    headers: withLinks({ ...(await pageHeaders(LISTING_STYLE)), ...editionTermsHeaders(edition) }, [
      { rel: 'canonical', href: `${config.baseUrl}/` },
      ...mainLinks(newsroom, config.baseUrl),
    ]),
    render: () =>
      renderFrontPage({ newsroom, baseUrl: config.baseUrl, latest: edition.articles, channels, licenses }),
  })
}

/** A License for people. Throws AppError `not_found`. */
export async function serveLicense(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  id: string,
): Promise<Response> {
  const read = await readSetting(platform.db)
  const license = read?.setting.licenses.get(id)
  if (!read || !license) throw new AppError('not_found', 'There is no such license')
  const { newsroom } = read.setting
  return answer(platform, request, {
    etag: tagOf([
      VERSION,
      'license',
      config.baseUrl,
      newsroom,
      [license.id, license.version, license.updatedAt],
    ]),
    changedAt: null,
    until: null,
    maxAge: config.maxAge,
    isShared: true,
    mediaType: HTML,
    headers: withLinks(await pageHeaders(), [
      { rel: 'canonical', href: licensePageUrl(config.baseUrl, license) },
    ]),
    render: () => renderLicensePage({ newsroom, baseUrl: config.baseUrl, license }),
  })
}

/** The favicon, whatever ending was asked for: readers ask again and again where it is missing. */
export function serveFavicon(): Response {
  return servePlain(FAVICON, 'image/svg+xml', 'public, max-age=604800')
}

/** What every page is before a newsroom is set up. */
export function serveSetUpPage(): Response {
  return servePlain(renderSetUpPage({}), HTML, 'no-store')
}

function servePlain(body: string, mediaType: string, caching: string): Response {
  const headers = { 'Content-Type': mediaType, 'Cache-Control': caching, 'X-Content-Type-Options': 'nosniff' }
  return new Response(body, { headers })
}
