/** How the ledger is asked and how it answers, in the admin API's description. */
import { z } from '@hono/zod-openapi'
import { DELIVERY_DOORS } from '../../domain/delivery.ts'
import { isDateOrInstant } from '../../formats/parse/times.ts'
import { idSchema, instantSchema, pageQuery, useSchema } from './contract.ts'

const bound = (description: string) =>
  z
    .string()
    .refine(isDateOrInstant, { error: 'a date like 2025-10-01, or a date and time with offset' })
    .optional()
    .openapi({ description, example: '2025-10-01' })

const stretch = {
  from: bound('The first moment; a date alone is its beginning in the newsroom’s time zone'),
  to: bound('The first moment that no longer counts'),
}

const revision = z.coerce
  .number({ error: 'a whole number' })
  .int({ error: 'a whole number' })
  .min(1, { error: '1 or more' })
  .optional()

/** A cursor names a whole line. */
const cursor = z.string().max(2_000).optional().openapi({ description: '`next` of the page before' })

export const deliveryQuery = pageQuery
  .extend({
    cursor,
    partner: idSchema.optional(),
    article: idSchema.optional(),
    revision: revision.openapi({ description: 'Of the article, which must be named' }),
    ...stretch,
  })
  .refine(({ article, revision }) => revision === undefined || article !== undefined, {
    path: ['article'],
    error: 'the article that it is a revision of',
  })

export const holderQuery = z.strictObject({ article: idSchema, revision })

export const countQuery = pageQuery.extend({ partner: idSchema, ...stretch })

export const readerQuery = z.strictObject({ channel: idSchema.optional(), ...stretch })

const doorSchema = z.enum(DELIVERY_DOORS)

const receipt = { firstAt: instantSchema, lastAt: instantSchema, times: z.number().int() }

const deliverySchema = z
  .object({
    partner: z.string(),
    article: z.string(),
    revision: z.number().int(),
    headline: z.string().openapi({ description: 'Of that revision' }),
    use: useSchema,
    agreement: z.string(),
    agreementVersion: z.number().int(),
    door: doorSchema,
    ...receipt,
  })
  .openapi('Delivery')

export const deliveryPage = z.object({
  deliveries: z.array(deliverySchema).readonly(),
  next: z.string().nullable(),
})

const holderSchema = z
  .object({
    revision: z.number().int(),
    partner: z.string(),
    name: z.string(),
    uses: z.array(useSchema).readonly(),
    doors: z.array(doorSchema).readonly(),
    agreements: z.array(z.string()).readonly(),
    ...receipt,
  })
  .openapi('Holder')

export const holderList = z.object({ holders: z.array(holderSchema).readonly() })

const tally = { answered: z.number().int(), unchanged: z.number().int() }

export const countAnswer = z.object({
  partner: z.string(),
  articles: z.number().int().openapi({ description: 'Different articles first received in that time' }),
  lines: z.number().int().openapi({ description: 'Their lines in the ledger' }),
  polls: z
    .array(
      z.object({
        credential: z.string(),
        name: z.string().nullable(),
        door: doorSchema,
        channel: z.string().nullable(),
        format: z.string(),
        ...tally,
      }),
    )
    .readonly(),
  byArticle: z
    .array(
      z.object({
        article: z.string(),
        headline: z.string(),
        revision: z.number().int().openapi({ description: 'The highest received' }),
        revisions: z.number().int(),
        lines: z.number().int(),
        firstAt: instantSchema,
      }),
    )
    .readonly(),
  next: z.string().nullable(),
})

export const readerAnswer = z.object({
  readers: z
    .array(z.object({ channel: z.string(), format: z.string(), family: z.string(), ...tally }))
    .readonly(),
})
