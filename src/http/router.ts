/** The route table: every public path and the function that answers it; the admin API under `/api`. */
import { Hono } from 'hono'
import { AppError } from '../domain/errors.ts'
import { OPML_PATH } from '../formats/channel-url.ts'
import { type AdminConfig, makeAdminRouter } from './admin/router.ts'
import { serveAsset } from './assets.ts'
import { preflight } from './document.ts'
import { serveArchive, serveFeed } from './feeds.ts'
import { serveHealth } from './health.ts'
import type { HttpPlatform } from './kept.ts'
import { serveOpml } from './opml.ts'
import { type PageConfig, serveFavicon, serveFrontPage } from './pages.ts'
import type { ProblemOptions } from './problem.ts'
import { answerProblem } from './problem-answer.ts'
import { movedTo } from './redirect.ts'
import { serveOpenSearch, serveSearchFeed, serveSearchPage } from './search.ts'
import { serveSitemap, serveSitemapIndex } from './sitemaps.ts'
import { serveLicenseDocument, serveRobots, serveSiteRsl, serveTdmRep } from './terms.ts'
import { serveArticleAddress, serveChannelAddress } from './wire.ts'

export type RouterConfig = PageConfig & Omit<AdminConfig, 'paths'>

type Serve = (request: Request, parameter: string, second: string) => Response | Promise<Response>

/** Public paths; `:parameter` and `:second` are handed to the function. GET, HEAD and OPTIONS are answered, other methods get 405. */
function publicRoutes(platform: HttpPlatform, config: PageConfig): Readonly<Record<string, Serve>> {
  return {
    '/': (request) => serveFrontPage(platform, config, request),
    [OPML_PATH]: (request) => serveOpml(platform, config, request),
    '/feeds/:parameter': (request, document) => serveFeed(platform, config, request, document),
    '/feeds/:parameter/archive/:second': (request, channel, document) =>
      serveArchive(platform, config, request, [channel, document]),
    '/sitemap.xml': (request) => serveSitemapIndex(platform, config, request),
    '/sitemaps/:parameter': (request, document) => serveSitemap(platform, config, request, document),
    '/licenses/:parameter': (request, document) => serveLicenseDocument(platform, config, request, document),
    '/license.xml': (request) => serveSiteRsl(platform, config, request),
    '/robots.txt': (request) => serveRobots(platform, config, request),
    '/.well-known/tdmrep.json': (request) => serveTdmRep(platform, config, request),
    '/articles/:parameter': (request, id) => serveArticleAddress(platform, config, request, id),
    '/assets/:parameter': (request, id) => serveAsset(platform, config, request, id),
    '/channels/:parameter': (request, name) => serveChannelAddress(platform, config, request, name),
    '/search': (request) => serveSearchPage(platform, config, request),
    '/search.rss': (request) => serveSearchFeed(platform, config, request, 'rss'),
    '/search.atom': (request) => serveSearchFeed(platform, config, request, 'atom'),
    '/search.json': (request) => serveSearchFeed(platform, config, request, 'json'),
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
  router.route('/api', makeAdminRouter(platform, { ...config, paths: Object.keys(routes) }))
  router.notFound((c) => answerNothing(platform, config, c.req.raw))
  router.onError((error, c) => answerProblem(platform, c.req.raw, error, blockedBy(error, config)))
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
  const trimmed = pathname.replace(/(?<!\/)\/+$/, '')
  if (isAsked && trimmed !== pathname && trimmed !== '') return movedTo(`${baseUrl}${trimmed}`)
  return answerProblem(platform, request, new AppError('not_found', 'There is nothing here'))
}

/** RFC 7725 §4: who blocks is us; who demanded it is not said. */
function blockedBy(error: unknown, { baseUrl }: PageConfig): ProblemOptions {
  const isLegal = error instanceof AppError && error.code === 'legal'
  return isLegal ? { headers: { Link: `<${baseUrl}/>; rel="blocked-by"` } } : {}
}
