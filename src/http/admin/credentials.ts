/** `/api/credentials`: what Partners show at their doors; the secret of each is answered once, when it is made. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { SCOPES } from '../../domain/credential.ts'
import { parseInstant } from '../../domain/time.ts'
import {
  addCredential,
  requireCredential,
  revokeCredential,
  rotateCredential,
} from '../../flows/govern-credentials.ts'
import { requirePartnerNamed } from '../../flows/write-partner.ts'
import { lineOfText, wholeNumber } from '../../formats/parse/fields.ts'
import { listCredentials } from '../../store/credentials.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  body,
  idParam,
  instantInput,
  instantSchema,
  isDryRun,
  json,
  noQuery,
  PROBLEMS,
  stageOf,
  writeQuery,
} from './contract.ts'

const scope = z.enum(SCOPES)

const credentialSchema = z
  .object({
    id: z.string(),
    partner: z.string(),
    name: z.string(),
    scopes: z.array(scope).readonly(),
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
    lastUsedAt: instantSchema
      .nullable()
      .openapi({ description: 'About when it was last shown while it counted; null for never' }),
  })
  .openapi('Credential')

const secret = z.string().nullable().openapi({ description: 'Shown this once; null in a dry run' })

const madeSchema = z.object({ credential: credentialSchema, secret })

const rotatedSchema = madeSchema.extend({
  replaced: credentialSchema.openapi({
    description: 'The old one: it counts until its `expiresAt`, or is revoked',
  }),
})

const addBody = z.strictObject({
  name: lineOfText(100).openapi({ description: 'What it is for; unique among the partner’s' }),
  scopes: z
    .array(scope)
    .min(1, { error: 'at least one scope, or leave the list out for all' })
    .max(20)
    .default([...SCOPES])
    .openapi({ description: 'The doors it opens; all unless said' }),
  expiresAt: instantInput.nullable().default(null),
})

/** How long a successor and the one it replaces both count, unless said. */
const OVERLAP_DAYS = 7

const rotateBody = z.strictObject({
  overlapDays: wholeNumber(0)
    .max(90, { error: 'at most 90 days' })
    .default(OVERLAP_DAYS)
    .openapi({ description: 'Days for which the old one still counts; 0 revokes it at once' }),
  expiresAt: instantInput.nullable().optional().openapi({
    description: 'Of the successor; unless said, it gets as long a life as the old one was given',
  }),
})

const list = createRoute({
  method: 'get',
  path: '/partners/{id}/credentials',
  tags: ['credentials'],
  summary: 'A partner’s credentials, revoked ones included',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: {
    200: json(z.object({ credentials: z.array(credentialSchema).readonly() }), 'Oldest first'),
    ...PROBLEMS,
  },
})

const add = createRoute({
  method: 'post',
  path: '/partners/{id}/credentials',
  tags: ['credentials'],
  summary: 'Make a credential for a partner',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery, body: body(addBody) },
  responses: { 201: json(madeSchema, 'The credential and its secret'), ...PROBLEMS },
})

const show = createRoute({
  method: 'get',
  path: '/credentials/{id}',
  tags: ['credentials'],
  summary: 'One credential, without its secret',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(credentialSchema, 'The credential'), ...PROBLEMS },
})

const rotate = createRoute({
  method: 'post',
  path: '/credentials/{id}/rotate',
  tags: ['credentials'],
  summary: 'Make a successor; the old one keeps counting for some days',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery, body: { ...body(rotateBody), required: false } },
  responses: { 200: json(rotatedSchema, 'The successor, its secret, and the old one'), ...PROBLEMS },
})

const revoke = createRoute({
  method: 'delete',
  path: '/credentials/{id}',
  tags: ['credentials'],
  summary: 'Revoke a credential at once',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(credentialSchema, 'The credential, revoked'), ...PROBLEMS },
})

export const credentialRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    await requirePartnerNamed(c.var.platform, id)
    return c.json({ credentials: await listCredentials(c.var.platform.db, id) }, 200)
  })
  .openapi(add, async (c) => {
    const { name, scopes, expiresAt } = c.req.valid('json')
    const until = expiresAt === null ? null : parseInstant(expiresAt)
    const wanted = { name, scopes: [...new Set(scopes)], expiresAt: until }
    const made = await addCredential(stageOf(c), c.req.valid('param').id, wanted, doerOf(c))
    return c.json(isDryRun(c) ? { ...made, secret: null } : made, 201)
  })
  .openapi(show, async (c) => c.json(await requireCredential(c.var.platform, c.req.valid('param').id), 200))
  .openapi(rotate, async (c) => {
    const { overlapDays = OVERLAP_DAYS, expiresAt } = c.req.valid('json')
    const until = typeof expiresAt === 'string' ? parseInstant(expiresAt) : expiresAt
    const wanted = { overlapDays, expiresAt: until }
    const made = await rotateCredential(stageOf(c), c.req.valid('param').id, wanted, doerOf(c))
    return c.json(isDryRun(c) ? { ...made, secret: null } : made, 200)
  })
  .openapi(revoke, async (c) =>
    c.json(await revokeCredential(stageOf(c), c.req.valid('param').id, doerOf(c)), 200),
  )
