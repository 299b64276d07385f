/** `/api/channels`: what is offered downstream, and the newsroom's own selections. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CHANNEL_KINDS, type Selection } from '../../domain/channel.ts'
import { nameChannel, removeChannel } from '../../flows/name-channel.ts'
import { weighNaming } from '../../flows/weigh-rights.ts'
import { languageTag, lineOfText, longText } from '../../formats/parse/fields.ts'
import { listChannels } from '../../store/channels.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { body, given, instantSchema, json, noQuery, PROBLEMS, stageOf, writeQuery } from './contract.ts'
import { impactOf, withImpact } from './impact.ts'
import { logoSchema } from './logo.ts'

/** Of a channel the newsroom names: never one that could follow from an article. */
export const channelId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'lower-case letters, digits and hyphens, 60 at most' })
  .refine((id) => id !== 'latest' && !/^(section|tag|author|lang)-/.test(id), {
    error: 'a name that is not latest and does not begin with section-, tag-, author- or lang-',
  })

export const names = z
  .array(lineOfText(200))
  .min(1, { error: 'at least one, or leave the list out' })
  .max(100)
  .readonly()

export const selectionSchema = z
  .strictObject({
    sections: names.optional(),
    tags: names.optional(),
    authors: names.optional(),
    languages: z
      .array(languageTag())
      .min(1, { error: 'at least one, or leave the list out' })
      .max(100)
      .readonly()
      .optional(),
  })
  .openapi({ description: 'Each list given must match: any name within a list, all lists together.' })

export const channelBody = z.strictObject({
  title: lineOfText(200),
  description: longText(1000).default(''),
  selection: selectionSchema,
  image: logoSchema.nullable().default(null),
})

/** A Selection as the domain has it: a list that was not given is not there. */
export function selectionOf(selection: z.output<typeof selectionSchema>): Selection {
  return given(selection)
}

const channelSchema = z
  .object({
    id: z.string(),
    kind: z.enum(CHANNEL_KINDS),
    title: z.string(),
    description: z.string(),
    selection: selectionSchema.nullable(),
    image: logoSchema.nullable(),
    changedAt: instantSchema.optional(),
  })
  .openapi('Channel')

const idParam = z.object({ id: channelId })

const list = createRoute({
  method: 'get',
  path: '/channels',
  tags: ['channels'],
  summary: 'All channels: those that follow from articles, and those the newsroom named',
  middleware: may('read'),
  request: { query: noQuery },
  responses: {
    200: json(z.object({ channels: z.array(channelSchema).readonly() }), 'By kind and title'),
    ...PROBLEMS,
  },
})

const name = createRoute({
  method: 'put',
  path: '/channels/{id}',
  tags: ['channels'],
  summary: 'Name a channel, or change the one of that name',
  middleware: may('write'),
  request: { params: idParam, query: writeQuery, body: body(channelBody) },
  responses: {
    200: json(channelSchema.extend(withImpact).openapi('WrittenChannel'), 'The channel as written'),
    ...PROBLEMS,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/channels/{id}',
  tags: ['channels'],
  summary: 'Remove a channel the newsroom named',
  middleware: may('write'),
  request: { params: z.object({ id: z.string().max(200) }), query: writeQuery },
  responses: { 200: json(z.object({ removed: z.string(), ...withImpact }), 'It is removed'), ...PROBLEMS },
})

export const channelRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => c.json({ channels: await listChannels(c.var.platform.db) }, 200))
  .openapi(name, async (c) => {
    const { id } = c.req.valid('param')
    const { selection, ...words } = c.req.valid('json')
    const channel = { id, ...words, selection: selectionOf(selection) }
    const named = await nameChannel(stageOf(c), channel, doerOf(c))
    const impact = await impactOf(c, (platform, now) => weighNaming(platform, id, channel.selection, now))
    return c.json({ ...named, ...impact }, 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    await removeChannel(stageOf(c), id, doerOf(c))
    const impact = await impactOf(c, (platform, now) => weighNaming(platform, id, null, now))
    return c.json({ removed: id, ...impact }, 200)
  })
