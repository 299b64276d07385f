/** `/api/assets/{id}/content`: the bytes of an image, audio or video, hosted here. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { MAX_ASSET_BYTES } from '../../config.ts'
import { HOSTED_TYPES } from '../../domain/asset-content.ts'
import { dropContent, hostAsset } from '../../flows/host-asset.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { assetSchema } from './assets.ts'
import { idParam, json, PROBLEMS, stageOf, writeQuery } from './contract.ts'

const bytes = z.string().openapi({
  type: 'string',
  format: 'binary',
  description: `At most ${MAX_ASSET_BYTES} bytes, of the type that Content-Type states`,
})

const put = createRoute({
  method: 'put',
  path: '/assets/{id}/content',
  tags: ['assets'],
  summary: 'Host its bytes here: it is then shown at our own address, and cleared there',
  middleware: may('write'),
  request: {
    params: idParam,
    query: writeQuery,
    body: { content: Object.fromEntries(HOSTED_TYPES.map((type) => [type, { schema: bytes }])) },
  },
  responses: { 200: json(assetSchema, 'The asset as it then stands'), ...PROBLEMS },
})

const drop = createRoute({
  method: 'delete',
  path: '/assets/{id}/content',
  tags: ['assets'],
  summary: 'Host its bytes no longer: it is shown at its own address again',
  middleware: may('write'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(assetSchema, 'The asset as it then stands'), ...PROBLEMS },
})

export const assetContentRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(put, async (c) => {
    const mediaType = c.req.header('Content-Type') ?? ''
    const sent = { mediaType, bytes: new Uint8Array(await c.req.arrayBuffer()) }
    return c.json(await hostAsset(stageOf(c), c.req.valid('param').id, sent, doerOf(c)), 200)
  })
  .openapi(drop, async (c) => {
    return c.json(await dropContent(stageOf(c), c.req.valid('param').id, doerOf(c)), 200)
  })
