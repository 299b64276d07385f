/** The Gathering: one Partner's question about one channel at one instant, and what was worked out for it so far. */
import type { PartnerAudience } from '../domain/allowance.ts'
import { type ReachCase, reachesOf } from '../domain/reach.ts'
import type { Database } from '../ports/database.ts'
import type { ArticleCursor } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import type { OpenChannel } from './open-channel.ts'
import { type PlannedWalk, planWalks, withSparse } from './plan-walks.ts'
import { openDays, type QuotaDays } from './rank-articles.ts'

export type Gathering = {
  readonly asked: ReachCase & Setting
  readonly days: QuotaDays
  readonly channel: string
  /** Made when first needed, for the place asked about then. */
  walks: readonly PlannedWalk[] | null
}

export function gatheringOf({ setting, request }: OpenChannel, audience: PartnerAudience): Gathering {
  return gatheringIn({ ...setting, audience, now: request.now }, request.channel)
}

export function gatheringIn(asked: Gathering['asked'], channel: string): Gathering {
  return { asked, days: openDays(asked), channel, walks: null }
}

/** The walks that meet all that the live Grants could give of the channel; from another place on they may be slower. */
export async function walksOf(
  db: Database,
  gathering: Gathering,
  from: ArticleCursor,
): Promise<readonly PlannedWalk[]> {
  const { asked, channel } = gathering
  gathering.walks ??= await withSparse(db, await planWalks(db, reachesOf(asked), channel, from))
  return gathering.walks
}
