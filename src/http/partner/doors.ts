/** The Partner's doors: every route of theirs under both entrances, and what is said at each where there is nothing to give. */
import type { Context, Hono } from 'hono'
import { AppError } from '../../domain/errors.ts'
import { PARTNER_HEADERS } from '../document.ts'
import type { HttpPlatform } from '../kept.ts'
import type { PageConfig } from '../pages.ts'
import type { ProblemOptions } from '../problem.ts'
import { answerProblem, blockedBy } from '../problem-answer.ts'
import { movedTo, withoutSlashes } from '../redirect.ts'
import type { Guard } from '../throttle.ts'
import { CHALLENGE, knowCaller, type PartnerCaller, requireOpen } from './caller.ts'
import { PARTNER_ROUTES, type PartnerRoute } from './routes.ts'

const PREFIX = '/partner'

const ALLOW = 'GET, HEAD, OPTIONS'

/** What is behind the doors; the Guard stands before them. */
type House = { readonly platform: HttpPlatform; readonly config: PageConfig; readonly guard: Guard }

/** GET, HEAD and OPTIONS are answered, other methods get 405. */
export function openPartnerDoors(router: Hono, house: House): void {
  for (const entrance of [PREFIX, '/p/:credential']) {
    for (const [path, route] of Object.entries(PARTNER_ROUTES)) {
      const address = `${entrance}${path}`
      router.get(address, (c) => serveRoute(house, route, c))
      router.options(
        address,
        () => new Response(null, { status: 204, headers: { ...PARTNER_HEADERS, Allow: ALLOW } }),
      )
      router.all(address, (c) => refuseMethod(house, c.req.raw))
    }
  }
  for (const path of ['/partner/*', '/p/*']) router.all(path, (c) => serveNothing(house, c.req.raw))
}

function serveRoute(house: House, { scope, serve }: PartnerRoute, c: Context): Promise<Response> {
  const { platform, config } = house
  return enter(house, c.req.raw, (caller, request) => {
    requireOpen(caller, scope, platform.now())
    const [parameter = '', second = ''] = ['parameter', 'second'].map((name) => c.req.param(name))
    return serve(platform, config, caller, request, parameter, second)
  })
}

/** An address with slashes at its end leads to the one without; of any other it is said to who is known that it is not there. */
function serveNothing(house: House, asked: Request): Promise<Response> {
  return enter(house, asked, async (caller, request) => {
    const { pathname } = new URL(request.url)
    const trimmed = withoutSlashes(pathname)
    const steps = pathname.split('/').length - 3
    const isAsked = asked.method === 'GET' || asked.method === 'HEAD'
    if (isAsked && trimmed !== pathname && trimmed !== PREFIX)
      return movedTo(caller, `${'../'.repeat(steps)}${trimmed.slice(PREFIX.length + 1)}`)
    throw new AppError('not_found', 'There is nothing here')
  })
}

function refuseMethod(house: House, asked: Request): Promise<Response> {
  const error = new AppError('invalid', `This address answers ${ALLOW} only`)
  return answerRefusal(house, withoutCredential(asked), error, { status: 405, headers: { Allow: ALLOW } })
}

/** Nothing behind this sees the credential, so nothing can log, keep or answer it. */
async function enter(
  house: House,
  asked: Request,
  serve: (caller: PartnerCaller, request: Request) => Promise<Response>,
): Promise<Response> {
  const request = withoutCredential(asked)
  try {
    requirePlainPrefix(asked)
    const caller = await knowCaller(house.platform, house.guard, asked)
    house.platform.ledger.noteUse(caller.credential.id, house.platform.now())
    return await serve(caller, request)
  } catch (error) {
    return answerRefusal(house, request, error)
  }
}

/** The router decodes a path before it looks for its route: `/%70/…` would hold its credential where nobody looks for it. */
function requirePlainPrefix(asked: Request): void {
  const { pathname } = new URL(asked.url)
  if (!/^\/p(?:artner)?(?:\/|$)/.test(pathname)) throw new AppError('not_found', 'There is nothing here')
}

/** As if it had come by the header, whichever way it came; the method is one that has no body. */
function withoutCredential(asked: Request): Request {
  const url = new URL(asked.url)
  url.pathname = url.pathname.replace(/^\/p(\/[^/]*|$)/, PREFIX)
  const headers = new Headers(asked.headers)
  for (const name of ['Authorization', 'Cookie']) headers.delete(name)
  return new Request(url, { method: asked.method === 'HEAD' ? 'HEAD' : 'GET', headers })
}

function answerRefusal(
  { platform, config }: House,
  request: Request,
  error: unknown,
  options: ProblemOptions = {},
): Promise<Response> {
  const isUnknown = error instanceof AppError && error.code === 'unauthenticated'
  const headers = {
    ...options.headers,
    ...blockedBy(error, config.baseUrl),
    ...(isUnknown ? { 'WWW-Authenticate': CHALLENGE } : {}),
  }
  return answerProblem(platform, request, error, { ...options, headers, isForPartner: true })
}
