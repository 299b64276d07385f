/** Weighing a channel for a Partner: which of its newest articles the Partner would be given, and why it would not be given the others. */
import type { PartnerAudience } from '../domain/allowance.ts'
import type { ClearedArticle, Refusal } from '../domain/clearance.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { channelStatements } from '../store/channels.ts'
import { clearForPartner } from './clear-for-partner.ts'

export type WeighingRequest = {
  readonly channel: string
  readonly audience: PartnerAudience
  readonly now: Instant
  /** Listed articles that are weighed at most, and as many again that are still to come. */
  readonly size: number
}

/** An article that is not given; for operators alone, since its headline may be the secret. */
export type RefusedArticle = {
  readonly id: string
  readonly headline: string
  readonly reason: Refusal
  readonly until: Instant | null
}

/** Both newest first, what is still to come before all. */
export type WeighedChannel = {
  readonly cleared: readonly ClearedArticle[]
  readonly refused: readonly RefusedArticle[]
}

/** Null where no newsroom is set up, and for a channel that is not there. */
export async function weighChannel(
  platform: Platform,
  { channel, audience, now, size }: WeighingRequest,
): Promise<WeighedChannel | null> {
  const [channels, coming, listed] = (await platform.db.batch([
    channelStatements.read(channel),
    channelStatements.coming(channel, now, size),
    channelStatements.listed(channel, now, size),
  ])) as [unknown[], { id: string }[], { id: string }[]]
  if (channels.length === 0) return null
  const ids = [...coming.toReversed(), ...listed].map(({ id }) => id)
  const weighed = await clearForPartner(platform, { articles: ids, audience, now })
  if (!weighed) return null
  const cleared: ClearedArticle[] = []
  const refused: RefusedArticle[] = []
  for (const { article, clearance } of weighed.decisions) {
    const { id, headline } = article
    if (clearance.outcome === 'cleared') cleared.push(clearance.article)
    else refused.push({ id, headline, reason: clearance.reason, until: clearance.until })
  }
  return { cleared, refused }
}
