/** `/api/agreements`: what was signed with Partners, each change a new version, and what each is at this moment. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Agreement } from '../../domain/agreement.ts'
import { AppError } from '../../domain/errors.ts'
import { type AgreementVerb, changeAgreement, removeDraft } from '../../flows/change-agreement.ts'
import { requireSetting } from '../../flows/ingest.ts'
import { weighAgreement } from '../../flows/weigh-rights.ts'
import { requireAgreement, writeAgreement } from '../../flows/write-agreement.ts'
import { listAgreementPage, listAgreementVersions, readAgreement } from '../../store/agreements.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  activateInput,
  agreementId,
  agreementInput,
  agreementPage,
  agreementQuery,
  agreementSchema,
  agreementVersions,
  changeInput,
  fieldsOf,
  shownAgreement,
  writtenAgreement,
} from './agreement-schemas.ts'
import { body, given, idParam, json, noQuery, PROBLEMS, stageOf, writeQuery } from './contract.ts'
import { impactOf, withImpact } from './impact.ts'

const writtenWithImpact = writtenAgreement.extend(withImpact)
const changedAgreement = agreementSchema.extend(withImpact).openapi('ChangedAgreement')

const list = createRoute({
  method: 'get',
  path: '/agreements',
  tags: ['agreements'],
  summary: 'Agreements, by id',
  middleware: may('read'),
  request: { query: agreementQuery },
  responses: { 200: json(agreementPage, 'One page; `next` is null at the end'), ...PROBLEMS },
})

const show = createRoute({
  method: 'get',
  path: '/agreements/{id}',
  tags: ['agreements'],
  summary: 'One agreement',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(agreementSchema, 'Its current version'), ...PROBLEMS },
})

const versions = createRoute({
  method: 'get',
  path: '/agreements/{id}/versions',
  tags: ['agreements'],
  summary: 'Every version of an agreement',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(agreementVersions, 'Newest first'), ...PROBLEMS },
})

const write = createRoute({
  method: 'put',
  path: '/agreements/{id}',
  tags: ['agreements'],
  summary: 'Draft an agreement, or make a new version of it',
  description:
    'What was signed before stays as it was. An agreement that has ended can’t be changed, and one in force stays signed.',
  middleware: may('govern'),
  request: { params: z.object({ id: agreementId }), query: writeQuery, body: body(agreementInput) },
  responses: {
    200: json(writtenWithImpact, 'A new version, or nothing changed'),
    201: json(writtenWithImpact, 'A new draft'),
    ...PROBLEMS,
  },
})

const activate = createRoute({
  method: 'post',
  path: '/agreements/{id}/activate',
  tags: ['agreements'],
  summary: 'Put a draft in force: it needs a document and the day it was signed, here or before',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery, body: { ...body(activateInput), required: false } },
  responses: { 200: json(changedAgreement, 'The agreement as it then stands'), ...PROBLEMS },
})

const stepRoute = <V extends Exclude<AgreementVerb, 'activate'>>(verb: V, summary: string) =>
  createRoute({
    method: 'post',
    path: `/agreements/{id}/${verb}` as const,
    tags: ['agreements'],
    summary,
    middleware: may('govern'),
    request: { params: idParam, query: writeQuery, body: { ...body(changeInput), required: false } },
    responses: { 200: json(changedAgreement, 'The agreement as it then stands'), ...PROBLEMS },
  })

const remove = createRoute({
  method: 'delete',
  path: '/agreements/{id}',
  tags: ['agreements'],
  summary: 'Remove a draft that was never active',
  middleware: may('govern'),
  request: { params: idParam, query: writeQuery },
  responses: { 200: json(z.object({ removed: z.string() }), 'It is removed'), ...PROBLEMS },
})

export const agreementRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { cursor = '', limit, partner = null, status = null } = c.req.valid('query')
    const agreements = await listAgreementPage(c.var.platform.db, { partner, status }, cursor, limit)
    const next = agreements.length < limit ? null : (agreements.at(-1)?.id ?? null)
    return c.json({ agreements: agreements.map(shownAgreement), next }, 200)
  })
  .openapi(show, async (c) =>
    c.json(shownAgreement(await requireAgreement(c.var.platform, c.req.valid('param').id)), 200),
  )
  .openapi(versions, async (c) => {
    const { id } = c.req.valid('param')
    const agreements = await listAgreementVersions(c.var.platform.db, id)
    if (agreements.length === 0) throw new AppError('not_found', `There is no agreement ${id}`)
    return c.json({ agreements: agreements.map(shownAgreement) }, 200)
  })
  .openapi(write, async (c) => {
    const { id } = c.req.valid('param')
    const { version, ...stated } = c.req.valid('json')
    const { timeZone } = (await requireSetting(c.var.platform)).newsroom
    const fields = fieldsOf(id, stated, timeZone)
    const { outcome, agreement } = await writeAgreement(stageOf(c), fields, doerOf(c), version)
    const impact = await agreementImpact(c, agreement)
    return c.json(
      { outcome, agreement: shownAgreement(agreement), ...impact },
      outcome === 'created' ? 201 : 200,
    )
  })
  .openapi(activate, async (c) => {
    const { version: expected, ...stated } = c.req.valid('json')
    const { id } = c.req.valid('param')
    const change = { signature: given(stated), expected }
    return c.json(await changed(c, id, 'activate', change), 200)
  })
  .openapi(stepRoute('suspend', 'Give nothing under it until it is resumed'), async (c) => {
    const { version: expected } = c.req.valid('json')
    const { id } = c.req.valid('param')
    return c.json(await changed(c, id, 'suspend', { expected }), 200)
  })
  .openapi(stepRoute('resume', 'Put a suspended agreement in force again'), async (c) => {
    const { version: expected } = c.req.valid('json')
    const { id } = c.req.valid('param')
    return c.json(await changed(c, id, 'resume', { expected }), 200)
  })
  .openapi(stepRoute('end', 'End it, for ever'), async (c) => {
    const { version: expected } = c.req.valid('json')
    const { id } = c.req.valid('param')
    return c.json(await changed(c, id, 'end', { expected }), 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    await removeDraft(stageOf(c), id, doerOf(c))
    return c.json({ removed: id }, 200)
  })

async function changed(
  c: Context<AdminEnv>,
  id: string,
  verb: AgreementVerb,
  change: Parameters<typeof changeAgreement>[4],
) {
  const agreement = await changeAgreement(stageOf(c), id, verb, doerOf(c), change)
  return { ...shownAgreement(agreement), ...(await agreementImpact(c, agreement)) }
}

/** A rehearsal has written nothing: what is read is what was there before. */
function agreementImpact(c: Context<AdminEnv>, after: Agreement) {
  return impactOf(c, async (platform, now) =>
    weighAgreement(platform, await readAgreement(platform.db, after.id), after, now),
  )
}
