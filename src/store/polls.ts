/** How often each Partner asked at its doors, by the hour; after some weeks by the day. */
import type { Counted, Period, Periods, Poll, Tally } from '../domain/delivery.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const pollStatements = {
  /** Adds to what is there; of a Partner that is gone nothing is kept. */
  record: (polls: readonly Counted<Poll>[]): Statement => sql`
    INSERT INTO poll (partner, period, credential, door, channel, format, answered, unchanged)
    SELECT p.id, l.value ->> 'period', l.value ->> 'credential', l.value ->> 'door',
      coalesce(l.value ->> 'channel', ''), l.value ->> 'format', l.value ->> 'answered', l.value ->> 'unchanged'
    FROM json_each(${list(polls)}) l JOIN partner p ON p.id = l.value ->> 'partner'
    WHERE true
    ON CONFLICT (partner, period, credential, door, channel, format) DO UPDATE SET
      answered = answered + excluded.answered, unchanged = unchanged + excluded.unchanged`,

  /** Of a Partner's Credentials at each door, added up; periods from the first until before the second. */
  sums: (partner: string, { from, to }: Periods): Statement => sql`
    SELECT p.credential, (SELECT name FROM credential WHERE id = p.credential) AS name, p.door,
      nullif(p.channel, '') AS channel, p.format, sum(p.answered) AS answered, sum(p.unchanged) AS unchanged
    FROM poll p WHERE p.partner = ${partner} AND p.period >= ${from} AND p.period < ${to}
    GROUP BY p.credential, p.door, p.channel, p.format`,

  /** Adds the oldest hours before the period to their days; `dropFolded` in the same batch takes the hours away. */
  fold: (before: Period, limit: number): Statement => sql`
    INSERT INTO poll (partner, period, credential, door, channel, format, answered, unchanged)
    SELECT partner, substr(period, 1, 10), credential, door, channel, format, sum(answered), sum(unchanged)
    FROM (
      SELECT * FROM poll WHERE length(period) = 13 AND period < ${before}
      ORDER BY period, partner, credential, door, channel, format LIMIT ${limit}) h
    GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (partner, period, credential, door, channel, format) DO UPDATE SET
      answered = answered + excluded.answered, unchanged = unchanged + excluded.unchanged`,

  dropFolded: (before: Period, limit: number): Statement => sql`
    DELETE FROM poll WHERE (partner, period, credential, door, channel, format) IN (
      SELECT partner, period, credential, door, channel, format FROM poll
      WHERE length(period) = 13 AND period < ${before}
      ORDER BY period, partner, credential, door, channel, format LIMIT ${limit})
    RETURNING 1 AS dropped`,

  forget: (before: Period, limit: number): Statement => sql`
    DELETE FROM poll WHERE (partner, period, credential, door, channel, format) IN (
      SELECT partner, period, credential, door, channel, format FROM poll
      WHERE length(period) = 10 AND period < ${before}
      ORDER BY period, partner, credential, door, channel, format LIMIT ${limit})
    RETURNING 1 AS dropped`,
}

/** With the Credential's name. */
export type PollSum = Omit<Poll, 'partner'> & Tally & { readonly name: string | null }

export function sumPolls(db: Database, partner: string, periods: Periods): Promise<PollSum[]> {
  return db.query<PollSum>(pollStatements.sums(partner, periods))
}
