/** The activity log: who did what to which noun, one line in the batch of every write. */
import { makeId } from '../domain/id.ts'
import type { Doer } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export type Activity = {
  readonly id: string
  readonly at: Instant
  readonly operator: string
  readonly verb: string
  readonly noun: string
  readonly nounId: string
}

export const activityStatements = {
  record: (deed: Pick<Activity, 'verb' | 'noun' | 'nounId'>, { operator, now }: Doer): Statement => sql`
    INSERT INTO activity (id, at, operator, verb, noun, noun_id)
    VALUES (${makeId(now)}, ${now}, ${operator}, ${deed.verb}, ${deed.noun}, ${deed.nounId})`,

  recent: (limit: number): Statement => sql`
    SELECT id, at, operator, verb, noun, noun_id AS nounId FROM activity ORDER BY id DESC LIMIT ${limit}`,
}

/** Newest first. */
export function listActivity(db: Database, limit: number): Promise<Activity[]> {
  return db.query<Activity>(activityStatements.recent(limit))
}
