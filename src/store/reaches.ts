/** What a Reach takes of a channel: places in the order of listing, found without reading an article's words. */
import type { ReachFilter } from '../domain/reach.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { ArticleCursor } from './articles.ts'
import { list, sql } from './sql.ts'

/** A channel to go along, and what is asked of each article met on the way. */
export type Walk = { readonly channel: string; readonly filter: ReachFilter }

/** The part of a walk before a place and after an instant; so many places are looked at, and so many found at most. */
export type WalkStretch = {
  readonly from: ArticleCursor
  readonly after: Instant
  readonly scanned: number
  readonly limit: number
}

/** `s` is the place that is asked about. */
export function isTaken({ clauses, genres, sources, licenses, hasOwn }: ReachFilter): Statement {
  return sql`
    NOT EXISTS (
      SELECT 1 FROM json_each(${list(clauses)}) f WHERE NOT EXISTS (
        SELECT 1 FROM channel_article h
        WHERE h.channel IN (SELECT value FROM json_each(f.value))
          AND h.listed_at = s.listed_at AND h.article = s.article))
    AND EXISTS (
      SELECT 1 FROM article a JOIN revision r INDEXED BY revision_by_facts ON r.article = a.id AND r.number = a.revision
      WHERE a.id = s.article
        AND iif(r.license IS NULL, ${hasOwn ? 1 : 0}, r.license IN (SELECT value FROM json_each(${list(licenses)})))
        AND (${genres === null ? 1 : 0} OR r.genre IN (SELECT value FROM json_each(${list(genres ?? [])}))))
    AND (${sources === null ? 1 : 0} OR EXISTS (
      SELECT 1 FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
      WHERE a.id = s.article AND (
        r.details ->> '$.source.title' IN (SELECT value FROM json_each(${list(sources ?? [])}))
        OR r.details ->> '$.source.url' IN (SELECT value FROM json_each(${list(sources ?? [])})))))`
}

/** What one Reach takes at an instant: of articles listed by one instant and after another. */
export type TakenSpan = { readonly filter: ReachFilter; readonly newest: Instant; readonly after: Instant }

/** Whether any of these takes the place `s`. Each asks with ten parameters, of which D1 knows a hundred. */
export function isTakenByAny(spans: readonly TakenSpan[]): Statement {
  return spans.map(isTakenIn).reduce((one, other) => sql`${one} OR ${other}`)
}

function isTakenIn({ filter, newest, after }: TakenSpan): Statement {
  return sql`(s.listed_at <= ${newest} AND s.listed_at > ${after} AND ${isTaken(filter)})`
}

export const reachStatements = {
  /** For each channel, how many articles are met before a place, `hops` at most, and how far back that goes. */
  depths: (channels: readonly string[], from: ArticleCursor, hops: number): Statement => sql`
    SELECT w.value AS channel, (
      SELECT json_object('held', count(*), 'since', min(listed_at)) FROM (
        SELECT listed_at FROM channel_article
        WHERE channel = w.value AND (listed_at, article) < (${from.listedAt}, ${from.id})
        ORDER BY listed_at DESC, article DESC LIMIT ${hops}) h) AS depth
    FROM json_each(${list(channels)}) w`,

  /** Of each License, how many Revisions name it; no more than so many are counted. */
  named: (licenses: readonly string[], most: number): Statement => sql`
    SELECT l.value AS license, (
      SELECT count(*) FROM (SELECT 1 FROM revision WHERE license = l.value LIMIT ${most}) h) AS held
    FROM json_each(${list(licenses)}) l`,

  /** All places of a walk, in no order. */
  all: ({ channel, filter }: Walk): Statement => sql`
    SELECT s.listed_at AS listedAt, s.article AS id, b.published_at AS publishedAt
    FROM channel_article s JOIN article b ON b.id = s.article
    WHERE s.channel = ${channel} AND ${isTaken(filter)}`,

  /** The same, found by the Licenses that articles name. */
  byLicense: ({ channel, filter }: Walk): Statement => sql`
    SELECT s.listed_at AS listedAt, s.article AS id, b.published_at AS publishedAt FROM json_each(${list(filter.licenses)}) l
    CROSS JOIN revision q ON q.license = l.value
    CROSS JOIN article b ON b.id = q.article AND b.revision = q.number
    CROSS JOIN channel_article s ON s.channel = ${channel} AND s.listed_at = b.listed_at AND s.article = b.id
    WHERE ${isTaken(filter)}`,

  /** Places of articles that have not expired, newest first. */
  places: ({ channel, filter }: Walk, stretch: WalkStretch, now: Instant): Statement => sql`
    SELECT s.listed_at AS listedAt, s.article AS id FROM (
      SELECT listed_at, article FROM channel_article
      WHERE channel = ${channel} AND (listed_at, article) < (${stretch.from.listedAt}, ${stretch.from.id})
        AND listed_at > ${stretch.after} AND (expires_at IS NULL OR expires_at > ${now})
      ORDER BY listed_at DESC, article DESC LIMIT ${stretch.scanned}) s
    WHERE ${isTaken(filter)}
    ORDER BY s.listed_at DESC, s.article DESC LIMIT ${stretch.limit}`,

  /** The last place that `places` looks at, where the walk goes on behind it; no row where it does not. */
  lastScanned: ({ channel }: Walk, { from, after, scanned }: WalkStretch, now: Instant): Statement => sql`
    SELECT listed_at AS listedAt, article AS id FROM channel_article
    WHERE channel = ${channel} AND (listed_at, article) < (${from.listedAt}, ${from.id})
      AND listed_at > ${after} AND (expires_at IS NULL OR expires_at > ${now})
    ORDER BY listed_at DESC, article DESC LIMIT 1 OFFSET ${scanned - 1}`,

  /**
   * The next places from one on, oldest first, up to an instant. One row: the first that is taken, or the last that was
   * looked at where the walk goes on behind it; nulls where there is none.
   */
  next: ({ channel, filter }: Walk, from: ArticleCursor, until: Instant, scanned: number): Statement => sql`
    SELECT
      (SELECT json_object('listedAt', s.listed_at, 'id', s.article) FROM (
        SELECT listed_at, article FROM channel_article
        WHERE channel = ${channel} AND (listed_at, article) >= (${from.listedAt}, ${from.id}) AND listed_at <= ${until}
        ORDER BY listed_at, article LIMIT ${scanned}) s
      WHERE ${isTaken(filter)} LIMIT 1) AS taken,
      (SELECT json_object('listedAt', listed_at, 'id', article) FROM channel_article
        WHERE channel = ${channel} AND (listed_at, article) >= (${from.listedAt}, ${from.id}) AND listed_at <= ${until}
        ORDER BY listed_at, article LIMIT 1 OFFSET ${scanned - 1}) AS scanned`,

  /** Places before one whose articles were revised since an instant, the last revised first. */
  corrected: (
    { channel, filter }: Walk,
    {
      since,
      before,
      limit,
    }: { readonly since: Instant; readonly before: ArticleCursor; readonly limit: number },
    now: Instant,
  ): Statement => sql`
    SELECT s.listed_at AS listedAt, s.article AS id, s.corrected_at AS correctedAt FROM (
      SELECT listed_at, article, corrected_at FROM channel_article
      WHERE channel = ${channel} AND corrected_at > ${since} AND (+listed_at, article) < (${before.listedAt}, ${before.id})
        AND (expires_at IS NULL OR expires_at > ${now})
      ORDER BY corrected_at DESC, listed_at DESC, article DESC LIMIT ${CORRECTIONS_SCANNED}) s
    WHERE ${isTaken(filter)}
    ORDER BY s.corrected_at DESC, s.listed_at DESC, s.article DESC LIMIT ${limit}`,

  /** When the oldest article of a channel was listed. */
  oldest: (channel: string): Statement =>
    sql`SELECT min(listed_at) AS at FROM channel_article WHERE channel = ${channel}`,

  /** Of these places, those in a channel. */
  inChannel: (channel: string, places: readonly ArticleCursor[]): Statement => sql`
    SELECT p.value ->> 'id' AS id FROM json_each(${list(places)}) p WHERE EXISTS (
      SELECT 1 FROM channel_article h
      WHERE h.channel = ${channel} AND h.listed_at = p.value ->> 'listedAt' AND h.article = p.value ->> 'id')`,
}

const CORRECTIONS_SCANNED = 1000

export type Depth = { readonly channel: string; readonly depth: string }
