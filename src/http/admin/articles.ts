/** `/api/articles`: what is stored of each, its Revisions and its original; taking one in, changing it and its status. */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { listedAt } from '../../domain/article.ts'
import { AppError, invalidField } from '../../domain/errors.ts'
import type { StatusReason } from '../../domain/publish-status.ts'
import { parseInstant } from '../../domain/time.ts'
import { addArticle } from '../../flows/add-article.ts'
import { changeStatus, readStored, type StatusVerb } from '../../flows/change-status.ts'
import { requireSetting } from '../../flows/ingest.ts'
import { listIncomplete } from '../../flows/list-incomplete.ts'
import { type ArticlePatch, updateArticle } from '../../flows/update-article.ts'
import { weighArticle, weighUpdate } from '../../flows/weigh-article.ts'
import { articleInput } from '../../formats/parse/article-json.ts'
import { draftOf } from '../../formats/parse/draft.ts'
import {
  type ArticleCursor,
  listArticles,
  listRevisions,
  NEWEST,
  type StoredArticle,
} from '../../store/articles.ts'
import { readLatestOriginal } from '../../store/originals.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import {
  articlePage,
  articlePatch,
  articleQuery,
  cancelInput,
  ingestedSchema,
  originalSchema,
  reportSchema,
  revisionList,
  statedLine,
  storedArticle,
  updatedSchema,
} from './article-schemas.ts'
import { body, idParam, json, noQuery, PROBLEMS, stageOf, writeQuery } from './contract.ts'
import { impactOf } from './impact.ts'

const list = createRoute({
  method: 'get',
  path: '/articles',
  tags: ['articles'],
  summary: 'Articles, newest listing first',
  middleware: may('read'),
  request: { query: articleQuery },
  responses: { 200: json(articlePage, 'One page; `next` is null at the end'), ...PROBLEMS },
})

const add = createRoute({
  method: 'post',
  path: '/articles',
  tags: ['articles'],
  summary: 'Take an article in',
  description: 'The same body again changes nothing; an id or a url that is known makes a new revision.',
  middleware: may('write'),
  request: { query: writeQuery, body: body(articleInput) },
  responses: {
    200: json(ingestedSchema, 'Revised or unchanged'),
    201: json(ingestedSchema, 'Created'),
    ...PROBLEMS,
  },
})

const show = createRoute({
  method: 'get',
  path: '/articles/{id}',
  tags: ['articles'],
  summary: 'One article as it is stored, whoever may read it',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(storedArticle, 'The article'), ...PROBLEMS },
})

const revisions = createRoute({
  method: 'get',
  path: '/articles/{id}/revisions',
  tags: ['articles'],
  summary: 'Its revisions',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(revisionList, 'Newest first'), ...PROBLEMS },
})

const original = createRoute({
  method: 'get',
  path: '/articles/{id}/original',
  tags: ['articles'],
  summary: 'The document it was last taken in from, and what was lifted out of it',
  middleware: may('read'),
  request: { params: idParam, query: noQuery },
  responses: { 200: json(originalSchema, 'The original'), ...PROBLEMS },
})

const update = createRoute({
  method: 'post',
  path: '/articles/{id}/update',
  tags: ['articles'],
  summary: 'Replace parts of an article',
  middleware: may('write'),
  request: { params: idParam, query: writeQuery, body: body(articlePatch) },
  responses: { 200: json(updatedSchema, 'Revised or unchanged'), ...PROBLEMS },
})

const cancel = createRoute({
  method: 'post',
  path: '/articles/{id}/cancel',
  tags: ['articles'],
  summary: 'Take it out of every channel for good',
  description: 'With the reason `legal`, who could once read it is answered 451 (RFC 7725) in place of 410.',
  middleware: may('write'),
  request: { params: idParam, query: writeQuery, body: { ...body(cancelInput), required: false } },
  responses: { 200: json(statedLine, 'The article as it then stands'), ...PROBLEMS },
})

const statusRoute = <V extends Exclude<StatusVerb, 'cancel'>>(verb: V, summary: string) =>
  createRoute({
    method: 'post',
    path: `/articles/{id}/${verb}` as const,
    tags: ['articles'],
    summary,
    middleware: may('write'),
    request: { params: idParam, query: writeQuery },
    responses: { 200: json(statedLine, 'The article as it then stands'), ...PROBLEMS },
  })

export const articleRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { cursor, limit, incomplete } = c.req.valid('query')
    const isIncomplete = /^(1|true)$/.test(incomplete ?? '')
    return c.json(await (isIncomplete ? incompletePage : newestPage)(c, cursor, limit), 200)
  })
  .openapi(add, async (c) => {
    const input = c.req.valid('json')
    const platform = stageOf(c)
    const setting = await requireSetting(platform)
    const draft = draftOf(input, { timeZone: setting.newsroom.timeZone })
    const added = await addArticle(platform, setting, { draft, text: await c.req.text() }, doerOf(c))
    return c.json(added, added.outcome === 'created' ? 201 : 200)
  })
  .openapi(show, async (c) => {
    const { article, missing } = await readStored(c.var.platform, c.req.valid('param').id)
    return c.json({ ...article, missing }, 200)
  })
  .openapi(revisions, async (c) => {
    const { id } = c.req.valid('param')
    await readStored(c.var.platform, id)
    return c.json({ revisions: await listRevisions(c.var.platform.db, id) }, 200)
  })
  .openapi(original, async (c) => c.json(await latestOriginal(c, c.req.valid('param').id), 200))
  .openapi(update, async (c) => {
    const platform = stageOf(c)
    const { newsroom } = await requireSetting(platform)
    const patch = patchOf(c.req.valid('json'), newsroom.timeZone)
    const { id } = c.req.valid('param')
    const updated = await updateArticle(platform, id, patch, doerOf(c))
    const impact = await impactOf(c, (weighed, now) => weighUpdate(weighed, id, patch, now))
    return c.json({ ...updated, ...impact }, 200)
  })
  .openapi(statusRoute('withhold', 'Take it out of every channel for now'), async (c) =>
    c.json(await changedLine(c, c.req.valid('param').id, 'withhold'), 200),
  )
  .openapi(cancel, async (c) => {
    const { reason = null } = c.req.valid('json')
    return c.json(await changedLine(c, c.req.valid('param').id, 'cancel', reason), 200)
  })
  .openapi(statusRoute('restore', 'Put it back in its place'), async (c) =>
    c.json(await changedLine(c, c.req.valid('param').id, 'restore'), 200),
  )

async function changedLine(
  c: Context<AdminEnv>,
  id: string,
  verb: StatusVerb,
  reason: StatusReason | null = null,
) {
  const { article: before } = await readStored(c.var.platform, id)
  const changed = await changeStatus(stageOf(c), id, verb, doerOf(c), reason)
  const pair = { before, after: changed.article }
  const impact = await impactOf(c, (platform, now) => weighArticle(platform, pair, now))
  return { ...lineOf(changed), ...impact }
}

function lineOf({ article, missing }: StoredArticle) {
  const { id, revision, headline, status, language, section, genre, license, url } = article
  const { publishedAt, embargoUntil, expiresAt, revisedAt, statusAt, statusReason } = article
  const words = { id, revision, headline, status, language, section, genre, license, url }
  return { ...words, publishedAt, embargoUntil, expiresAt, revisedAt, statusAt, statusReason, missing }
}

async function newestPage(c: Context<AdminEnv>, cursor: string | undefined, limit: number) {
  const page = await listArticles(c.var.platform.db, cursor === undefined ? NEWEST : cursorOf(cursor), limit)
  const last = page.at(-1)?.article
  const next = last && page.length === limit ? `${listedAt(last)}_${last.id}` : null
  return { articles: page.map(lineOf), next }
}

async function incompletePage(c: Context<AdminEnv>, cursor: string | undefined, limit: number) {
  const page = await listIncomplete(c.var.platform, cursor ?? '', limit)
  return { articles: page.map(lineOf), next: page.length < limit ? null : (page.at(-1)?.article.id ?? null) }
}

function cursorOf(text: string): ArticleCursor {
  const [at = '', id = ''] = text.split('_', 2)
  if (parseInstant(at) === null || id === '') throw invalidField('cursor', text, '`next` of the page before')
  return { listedAt: at, id: text.slice(at.length + 1) }
}

/** A Draft's fields, those alone that the body of the request has; a right that is null there is no longer stated. */
function patchOf(input: z.output<typeof articlePatch>, timeZone: string): ArticlePatch {
  const composed = draftOf({ ...input, bodyHtml: input.bodyHtml ?? '' }, { timeZone })
  const unsaid = Object.entries(input.rights ?? {}).filter(([, value]) => value === null)
  const draft = { ...composed, rights: { ...composed.rights, ...Object.fromEntries(unsaid) } }
  return Object.fromEntries(
    Object.entries(draft).filter(([field]) => Object.hasOwn(input, field)),
  ) as ArticlePatch
}

/** Updates have no document of their own: the newest Revision that has one. */
async function latestOriginal(c: Context<AdminEnv>, id: string) {
  await readStored(c.var.platform, id)
  const found = await readLatestOriginal(c.var.platform.db, id)
  if (found) {
    const { report, ...original } = found
    return { ...original, ...reportSchema.parse(JSON.parse(report)) }
  }
  throw new AppError('not_found', `No document of the article ${id} is kept`)
}
