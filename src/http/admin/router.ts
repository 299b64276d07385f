/** The admin API: every noun's routes under one roof, behind one door, described in one document. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_ASSET_BYTES, VERSION } from '../../config.ts'
import { AppError } from '../../domain/errors.ts'
import { MAX_DOCUMENT_BYTES } from '../../flows/import-documents.ts'
import type { Site } from '../../flows/site.ts'
import { decodeUtf8 } from '../../formats/parse/bytes.ts'
import { makeApiDocs } from '../api-docs.ts'
import { type AdminEnv, type AuthConfig, authenticate } from '../auth.ts'
import type { HttpPlatform } from '../kept.ts'
import { problemResponse } from '../problem.ts'
import { agreementRoutes } from './agreements.ts'
import { articleRoutes } from './articles.ts'
import { assetContentRoutes } from './asset-contents.ts'
import { assetRoutes } from './assets.ts'
import { blockRoutes } from './blocks.ts'
import { channelRoutes } from './channels.ts'
import { credentialRoutes } from './credentials.ts'
import { deliveryRoutes } from './deliveries.ts'
import { explainRoutes } from './explain.ts'
import { importRoutes } from './import.ts'
import { licenseRoutes } from './licenses.ts'
import { newsroomRoutes } from './newsroom.ts'
import { operatorRoutes } from './operators.ts'
import { partnerRoutes } from './partners.ts'
import { previewRoutes } from './preview.ts'
import { searchRoutes } from './search.ts'
import { upkeepRoutes } from './upkeep.ts'
import { refuseInvalid } from './validation.ts'

export type AdminConfig = AuthConfig & Site

/** Every route as the typed client knows it. */
export type AdminRouter = ReturnType<typeof mountNouns>

/** Bytes of a request's body at most; an import brings many documents at once. */
const MAX_IMPORT_BYTES = 8_000_000

function mountNouns(router: OpenAPIHono<AdminEnv>) {
  return router
    .route('/', newsroomRoutes)
    .route('/', operatorRoutes)
    .route('/', articleRoutes)
    .route('/', assetRoutes)
    .route('/', assetContentRoutes)
    .route('/', licenseRoutes)
    .route('/', blockRoutes)
    .route('/', channelRoutes)
    .route('/', partnerRoutes)
    .route('/', agreementRoutes)
    .route('/', credentialRoutes)
    .route('/', importRoutes)
    .route('/', searchRoutes)
    .route('/', deliveryRoutes)
    .route('/', explainRoutes)
    .route('/', previewRoutes)
    .route('/', upkeepRoutes)
}

export function makeAdminRouter(platform: HttpPlatform, config: AdminConfig): OpenAPIHono<AdminEnv> {
  const router = new OpenAPIHono<AdminEnv>({ defaultHook: refuseInvalid })
  // Before the door: the description says what there is, and nothing of what is stored.
  let written: string | undefined
  const description = () => {
    written ??= JSON.stringify(describe(router, config))
    return written
  }
  router.get('/openapi.json', (c) =>
    c.body(description(), 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }),
  )
  const serveApiDocs = makeApiDocs(platform, description)
  router.get('/docs', (c) => serveApiDocs(c.req.raw))
  router.use('*', authenticate(platform, config), tell(config), keepOut, limitBody, requireUtf8)
  mountNouns(router)
  refuseOtherMethods(router)
  router.all('*', () => {
    throw new AppError(
      'not_found',
      'There is no such address in the API; /api/openapi.json lists all there are',
    )
  })
  router.onError((error) => problemResponse(error, platform.log))
  return router
}

/** A check reads the documents as they are served. */
function tell(site: Site) {
  return (c: Context<AdminEnv>, next: () => Promise<void>) => {
    c.set('site', site)
    return next()
  }
}

/** No cache keeps what an operator sees. */
async function keepOut(c: Context<AdminEnv>, next: () => Promise<void>): Promise<void> {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
}

function limitBody(c: Context<AdminEnv>, next: () => Promise<void>) {
  const maxSize = limitOf(c.req.path)
  const onError = (): never => {
    throw new AppError('too_large', `The body is larger than ${maxSize} bytes`)
  }
  return bodyLimit({ maxSize, onError })(c, next)
}

function limitOf(path: string): number {
  if (isContent(path)) return MAX_ASSET_BYTES
  return path.endsWith('/import') ? MAX_IMPORT_BYTES : MAX_DOCUMENT_BYTES
}

/** What is sent there is bytes, and no JSON. */
function isContent(path: string): boolean {
  return /\/assets\/[^/]+\/content$/.test(path)
}

/** RFC 8259 §8.1: JSON that is exchanged is UTF-8. Broken bytes would be stored as replacement characters. */
async function requireUtf8(c: Context<AdminEnv>, next: () => Promise<void>): Promise<void> {
  const isText = c.req.raw.body !== null && !isContent(c.req.path)
  if (isText && decodeUtf8(new Uint8Array(await c.req.arrayBuffer())) === null) {
    const faults = [{ field: 'body', expected: 'text in UTF-8' }]
    throw new AppError('invalid', 'The body is not valid UTF-8', { faults })
  }
  await next()
}

/** An address that exists answers other methods with 405 and the ones it knows (RFC 9110 §15.5.6). */
function refuseOtherMethods(router: OpenAPIHono<AdminEnv>): void {
  const methods = new Map<string, string[]>()
  for (const definition of router.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { path, method } = definition.route
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()])
  }
  for (const [path, allowed] of methods) {
    const allow = allowed.join(', ')
    router.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => {
      const error = new AppError('invalid', `This address answers ${allow} only`)
      return problemResponse(error, c.var.platform.log, { status: 405, headers: { Allow: allow } })
    })
  }
}

function describe(router: OpenAPIHono<AdminEnv>, { baseUrl }: AdminConfig) {
  router.openAPIRegistry.registerComponent('securitySchemes', 'operator', {
    type: 'http',
    scheme: 'bearer',
    description: 'An operator’s credential',
  })
  return router.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Imprimatur admin API',
      version: VERSION,
      description:
        'For the newsroom’s operators. Errors are RFC 9457 problems; `faults` names each field that was wrong.',
    },
    servers: [{ url: `${baseUrl}/api` }],
    security: [{ operator: [] }],
  })
}
