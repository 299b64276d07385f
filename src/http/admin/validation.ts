/** What a request's schema refuses, as one `invalid` error that names every field at fault. */
import type { Hook } from '@hono/zod-openapi'
import { AppError } from '../../domain/errors.ts'
import { faultsOf } from '../../formats/parse/faults.ts'
import type { AdminEnv } from '../auth.ts'

/** Throws AppError `invalid`: every fault of the body, the query or the path at once. */
export const refuseInvalid: Hook<unknown, AdminEnv, string, Promise<void>> = async (result, c) => {
  if (result.success) return
  const input: unknown =
    result.target === 'json' ? await c.req.json() : result.target === 'query' ? c.req.query() : c.req.param()
  const faults = faultsOf(result.error, input)
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const message = first ? `${first.field}: expected ${first.expected}${more}` : 'The request is invalid'
  throw new AppError('invalid', message, { faults })
}
