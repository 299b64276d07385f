/** `/api/search/rebuild`: the index of searches, made anew. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { rebuildIndex } from '../../flows/index-article.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { instantSchema, json, noQuery, PROBLEMS } from './contract.ts'

const rebuild = createRoute({
  method: 'post',
  path: '/search/rebuild',
  tags: ['upkeep'],
  summary: 'Make the index of searches anew; ticks fill it, 200 articles each',
  middleware: may('write'),
  request: { query: noQuery },
  responses: {
    200: json(z.object({ at: instantSchema }), 'It is empty, and every article waits'),
    ...PROBLEMS,
  },
})

export const searchRoutes = new OpenAPIHono<AdminEnv>().openapi(rebuild, async (c) => {
  const doer = doerOf(c)
  await rebuildIndex(c.var.platform, doer)
  return c.json({ at: doer.now }, 200)
})
