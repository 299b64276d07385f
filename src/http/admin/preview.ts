/** `/api/preview`: the document of a channel as a partner would get it, and what is not in it, and why. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Preview, previewChannel } from '../../flows/preview.ts'
import type { Format } from '../../formats/channel-url.ts'
import { FORMATS } from '../../formats/format.ts'
import { type AdminEnv, may } from '../auth.ts'
import { idSchema, instantSchema, json, PROBLEMS, useSchema } from './contract.ts'
import { atInput, instantOf, reasonSchema } from './explain.ts'

const formatSchema = z.enum(['rss', 'atom', 'json'])

const previewQuery = z.strictObject({
  partner: idSchema,
  channel: idSchema,
  format: formatSchema.default('rss'),
  at: atInput,
})

const previewSchema = z
  .object({
    at: instantSchema,
    partner: z.object({ id: z.string(), name: z.string() }),
    channel: z.string(),
    format: formatSchema,
    mediaType: z.string(),
    closed: z.object({ reason: reasonSchema, sentence: z.string() }).nullable().openapi({
      description: 'Why the partner’s door answers 403, whatever it asks for; null while it is open',
    }),
    document: z.string().nullable().openapi({
      description:
        'The very text that `/partner/feeds/{channel}.{format}` answers; null where it answers with none',
    }),
    included: z
      .array(
        z.object({
          id: z.string(),
          headline: z.string(),
          use: useSchema,
          agreement: z.object({ id: z.string(), version: z.number().int(), grant: z.string() }).nullable(),
        }),
      )
      .readonly(),
    excluded: z
      .array(
        z.object({
          id: z.string(),
          headline: z.string(),
          reason: reasonSchema,
          sentence: z.string(),
          until: instantSchema.nullable(),
        }),
      )
      .readonly()
      .openapi({ description: 'Of the newest articles, and those next to come' }),
    reasons: z.array(z.object({ reason: reasonSchema, count: z.number().int() })).readonly(),
    older: z.number().int().openapi({
      description: 'Cleared articles among the newest that the document has no room for',
    }),
  })
  .openapi('Preview')

const preview = createRoute({
  method: 'get',
  path: '/preview',
  tags: ['clearance'],
  summary: 'A channel as a partner would get it, and what is not in it, and why',
  middleware: may('read'),
  request: { query: previewQuery },
  responses: { 200: json(previewSchema, 'The document, and what is not in it'), ...PROBLEMS },
})

export const previewRoutes = new OpenAPIHono<AdminEnv>().openapi(preview, async (c) => {
  const { format, at, ...asked } = c.req.valid('query')
  const { platform, site } = c.var
  const instant = instantOf(at, platform.now())
  const { baseUrl, maxAge } = site
  const found = await previewChannel(platform, { ...asked, at: instant, baseUrl, maxAge })
  return c.json({ at: instant, channel: asked.channel, format, ...shownIn(format, found) }, 200)
})

function shownIn(format: Format, { edition, ...told }: Preview) {
  return {
    ...told,
    mediaType: FORMATS[format].mediaType,
    document: edition && FORMATS[format].render(edition),
    included: (edition?.articles ?? []).map(({ id, headline, use, terms }) => ({
      id,
      headline,
      use,
      agreement: terms.agreement,
    })),
  }
}
