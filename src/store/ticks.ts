/** When the last tick ran: one row. */
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const tickStatements = {
  read: (): Statement => sql`SELECT ran_at AS ranAt FROM tick WHERE id = 1`,

  write: (at: Instant): Statement => sql`
    INSERT INTO tick (id, ran_at) VALUES (1, ${at}) ON CONFLICT (id) DO UPDATE SET ran_at = excluded.ran_at`,
}

export async function readLastTick(db: Database): Promise<Instant | null> {
  return (await db.query<{ ranAt: Instant }>(tickStatements.read()))[0]?.ranAt ?? null
}
