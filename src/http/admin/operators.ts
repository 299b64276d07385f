/** `/api/operators`: the people of the newsroom; a credential is answered once, when it is made. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ROLES } from '../../domain/operator.ts'
import { parseInstant } from '../../domain/time.ts'
import { addOperator, revokeOperator, rotateOperator } from '../../flows/govern-operators.ts'
import { lineOfText } from '../../formats/parse/fields.ts'
import { listOperators } from '../../store/operators.ts'
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

const operatorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('Operator')

const newCredential = z.object({
  operator: operatorSchema,
  credential: z.string().nullable().openapi({ description: 'Shown this once; null in a dry run' }),
})

const operatorBody = z.strictObject({
  name: lineOfText(100),
  role: z.enum(ROLES),
  expiresAt: instantInput.nullable().default(null),
})

const list = createRoute({
  method: 'get',
  path: '/operators',
  tags: ['operators'],
  summary: 'All operators, revoked ones included',
  middleware: may('read'),
  request: { query: noQuery },
  responses: {
    200: json(z.object({ operators: z.array(operatorSchema).readonly() }), 'Oldest first'),
    ...PROBLEMS,
  },
})

const add = createRoute({
  method: 'post',
  path: '/operators',
  tags: ['operators'],
  summary: 'Add an operator',
  middleware: may('govern'),
  request: { query: writeQuery, body: body(operatorBody) },
  responses: { 201: json(newCredential, 'The operator and the credential'), ...PROBLEMS },
})

const rotate = createRoute({
  method: 'post',
  path: '/operators/{id}/rotate',
  tags: ['operators'],
  summary: 'Replace an operator’s credential; the old one stops at once',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(newCredential, 'The operator and the new credential'), ...PROBLEMS },
})

const revoke = createRoute({
  method: 'delete',
  path: '/operators/{id}',
  tags: ['operators'],
  summary: 'Revoke an operator’s credential',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(operatorSchema, 'The operator, revoked'), ...PROBLEMS },
})

export const operatorRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => c.json({ operators: await listOperators(c.var.platform.db) }, 200))
  .openapi(add, async (c) => {
    const { name, role, expiresAt } = c.req.valid('json')
    const doer = doerOf(c)
    const until = expiresAt === null ? null : parseInstant(expiresAt)
    const made = await addOperator(stageOf(c), { name, role, expiresAt: until }, doer)
    return c.json(isDryRun(c) ? { ...made, credential: null } : made, 201)
  })
  .openapi(rotate, async (c) => {
    const made = await rotateOperator(stageOf(c), c.req.valid('param').id, doerOf(c))
    return c.json(isDryRun(c) ? { ...made, credential: null } : made, 200)
  })
  .openapi(revoke, async (c) =>
    c.json(await revokeOperator(stageOf(c), c.req.valid('param').id, doerOf(c)), 200),
  )
