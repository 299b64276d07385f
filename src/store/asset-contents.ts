/** The bytes of hosted Assets, as chunks of base64: neither engine is given BLOBs, and D1 reads no dump with large rows. */
import type { AssetContent, HostedType } from '../domain/asset-content.ts'
import { AppError } from '../domain/errors.ts'
import type { Database, Statement } from '../ports/database.ts'
import type { Bytes } from '../ports/platform.ts'
import { list, sql } from './sql.ts'

/** Bytes of a chunk, the last one's excepted: 96,000 characters of base64. */
const CHUNK_BYTES = 72_000

/** Chunks of one statement: D1 takes no parameter above two megabytes. */
const CHUNKS_A_WRITE = 15

/** Which bytes: those of this Asset, as long as they are still these. */
export type ContentKey = { readonly asset: string; readonly digest: string }

export const contentStatements = {
  read: (asset: string): Statement => sql`SELECT * FROM asset_content WHERE asset = ${asset}`,

  write: (asset: string, c: AssetContent, by: string): Statement => sql`
    INSERT INTO asset_content (asset, type, size, width, height, digest, written_at, written_by)
    VALUES (${asset}, ${c.type}, ${c.size}, ${c.width}, ${c.height}, ${c.digest}, ${c.writtenAt}, ${by})
    ON CONFLICT (asset) DO UPDATE SET type = excluded.type, size = excluded.size, width = excluded.width,
      height = excluded.height, digest = excluded.digest, written_at = excluded.written_at,
      written_by = excluded.written_by`,

  remove: (asset: string): Statement => sql`DELETE FROM asset_content WHERE asset = ${asset}`,

  writeChunks: (asset: string, first: number, chunks: readonly string[]): Statement => sql`
    INSERT INTO asset_chunk (asset, number, base64) SELECT ${asset}, ${first} + key, value FROM json_each(${list(chunks)})`,

  removeChunks: (asset: string): Statement => sql`DELETE FROM asset_chunk WHERE asset = ${asset}`,

  /** From chunk `first` to `last`, both included. */
  chunks: ({ asset, digest }: ContentKey, first: number, last: number): Statement => sql`
    SELECT k.base64 FROM asset_content c JOIN asset_chunk k ON k.asset = c.asset
    WHERE c.asset = ${asset} AND c.digest = ${digest} AND k.number BETWEEN ${first} AND ${last} ORDER BY k.number`,
}

export type ContentRow = {
  type: HostedType
  size: number
  width: number | null
  height: number | null
  digest: string
  written_at: string
}

export function contentOf(row: ContentRow): AssetContent {
  const { type, size, width, height, digest } = row
  return { type, size, width, height, digest, writtenAt: row.written_at }
}

/** Statements that replace an Asset's bytes by these; what is known of them is written beside them. */
export function chunkStatements(asset: string, bytes: Bytes): readonly Statement[] {
  const statements = [contentStatements.removeChunks(asset)]
  const stretch = CHUNK_BYTES * CHUNKS_A_WRITE
  for (let from = 0; from < bytes.length; from += stretch) {
    const chunks: string[] = []
    const to = Math.min(from + stretch, bytes.length)
    for (let at = from; at < to; at += CHUNK_BYTES) {
      chunks.push(toBase64(bytes.subarray(at, Math.min(at + CHUNK_BYTES, to))))
    }
    statements.push(contentStatements.writeChunks(asset, from / CHUNK_BYTES, chunks))
  }
  return statements
}

/**
 * Bytes from `from` up to and without `to`, which lie within the content. Throws AppError `conflict` where others took
 * their place meanwhile: an answer never mixes two.
 */
export async function readBytes(db: Database, key: ContentKey, from: number, to: number): Promise<Bytes> {
  const first = Math.floor(from / CHUNK_BYTES)
  const last = Math.floor((to - 1) / CHUNK_BYTES)
  const rows = await db.query<{ base64: string }>(contentStatements.chunks(key, first, last))
  if (rows.length !== last - first + 1) {
    throw new AppError('conflict', 'These bytes were replaced while they were read')
  }
  const bytes = new Uint8Array(to - from)
  for (const [nth, { base64 }] of rows.entries()) {
    const start = (first + nth) * CHUNK_BYTES
    const chunk = fromBase64(base64).subarray(Math.max(0, from - start), to - start)
    bytes.set(chunk, Math.max(0, start - from))
  }
  return bytes
}

/** Characters are made in stretches: an engine takes only so many arguments at once. */
const CHARACTERS_AT_ONCE = 8192

function toBase64(bytes: Uint8Array): string {
  let characters = ''
  for (let at = 0; at < bytes.length; at += CHARACTERS_AT_ONCE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + CHARACTERS_AT_ONCE))
  }
  return btoa(characters)
}

function fromBase64(base64: string): Uint8Array {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}
