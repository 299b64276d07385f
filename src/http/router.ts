/** The route table: every public path and the function that answers it; the admin API under `/api`. */
import { Hono } from 'hono'
import { AppError } from '../domain/errors.ts'
import { OPML_PATH } from '../formats/channel-url.ts'
import type { Platform } from '../ports/platform.ts'
import { type AdminConfig, makeAdminRouter } from './admin/router.ts'
import { serveArticle } from './articles.ts'
import { preflight } from './document.ts'
import { serveFeed } from './feeds.ts'
import { serveHealth } from './health.ts'
import { serveOpml } from './opml.ts'
import { type PageConfig, serveFavicon, serveFrontPage, serveLicense } from './pages.ts'
import { answerProblem } from './problem-answer.ts'

export type RouterConfig = PageConfig & AdminConfig

type Serve = (request: Request, parameter: string) => Response | Promise<Response>

/** Public paths; `:parameter` is handed to the function. GET, HEAD and OPTIONS are answered, other methods get 405. */
function publicRoutes(platform: Platform, config: PageConfig): Readonly<Record<string, Serve>> {
  return {
    '/': (request) => serveFrontPage(platform, config, request),
    [OPML_PATH]: (request) => serveOpml(platform, config, request),
    '/feeds/:parameter': (request, document) => serveFeed(platform, config, request, document),
    '/articles/:parameter': (request, id) => serveArticle(platform, config, request, id),
    '/licenses/:parameter': (request, id) => serveLicense(platform, config, request, id),
    '/favicon.ico': serveFavicon,
    '/favicon.svg': serveFavicon,
    '/healthz': () => serveHealth(platform),
  }
}

const ALLOW = 'GET, HEAD, OPTIONS'

export function makeRouter(platform: Platform, config: RouterConfig): Hono {
  const router = new Hono()
  for (const [path, serve] of Object.entries(publicRoutes(platform, config))) {
    router.get(path, (c) => serve(c.req.raw, c.req.param('parameter') ?? ''))
    router.options(path, preflight)
    router.all(path, (c) => {
      const error = new AppError('invalid', `This address answers ${ALLOW} only`)
      return answerProblem(platform, c.req.raw, error, { status: 405, headers: { Allow: ALLOW } })
    })
  }
  router.route('/api', makeAdminRouter(platform, config))
  router.notFound((c) =>
    answerProblem(platform, c.req.raw, new AppError('not_found', 'There is nothing here')),
  )
  router.onError((error, c) => answerProblem(platform, c.req.raw, error))
  return router
}
