/** Sweeping counts: hours become days after a month, and days are forgotten after thirteen. Deliveries are never swept. */
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { pollStatements } from '../store/polls.ts'
import { readerStatements } from '../store/reader-counts.ts'

/** Days after which the hours of a day are one count. */
const HOURS_KEPT = 30

/** Days after which a count is gone: a year and the same month of the next, to compare. */
const DAYS_KEPT = 400

/** Counts folded, and as many forgotten, of each kind in one go. */
const SWEEP_LIMIT = 500

const DAY = 86_400_000

/** One bounded bite; how many counts it took away. */
export async function sweepCounts({ db }: Platform, now: Instant): Promise<number> {
  const [folded, forgotten] = [HOURS_KEPT, DAYS_KEPT].map((days) =>
    new Date(Date.parse(now) - days * DAY).toISOString().slice(0, 10),
  ) as [string, string]
  const answers = await db.batch(
    [pollStatements, readerStatements].flatMap((statements) => [
      statements.fold(folded, SWEEP_LIMIT),
      statements.dropFolded(folded, SWEEP_LIMIT),
      statements.forget(forgotten, SWEEP_LIMIT),
    ]),
  )
  return answers.reduce((sum, rows) => sum + rows.length, 0)
}
