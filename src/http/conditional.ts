/** Conditional requests and caching: validators, what a client already has, and how long an answer may be reused. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { sha256 } from '../domain/digest.ts'
import type { License } from '../domain/license.ts'
import { type Instant, secondsUntil } from '../domain/time.ts'
import { matchesStrongly, matchesWeakly, parseTags } from './entity-tags.ts'
import { httpDate, parseHttpDate } from './http-date.ts'

export type Validators = {
  /** Weak (RFC 9110 §8.8.3), the same whatever the content coding; strong where it stands for the very bytes. */
  readonly etag: string
  /** The last instant of change, or null where none is known. */
  readonly changedAt: Instant | null
}

/** A weak entity tag that stands for these facts and changes with any of them. */
export function tagOf(facts: readonly unknown[]): string {
  return `W/"${sha256(JSON.stringify(facts)).slice(0, 32)}"`
}

/**
 * What an article's part of any document rests on, beside the newsroom and its blocks. Revisions and versions of a
 * License are immutable, and their numbers stand for them; an Asset has none, and two writes may share an instant. Terms
 * are the audience's own: they follow from its Agreements, its Partner's territories and the clock too.
 */
export function factsOf(article: ClearedArticle): readonly unknown[] {
  const { id, revision, use, publishedAt, listedAt, updatedAt, expiresAt } = article
  const { rights, duties, terms, images, recordings } = article
  return [
    [id, revision, use, publishedAt, listedAt, updatedAt, expiresAt],
    [rights.license.id, rights.license.version, rights.license.updatedAt, rights.credit],
    [duties, terms],
    images,
    recordings,
  ]
}

/** What the terms of Licenses rest on: a version is immutable, and its number stands for it. */
export function licenseFacts(licenses: Iterable<License>): readonly unknown[] {
  return Array.from(licenses, ({ id, version, updatedAt }) => [id, version, updatedAt])
}

/** A batch is committed some moments after its instant, and an HTTP-date knows seconds only (RFC 9110 §8.8.2). */
const SETTLING_MS = 5_000

/**
 * `Last-Modified` as an HTTP-date; null while the change is fresh, since another that bears the same second may still
 * come, and would meet a false 304 from a client that sends no entity tag.
 */
export function lastModified(changedAt: Instant | null, now: Instant): string | null {
  if (changedAt === null || Date.parse(now) - Date.parse(changedAt) < SETTLING_MS) return null
  return httpDate(changedAt)
}

/** Whether to send it, say that it is unchanged (304), or that it is not what the client made its request for (412). */
export type Verdict = 'send' | 'unchanged' | 'failed'

/** The preconditions of a GET or HEAD, in the order RFC 9110 §13.2.2 asks for. */
export function judgeConditions(headers: Headers, validators: Validators, now: Instant): Verdict {
  if (hasFailed(headers, validators, now)) return 'failed'
  const tags = headers.get('If-None-Match')
  if (tags !== null) return matchesWeakly(parseTags(tags), validators.etag) ? 'unchanged' : 'send'
  const isUnchanged = isWithin(headers.get('If-Modified-Since'), validators, now)
  return isUnchanged ? 'unchanged' : 'send'
}

function hasFailed(headers: Headers, validators: Validators, now: Instant): boolean {
  const tags = headers.get('If-Match')
  if (tags !== null) return !matchesStrongly(parseTags(tags), validators.etag)
  return isWithin(headers.get('If-Unmodified-Since'), validators, now) === false
}

/**
 * Whether the last change lies at or before the date of the field; null where the field is to be ignored: no date, one
 * that is still to come, or nothing to compare it with (RFC 9110 §13.1.3 and §13.1.4).
 */
function isWithin(field: string | null, { changedAt }: Validators, now: Instant): boolean | null {
  const since = field === null ? null : parseHttpDate(field, now)
  const modified = lastModified(changedAt, now)
  if (since === null || modified === null || since > Date.parse(now)) return null
  return Date.parse(modified) <= since
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
