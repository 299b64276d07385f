/** The sample newsroom: whether this database holds it, and its removal. */
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const sampleStatements = {
  read: (): Statement => sql`SELECT loaded_at AS loadedAt FROM sample WHERE id = 1`,

  mark: (at: Instant): Statement =>
    sql`INSERT INTO sample (id, loaded_at) VALUES (1, ${at}) ON CONFLICT (id) DO NOTHING`,

  /** Fails the batch where the newsroom is a real one. */
  expectSample: (): Statement =>
    sql`INSERT INTO expectation SELECT EXISTS (SELECT 1 FROM sample WHERE id = 1)`,
}

/** Everything but operators and what they did, in an order that breaks no reference. */
export function removalStatements(): readonly Statement[] {
  return [
    sql`DELETE FROM channel_article`,
    sql`DELETE FROM channel`,
    sql`DELETE FROM import_key`,
    sql`DELETE FROM original`,
    sql`DELETE FROM revision_asset`,
    sql`DELETE FROM asset`,
    sql`DELETE FROM revision`,
    sql`DELETE FROM article`,
    sql`DELETE FROM block`,
    sql`DELETE FROM newsroom`,
    sql`DELETE FROM license_version`,
    sql`DELETE FROM license`,
    sql`DELETE FROM sample`,
  ]
}

export async function isSample(db: Database): Promise<boolean> {
  return (await db.query(sampleStatements.read())).length > 0
}
