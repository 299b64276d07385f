/** `/api/newsroom`: who publishes, and the set-up of the whole house in one document. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AGREEMENT_STATUSES } from '../../domain/agreement.ts'
import { requireNewsroom, setNewsroom } from '../../flows/set-newsroom.ts'
import { setUpHouse } from '../../flows/set-up-house.ts'
import { weighNewsroom } from '../../flows/weigh-rights.ts'
import { emailAddress, languageTag, lineOfText, longText, webAddress } from '../../formats/parse/fields.ts'
import type { Platform } from '../../ports/platform.ts'
import { readNewsroom } from '../../store/newsroom.ts'
import { readSampleState } from '../../store/sample.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { agreementBody, agreementId, fieldsOf } from './agreement-schemas.ts'
import { blockBody, blockKind } from './blocks.ts'
import { channelBody, channelId, selectionOf } from './channels.ts'
import {
  body,
  given,
  idSchema,
  instantSchema,
  isDryRun,
  json,
  noQuery,
  PROBLEMS,
  stageOf,
  versionInput,
  writeQuery,
} from './contract.ts'
import { impactOf, withImpact } from './impact.ts'
import { licenseId, licenseTerms } from './licenses.ts'
import { logoSchema } from './logo.ts'
import { partnerFields, partnerId } from './partners.ts'
import { isTagPrefix, isTimeZone } from './standards.ts'

const fields = {
  name: lineOfText(200),
  description: longText(1000),
  legalNames: z.array(lineOfText(200)).min(1, 'at least one name').max(20, 'at most 20 names').readonly(),
  homeUrl: webAddress(),
  language: languageTag().openapi({ example: 'en-NG' }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'an IANA time zone, such as Africa/Lagos')
    .openapi({ example: 'Africa/Lagos' }),
  contact: emailAddress(),
  policyUrl: webAddress().nullable(),
  icon: webAddress().nullable().openapi({
    description: 'A square PNG, SVG or JPEG of 512 pixels or more',
  }),
  logo: logoSchema.nullable(),
  credit: lineOfText(200),
  defaultLicense: idSchema,
  idPrefix: z
    .string()
    .refine(isTagPrefix, 'an RFC 4151 prefix, such as tag:news.example,2026:')
    .openapi({ description: 'Fixed once set: an article’s permanent id never changes.' }),
}

const newsroomSchema = z
  .object({ ...fields, contact: z.string(), version: z.number().int(), updatedAt: instantSchema })
  .openapi('Newsroom')

const changedSchema = newsroomSchema.extend(withImpact).openapi('ChangedNewsroom')

const newsroomFields = z.strictObject(fields).partial()

const newsroomPatch = newsroomFields.extend({
  version: versionInput,
})

const houseBody = z.strictObject({
  newsroom: newsroomFields,
  firstTimeZone: fields.timeZone.optional().openapi({
    description: 'The time zone of a first set-up that states none; UTC without it.',
  }),
  licenses: z
    .array(licenseTerms.safeExtend({ id: licenseId }))
    .max(100)
    .readonly()
    .default([]),
  blocks: z
    .array(blockBody.extend({ kind: blockKind }))
    .max(10)
    .readonly()
    .default([]),
  channels: z
    .array(channelBody.extend({ id: channelId }))
    .max(200)
    .readonly()
    .default([]),
  partners: z
    .array(partnerFields.extend({ id: partnerId }))
    .max(1000)
    .readonly()
    .default([]),
  agreements: z
    .array(agreementBody.extend({ id: agreementId, status: z.enum(AGREEMENT_STATUSES).optional() }))
    .max(1000)
    .readonly()
    .default([]),
  replaceSample: z.boolean().default(false).openapi({
    description:
      'Where the sample newsroom stands: remove it, with every article in it, before the real one is set up.',
  }),
})

const show = createRoute({
  method: 'get',
  path: '/newsroom',
  tags: ['newsroom'],
  summary: 'The newsroom',
  middleware: may('read'),
  request: { query: noQuery },
  responses: { 200: json(newsroomSchema, 'The newsroom'), ...PROBLEMS },
})

const change = createRoute({
  method: 'patch',
  path: '/newsroom',
  tags: ['newsroom'],
  summary: 'Change fields of the newsroom',
  middleware: may('govern'),
  request: { query: writeQuery, body: body(newsroomPatch) },
  responses: { 200: json(changedSchema, 'The newsroom as it then stands'), ...PROBLEMS },
})

const setUp = createRoute({
  method: 'post',
  path: '/newsroom/set-up',
  tags: ['newsroom'],
  summary: 'Set up newsroom, licenses, blocks, channels, partners and agreements in one go',
  description:
    'Needs name, homeUrl and contact the first time; what else is not given begins with defaults. All of it is checked before any of it is written.',
  middleware: may('govern'),
  request: { query: writeQuery, body: body(houseBody) },
  responses: { 200: json(newsroomSchema, 'The newsroom as it then stands'), ...PROBLEMS },
})

export const newsroomRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(show, async (c) => c.json(await requireNewsroom(c.var.platform), 200))
  .openapi(change, async (c) => {
    const { version, ...patch } = c.req.valid('json')
    const newsroom = await setNewsroom(stageOf(c), given(patch), doerOf(c), version)
    const impact = await impactOf(c, (platform, now) => weighNewsroom(platform, newsroom, now))
    return c.json({ ...newsroom, ...impact }, 200)
  })
  .openapi(setUp, async (c) => {
    const { replaceSample: replacesSample, firstTimeZone = 'UTC', ...house } = c.req.valid('json')
    const timeZone =
      house.newsroom.timeZone ?? (await zoneOf(c.var.platform, replacesSample)) ?? firstTimeZone
    const whole = {
      ...house,
      newsroom: given(house.newsroom),
      channels: house.channels.map((channel) => ({ ...channel, selection: selectionOf(channel.selection) })),
      agreements: house.agreements.map(({ id, status, ...stated }) => ({
        ...fieldsOf(id, stated, timeZone),
        status,
      })),
    }
    return c.json(
      await setUpHouse(c.var.platform, whole, doerOf(c), {
        isRehearsal: isDryRun(c),
        replacesSample,
        firstTimeZone,
      }),
      200,
    )
  })

/** The zone that stands and stays: a sample that is replaced takes its own with it. */
async function zoneOf({ db }: Platform, replacesSample: boolean): Promise<string | undefined> {
  if (replacesSample && (await readSampleState(db)) !== 'none') return undefined
  return (await readNewsroom(db))?.timeZone
}
