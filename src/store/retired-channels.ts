/** Channels that were named once and are no more. */
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const retiredStatements = {
  read: (id: string): Statement => sql`SELECT at FROM retired_channel WHERE id = ${id}`,

  remember: (id: string, at: Instant): Statement => sql`
    INSERT INTO retired_channel (id, at) VALUES (${id}, ${at}) ON CONFLICT (id) DO UPDATE SET at = excluded.at`,

  forget: (id: string): Statement => sql`DELETE FROM retired_channel WHERE id = ${id}`,
}

/** Whether the newsroom once named a channel so, and then removed it. */
export async function wasRetired(db: Database, id: string): Promise<boolean> {
  return (await db.query(retiredStatements.read(id))).length > 0
}
