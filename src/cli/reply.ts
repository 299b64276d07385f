/** Reading the API's answers: the result, or the problem as the error of the house. */
import { z } from 'zod'
import { AppError, type ErrorCode } from '../domain/errors.ts'

/** What the typed client answers, as far as it matters here. */
type Reply<T> = {
  readonly ok: boolean
  readonly status: number
  readonly json: () => Promise<T>
  readonly text: () => Promise<string>
}

/** Throws the problem as an AppError: its code, its detail, its faults. */
export async function take<T>(replying: Promise<Reply<T>>): Promise<T> {
  const reply = await replying
  if (reply.ok) return reply.json()
  throw await refusalOf(reply)
}

/** The same, but null where the API says there is no such thing. */
export async function takeOrNull<T>(replying: Promise<Reply<T>>): Promise<T | null> {
  const reply = await replying
  return reply.status === 404 ? null : take(Promise.resolve(reply))
}

const CODES = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'legal',
  'too_large',
  'throttled',
  'upstream',
  'internal',
] as const satisfies readonly ErrorCode[]

const problem = z.object({
  detail: z.string(),
  code: z.enum(CODES).catch('upstream'),
  faults: z
    .array(z.object({ field: z.string(), value: z.string().optional(), expected: z.string() }))
    .default([]),
})

async function refusalOf(reply: Reply<unknown>): Promise<AppError> {
  const text = await reply.text()
  try {
    const { code, detail, faults } = problem.parse(JSON.parse(text))
    const named = faults.map(({ field, value, expected }) =>
      value === undefined ? { field, expected } : { field, value, expected },
    )
    return new AppError(code, detail, { faults: named })
  } catch (cause) {
    return new AppError('upstream', `The server answered ${reply.status} and gave no reason`, { cause })
  }
}
