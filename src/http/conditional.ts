/** Conditional requests and caching: validators, what a client already has, and how long an answer may be reused. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { sha256 } from '../domain/digest.ts'
import { type Instant, secondsUntil } from '../domain/time.ts'

export type Validators = {
  /** Weak (RFC 9110 §8.8.3): the same whatever the content coding. */
  readonly etag: string
  /** The last instant of change, or null where none is known. */
  readonly changedAt: Instant | null
}

/** A weak entity tag that stands for these facts and changes with any of them. */
export function tagOf(facts: readonly unknown[]): string {
  return `W/"${sha256(JSON.stringify(facts)).slice(0, 32)}"`
}

/** What an article's part of any document rests on, beside the newsroom and its blocks. */
export function factsOf(article: ClearedArticle): readonly unknown[] {
  const { id, revision, use, publishedAt, listedAt, updatedAt, expiresAt, rights } = article
  return [
    [id, revision, use, publishedAt, listedAt, updatedAt, expiresAt],
    [rights.license.id, rights.license.version, rights.license.updatedAt],
    // Their values, not their instant alone: an import writes an Asset twice at one instant.
    [...article.recordings, ...article.images].map((asset) => Object.values(asset)),
  ]
}

/** A batch is committed some moments after its instant, and an HTTP-date knows seconds only (RFC 9110 §8.8.2). */
const SETTLING_MS = 5_000

/**
 * `Last-Modified` as an HTTP-date; null while the change is fresh, since another that bears the same second may still
 * come, and would meet a false 304 from a client that sends no entity tag.
 */
export function lastModified(changedAt: Instant | null, now: Instant): string | null {
  if (changedAt === null || Date.parse(now) - Date.parse(changedAt) < SETTLING_MS) return null
  return new Date(changedAt).toUTCString()
}

/** Whether the client already has this: If-None-Match first, If-Modified-Since only without it (RFC 9110 §13.2.2). */
export function isUnchanged(headers: Headers, validators: Validators, now: Instant): boolean {
  const tags = headers.get('If-None-Match')
  if (tags !== null) return matchesTag(tags, validators.etag)
  const since = headers.get('If-Modified-Since')
  const modified = lastModified(validators.changedAt, now)
  if (since === null || modified === null) return false
  return Date.parse(modified) <= Date.parse(since)
}

/** Weak comparison against a list or `*` (RFC 9110 §8.8.3.2); what is garbled matches nothing. */
function matchesTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return [...list.matchAll(/"[^"]*"/g)].some((tag) => tag[0] === opaque)
}

/** `max-age` never outlives the next change that is known; a document that depends on the reader's country is not shared. */
export function cacheControl(caching: {
  readonly maxAge: number
  readonly now: Instant
  readonly until: Instant | null
  readonly isShared: boolean
}): string {
  const { maxAge, now, until, isShared } = caching
  const seconds = until === null ? maxAge : Math.min(maxAge, secondsUntil(now, until))
  return `${isShared ? 'public' : 'private'}, max-age=${seconds}, must-revalidate`
}

/** Whether `Accept-Encoding` takes gzip; `gzip;q=0` and `*;q=0` refuse it (RFC 9110 §12.5.3). */
export function acceptsGzip(headers: Headers): boolean {
  const weights = new Map<string, number>()
  for (const part of (headers.get('Accept-Encoding') ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(coding, weight === undefined ? 1 : Number.parseFloat(weight))
  }
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
