/** `/api/licenses`: what rights holders allow, each change a new version. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError } from '../../domain/errors.ts'
import { type License, licenseFaults } from '../../domain/license.ts'
import { weighLicense } from '../../flows/weigh-rights.ts'
import { writeLicense } from '../../flows/write-license.ts'
import { lineOfText, longText, webAddress } from '../../formats/parse/fields.ts'
import { listLicenses, listLicenseVersions, readLicense } from '../../store/licenses.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  actSchema,
  body,
  dutySchema,
  idParam,
  instantSchema,
  json,
  noQuery,
  PROBLEMS,
  stageOf,
  useSchema,
  versionInput,
  writeQuery,
} from './contract.ts'
import { impactOf, withImpact } from './impact.ts'

const aiSchema = z.strictObject({ train: z.boolean(), input: z.boolean(), index: z.boolean() })

/** Where something may be used; null for everywhere. */
export const territories = z
  .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code in capitals, such as NG'))
  .min(1, 'at least one country, or null for everywhere')
  .max(250)
  .readonly()
  .nullable()

/** A License's terms without its id. */
export const licenseTerms = z
  .strictObject({
    name: lineOfText(200),
    url: webAddress().nullable().default(null),
    publicUse: useSchema.openapi({ description: 'What anyone gets in feeds' }),
    pageUse: useSchema.openapi({ description: 'What anyone gets on an article page' }),
    ceiling: useSchema.openapi({ description: 'The most an agreement may grant' }),
    reserved: z.array(actSchema).readonly(),
    duties: z.array(dutySchema).readonly(),
    territories: territories.default(null),
    ai: aiSchema,
    aiCeiling: aiSchema.optional().openapi({
      description: 'The AI uses an agreement may grant at most; those of `ai` unless said',
    }),
    terms: longText(2000).min(1, 'text that is not empty'),
    notice: longText(2000).min(1, 'text that is not empty'),
    irrevocable: z.boolean().default(false),
  })
  .superRefine((terms, c) => {
    for (const { field, expected } of licenseFaults({ ...terms, aiCeiling: terms.aiCeiling ?? terms.ai })) {
      c.addIssue({ code: 'custom', path: field.split('.'), message: expected })
    }
  })

const licenseBody = licenseTerms.safeExtend({
  version: versionInput,
})

const aiUses = z.object({ train: z.boolean(), input: z.boolean(), index: z.boolean() })

const licenseSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    name: z.string(),
    url: z.string().nullable(),
    publicUse: useSchema,
    pageUse: useSchema,
    ceiling: useSchema,
    reserved: z.array(actSchema).readonly(),
    duties: z.array(dutySchema).readonly(),
    territories: z.array(z.string()).readonly().nullable(),
    ai: aiUses,
    aiCeiling: aiUses,
    terms: z.string(),
    notice: z.string(),
    irrevocable: z.boolean(),
    updatedAt: instantSchema,
  })
  .openapi('License')

const licenseList = z.object({ licenses: z.array(licenseSchema).readonly() })

const writtenSchema = z.object({
  outcome: z.enum(['created', 'revised', 'unchanged']),
  license: licenseSchema,
  ...withImpact,
})

/** As it stands in `/licenses/{id}`, where the endings `.rsl` and `.jsonld` ask for the terms as machines read them. */
export const licenseId = z.string().regex(/^(?!.*\.(?:rsl|jsonld)$)[a-z0-9][a-z0-9.-]{0,59}$/, {
  error: 'lower-case letters, digits, dots and hyphens, 60 at most, not ending in .rsl or .jsonld',
})

const list = createRoute({
  method: 'get',
  path: '/licenses',
  tags: ['licenses'],
  summary: 'All licenses',
  middleware: may('read'),
  request: { query: noQuery },
  responses: { 200: json(licenseList, 'The current version of each'), ...PROBLEMS },
})

const show = createRoute({
  method: 'get',
  path: '/licenses/{id}',
  tags: ['licenses'],
  summary: 'One license',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(licenseSchema, 'Its current version'), ...PROBLEMS },
})

const versions = createRoute({
  method: 'get',
  path: '/licenses/{id}/versions',
  tags: ['licenses'],
  summary: 'Every version of a license',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(licenseList, 'Newest first'), ...PROBLEMS },
})

const write = createRoute({
  method: 'put',
  path: '/licenses/{id}',
  tags: ['licenses'],
  summary: 'Create a license or make a new version of it',
  description: 'An irrevocable license is never narrowed: such a change is answered with 409.',
  middleware: may('govern'),
  request: { params: z.object({ id: licenseId }), query: writeQuery, body: body(licenseBody) },
  responses: {
    200: json(writtenSchema, 'A new version, or nothing changed'),
    201: json(writtenSchema, 'A new license'),
    ...PROBLEMS,
  },
})

export const licenseRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => c.json({ licenses: await listLicenses(c.var.platform.db) }, 200))
  .openapi(show, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(found(id, await readLicense(c.var.platform.db, id)), 200)
  })
  .openapi(versions, async (c) => {
    const { id } = c.req.valid('param')
    const licenses = await listLicenseVersions(c.var.platform.db, id)
    found(id, licenses[0] ?? null)
    return c.json({ licenses }, 200)
  })
  .openapi(write, async (c) => {
    const { id } = c.req.valid('param')
    const { version, ...terms } = c.req.valid('json')
    const written = await writeLicense(stageOf(c), { id, ...terms }, doerOf(c), version)
    const impact = await impactOf(c, (platform, now) => weighLicense(platform, written.license, now))
    return c.json({ ...written, ...impact }, written.outcome === 'created' ? 201 : 200)
  })

function found(id: string, license: License | null): License {
  if (!license) throw new AppError('not_found', `There is no license ${id}`)
  return license
}
