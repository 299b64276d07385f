/** Errors as RFC 9457 problems: the one table from codes to HTTP statuses, and what of a foreign error may be seen (nothing). */
import { HTTPException } from 'hono/http-exception'
import { AppError, type ErrorCode, type Fault } from '../domain/errors.ts'
import type { Log } from '../ports/platform.ts'

/** RFC 9457 §3.1; `type` is `about:blank`, so that `title` is the status's own phrase (§4.2.1) and `code` tells problems apart. */
export type Problem = {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  /** The name of a Refusal, where naming it leaks nothing. */
  readonly reason?: string
  readonly faults?: readonly Fault[]
}

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  legal: 451,
  too_large: 413,
  throttled: 429,
  upstream: 502,
  internal: 500,
}

const TITLE: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  416: 'Range Not Satisfiable',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
}

/** What differs from the table for one answer: another status of the same class, further headers. */
export type ProblemOptions = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Any error as a problem. What is not an AppError, and every `internal` one, goes to the log and shows none of its text. */
export function problemOf(error: unknown, log: Log, options: ProblemOptions = {}): Problem {
  const known = error instanceof HTTPException ? ownWords(error) : { error, status: undefined }
  if (!(known.error instanceof AppError) || known.error.code === 'internal') {
    log('error', 'a request failed', { error })
    return hidden()
  }
  const { code, message, faults, reason } = known.error
  const status = options.status ?? known.status ?? STATUS[code]
  return {
    type: 'about:blank',
    title: TITLE[status] ?? 'Error',
    status,
    detail: message.toWellFormed(),
    code,
    ...(reason === undefined ? {} : { reason }),
    ...(faults.length === 0 ? {} : { faults }),
  }
}

/** `application/problem+json`, never kept by a cache; 401 says how to authenticate (RFC 9110 §11.6.1). */
export function problemResponse(error: unknown, log: Log, options: ProblemOptions = {}): Response {
  const problem = problemOf(error, log, options)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Imprimatur"' } : {}),
      ...retryAfterOf(error),
      ...options.headers,
    },
  })
}

/** RFC 6585 §4: 429 says when to come again, in seconds. */
function retryAfterOf(error: unknown): Readonly<Record<string, string>> {
  const seconds = error instanceof AppError ? error.retryAfter : undefined
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) }
}

function hidden(): Problem {
  const detail = 'Something went wrong on our side; the log says what'
  return { type: 'about:blank', title: TITLE[500] ?? '', status: 500, detail, code: 'internal' }
}

type Known = { readonly error: unknown; readonly status: number | undefined }

/** What the router refuses by itself, in our words; its own text is for nobody. */
function ownWords(exception: HTTPException): Known {
  const { status } = exception
  if (status === 415) {
    const faults = [{ field: 'Content-Type', expected: 'application/json' }]
    return {
      error: new AppError('invalid', 'The body must be sent as application/json', { faults }),
      status,
    }
  }
  if (status === 400) {
    const faults = [{ field: 'body', expected: 'valid JSON' }]
    return { error: new AppError('invalid', 'The body is not valid JSON', { faults }), status }
  }
  const code = (Object.keys(STATUS) as ErrorCode[]).find((candidate) => STATUS[candidate] === status)
  if (code === undefined || status >= 500) return { error: exception, status: undefined }
  return { error: new AppError(code, TITLE[status] ?? 'Refused'), status }
}
