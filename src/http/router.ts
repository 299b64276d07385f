/** The route table: every public path and the function that answers it; the admin API under `/api`. */
import { Hono } from 'hono'
import { AppError } from '../domain/errors.ts'
import { OPML_PATH } from '../formats/channel-url.ts'
import { listCredentialDigests } from '../store/credentials.ts'
import { type AdminConfig, makeAdminRouter } from './admin/router.ts'
import { serveAsset } from './assets.ts'
import { publicCaller } from './caller.ts'
import { preflight } from './document.ts'
import { serveArchive, serveFeed } from './feeds.ts'
import { serveHealth } from './health.ts'
import type { HttpPlatform } from './kept.ts'
import { serveOpml } from './opml.ts'
import { type PageConfig, serveFavicon, serveFrontPage } from './pages.ts'
import { openPartnerDoors } from './partner/doors.ts'
import { answerProblem, blockedBy } from './problem-answer.ts'
import { movedTo, withoutSlashes } from './redirect.ts'
import { serveOpenSearch, serveSearchFeed, serveSearchPage } from './search.ts'
import { serveSitemap, serveSitemapIndex } from './sitemaps.ts'
import { serveLicenseDocument, serveRobots, serveSiteRsl, serveTdmRep } from './terms.ts'
import { makeThrottle } from './throttle.ts'
import { serveArticleAddress, serveChannelAddress } from './wire.ts'

export type RouterConfig = PageConfig & Omit<AdminConfig, 'paths' | 'throttle'>

type Serve = (request: Request, parameter: string, second: string) => Response | Promise<Response>

/** Public paths; `:parameter` and `:second` are handed to the function. GET, HEAD and OPTIONS are answered, other methods get 405. */
function publicRoutes(platform: HttpPlatform, config: PageConfig): Readonly<Record<string, Serve>> {
  const caller = (request: Request) => publicCaller(platform, request)
  return {
    '/': (request) => serveFrontPage(platform, config, request),
    [OPML_PATH]: (request) => serveOpml(platform, config, request),
    '/feeds/:parameter': (request, document) =>
      serveFeed(platform, config, caller(request), request, document),
    '/feeds/:parameter/archive/:second': (request, channel, document) =>
      serveArchive(platform, config, caller(request), request, channel, document),
    '/sitemap.xml': (request) => serveSitemapIndex(platform, config, request),
    '/sitemaps/:parameter': (request, document) => serveSitemap(platform, config, request, document),
    '/licenses/:parameter': (request, document) => serveLicenseDocument(platform, config, request, document),
    '/license.xml': (request) => serveSiteRsl(platform, config, request),
    '/robots.txt': (request) => serveRobots(platform, config, request),
    '/.well-known/tdmrep.json': (request) => serveTdmRep(platform, config, request),
    '/articles/:parameter': (request, id) =>
      serveArticleAddress(platform, config, caller(request), request, id),
    '/assets/:parameter': (request, id) => serveAsset(platform, config, request, id),
    '/channels/:parameter': (request, name) => serveChannelAddress(platform, config, request, name),
    '/search': (request) => serveSearchPage(platform, config, caller(request), request),
    '/search.rss': (request) => serveSearchFeed(platform, config, caller(request), request, 'rss'),
    '/search.atom': (request) => serveSearchFeed(platform, config, caller(request), request, 'atom'),
    '/search.json': (request) => serveSearchFeed(platform, config, caller(request), request, 'json'),
    '/opensearch.xml': (request) => serveOpenSearch(platform, config, request),
    '/favicon.ico': serveFavicon,
    '/favicon.svg': serveFavicon,
    '/healthz': () => serveHealth(platform),
  }
}

const ALLOW = 'GET, HEAD, OPTIONS'

export function makeRouter(platform: HttpPlatform, config: RouterConfig): Hono {
  const router = new Hono()
  const routes = publicRoutes(platform, config)
  for (const [path, serve] of Object.entries(routes)) {
    router.get(path, (c) => serve(c.req.raw, c.req.param('parameter') ?? '', c.req.param('second') ?? ''))
    router.options(path, preflight)
    router.all(path, (c) => {
      const error = new AppError('invalid', `This address answers ${ALLOW} only`)
      return answerProblem(platform, c.req.raw, error, { status: 405, headers: { Allow: ALLOW } })
    })
  }
  const throttle = makeThrottle()
  openPartnerDoors(router, {
    platform,
    config,
    guard: throttle.guard((now) => listCredentialDigests(platform.db, now)),
  })
  const paths = Object.keys(routes)
  router.route('/api', makeAdminRouter(platform, { ...config, paths, throttle }))
  router.notFound((c) => answerNothing(platform, config, c.req.raw))
  router.onError((error, c) => {
    const headers = blockedBy(error, config.baseUrl)
    return answerProblem(platform, c.req.raw, error, { headers })
  })
  return router
}

/** An address with slashes at its end leads to the one without: no document here has one. */
async function answerNothing(
  platform: HttpPlatform,
  { baseUrl }: PageConfig,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isAsked = request.method === 'GET' || request.method === 'HEAD'
  const trimmed = withoutSlashes(pathname)
  if (isAsked && trimmed !== pathname && trimmed !== '' && !mayHoldCredential(pathname))
    return movedTo(publicCaller(platform, request), `${baseUrl}${trimmed}`)
  return answerProblem(platform, request, new AppError('not_found', 'There is nothing here'))
}

/** A Partner's address that was misspelt, `//p/…` or `/P/…`, is not repeated: there may be a credential in it. */
function mayHoldCredential(pathname: string): boolean {
  return /^\/+(?:p|%50|%70)\//i.test(pathname)
}
