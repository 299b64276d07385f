/** `/api/explain`: what a partner, or the public, is given of one article, and why. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AGREEMENT_STATUSES, PERMISSIONS } from '../../domain/agreement.ts'
import { type Instant, parseInstant } from '../../domain/time.ts'
import { explainArticle } from '../../flows/explain.ts'
import { type AdminEnv, may } from '../auth.ts'
import { dutySchema, idSchema, instantInput, instantSchema, json, PROBLEMS, useSchema } from './contract.ts'

export const atInput = instantInput.optional().openapi({
  description:
    'The instant that is asked about, past or to come; now unless said. The facts are those stored today.',
})

/** The instant of a request that may name one. */
export function instantOf(at: string | undefined, now: Instant): Instant {
  return at === undefined ? now : (parseInstant(at) ?? now)
}

/** A Refusal by its name; docs/explain.md lists them. */
export const reasonSchema = z.string().openapi({ example: 'embargoed' })

const explainQuery = z
  .strictObject({
    article: idSchema,
    partner: idSchema.optional().openapi({ description: 'Without one, the public' }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code in capitals, such as NG')
      .optional()
      .openapi({ description: 'The public reader’s; unknown unless said' }),
    at: atInput,
  })
  .refine(({ partner, country }) => partner === undefined || country === undefined, {
    path: ['country'],
    error: 'none beside a partner, whose territories are its own',
  })

const assetSchema = z.object({
  kind: z.enum(['image', 'recording']),
  url: z.string(),
  alt: z.string(),
  why: z.string().nullable().openapi({ description: 'Why it is not given; null where it is' }),
})

const clearedSchema = z.object({
  door: z.enum(['feed', 'page']),
  outcome: z.literal('cleared'),
  use: useSchema,
  until: instantSchema.nullable().openapi({ description: 'When the clock alone changes the answer' }),
  agreement: z
    .object({
      id: z.string(),
      version: z.number().int(),
      grant: z.string(),
      title: z.string(),
      document: z.string().nullable(),
    })
    .nullable(),
  license: z.object({
    id: z.string(),
    version: z.number().int(),
    name: z.string(),
    signedVersion: z.number().int().nullable(),
  }),
  credit: z.string(),
  duties: z.array(dutySchema).readonly(),
  territories: z.array(z.string()).readonly().nullable().openapi({ description: 'Null for everywhere' }),
  ai: z.object({ train: z.boolean(), input: z.boolean(), index: z.boolean() }),
  permits: z.array(z.enum(PERMISSIONS)).readonly().nullable(),
  removeBy: instantSchema.nullable(),
  lastUse: instantSchema.nullable(),
  assets: z.array(assetSchema).readonly(),
})

const refusedSchema = z.object({
  door: z.enum(['feed', 'page']),
  outcome: z.literal('refused'),
  reason: reasonSchema,
  sentence: z.string(),
  until: instantSchema.nullable(),
  remedies: z.array(z.string()).readonly().openapi({ description: 'What would have to change' }),
})

const grantSchema = z.object({
  agreement: z.string(),
  version: z.number().int(),
  title: z.string(),
  status: z.enum(AGREEMENT_STATUSES),
  grant: z.string().nullable(),
  use: useSchema.nullable().openapi({ description: 'What it gives now; null where it gives nothing' }),
  reason: reasonSchema.nullable(),
  sentence: z.string().nullable(),
  until: instantSchema.nullable(),
  obstacles: z
    .array(z.object({ reason: reasonSchema, remedy: z.string(), until: instantSchema.nullable() }))
    .readonly(),
})

const explanationSchema = z
  .object({
    at: instantSchema,
    article: z.object({
      id: z.string(),
      revision: z.number().int(),
      headline: z.string(),
      status: z.string(),
      listedAt: instantSchema,
    }),
    partner: z.object({ id: z.string(), name: z.string() }).nullable(),
    country: z.string().nullable(),
    answers: z.array(z.discriminatedUnion('outcome', [clearedSchema, refusedSchema])).readonly(),
    grants: z.array(grantSchema).readonly(),
  })
  .openapi('Explanation')

const explain = createRoute({
  method: 'get',
  path: '/explain',
  tags: ['clearance'],
  summary: 'What a partner, or the public, is given of an article, and why',
  description:
    'At feeds and on pages. Each grant of a partner’s agreements is asked alone, too. docs/explain.md has the words.',
  middleware: may('read'),
  request: { query: explainQuery },
  responses: { 200: json(explanationSchema, 'The answers'), ...PROBLEMS },
})

export const explainRoutes = new OpenAPIHono<AdminEnv>().openapi(explain, async (c) => {
  const { article, partner = null, country = null, at } = c.req.valid('query')
  const { platform } = c.var
  const asked = { article, partner, country, at: instantOf(at, platform.now()) }
  return c.json(await explainArticle(platform, asked), 200)
})
