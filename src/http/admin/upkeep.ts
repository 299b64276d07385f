/** `/api/check`, `/api/tick` and `/api/activity`: how the house stands, its background work, and who did what. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { checkHouse } from '../../flows/check.ts'
import { tick } from '../../flows/tick.ts'
import { listActivity } from '../../store/activity.ts'
import { type AdminEnv, may } from '../auth.ts'
import { instantSchema, json, noQuery, PROBLEMS, pageQuery } from './contract.ts'

const findingSchema = z
  .object({
    severity: z.enum(['error', 'warning', 'info']),
    code: z.string(),
    message: z.string(),
    subject: z.string().nullable(),
  })
  .openapi('Finding')

const checkQuery = z.strictObject({
  documents: z.enum(['0', '1', 'false', 'true']).optional().openapi({
    description:
      'With 0, the documents themselves are not read: channels, archives, wire documents and terms as the public gets them.',
  }),
})

const check = createRoute({
  method: 'get',
  path: '/check',
  tags: ['upkeep'],
  summary: 'What an operator should mend',
  description: 'docs/check.md explains each code. Of findings alike the first twenty are named.',
  middleware: may('read'),
  request: { query: checkQuery },
  responses: {
    200: json(z.object({ findings: z.array(findingSchema).readonly() }), 'Errors first'),
    ...PROBLEMS,
  },
})

const tickSchema = z.object({
  at: instantSchema,
  sweptChannels: z.number().int(),
  indexedArticles: z.number().int(),
  sweptCounts: z.number().int(),
})

const runTick = createRoute({
  method: 'post',
  path: '/tick',
  tags: ['upkeep'],
  summary: 'Do one bite of background work now',
  middleware: may('write'),
  request: { query: noQuery },
  responses: {
    200: json(tickSchema, 'What was done'),
    ...PROBLEMS,
  },
})

const activitySchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    operator: z.string(),
    verb: z.string(),
    noun: z.string(),
    nounId: z.string(),
  })
  .openapi('Activity')

const activity = createRoute({
  method: 'get',
  path: '/activity',
  tags: ['upkeep'],
  summary: 'Who did what, newest first',
  middleware: may('read'),
  request: { query: pageQuery.omit({ cursor: true }) },
  responses: {
    200: json(z.object({ activity: z.array(activitySchema).readonly() }), 'The last ones'),
    ...PROBLEMS,
  },
})

export const upkeepRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(check, async (c) => {
    const { platform, site } = c.var
    const documents = !/^(0|false)$/.test(c.req.valid('query').documents ?? '')
    return c.json({ findings: await checkHouse(platform, { site, documents, now: platform.now() }) }, 200)
  })
  .openapi(runTick, async (c) => c.json(await tick(c.var.platform, c.var.platform.now()), 200))
  .openapi(activity, async (c) => {
    const { limit } = c.req.valid('query')
    return c.json({ activity: await listActivity(c.var.platform.db, limit) }, 200)
  })
