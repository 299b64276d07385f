/** How often the public asked for each channel, by kind of program and hour; after some weeks by the day. */
import type { Counted, Period, Periods, Reading, Tally } from '../domain/delivery.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const readerStatements = {
  /** Adds to what is there. */
  record: (readings: readonly Counted<Reading>[]): Statement => sql`
    INSERT INTO reader_count (channel, period, format, family, answered, unchanged)
    SELECT value ->> 'channel', value ->> 'period', value ->> 'format', value ->> 'family', value ->> 'answered',
      value ->> 'unchanged'
    FROM json_each(${list(readings)})
    WHERE true
    ON CONFLICT (period, channel, format, family) DO UPDATE SET
      answered = answered + excluded.answered, unchanged = unchanged + excluded.unchanged`,

  /** Added up; periods from the first until before the second; null for every channel. */
  sums: (channel: string | null, { from, to }: Periods): Statement => sql`
    SELECT channel, format, family, sum(answered) AS answered, sum(unchanged) AS unchanged FROM reader_count
    WHERE period >= ${from} AND period < ${to} AND channel = coalesce(${channel}, channel)
    GROUP BY channel, format, family ORDER BY channel, format, family`,

  /** Adds the oldest hours before the period to their days; `dropFolded` in the same batch takes the hours away. */
  fold: (before: Period, limit: number): Statement => sql`
    INSERT INTO reader_count (channel, period, format, family, answered, unchanged)
    SELECT channel, substr(period, 1, 10), format, family, sum(answered), sum(unchanged)
    FROM (
      SELECT * FROM reader_count WHERE length(period) = 13 AND period < ${before}
      ORDER BY period, channel, format, family LIMIT ${limit}) h
    GROUP BY 1, 2, 3, 4
    ON CONFLICT (period, channel, format, family) DO UPDATE SET
      answered = answered + excluded.answered, unchanged = unchanged + excluded.unchanged`,

  dropFolded: (before: Period, limit: number): Statement => sql`
    DELETE FROM reader_count WHERE (period, channel, format, family) IN (
      SELECT period, channel, format, family FROM reader_count
      WHERE length(period) = 13 AND period < ${before} ORDER BY period, channel, format, family LIMIT ${limit})
    RETURNING 1 AS dropped`,

  forget: (before: Period, limit: number): Statement => sql`
    DELETE FROM reader_count WHERE (period, channel, format, family) IN (
      SELECT period, channel, format, family FROM reader_count
      WHERE length(period) = 10 AND period < ${before} ORDER BY period, channel, format, family LIMIT ${limit})
    RETURNING 1 AS dropped`,
}

export function sumReadings(
  db: Database,
  channel: string | null,
  periods: Periods,
): Promise<(Reading & Tally)[]> {
  return db.query<Reading & Tally>(readerStatements.sums(channel, periods))
}
