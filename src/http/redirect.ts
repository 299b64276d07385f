/** Leading a client to another address. */
import { type Caller, mannersFor, rootFor } from './caller.ts'

/** A path without the slashes at its end. */
export function withoutSlashes(pathname: string): string {
  // The look-behind keeps a long run of slashes from being read again from each of them.
  return pathname.replace(/(?<!\/)\/+$/, '')
}

/** 301: the one address of what was asked for under another spelling of it; whether it is there is said there. */
export function movedTo(caller: Caller, url: string): Response {
  const caching = caller.entrance === 'public' ? 'public' : 'private'
  return redirect(caller, 301, { Location: url, 'Cache-Control': `${caching}, max-age=86400` })
}

/**
 * 301 to the spelling in lower case, null for an address that is spelt so already: ids of channels are lower case, and a
 * reader may have typed the language as it is written, `lang-en-NG`.
 */
export function respelt(
  baseUrl: string,
  caller: Caller,
  request: Request,
  segments: readonly string[],
): Response | null {
  const canonical = segments.map((segment) => segment.toLowerCase())
  if (canonical.join('/') === segments.join('/')) return null
  const path = canonical.map(encodeURIComponent).join('/')
  return movedTo(caller, `${rootFor(caller, baseUrl, request)}/${path}${new URL(request.url).search}`)
}

/** 302: where the client finds what it would rather have; asked for again each time, and kept by no cache. */
export function foundAt(caller: Caller, url: string): Response {
  const vary = caller.entrance === 'public' ? 'Accept' : 'Accept, Authorization'
  return redirect(caller, 302, { Location: url, 'Cache-Control': 'no-store', Vary: vary })
}

function redirect(caller: Caller, status: 301 | 302, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, {
    status,
    headers: { ...mannersFor(caller), ...headers, 'X-Content-Type-Options': 'nosniff' },
  })
}
