/** How an article, its Revisions, its original and what became of a draft are described in the admin API. */
import { z } from '@hono/zod-openapi'
import { GENRES } from '../../domain/article.ts'
import { BLOCK_KINDS } from '../../domain/block.ts'
import { STATUS_REASONS } from '../../domain/publish-status.ts'
import { articleInput } from '../../formats/parse/article-json.ts'
import { actSchema, instantSchema, pageQuery, statusSchema } from './contract.ts'
import { withImpact } from './impact.ts'

/** The parts of an article; those given replace the current ones. */
export const articlePatch = articleInput.omit({ id: true, status: true }).partial()

/** Why an article is canceled; without a reason the body may be left out. */
export const cancelInput = z.strictObject({ reason: z.enum(STATUS_REASONS).optional() })

const missingSchema = z.array(z.string()).readonly().openapi({
  description:
    'Rights still missing: holder, notice, license, credit, contact. With any, the article is not published.',
})

/** Standing text taken out of a body, with the place it stood at. */
export const liftedSchema = z
  .array(z.object({ kind: z.enum(BLOCK_KINDS), text: z.string(), paragraph: z.number().int() }))
  .readonly()

/** What an editor should know about an import. */
export const remarksSchema = z
  .array(z.object({ code: z.string(), message: z.string(), text: z.string().optional() }))
  .readonly()

export const ingestedSchema = z
  .object({
    outcome: z.enum(['created', 'revised', 'unchanged']),
    id: z.string(),
    revision: z.number().int(),
    headline: z.string(),
    missing: missingSchema,
    lifted: liftedSchema,
    remarks: remarksSchema,
  })
  .openapi('Ingested')

const articleLine = z
  .object({
    id: z.string(),
    revision: z.number().int(),
    headline: z.string(),
    status: statusSchema,
    language: z.string(),
    section: z.string().nullable(),
    genre: z.enum(GENRES),
    license: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: instantSchema,
    embargoUntil: instantSchema.nullable(),
    expiresAt: instantSchema.nullable(),
    revisedAt: instantSchema,
    statusAt: instantSchema,
    statusReason: z.enum(STATUS_REASONS).nullable(),
    missing: missingSchema,
  })
  .openapi('ArticleLine')

export const statedLine = articleLine.extend(withImpact).openapi('StatedArticle')

export const updatedSchema = ingestedSchema.extend(withImpact).openapi('Updated')

export const articlePage = z.object({
  articles: z.array(articleLine).readonly(),
  next: z.string().nullable(),
})

export const articleQuery = pageQuery.extend({
  incomplete: z.enum(['0', '1', 'false', 'true']).optional().openapi({
    description: 'With 1, only articles whose rights are incomplete, oldest first',
  }),
})

const renditionSchema = z.object({
  url: z.string(),
  type: z.string().nullable(),
  length: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  duration: z.number().nullable().openapi({ description: 'Seconds' }),
})

const shownAsset = renditionSchema.extend({
  renditions: z.array(renditionSchema).readonly(),
  alt: z.string(),
  credit: z.string().nullable(),
  holder: z.string().nullable(),
  license: z.string().nullable(),
  status: statusSchema,
  updatedAt: instantSchema,
})

const statedRights = z.object({
  holder: z.string().nullable(),
  year: z.string().nullable(),
  notice: z.string().nullable(),
  credit: z.string().nullable(),
  contact: z.string().nullable(),
  policyUrl: z.string().nullable(),
  reserved: z.array(actSchema).readonly(),
  permission: z.string().nullable(),
  foreign: z.string().nullable().openapi({ description: 'Whose the work is, when not the newsroom’s' }),
})

export const storedArticle = articleLine
  .extend({
    summary: z.string(),
    bodyHtml: z.string(),
    byline: z
      .array(z.object({ name: z.string(), email: z.string().nullable(), url: z.string().nullable() }))
      .readonly(),
    dateline: z.string().nullable(),
    tags: z.array(z.string()).readonly(),
    images: z.array(shownAsset.extend({ inline: z.boolean() })).readonly(),
    recordings: z.array(shownAsset.extend({ type: z.string() })).readonly(),
    source: z.object({ title: z.string(), url: z.string() }).nullable(),
    rights: statedRights,
  })
  .openapi('Article')

export const revisionList = z.object({
  revisions: z
    .array(
      z.object({
        number: z.number().int(),
        headline: z.string(),
        revisedAt: instantSchema,
        revisedBy: z.string(),
      }),
    )
    .readonly(),
})

export const originalSchema = z.object({
  revision: z.number().int(),
  name: z.string(),
  text: z.string(),
  lifted: liftedSchema,
  remarks: remarksSchema,
})

/** What was lifted and remarked when a document came in, as it is stored beside it. */
export const reportSchema = z.object({ lifted: liftedSchema, remarks: remarksSchema })
