/** Blocks: the newsroom's standing text, one of a kind. */
import type { Block, BlockKind } from '../domain/block.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const blockStatements = {
  list: (): Statement => sql`SELECT kind, text, updated_at FROM block ORDER BY kind`,

  write: (block: Block): Statement => sql`
    INSERT INTO block (kind, text, updated_at) VALUES (${block.kind}, ${block.text}, ${block.updatedAt})
    ON CONFLICT (kind) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,

  remove: (kind: BlockKind): Statement => sql`DELETE FROM block WHERE kind = ${kind}`,
}

export type BlockRow = { kind: BlockKind; text: string; updated_at: string }

export function blockOf(row: BlockRow): Block {
  return { kind: row.kind, text: row.text, updatedAt: row.updated_at }
}

export async function listBlocks(db: Database): Promise<readonly Block[]> {
  return (await db.query<BlockRow>(blockStatements.list())).map(blockOf)
}
