/** `/api/deliveries`: the ledger for operators: its lines, who holds a Revision, what a Partner took, how the public reads. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { periodsBetween } from '../../domain/delivery.ts'
import { AppError } from '../../domain/errors.ts'
import { readStored } from '../../flows/change-status.ts'
import { countDeliveries, listDeliveries, listHolders } from '../../store/deliveries.ts'
import { readNewsroom } from '../../store/newsroom.ts'
import { readPartner } from '../../store/partners.ts'
import { sumPolls } from '../../store/polls.ts'
import { sumReadings } from '../../store/reader-counts.ts'
import { type AdminEnv, may } from '../auth.ts'
import { deliveryPageOf, nextCursor, type StatedStretch, type Stretch, stretchOf } from '../delivery-page.ts'
import { json, PROBLEMS } from './contract.ts'
import {
  countAnswer,
  countQuery,
  deliveryPage,
  deliveryQuery,
  holderList,
  holderQuery,
  readerAnswer,
  readerQuery,
} from './delivery-schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/deliveries',
  tags: ['deliveries'],
  summary: 'Who was handed what, newest first receipt first',
  description: 'A line stands at its first receipt, and counts all the times the same was handed over since.',
  middleware: may('read'),
  request: { query: deliveryQuery },
  responses: { 200: json(deliveryPage, 'One page; `next` is null at the end'), ...PROBLEMS },
})

const holders = createRoute({
  method: 'get',
  path: '/deliveries/holders',
  tags: ['deliveries'],
  summary: 'Which partners hold an article, or one revision of it',
  middleware: may('read'),
  request: { query: holderQuery },
  responses: { 200: json(holderList, 'By revision, then by partner'), ...PROBLEMS },
})

const counts = createRoute({
  method: 'get',
  path: '/deliveries/counts',
  tags: ['deliveries'],
  summary: 'What a partner took in a time: how many articles, which, and how often it asked',
  description:
    'An article counts in the time of its first receipt. Polls older than 30 days are counted by days in UTC, and count where their day began.',
  middleware: may('read'),
  request: { query: countQuery },
  responses: { 200: json(countAnswer, 'The counts, and one page of the articles by id'), ...PROBLEMS },
})

const readers = createRoute({
  method: 'get',
  path: '/deliveries/readers',
  tags: ['deliveries'],
  summary: 'How often the public asked for each channel, by format and kind of program',
  description:
    'Counts are all that is kept of the public: no addresses, no names of programs (docs/privacy.md).',
  middleware: may('read'),
  request: { query: readerQuery },
  responses: { 200: json(readerAnswer, 'By channel, format and family'), ...PROBLEMS },
})

export const deliveryRoutes = new OpenAPIHono<AdminEnv>()
  .openapi(list, async (c) => {
    const { partner = null, article = null, revision = null, cursor, limit, ...stated } = c.req.valid('query')
    const page = deliveryPageOf(await readStretch(c, stated), cursor, limit)
    const deliveries = await listDeliveries(c.var.platform.db, { partner, article, revision }, page)
    return c.json({ deliveries, next: nextCursor(deliveries, limit) }, 200)
  })
  .openapi(holders, async (c) => {
    const { article, revision = null } = c.req.valid('query')
    await readStored(c.var.platform, article)
    return c.json({ holders: await listHolders(c.var.platform.db, article, revision) }, 200)
  })
  .openapi(counts, async (c) => {
    const { partner, cursor = '', limit, ...stated } = c.req.valid('query')
    const { db } = c.var.platform
    if (!(await readPartner(db, partner))) throw new AppError('not_found', `There is no partner ${partner}`)
    const stretch = await readStretch(c, stated)
    const counted = await countDeliveries(db, partner, { ...stretch, after: cursor, limit })
    const next = counted.byArticle.length < limit ? null : (counted.byArticle.at(-1)?.article ?? null)
    const polls = await sumPolls(db, partner, periodsBetween(stretch.from, stretch.to))
    return c.json({ partner, ...counted, polls, next }, 200)
  })
  .openapi(readers, async (c) => {
    const { channel = null, ...stated } = c.req.valid('query')
    const { from, to } = await readStretch(c, stated)
    const periods = periodsBetween(from, to)
    return c.json({ readers: await sumReadings(c.var.platform.db, channel, periods) }, 200)
  })

async function readStretch(c: Context<AdminEnv>, stated: StatedStretch): Promise<Stretch> {
  const newsroom = await readNewsroom(c.var.platform.db)
  return stretchOf(stated, newsroom?.timeZone ?? 'UTC')
}
