/** Leading a client to another address. */
import { CORS_HEADERS } from './document.ts'

/** 301: the one address of what was asked for under another spelling of it; whether it is there is said there. */
export function movedTo(url: string): Response {
  return redirect(301, url, { 'Cache-Control': 'public, max-age=86400' })
}

/**
 * 301 to the spelling in lower case, null for an address that is spelt so already: ids of channels are lower case, and a
 * reader may have typed the language as it is written, `lang-en-NG`.
 */
export function respelt(baseUrl: string, request: Request, segments: readonly string[]): Response | null {
  const canonical = segments.map((segment) => segment.toLowerCase())
  if (canonical.join('/') === segments.join('/')) return null
  const path = canonical.map(encodeURIComponent).join('/')
  return movedTo(`${baseUrl}/${path}${new URL(request.url).search}`)
}

/** 302: where the client finds what it would rather have; asked for again each time, and kept by no cache. */
export function foundAt(url: string): Response {
  return redirect(302, url, { 'Cache-Control': 'no-store', Vary: 'Accept' })
}

function redirect(status: 301 | 302, Location: string, caching: Readonly<Record<string, string>>): Response {
  const headers = { Location, ...caching, 'X-Content-Type-Options': 'nosniff', ...CORS_HEADERS }
  return new Response(null, { status, headers })
}
