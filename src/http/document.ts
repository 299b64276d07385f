/** Answering with a document: 304 where the client has it, otherwise its bytes, compressed where both sides can. */
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { acceptsGzip, cacheControl, isUnchanged, lastModified, type Validators } from './conditional.ts'

export type Document = Validators & {
  readonly mediaType: string
  readonly until: Instant | null
  readonly maxAge: number
  /** Whether caches shared by several readers may keep it. */
  readonly isShared: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly render: () => string
}

/** Below this many bytes compressing costs more than it saves. */
const WORTH_COMPRESSING = 860

/** GET and HEAD alike; a HEAD's body is dropped by the router, its headers are those of the GET. */
export async function answer(platform: Platform, request: Request, document: Document): Promise<Response> {
  const now = platform.now()
  const modified = lastModified(document.changedAt, now)
  const headers = new Headers({
    ETag: document.etag,
    'Cache-Control': cacheControl({ ...document, now }),
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(modified === null ? {} : { 'Last-Modified': modified }),
    ...document.headers,
  })
  if (isUnchanged(request.headers, document, now)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', document.mediaType)
  const bytes = new TextEncoder().encode(document.render())
  const isCompressed =
    platform.gzip !== null && bytes.length >= WORTH_COMPRESSING && acceptsGzip(request.headers)
  const body = isCompressed && platform.gzip ? await platform.gzip(bytes) : bytes
  if (isCompressed) headers.set('Content-Encoding', 'gzip')
  headers.set('Content-Length', String(body.length))
  return new Response(body, { headers })
}

/** What lets a page of any origin read a public document and its validators. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Retry-After',
}

/** The answer to a preflight: conditional headers are not safelisted, so a browser asks first. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Authorization, Accept',
      'Access-Control-Max-Age': '86400',
      Allow: 'GET, HEAD, OPTIONS',
    },
  })
}
