/** The articles of the newsroom's days in the order of publication, by the facts that their places rest on. */
import type { Byline, Genre } from '../domain/article.ts'
import type { Day } from '../domain/day.ts'
import type { RankedFacts } from '../domain/quota.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import { isTaken, type Walk } from './reaches.ts'
import { list, sql } from './sql.ts'

const FACTS = sql`
  a.id, a.published_at AS publishedAt, a.listed_at AS listedAt, a.status, r.license, r.language, r.section, r.genre,
  r.details ->> '$.byline' AS byline, r.details ->> '$.tags' AS tags, r.details ->> '$.source' AS source`

export const quotaDayStatements = {
  /** Of each day the first to be published that a Reach takes, null for all, among those that were listed when they were published. */
  firstOf: ({ channel, filter }: Walk, days: readonly Day[], limit: number | null): Statement => sql`
    SELECT ${FACTS} FROM json_each(${list(days)}) d
    JOIN json_each((
      SELECT json_group_array(h.article) FROM (
        SELECT s.article FROM channel_article s JOIN article p ON p.id = s.article AND p.published_at = s.listed_at
        WHERE s.channel = ${channel} AND s.listed_at >= d.value ->> 'start' AND s.listed_at < d.value ->> 'end'
          AND p.status = 'usable' AND p.missing = '[]' AND ${isTaken(filter)}
        ORDER BY s.listed_at, s.article LIMIT ${limit ?? -1}) h)) k
    JOIN article a ON a.id = k.value
    JOIN revision r ON r.article = a.id AND r.number = a.revision`,

  /** Those that were published in these days and listed later, by embargo. */
  heldOf: (days: readonly Day[]): Statement => sql`
    SELECT ${FACTS} FROM json_each(${list(days)}) d
    CROSS JOIN (SELECT id AS article, published_at, listed_at FROM article WHERE listed_at > published_at) s
    CROSS JOIN article a ON a.id = s.article
    CROSS JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE s.published_at >= d.value ->> 'start' AND s.published_at < d.value ->> 'end'
      AND a.status = 'usable' AND a.missing = '[]'`,

  /** When those were published that were listed from one instant until another, both included, but published before. */
  heldInto: (start: Instant, last: Instant): Statement => sql`
    SELECT published_at AS publishedAt FROM article
    WHERE listed_at > published_at AND listed_at >= ${start} AND listed_at <= ${last} AND published_at < ${start}`,
}

export type QuotaDayRow = {
  id: string
  publishedAt: string
  listedAt: string
  status: RankedFacts['status']
  license: string | null
  language: string
  section: string | null
  genre: Genre
  byline: string
  tags: string
  source: string | null
}

/** An article's facts, and when it was listed. */
export type DayPlace = RankedFacts & { readonly listedAt: Instant }

export function dayPlaceOf({ byline, tags, source, ...row }: QuotaDayRow): DayPlace {
  return {
    ...row,
    byline: JSON.parse(byline) as Byline[],
    tags: JSON.parse(tags) as string[],
    source: source === null ? null : (JSON.parse(source) as RankedFacts['source']),
    isComplete: true,
  }
}
