/** `/api/blocks`: the newsroom's standing text. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { BLOCK_KINDS } from '../../domain/block.ts'
import { removeBlock, writeBlock } from '../../flows/write-block.ts'
import { longText } from '../../formats/parse/fields.ts'
import { listBlocks } from '../../store/blocks.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { body, instantSchema, json, noQuery, PROBLEMS, stageOf, writeQuery } from './contract.ts'

export const blockKind = z.enum(BLOCK_KINDS)

export const blockBody = z.strictObject({
  text: longText(5000).min(1, 'text that is not empty').openapi({
    description:
      'Plain text with {newsroom}, {contact}, {policyUrl}, {notice}, {year}, {holder}, {byline}, {dateline}; a part in […] falls away when a variable in it has no value.',
  }),
})

const blockSchema = z.object({ kind: blockKind, text: z.string(), updatedAt: instantSchema }).openapi('Block')

const kindParam = z.object({ kind: blockKind })

const list = createRoute({
  method: 'get',
  path: '/blocks',
  tags: ['blocks'],
  summary: 'The newsroom’s standing text',
  middleware: may('read'),
  request: { query: noQuery },
  responses: { 200: json(z.object({ blocks: z.array(blockSchema).readonly() }), 'All blocks'), ...PROBLEMS },
})

const write = createRoute({
  method: 'put',
  path: '/blocks/{kind}',
  tags: ['blocks'],
  summary: 'Write a block',
  middleware: may('write'),
  request: { params: kindParam, query: writeQuery, body: body(blockBody) },
  responses: { 200: json(blockSchema, 'The block as written'), ...PROBLEMS },
})

const remove = createRoute({
  method: 'delete',
  path: '/blocks/{kind}',
  tags: ['blocks'],
  summary: 'Remove a block',
  middleware: may('write'),
  request: { params: kindParam, query: writeQuery },
  responses: { 200: json(z.object({ removed: blockKind }), 'It is removed'), ...PROBLEMS },
})

export const blockRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => c.json({ blocks: await listBlocks(c.var.platform.db) }, 200))
  .openapi(write, async (c) => {
    const { kind } = c.req.valid('param')
    return c.json(await writeBlock(stageOf(c), { kind, ...c.req.valid('json') }, doerOf(c)), 200)
  })
  .openapi(remove, async (c) => {
    const { kind } = c.req.valid('param')
    await removeBlock(stageOf(c), kind, doerOf(c))
    return c.json({ removed: kind }, 200)
  })
