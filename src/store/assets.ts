/** Assets: images with rights of their own, one row a URL. */
import type { Asset } from '../domain/asset.ts'
import type { PublishStatus } from '../domain/publish-status.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const assetStatements = {
  read: (id: string): Statement => sql`SELECT * FROM asset WHERE id = ${id}`,

  /** After `cursor` (an id, '' for the first page), oldest first. */
  page: (cursor: string, limit: number): Statement => sql`
    SELECT * FROM asset WHERE id > ${cursor} ORDER BY id LIMIT ${limit}`,

  byUrls: (urls: readonly string[]): Statement => sql`
    SELECT * FROM asset WHERE url IN (SELECT value FROM json_each(${list(urls)}))`,

  insert: (a: Asset): Statement => sql`
    INSERT INTO asset (id, url, type, length, width, height, credit, holder, license, status, updated_at)
    VALUES (${a.id}, ${a.url}, ${a.type}, ${a.length}, ${a.width}, ${a.height}, ${a.credit}, ${a.holder}, ${a.license},
      ${a.status}, ${a.updatedAt})
    ON CONFLICT (url) DO NOTHING`,

  update: (a: Asset): Statement => sql`
    UPDATE asset SET type = ${a.type}, length = ${a.length}, width = ${a.width}, height = ${a.height},
      credit = ${a.credit}, holder = ${a.holder}, license = ${a.license}, status = ${a.status},
      updated_at = ${a.updatedAt}
    WHERE id = ${a.id}`,

  expectUpdatedAt: (id: string, updatedAt: string): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT updated_at FROM asset WHERE id = ${id}) IS ${updatedAt}`,

  /** Touches the channels whose listed articles show the asset. */
  touchChannels: (id: string, at: string): Statement => sql`
    UPDATE channel SET changed_at = ${at} WHERE id IN (
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
  credit: string | null
  holder: string | null
  license: string | null
  status: PublishStatus
  updated_at: string
}

export function assetOf({ updated_at, ...row }: AssetRow): Asset {
  return { ...row, updatedAt: updated_at }
}

export async function readAsset(db: Database, id: string): Promise<Asset | null> {
  const [row] = await db.query<AssetRow>(assetStatements.read(id))
  return row ? assetOf(row) : null
}

export async function listAssets(db: Database, cursor: string, limit: number): Promise<readonly Asset[]> {
  return (await db.query<AssetRow>(assetStatements.page(cursor, limit))).map(assetOf)
}

export async function readAssetsByUrl(db: Database, urls: readonly string[]): Promise<readonly Asset[]> {
  return urls.length === 0 ? [] : (await db.query<AssetRow>(assetStatements.byUrls(urls))).map(assetOf)
}
