/** The one error of the house: a code a door can answer with, a sentence for the reader, and which fields were at fault. */

export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  /** Taken away because the law was said to demand it. */
  | 'legal'
  | 'too_large'
  /** Asked too often with what was wrong each time. */
  | 'throttled'
  | 'upstream'
  | 'internal'

/** One thing wrong with an input: where it stood, what stood there (shortened), what was expected instead. */
export type Fault = { readonly field: string; readonly value?: string; readonly expected: string }

type Details = {
  readonly faults?: readonly Fault[]
  readonly reason?: string
  readonly retryAfter?: number
  readonly cause?: unknown
}

/** Thrown where a caller can only give up; where it must choose, functions return unions instead. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly faults: readonly Fault[]
  /** The name of a Refusal, where naming it leaks nothing. */
  readonly reason: string | undefined
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.faults = details.faults ?? []
    this.reason = details.reason
    this.retryAfter = details.retryAfter
  }
}

/** A fault; `value` is shown shortened, so that a 1 MB field does not come back in its own refusal. */
export function faultOf(field: string, value: unknown, expected: string): Fault {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const short = shown.length > 80 ? `${shown.slice(0, 79).toWellFormed()}…` : shown.toWellFormed()
  return { field, value: short, expected }
}

/** One fault as an `invalid` error. */
export function invalidField(field: string, value: unknown, expected: string): AppError {
  return new AppError('invalid', `${field}: expected ${expected}`, {
    faults: [faultOf(field, value, expected)],
  })
}

/** Throws `conflict` when a change was made from a version that is no longer the current one. */
export function requireVersion(
  noun: string,
  current: number | undefined,
  expected: number | undefined,
): void {
  if (expected === undefined || expected === current) return
  throw new AppError(
    'conflict',
    `The ${noun} was changed by somebody else: read it again, then repeat the change`,
  )
}
