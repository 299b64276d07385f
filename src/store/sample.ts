/** The sample newsroom: whether this database holds it, and its removal. */
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { searchStatements } from './search.ts'
import { sql } from './sql.ts'

export const sampleStatements = {
  read: (): Statement => sql`SELECT loaded_at AS loadedAt FROM sample WHERE id = 1`,

  begin: (at: Instant): Statement =>
    sql`INSERT INTO sample (id, begun_at, loaded_at) VALUES (1, ${at}, NULL)`,

  finish: (at: Instant): Statement => sql`UPDATE sample SET loaded_at = ${at} WHERE id = 1`,

  /** Fails the batch where the newsroom is a real one. */
  expectSample: (): Statement =>
    sql`INSERT INTO expectation SELECT EXISTS (SELECT 1 FROM sample WHERE id = 1)`,
}

/** Everything but operators and what they did, in an order that breaks no reference. */
export function removalStatements(): readonly Statement[] {
  return [
    searchStatements.empty(),
    searchStatements.forgetAll(),
    sql`DELETE FROM delivery`,
    sql`DELETE FROM poll`,
    sql`DELETE FROM reader_count`,
    sql`DELETE FROM channel_article`,
    sql`DELETE FROM channel`,
    sql`DELETE FROM retired_channel`,
    sql`DELETE FROM import_key`,
    sql`DELETE FROM original`,
    sql`DELETE FROM revision_asset`,
    sql`DELETE FROM asset_chunk`,
    sql`DELETE FROM asset_content`,
    sql`DELETE FROM asset`,
    sql`DELETE FROM revision`,
    sql`DELETE FROM article`,
    sql`DELETE FROM block`,
    sql`DELETE FROM newsroom`,
    sql`DELETE FROM credential`,
    sql`DELETE FROM agreement_version`,
    sql`DELETE FROM agreement`,
    sql`DELETE FROM partner`,
    sql`DELETE FROM license_version`,
    sql`DELETE FROM license`,
    sql`DELETE FROM sample`,
  ]
}

export type SampleState = 'none' | 'begun' | 'loaded'

export async function readSampleState(db: Database): Promise<SampleState> {
  const [row] = await db.query<{ loadedAt: Instant | null }>(sampleStatements.read())
  if (!row) return 'none'
  return row.loadedAt === null ? 'begun' : 'loaded'
}
