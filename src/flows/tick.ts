/** The tick: one bounded bite of background work, called by cron; readers get the same without it, but for searches of what it has not indexed yet. */
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { channelStatements } from '../store/channels.ts'
import { tickStatements } from '../store/ticks.ts'
import { indexWaiting } from './index-article.ts'
import { sweepCounts } from './sweep-counts.ts'

/** What one tick did. */
export type TickReport = {
  readonly at: Instant
  readonly sweptChannels: number
  /** Articles whose words were written to the index of searches. */
  readonly indexedArticles: number
  /** Counts of polls and readers that became days, or were forgotten. */
  readonly sweptCounts: number
}

const SWEEP_LIMIT = 200
const INDEX_LIMIT = 200
const DAY = 86_400_000

/** Forgets channels of tags, authors and sections that no article has named for a day; indexes articles that wait for it; sweeps counts. */
export async function tick(platform: Platform, now: Instant): Promise<TickReport> {
  const dayAgo = new Date(Date.parse(now) - DAY).toISOString()
  const swept = await platform.db.query(channelStatements.sweep(dayAgo, SWEEP_LIMIT))
  const indexedArticles = await indexWaiting(platform, INDEX_LIMIT)
  const sweptCounts = await sweepCounts(platform, now)
  await platform.db.query(tickStatements.write(now))
  return { at: now, sweptChannels: swept.length, indexedArticles, sweptCounts }
}
