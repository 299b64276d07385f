/** The archive: the parts of a channel's months, the articles in one, and which articles come back to the front. */
import { type ArchivePart, REAPPEARING } from '../domain/edition.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { ArticleCursor } from './articles.ts'
import { sql } from './sql.ts'

export const archiveStatements = {
  /** Where the part begins, and where the next one does; no row for a part with nothing listed by `now`. */
  read: (channel: string, { month, number }: ArchivePart, now: Instant): Statement => sql`
    SELECT p.starts_at AS startsAt, p.starts_with AS startsWith,
      (SELECT starts_at FROM archive_part n WHERE n.channel = p.channel
        AND (n.starts_at, n.starts_with) > (p.starts_at, p.starts_with)
        ORDER BY n.starts_at, n.starts_with LIMIT 1) AS endsAt,
      (SELECT starts_with FROM archive_part n WHERE n.channel = p.channel
        AND (n.starts_at, n.starts_with) > (p.starts_at, p.starts_with)
        ORDER BY n.starts_at, n.starts_with LIMIT 1) AS endsWith
    FROM archive_part p
    WHERE p.channel = ${channel} AND p.month = ${month} AND p.number = ${number} AND p.held > 0 AND EXISTS (
      SELECT 1 FROM channel_article ca WHERE ca.channel = p.channel
        AND (ca.listed_at, ca.article) >= (p.starts_at, p.starts_with) AND ca.listed_at <= ${now})`,

  /**
   * Articles between two keys that were listed by `now` and have not expired, newest first. Of several upper bounds
   * SQLite searches by one: the nearest is given alone, lest it walks down from the newest article.
   */
  articles: (channel: string, { startsAt, startsWith, endsAt, endsWith }: Stretch, now: Instant): Statement =>
    sql`
    SELECT c.* FROM channel_article ca JOIN current_article c ON c.id = ca.article
    WHERE ca.channel = ${channel} AND ca.listed_at <= ${endsAt !== null && endsAt < now ? endsAt : now}
      AND (ca.listed_at, ca.article) >= (${startsAt}, ${startsWith})
      AND (ca.listed_at, ca.article) < (${endsAt ?? '9999'}, ${endsWith ?? ''})
      AND (ca.expires_at IS NULL OR ca.expires_at > ${now})
    ORDER BY ca.listed_at DESC, ca.article DESC`,

  /** The nearest part before a key that holds anything. */
  older: (channel: string, { startsAt, startsWith }: Start): Statement => sql`
    SELECT month, number FROM archive_part
    WHERE channel = ${channel} AND (starts_at, starts_with) < (${startsAt}, ${startsWith}) AND held > 0
    ORDER BY starts_at DESC, starts_with DESC LIMIT 1`,

  /** The nearest part after a key that holds anything listed by `now`. */
  newer: (channel: string, { startsAt, startsWith }: Start, now: Instant): Statement => sql`
    SELECT month, number FROM archive_part p
    WHERE channel = ${channel} AND (starts_at, starts_with) > (${startsAt}, ${startsWith}) AND held > 0 AND EXISTS (
      SELECT 1 FROM channel_article ca WHERE ca.channel = p.channel
        AND (ca.listed_at, ca.article) >= (p.starts_at, p.starts_with) AND ca.listed_at <= ${now})
    ORDER BY starts_at, starts_with LIMIT 1`,

  /** The part in which a place is. */
  holding: (channel: string, { listedAt, id }: ArticleCursor): Statement => sql`
    SELECT month, number FROM archive_part
    WHERE channel = ${channel} AND (starts_at, starts_with) <= (${listedAt}, ${id})
    ORDER BY starts_at DESC, starts_with DESC LIMIT 1`,

  /** The part that holds the newest article which an Edition of this size may not show. */
  beyond: (channel: string, now: Instant, size: number): Statement => sql`
    SELECT month, number FROM archive_part
    WHERE channel = ${channel} AND (starts_at, starts_with) <= (
      SELECT listed_at, article FROM channel_article
      WHERE channel = ${channel} AND listed_at <= ${now} AND (expires_at IS NULL OR expires_at > ${now})
      ORDER BY listed_at DESC, article DESC LIMIT 1 OFFSET ${size - REAPPEARING})
    ORDER BY starts_at DESC, starts_with DESC LIMIT 1`,

  /**
   * Articles older than those an Edition always shows that were revised since the oldest of these was listed. The plus
   * keeps SQLite from walking all older articles instead of the few corrected ones.
   */
  reappearing: (channel: string, now: Instant, size: number): Statement => sql`
    SELECT c.* FROM channel_article ca JOIN current_article c ON c.id = ca.article
    WHERE ca.channel = ${channel} AND (ca.expires_at IS NULL OR ca.expires_at > ${now})
      AND ca.corrected_at > (
        SELECT listed_at FROM channel_article
        WHERE channel = ${channel} AND listed_at <= ${now} AND (expires_at IS NULL OR expires_at > ${now})
        ORDER BY listed_at DESC, article DESC LIMIT 1 OFFSET ${size - REAPPEARING - 1})
      AND (+ca.listed_at, ca.article) < (
        SELECT listed_at, article FROM channel_article
        WHERE channel = ${channel} AND listed_at <= ${now} AND (expires_at IS NULL OR expires_at > ${now})
        ORDER BY listed_at DESC, article DESC LIMIT 1 OFFSET ${size - REAPPEARING - 1})
    ORDER BY ca.corrected_at DESC, ca.listed_at DESC, ca.article DESC LIMIT ${REAPPEARING}`,

  /** Stories listed since, whose page is ours, newest first. */
  recentOwnPages: (channel: string, since: Instant, now: Instant, limit: number): Statement => sql`
    SELECT c.* FROM channel_article ca JOIN current_article c ON c.id = ca.article
    WHERE ca.channel = ${channel} AND ca.listed_at > ${since} AND ca.listed_at <= ${now} AND ca.own_page = 1
      AND (ca.expires_at IS NULL OR ca.expires_at > ${now})
    ORDER BY ca.listed_at DESC, ca.article DESC LIMIT ${limit}`,

  /**
   * Parts that hold a story, listed by `now`, whose page is ours, newest first. A month begins before its first story
   * does, so the newest part may hold nothing but what is to come.
   */
  withOwnPages: (channel: string, now: Instant, limit: number): Statement => sql`
    SELECT month, number FROM archive_part p
    WHERE channel = ${channel} AND starts_at <= ${now} AND own_pages > 0 AND EXISTS (
      SELECT 1 FROM channel_article ca WHERE ca.channel = p.channel
        AND (ca.listed_at, ca.article) >= (p.starts_at, p.starts_with) AND ca.listed_at <= ${now}
        AND ca.own_page = 1)
    ORDER BY starts_at DESC, starts_with DESC LIMIT ${limit}`,
}

/** Where a part begins in the order of listing. */
export type Start = { readonly startsAt: Instant; readonly startsWith: string }

/** A part's place in the order of listing; null ends where nothing follows it. */
export type Stretch = Start & { readonly endsAt: Instant | null; readonly endsWith: string | null }
