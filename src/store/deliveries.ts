/** The ledger's lines: written many at once, read by article (who holds it?) and by Partner (what did it take?). */
import type { Delivery, DeliveryDoor } from '../domain/delivery.ts'
import type { Use } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

/** A place in the list, newest first receipt first: the page begins with the line after it. */
export type DeliveryCursor = Omit<Delivery, 'lastAt' | 'times'>

/** Lines whose first receipt lies before the instant. */
export function startBefore(firstAt: Instant): DeliveryCursor {
  const key = { article: '', revision: 0, partner: '', agreement: '', agreementVersion: 0 } as const
  return { firstAt, ...key, use: 'headline', door: 'archive' }
}

/** A first receipt at `from` or later, in an answer of at most `limit` lines. */
export type DeliveryPage = {
  readonly from: Instant
  readonly start: DeliveryCursor
  readonly limit: number
}

export const deliveryStatements = {
  /** Adds to what is there; gives a row for each line written: none for one whose article or Agreement is gone. */
  record: (lines: readonly Delivery[]): Statement => sql`
    INSERT INTO delivery (
      partner, article, revision, use, agreement, agreement_version, door, first_at, last_at, times)
    SELECT a.partner, r.article, r.number, l.value ->> 'use', v.agreement, v.version, l.value ->> 'door',
      l.value ->> 'firstAt', l.value ->> 'lastAt', l.value ->> 'times'
    FROM json_each(${list(lines)}) l
    JOIN revision r ON r.article = l.value ->> 'article' AND r.number = l.value ->> 'revision'
    JOIN agreement a ON a.id = l.value ->> 'agreement' AND a.partner = l.value ->> 'partner'
    JOIN agreement_version v ON v.agreement = a.id AND v.version = l.value ->> 'agreementVersion'
    WHERE true
    ON CONFLICT (article, revision, partner, agreement, agreement_version, use, door) DO UPDATE SET
      first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at),
      times = times + excluded.times
    RETURNING 1 AS written`,

  all: ({ from, start: s, limit }: DeliveryPage): Statement => sql`
    SELECT d.*, r.headline FROM delivery d JOIN revision r ON r.article = d.article AND r.number = d.revision
    WHERE d.first_at >= ${from}
      AND (d.first_at, d.article, d.revision, d.partner, d.agreement, d.agreement_version, d.use, d.door)
        < (${s.firstAt}, ${s.article}, ${s.revision}, ${s.partner}, ${s.agreement}, ${s.agreementVersion}, ${s.use}, ${s.door})
    ORDER BY d.first_at DESC, d.article DESC, d.revision DESC, d.partner DESC, d.agreement DESC,
      d.agreement_version DESC, d.use DESC, d.door DESC
    LIMIT ${limit}`,

  ofPartner: (partner: string, { from, start: s, limit }: DeliveryPage): Statement => sql`
    SELECT d.*, r.headline FROM delivery d JOIN revision r ON r.article = d.article AND r.number = d.revision
    WHERE d.partner = ${partner} AND d.first_at >= ${from}
      AND (d.first_at, d.article, d.revision, d.agreement, d.agreement_version, d.use, d.door)
        < (${s.firstAt}, ${s.article}, ${s.revision}, ${s.agreement}, ${s.agreementVersion}, ${s.use}, ${s.door})
    ORDER BY d.first_at DESC, d.article DESC, d.revision DESC, d.agreement DESC, d.agreement_version DESC,
      d.use DESC, d.door DESC
    LIMIT ${limit}`,

  /** An article's lines are few enough to be put in order when they are asked for. Null for any Revision or Partner. */
  ofArticle: (
    article: string,
    { revision, partner }: { readonly revision: number | null; readonly partner: string | null },
    { from, start: s, limit }: DeliveryPage,
  ): Statement => sql`
    SELECT d.*, r.headline FROM delivery d JOIN revision r ON r.article = d.article AND r.number = d.revision
    WHERE d.article = ${article} AND d.revision BETWEEN ${revision ?? 0} AND ${revision ?? Number.MAX_SAFE_INTEGER}
      AND d.partner = coalesce(${partner}, d.partner) AND d.first_at >= ${from}
      AND (d.first_at, d.article, d.revision, d.partner, d.agreement, d.agreement_version, d.use, d.door)
        < (${s.firstAt}, ${s.article}, ${s.revision}, ${s.partner}, ${s.agreement}, ${s.agreementVersion}, ${s.use}, ${s.door})
    ORDER BY d.first_at DESC, d.revision DESC, d.partner DESC, d.agreement DESC, d.agreement_version DESC,
      d.use DESC, d.door DESC
    LIMIT ${limit}`,

  /** Who holds a Revision; of every Revision where none is named. */
  holders: (article: string, revision: number | null): Statement => sql`
    SELECT d.revision, d.partner, (SELECT name FROM partner WHERE id = d.partner) AS name,
      json_group_array(d.use) AS uses, json_group_array(d.door) AS doors, json_group_array(d.agreement) AS agreements,
      min(d.first_at) AS firstAt, max(d.last_at) AS lastAt, sum(d.times) AS times
    FROM delivery d
    WHERE d.article = ${article} AND d.revision BETWEEN ${revision ?? 0} AND ${revision ?? Number.MAX_SAFE_INTEGER}
    GROUP BY d.revision, d.partner ORDER BY d.revision, d.partner`,

  /** How many articles a Partner first received in a time, in how many lines. */
  totals: (partner: string, from: Instant, to: Instant): Statement => sql`
    SELECT count(DISTINCT article) AS articles, count(*) AS lines FROM delivery
    WHERE partner = ${partner} AND first_at >= ${from} AND first_at < ${to}`,

  /** The same article by article, from the id after `after`. */
  byArticle: (partner: string, { from, to, after, limit }: CountRequest): Statement => sql`
    SELECT t.*, r.headline FROM (
      SELECT article, max(revision) AS revision, count(DISTINCT revision) AS revisions, count(*) AS lines,
        min(first_at) AS firstAt
      FROM delivery
      WHERE partner = ${partner} AND first_at >= ${from} AND first_at < ${to} AND article > ${after}
      GROUP BY article ORDER BY article LIMIT ${limit}) t
    JOIN revision r ON r.article = t.article AND r.number = t.revision
    ORDER BY t.article`,
}

/** Articles first received from one instant until before another; a page of them, by id, after an id. */
export type CountRequest = {
  readonly from: Instant
  readonly to: Instant
  readonly after: string
  readonly limit: number
}

type DeliveryRow = {
  partner: string
  article: string
  revision: number
  use: Use
  agreement: string
  agreement_version: number
  door: DeliveryDoor
  first_at: string
  last_at: string
  times: number
  headline: string
}

/** A line with the headline of its Revision. */
export type ListedDelivery = Delivery & { readonly headline: string }

function deliveryOf({ first_at, last_at, agreement_version, ...row }: DeliveryRow): ListedDelivery {
  return { ...row, agreementVersion: agreement_version, firstAt: first_at, lastAt: last_at }
}

/** Which lines are asked for; null for any. */
export type DeliveryFilter = {
  readonly partner: string | null
  readonly article: string | null
  readonly revision: number | null
}

/** Newest first receipt first. */
export async function listDeliveries(
  db: Database,
  { partner, article, revision }: DeliveryFilter,
  page: DeliveryPage,
): Promise<readonly ListedDelivery[]> {
  const byPartner =
    partner === null ? deliveryStatements.all(page) : deliveryStatements.ofPartner(partner, page)
  const statement =
    article === null ? byPartner : deliveryStatements.ofArticle(article, { revision, partner }, page)
  return (await db.query<DeliveryRow>(statement)).map(deliveryOf)
}

/** A Partner that holds a Revision: at which Uses, by which doors, under which Agreements. */
export type Holder = {
  readonly revision: number
  readonly partner: string
  readonly name: string
  readonly uses: readonly Use[]
  readonly doors: readonly DeliveryDoor[]
  readonly agreements: readonly string[]
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly times: number
}

type HolderRow = Omit<Holder, 'uses' | 'doors' | 'agreements'> &
  Record<'uses' | 'doors' | 'agreements', string>

/** By Revision, then by Partner. */
export async function listHolders(
  db: Database,
  article: string,
  revision: number | null,
): Promise<readonly Holder[]> {
  const rows = await db.query<HolderRow>(deliveryStatements.holders(article, revision))
  return rows.map((row) => ({
    ...row,
    uses: differentOf<Use>(row.uses),
    doors: differentOf<DeliveryDoor>(row.doors),
    agreements: differentOf<string>(row.agreements),
  }))
}

/** Of a JSON list with one text for each line; `DISTINCT` in the statement would cost a table for each Partner. */
function differentOf<T extends string>(json: string): readonly T[] {
  return [...new Set(JSON.parse(json) as T[])]
}

export type ArticleCount = {
  readonly article: string
  /** Of the highest Revision received, whose number is `revision`. */
  readonly headline: string
  readonly revision: number
  readonly revisions: number
  readonly lines: number
  readonly firstAt: Instant
}

/** What a Partner took: exact counts, and one page of the articles. */
export async function countDeliveries(
  db: Database,
  partner: string,
  request: CountRequest,
): Promise<{
  readonly articles: number
  readonly lines: number
  readonly byArticle: readonly ArticleCount[]
}> {
  const [totals, byArticle] = (await db.batch([
    deliveryStatements.totals(partner, request.from, request.to),
    deliveryStatements.byArticle(partner, request),
  ])) as [{ articles: number; lines: number }[], ArticleCount[]]
  return { articles: 0, lines: 0, ...totals[0], byArticle }
}
