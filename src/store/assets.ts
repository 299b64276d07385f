/** Assets: images, audio and video with rights of their own, one row a URL. */
import type { Asset, Rendition } from '../domain/asset.ts'
import type { AssetContent } from '../domain/asset-content.ts'
import type { PublishStatus } from '../domain/publish-status.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const assetStatements = {
  read: (id: string): Statement => sql`SELECT * FROM known_asset WHERE id = ${id}`,

  /** After `cursor` (an id, '' for the first page), oldest first. */
  page: (cursor: string, limit: number): Statement => sql`
    SELECT * FROM known_asset WHERE id > ${cursor} ORDER BY id LIMIT ${limit}`,

  /** Articles whose current Revision shows it, usable ones that are listed by `now`, those with the newest ids first. */
  showing: (id: string, now: string, limit: number): Statement => sql`
    SELECT c.* FROM revision_asset u
    JOIN article a ON a.id = u.article AND a.revision = u.revision
    JOIN current_article c ON c.id = a.id
    WHERE u.asset = ${id} AND a.status = 'usable' AND a.listed_at <= ${now}
    ORDER BY u.article DESC LIMIT ${limit}`,

  /**
   * One row a URL. What a document states replaces what documents stated before, except the rights an operator
   * decided; what it does not state stays (no renditions are none stated), and so does the status.
   */
  upsert: (a: Omit<Asset, 'content'>): Statement => sql`
    INSERT INTO asset (id, url, type, length, width, height, duration, renditions, credit, holder, license, status,
      settled, updated_at)
    VALUES (${a.id}, ${a.url}, ${a.type}, ${a.length}, ${a.width}, ${a.height}, ${a.duration}, ${list(a.renditions)},
      ${a.credit}, ${a.holder}, ${a.license}, ${a.status}, 0, ${a.updatedAt})
    ON CONFLICT (url) DO UPDATE SET
      type = coalesce(excluded.type, type), length = coalesce(excluded.length, length),
      width = coalesce(excluded.width, width), height = coalesce(excluded.height, height),
      duration = coalesce(excluded.duration, duration),
      renditions = iif(excluded.renditions = '[]', renditions, excluded.renditions),
      credit = iif(settled, credit, coalesce(excluded.credit, credit)),
      holder = iif(settled, holder, coalesce(excluded.holder, holder)),
      license = iif(settled, license, coalesce(excluded.license, license)),
      updated_at = excluded.updated_at
    WHERE coalesce(excluded.type, type) IS NOT type OR coalesce(excluded.length, length) IS NOT length
      OR coalesce(excluded.width, width) IS NOT width OR coalesce(excluded.height, height) IS NOT height
      OR coalesce(excluded.duration, duration) IS NOT duration
      OR (excluded.renditions <> '[]' AND excluded.renditions <> renditions)
      OR iif(settled, credit, coalesce(excluded.credit, credit)) IS NOT credit
      OR iif(settled, holder, coalesce(excluded.holder, holder)) IS NOT holder
      OR iif(settled, license, coalesce(excluded.license, license)) IS NOT license`,

  /** Touches the channels whose listed articles show one of these Assets, where it was written at this instant. */
  touchShowing: (urls: readonly string[], at: string): Statement => sql`
    UPDATE channel SET changed_at = max(changed_at, ${at}) WHERE id IN (
      SELECT ca.channel FROM json_each(${list(urls)}) w
      JOIN asset s ON s.url = w.value AND s.updated_at = ${at}
      JOIN revision_asset u ON u.asset = s.id
      JOIN article a ON a.id = u.article AND a.revision = u.revision
      JOIN channel_article ca ON ca.article = a.id
      WHERE ca.listed_at <= ${at})`,

  update: (a: Asset, settled: boolean): Statement => sql`
    UPDATE asset SET type = ${a.type}, length = ${a.length}, width = ${a.width}, height = ${a.height},
      duration = ${a.duration}, renditions = ${list(a.renditions)}, credit = ${a.credit}, holder = ${a.holder}, license = ${a.license}, status = ${a.status},
      settled = max(settled, ${settled ? 1 : 0}), updated_at = ${a.updatedAt}
    WHERE id = ${a.id}`,

  expectUpdatedAt: (id: string, updatedAt: string): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT updated_at FROM asset WHERE id = ${id}) IS ${updatedAt}`,

  /** Touches the channels whose listed articles show the asset. */
  touchChannels: (id: string, at: string): Statement => sql`
    UPDATE channel SET changed_at = max(changed_at, ${at}) WHERE id IN (
      SELECT ca.channel FROM revision_asset u
      JOIN article a ON a.id = u.article AND a.revision = u.revision
      JOIN channel_article ca ON ca.article = a.id
      WHERE u.asset = ${id} AND ca.listed_at <= ${at})`,
}

type AssetRow = {
  id: string
  url: string
  type: string | null
  length: number | null
  width: number | null
  height: number | null
  duration: number | null
  renditions: string
  credit: string | null
  holder: string | null
  license: string | null
  status: PublishStatus
  settled: number
  updated_at: string
  /** JSON, or null. */
  content: string | null
}

export function assetOf({ updated_at, settled, renditions, content, ...row }: AssetRow): Asset {
  return {
    ...row,
    renditions: JSON.parse(renditions) as Rendition[],
    updatedAt: updated_at,
    content: content === null ? null : (JSON.parse(content) as AssetContent),
  }
}

export async function readAsset(db: Database, id: string): Promise<Asset | null> {
  const [row] = await db.query<AssetRow>(assetStatements.read(id))
  return row ? assetOf(row) : null
}

export async function listAssets(db: Database, cursor: string, limit: number): Promise<readonly Asset[]> {
  return (await db.query<AssetRow>(assetStatements.page(cursor, limit))).map(assetOf)
}
