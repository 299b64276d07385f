/** `/api/assets`: images, audio and video with their own holder, credit, license and status. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { HOSTED_TYPES } from '../../domain/asset-content.ts'
import { AppError } from '../../domain/errors.ts'
import { changeAsset } from '../../flows/change-asset.ts'
import { weighAsset } from '../../flows/weigh-article.ts'
import { lineOfText, webAddress, wholeNumber } from '../../formats/parse/fields.ts'
import { listAssets, readAsset } from '../../store/assets.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  body,
  given,
  idParam,
  idSchema,
  instantSchema,
  json,
  noQuery,
  PROBLEMS,
  pageQuery,
  stageOf,
  statusSchema,
  writeQuery,
} from './contract.ts'
import { impactOf, withImpact } from './impact.ts'

const amount = wholeNumber(0).nullable()
const pixels = wholeNumber(1).nullable()
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'a media type, such as image/jpeg')

const renditions = z
  .array(
    z.strictObject({
      url: webAddress(),
      type: mediaType.nullable(),
      length: amount,
      width: pixels,
      height: pixels,
      duration: amount,
    }),
  )
  .max(20, 'at most 20 renditions')
  .readonly()
  .openapi({ description: 'Other encodings or sizes of the same work, under the same rights' })

const contentSchema = z
  .object({
    type: z.enum(HOSTED_TYPES),
    size: z.number().int().openapi({ description: 'Bytes' }),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    digest: z.string().openapi({ description: 'SHA-256 of the bytes, in hex' }),
    writtenAt: instantSchema,
  })
  .nullable()
  .openapi({ description: 'The bytes that are hosted here, given at `/assets/{id}`; null where none are' })

export const assetSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    type: z.string().nullable(),
    length: z.number().int().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    duration: z.number().int().nullable().openapi({ description: 'Seconds' }),
    renditions,
    credit: z.string().nullable(),
    holder: z.string().nullable(),
    license: z.string().nullable(),
    status: statusSchema,
    updatedAt: instantSchema,
    content: contentSchema,
  })
  .openapi('Asset')

const assetPatch = z
  .strictObject({
    type: mediaType.nullable(),
    length: amount,
    width: pixels,
    height: pixels,
    duration: amount,
    renditions,
    credit: lineOfText(500).nullable(),
    holder: lineOfText(200).nullable(),
    license: idSchema.nullable(),
    status: statusSchema,
  })
  .partial()

const assetPage = z.object({ assets: z.array(assetSchema).readonly(), next: z.string().nullable() })

const list = createRoute({
  method: 'get',
  path: '/assets',
  tags: ['assets'],
  summary: 'Images, audio and video, oldest first',
  middleware: may('read'),
  request: { query: pageQuery },
  responses: { 200: json(assetPage, 'One page; `next` is null at the end'), ...PROBLEMS },
})

const show = createRoute({
  method: 'get',
  path: '/assets/{id}',
  tags: ['assets'],
  summary: 'One of them',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(assetSchema, 'What is known of it'), ...PROBLEMS },
})

const change = createRoute({
  method: 'patch',
  path: '/assets/{id}',
  tags: ['assets'],
  summary: 'Change what is known of an image, audio or video, or whether it may be shown',
  middleware: may('write'),
  request: { params: idParam, query: writeQuery, body: body(assetPatch) },
  responses: {
    200: json(assetSchema.extend(withImpact).openapi('ChangedAsset'), 'The asset as it then stands'),
    ...PROBLEMS,
  },
})

export const assetRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { cursor = '', limit } = c.req.valid('query')
    const assets = await listAssets(c.var.platform.db, cursor, limit)
    return c.json({ assets, next: assets.length < limit ? null : (assets.at(-1)?.id ?? null) }, 200)
  })
  .openapi(show, async (c) => {
    const { id } = c.req.valid('param')
    const asset = await readAsset(c.var.platform.db, id)
    if (!asset) throw new AppError('not_found', `There is no asset ${id}`)
    return c.json(asset, 200)
  })
  .openapi(change, async (c) => {
    const patch = given(c.req.valid('json'))
    const asset = await changeAsset(stageOf(c), c.req.valid('param').id, patch, doerOf(c))
    const impact = await impactOf(c, (platform, now) => weighAsset(platform, asset, now))
    return c.json({ ...asset, ...impact }, 200)
  })
