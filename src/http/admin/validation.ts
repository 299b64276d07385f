/** What a request's schema refuses, as one `invalid` error that names every field at fault. */
import type { Hook } from '@hono/zod-openapi'
import type { Context, ValidationTargets } from 'hono'
import { AppError } from '../../domain/errors.ts'
import { faultsOf } from '../../formats/parse/faults.ts'
import type { AdminEnv } from '../auth.ts'

/** Throws AppError `invalid`: every fault of the body, the query or the path at once. */
export const refuseInvalid: Hook<unknown, AdminEnv, string, Promise<void>> = async (result, c) => {
  if (result.success) return
  const faults = faultsOf(result.error, await inputOf(c, result.target))
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const message = first ? `${first.field}: expected ${first.expected}${more}` : 'The request is invalid'
  throw new AppError('invalid', message, { faults })
}

/** What was checked; a request without a body was checked as an empty object. */
async function inputOf(c: Context<AdminEnv>, target: keyof ValidationTargets): Promise<unknown> {
  if (target === 'query') return c.req.query()
  if (target === 'param') return c.req.param()
  const text = await c.req.text()
  return text === '' ? {} : JSON.parse(text)
}
