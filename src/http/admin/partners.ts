/** `/api/partners`: the organisations that receive articles. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { PARTNER_STATUSES } from '../../domain/partner.ts'
import { weighPartner } from '../../flows/weigh-rights.ts'
import { removePartner, requirePartnerNamed, writePartner } from '../../flows/write-partner.ts'
import { emailAddress, hostName, lineOfText } from '../../formats/parse/fields.ts'
import { listPartnerPage } from '../../store/partners.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  body,
  idParam,
  instantSchema,
  json,
  noQuery,
  PROBLEMS,
  pageQuery,
  stageOf,
  versionInput,
  writeQuery,
} from './contract.ts'
import { impactOf, withImpact } from './impact.ts'
import { territories } from './licenses.ts'

/** As in addresses and commands: `lagoon-radio`. */
export const partnerId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'lower-case letters, digits and hyphens, 60 at most',
})

const contact = z.strictObject({ name: lineOfText(200), email: emailAddress() })

const fields = {
  name: lineOfText(200).openapi({ description: 'The organisation’s name as it signs' }),
  contacts: z
    .array(contact)
    .min(1, { error: 'at least one contact: whom a correction or a recall is sent to' })
    .max(50)
    .readonly(),
  domains: z
    .array(hostName())
    .max(100)
    .readonly()
    .default([])
    .openapi({ description: 'Host names under which it publishes' }),
  territories: territories.default(null).openapi({ description: 'Where it publishes; null for everywhere' }),
  status: z.enum(PARTNER_STATUSES).default('active').openapi({
    description: 'Nothing is given to a suspended partner until it is active again.',
  }),
}

/** A Partner without its id. */
export const partnerFields = z.strictObject(fields)

const partnerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    contacts: z.array(z.object({ name: z.string(), email: z.string() })).readonly(),
    domains: z.array(z.string()).readonly(),
    territories: z.array(z.string()).readonly().nullable(),
    status: z.enum(PARTNER_STATUSES),
    version: z.number().int(),
    updatedAt: instantSchema,
  })
  .openapi('Partner')

const partnerPage = z.object({ partners: z.array(partnerSchema).readonly(), next: z.string().nullable() })

const writtenSchema = z.object({
  outcome: z.enum(['created', 'changed', 'unchanged']),
  partner: partnerSchema,
  ...withImpact,
})

const list = createRoute({
  method: 'get',
  path: '/partners',
  tags: ['partners'],
  summary: 'Partners, by id',
  middleware: may('read'),
  request: { query: pageQuery },
  responses: { 200: json(partnerPage, 'One page; `next` is null at the end'), ...PROBLEMS },
})

const show = createRoute({
  method: 'get',
  path: '/partners/{id}',
  tags: ['partners'],
  summary: 'One partner',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(partnerSchema, 'The partner'), ...PROBLEMS },
})

const write = createRoute({
  method: 'put',
  path: '/partners/{id}',
  tags: ['partners'],
  summary: 'Create a partner, or change it',
  middleware: may('govern'),
  request: {
    params: z.object({ id: partnerId }),
    query: writeQuery,
    body: body(partnerFields.extend({ version: versionInput })),
  },
  responses: {
    200: json(writtenSchema, 'Changed, or as it was'),
    201: json(writtenSchema, 'A new partner'),
    ...PROBLEMS,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/partners/{id}',
  tags: ['partners'],
  summary: 'Remove a partner that was never given anything',
  description:
    'Its drafts and credentials go with it. Where an agreement with it was ever active, the answer is 409: end the agreement, or suspend the partner.',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(z.object({ removed: z.string() }), 'It is removed'), ...PROBLEMS },
})

export const partnerRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { cursor = '', limit } = c.req.valid('query')
    const partners = await listPartnerPage(c.var.platform.db, cursor, limit)
    return c.json({ partners, next: partners.length < limit ? null : (partners.at(-1)?.id ?? null) }, 200)
  })
  .openapi(show, async (c) => c.json(await requirePartnerNamed(c.var.platform, c.req.valid('param').id), 200))
  .openapi(write, async (c) => {
    const { id } = c.req.valid('param')
    const { version, ...partner } = c.req.valid('json')
    const written = await writePartner(stageOf(c), { id, ...partner }, doerOf(c), version)
    const impact = await impactOf(c, (platform, now) => weighPartner(platform, written.partner, now))
    return c.json({ ...written, ...impact }, written.outcome === 'created' ? 201 : 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    await removePartner(stageOf(c), id, doerOf(c))
    return c.json({ removed: id }, 200)
  })
