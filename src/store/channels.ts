/** Channels and which articles they hold, in listing order. */
import type { Channel, ChannelKind, FacetChannel, Selection } from '../domain/channel.ts'
import { selectedChannels } from '../domain/channel.ts'
import { PAGE_SIZE } from '../domain/edition.ts'
import type { Logo } from '../domain/logo.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type ArticleCursor, type ArticleRow, articleOf } from './articles.ts'
import { list, sql } from './sql.ts'

/** How far a page looks for articles that meet its filter: the cost of an answer stays bounded. */
const SCANNED = 1000

/** Listed by `now`, and before the cursor: one bound, since SQLite searches by one and would walk down to the other. */
function earlierOf(cursor: ArticleCursor, now: Instant): ArticleCursor {
  return cursor.listedAt <= now ? cursor : { listedAt: now, id: '\u{10FFFF}' }
}

export const channelStatements = {
  read: (id: string): Statement => sql`SELECT * FROM channel WHERE id = ${id}`,

  list: (): Statement => sql`SELECT * FROM channel ORDER BY kind, title`,

  listNamed: (): Statement => sql`SELECT * FROM channel WHERE kind = 'named' ORDER BY title`,

  /**
   * What a reader may be shown: `latest`, the named ones, and those with an article that is listed, has not expired
   * and is under no License refused to the reader's country: a name may be the secret.
   */
  listPublic: (
    { now, refused, ownIsRefused }: Readership,
    kind: ChannelKind,
    limit: number,
  ): Statement => sql`
    SELECT c.* FROM channel c
    WHERE c.kind = ${kind} AND (c.kind IN ('latest', 'named') OR EXISTS (
      SELECT 1 FROM channel_article ca
      JOIN article a ON a.id = ca.article
      JOIN revision r ON r.article = a.id AND r.number = a.revision
      WHERE ca.channel = c.id AND ca.listed_at <= ${now} AND (ca.expires_at IS NULL OR ca.expires_at > ${now})
        AND coalesce(r.license NOT IN (SELECT value FROM json_each(${list(refused)})), ${ownIsRefused ? 0 : 1})))
    ORDER BY c.title LIMIT ${limit}`,

  /** Articles of a channel that were listed by `now` and have not expired, newest first, before `cursor`. */
  articles: (channel: string, now: Instant, cursor: ArticleCursor, limit: number): Statement => {
    const from = earlierOf(cursor, now)
    return sql`
    SELECT c.* FROM channel_article ca JOIN current_article c ON c.id = ca.article
    WHERE ca.channel = ${channel} AND (ca.listed_at, ca.article) < (${from.listedAt}, ${from.id})
      AND (ca.expires_at IS NULL OR ca.expires_at > ${now})
    ORDER BY ca.listed_at DESC, ca.article DESC LIMIT ${limit}`
  },

  /** Ids of those listed by `now`, whether they have expired since or not, newest first. */
  listed: (channel: string, now: Instant, limit: number): Statement => sql`
    SELECT article AS id FROM channel_article WHERE channel = ${channel} AND listed_at <= ${now}
    ORDER BY listed_at DESC, article DESC LIMIT ${limit}`,

  /** Ids of those that are still to be listed, the next one first. */
  coming: (channel: string, now: Instant, limit: number): Statement => sql`
    SELECT article AS id FROM channel_article WHERE channel = ${channel} AND listed_at > ${now}
    ORDER BY listed_at, article LIMIT ${limit}`,

  /** Of the next articles in a channel that are scanned, those that are in each of the other channels too. */
  page: (channel: string, others: readonly string[], now: Instant, cursor: ArticleCursor): Statement => {
    const from = earlierOf(cursor, now)
    return sql`
    SELECT c.* FROM (
      SELECT listed_at, article FROM channel_article
      WHERE channel = ${channel} AND (listed_at, article) < (${from.listedAt}, ${from.id})
        AND (expires_at IS NULL OR expires_at > ${now})
      ORDER BY listed_at DESC, article DESC LIMIT ${SCANNED}) s
    JOIN current_article c ON c.id = s.article
    WHERE NOT EXISTS (
      SELECT 1 FROM json_each(${list(others)}) f WHERE NOT EXISTS (
        SELECT 1 FROM channel_article h
        WHERE h.channel = f.value AND h.listed_at = s.listed_at AND h.article = s.article))
    ORDER BY s.listed_at DESC, s.article DESC LIMIT ${PAGE_SIZE + 1}`
  },

  /** The last article that `page` scans where the channel goes on behind it; no row where it does not. */
  lastScanned: (channel: string, now: Instant, cursor: ArticleCursor): Statement => {
    const from = earlierOf(cursor, now)
    return sql`
    SELECT listed_at AS listedAt, article AS id FROM channel_article
    WHERE channel = ${channel} AND (listed_at, article) < (${from.listedAt}, ${from.id})
      AND (expires_at IS NULL OR expires_at > ${now})
    ORDER BY listed_at DESC, article DESC LIMIT 1 OFFSET ${SCANNED - 1}`
  },

  /** The boundaries nearest to `now`: listings and expiries, last passed and next to come. */
  boundaries: (channel: string, now: Instant): Statement => sql`
    SELECT
      (SELECT max(listed_at) FROM channel_article WHERE channel = ${channel} AND listed_at <= ${now}) AS lastListed,
      (SELECT min(listed_at) FROM channel_article WHERE channel = ${channel} AND listed_at > ${now}) AS nextListed,
      (SELECT max(expires_at) FROM channel_article WHERE channel = ${channel} AND expires_at <= ${now}) AS lastExpired,
      (SELECT min(expires_at) FROM channel_article WHERE channel = ${channel} AND expires_at > ${now}) AS nextExpired`,

  touchHolding: (article: string, at: Instant): Statement => sql`
    UPDATE channel SET changed_at = max(changed_at, ${at}) WHERE id IN (
      SELECT channel FROM channel_article WHERE article = ${article} AND listed_at <= ${at})`,

  touchAll: (at: Instant): Statement => sql`UPDATE channel SET changed_at = max(changed_at, ${at})`,

  takeOut: (article: string): Statement => sql`DELETE FROM channel_article WHERE article = ${article}`,

  /** An article that is listed names its channels; one that is not yet only makes those that are missing. */
  ensure: (channels: readonly FacetChannel[], at: Instant, isListed: boolean): Statement => sql`
    INSERT INTO channel (id, kind, title, description, selection, changed_at)
    SELECT value ->> 'id', value ->> 'kind', value ->> 'title', '', NULL, ${at} FROM json_each(${list(channels)})
    WHERE true ON CONFLICT (id) DO UPDATE SET title = excluded.title
    WHERE ${isListed ? 1 : 0} = 1 AND channel.title IS NOT excluded.title`,

  putIn: (article: Listing, channels: readonly string[]): Statement => sql`
    INSERT INTO channel_article (channel, listed_at, article, expires_at, corrected_at, own_page)
    SELECT value, ${article.listedAt}, ${article.id}, ${article.expiresAt}, ${article.correctedAt},
      ${article.isOwnPage ? 1 : 0}
    FROM json_each(${list(channels)})`,

  /** Puts an article, already in its facet channels, into the named channels whose every facet it meets. */
  putInNamed: (article: Listing): Statement => sql`
    INSERT INTO channel_article (channel, listed_at, article, expires_at, corrected_at, own_page)
    SELECT c.id, ${article.listedAt}, ${article.id}, ${article.expiresAt}, ${article.correctedAt},
      ${article.isOwnPage ? 1 : 0}
    FROM channel c
    WHERE c.kind = 'named' AND NOT EXISTS (
      SELECT 1 FROM json_each(c.selection, '$.facets') f WHERE NOT EXISTS (
        SELECT 1 FROM channel_article h
        WHERE h.article = ${article.id} AND h.channel IN (SELECT value FROM json_each(f.value))))`,

  writeNamed: (channel: NamedChannel, at: Instant): Statement => sql`
    INSERT INTO channel (id, kind, title, description, selection, image, changed_at)
    VALUES (${channel.id}, 'named', ${channel.title}, ${channel.description}, ${selectionText(channel.selection)},
      ${channel.image ? JSON.stringify(channel.image) : null}, ${at})
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
      selection = excluded.selection, image = excluded.image, changed_at = excluded.changed_at WHERE kind = 'named'`,

  emptyNamed: (id: string): Statement => sql`DELETE FROM channel_article WHERE channel = ${id}`,

  fillNamed: (id: string, selection: Selection): Statement => sql`
    INSERT INTO channel_article (channel, listed_at, article, expires_at, corrected_at, own_page)
    SELECT ${id}, l.listed_at, l.article, l.expires_at, l.corrected_at, l.own_page FROM channel_article l
    WHERE l.channel = 'latest' AND NOT EXISTS (
      SELECT 1 FROM json_each(${list(selectedChannels(selection))}) f WHERE NOT EXISTS (
        SELECT 1 FROM channel_article h
        WHERE h.article = l.article AND h.channel IN (SELECT value FROM json_each(f.value))))`,

  removeNamed: (id: string): Statement =>
    sql`DELETE FROM channel WHERE id = ${id} AND kind = 'named' RETURNING id`,

  /** Forgets facet channels that hold no article and have not changed since `before`; some at a time. */
  sweep: (before: Instant, limit: number): Statement => sql`
    DELETE FROM channel WHERE id IN (
      SELECT c.id FROM channel c
      WHERE c.kind NOT IN ('latest', 'named') AND c.changed_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM channel_article ca WHERE ca.channel = c.id)
      LIMIT ${limit}) RETURNING id`,
}

/** A reader's instant, and the Licenses that refuse that reader for the country alone. */
export type Readership = {
  readonly now: Instant
  readonly refused: readonly string[]
  /** Whether the newsroom's default License is among them. */
  readonly ownIsRefused: boolean
}

/** An article's place in every channel that holds it. */
export type Listing = {
  readonly id: string
  readonly listedAt: Instant
  readonly expiresAt: Instant | null
  /** When it was last revised, once it was; null for a first Revision. */
  readonly correctedAt: Instant | null
  /** Whether its page is ours, and not on a site of the newsroom's. */
  readonly isOwnPage: boolean
}

export type NamedChannel = Pick<Channel, 'id' | 'title' | 'description'> & {
  readonly selection: Selection
  readonly image?: Logo | null
}

function selectionText(selection: Selection): string {
  return JSON.stringify({ selection, facets: selectedChannels(selection) })
}

export type ChannelRow = {
  id: string
  kind: ChannelKind
  title: string
  description: string
  selection: string | null
  image: string | null
  changed_at: string
}

export type StoredChannel = Channel & { readonly changedAt: Instant }

export function channelOf(row: ChannelRow): StoredChannel {
  const stored = row.selection === null ? null : (JSON.parse(row.selection) as { selection: Selection })
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    description: row.description,
    selection: stored?.selection ?? null,
    image: row.image === null ? null : (JSON.parse(row.image) as Logo),
    changedAt: row.changed_at,
  }
}

export type Boundaries = {
  readonly lastListed: Instant | null
  readonly nextListed: Instant | null
  readonly lastExpired: Instant | null
  readonly nextExpired: Instant | null
}

export async function readChannel(db: Database, id: string): Promise<StoredChannel | null> {
  const [row] = await db.query<ChannelRow>(channelStatements.read(id))
  return row ? channelOf(row) : null
}

export async function listChannels(db: Database): Promise<readonly StoredChannel[]> {
  return (await db.query<ChannelRow>(channelStatements.list())).map(channelOf)
}

export async function listChannelArticles(
  db: Database,
  channel: string,
  now: Instant,
  cursor: ArticleCursor,
  limit: number,
) {
  const rows = await db.query<ArticleRow>(channelStatements.articles(channel, now, cursor, limit))
  return rows.map(articleOf)
}
