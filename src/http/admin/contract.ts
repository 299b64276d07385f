/** What the admin routes share: how bodies, answers, problems, pages and dry runs are described. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ACTS, DUTIES, USES } from '../../domain/license.ts'
import { PUBLISH_STATUSES } from '../../domain/publish-status.ts'
import { parseInstant } from '../../domain/time.ts'
import { rehearse } from '../../flows/rehearse.ts'
import type { Platform } from '../../ports/platform.ts'
import type { AdminEnv } from '../auth.ts'

export const useSchema = z.enum(USES)
export const actSchema = z.enum(ACTS)
export const dutySchema = z.enum(DUTIES)
export const statusSchema = z.enum(PUBLISH_STATUSES)

/** A path segment the newsroom chose or the application made. */
export const idSchema = z.string().min(1).max(200)

export const faultSchema = z.object({ field: z.string(), value: z.string().optional(), expected: z.string() })

/** An instant in an answer: ISO-8601 UTC with milliseconds. */
export const instantSchema = z.string().openapi({ format: 'date-time', example: '2025-10-15T08:00:00.000Z' })

/** An instant in a request: RFC 3339, seconds optional. */
export const instantInput = z
  .string()
  .refine((text) => parseInstant(text) !== null, {
    error: 'a date and time with offset, like 2025-10-15T09:00:00+01:00',
  })
  .openapi({ format: 'date-time', example: '2025-10-15T09:00:00+01:00' })

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    reason: z.string().optional(),
    faults: z.array(faultSchema).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457' })

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/**
 * The problems any route can answer with, for the description. They are thrown, not returned, so that a route's type
 * has none of them: a client checks `ok` before it reads.
 */
export const PROBLEMS: Readonly<Record<never, never>> = {
  400: refused('The request is invalid; `faults` says where and what was expected'),
  401: refused('No credential that counts'),
  403: refused('The operator’s role does not cover this'),
  404: refused('There is no such thing'),
  409: refused('It contradicts what is stored, or somebody else changed it meanwhile'),
  413: refused('The body is too large'),
  429: refused('Too many wrong credentials; `Retry-After` says in how many seconds to come again'),
}

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

export const body = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

export const idParam = z.object({ id: idSchema })

/** No query at all: a parameter that is not known is refused, lest a misspelt `dryRun` writes. */
export const noQuery = z.strictObject({})

export const writeQuery = z.strictObject({
  dryRun: z.enum(['0', '1', 'false', 'true']).optional().openapi({
    description: 'With 1, everything is checked and answered as if it were done, and nothing is written.',
  }),
})

/** Where a change was made from. */
export const versionInput = z.number().int().optional().openapi({
  description:
    'The version the change was made from; when it is no longer the current one, the answer is 409.',
})

export const pageQuery = z.strictObject({
  cursor: z.string().max(300).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce
    .number({ error: 'a whole number from 1 to 200' })
    .int({ error: 'a whole number' })
    .min(1, { error: 'a number from 1 to 200' })
    .max(200, { error: 'a number from 1 to 200' })
    .default(50),
})

/** The platform a write runs on: the real one, or with `?dryRun=1` one that keeps nothing. */
export function stageOf(c: Context<AdminEnv>): Platform {
  return isDryRun(c) ? rehearse(c.var.platform) : c.var.platform
}

export function isDryRun(c: Context<AdminEnv>): boolean {
  return /^(1|true)$/.test(c.req.query('dryRun') ?? '')
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The fields that were given: an optional field of a request is never present and undefined. */
export function given<T extends object>(fields: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >
}
