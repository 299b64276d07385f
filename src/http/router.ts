/** The route table: every public path and the function that answers it; the admin API under `/api`. */
import { Hono } from 'hono'
import { AppError } from '../domain/errors.ts'
import type { Platform } from '../ports/platform.ts'
import { type AdminConfig, makeAdminRouter } from './admin/router.ts'
import { preflight } from './document.ts'
import { serveArchive, serveFeed } from './feeds.ts'
import { serveHealth } from './health.ts'
import { type PageConfig, serveFavicon, serveFrontPage } from './pages.ts'
import { answerProblem } from './problem-answer.ts'
import { serveSitemap, serveSitemapIndex } from './sitemaps.ts'
import { serveLicenseDocument, serveRobots, serveSiteRsl, serveTdmRep } from './terms.ts'
import { serveArticleAddress, serveChannelAddress } from './wire.ts'

export type RouterConfig = PageConfig & Omit<AdminConfig, 'paths'>

type Serve = (request: Request, parameter: string, second: string) => Response | Promise<Response>

/** Public paths; `:parameter` and `:second` are handed to the function. GET, HEAD and OPTIONS are answered, other methods get 405. */
function publicRoutes(platform: Platform, config: PageConfig): Readonly<Record<string, Serve>> {
  return {
    '/': (request) => serveFrontPage(platform, config, request),
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
    '/channels/:parameter': (request, name) => serveChannelAddress(platform, config, request, name),
    '/favicon.ico': serveFavicon,
    '/favicon.svg': serveFavicon,
    '/healthz': () => serveHealth(platform),
  }
}

const ALLOW = 'GET, HEAD, OPTIONS'

export function makeRouter(platform: Platform, config: RouterConfig): Hono {
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
  router.notFound((c) =>
    answerProblem(platform, c.req.raw, new AppError('not_found', 'There is nothing here')),
  )
  router.onError((error, c) => answerProblem(platform, c.req.raw, error))
  return router
}
