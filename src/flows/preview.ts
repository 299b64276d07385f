/** Previewing a channel as a Partner gets it at an instant: the Edition itself, and what is not in it, and why. */
import type { Refusal } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { AppError } from '../domain/errors.ts'
import { sentenceOf } from '../domain/refusal-words.ts'
import { standingAt } from '../domain/standing.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { compileEdition } from './compile-edition.ts'
import { requirePartner } from './explain.ts'
import { type RefusedArticle, weighChannel } from './weigh-channel.ts'

export type PreviewRequest = {
  /** Id of the Partner. */
  readonly partner: string
  readonly channel: string
  readonly at: Instant
  readonly baseUrl: string
  readonly maxAge: number
}

export type Preview = {
  readonly partner: { readonly id: string; readonly name: string }
  /** Why the doors to content are closed to the Partner, whatever it asks for; null while they are open. */
  readonly closed: { readonly reason: Refusal; readonly sentence: string } | null
  /** What the Partner would be sent; null where it would be told that there is nothing, or that it is closed. */
  readonly edition: Edition | null
  /** Of the newest articles and the next to come: those refused, newest first, with the reason in words. */
  readonly excluded: readonly (RefusedArticle & { readonly sentence: string })[]
  /** How many of these there are by reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: Refusal; readonly count: number }[]
  /** Cleared articles among the newest that the document has no room for: they are in the archive. */
  readonly older: number
}

/** Listed articles that are looked at for what is not given, and as many that are still to come. */
const WEIGHED = 100

/**
 * Built as the Partner's door builds it, with the credential in a header. Throws AppError `not_found` for a Partner or a
 * channel that is not there, `conflict` where no newsroom is set up.
 */
export async function previewChannel(platform: Platform, request: PreviewRequest): Promise<Preview> {
  const { channel, at, baseUrl, maxAge } = request
  const audience = await requirePartner(platform, request.partner)
  const weighed = await weighChannel(platform, { channel, audience, now: at, size: WEIGHED })
  if (!weighed) throw new AppError('not_found', `There is no channel ${channel}`)
  const closed = standingAt(audience, at)
  const edition =
    closed === null ? await compileEdition(platform, { channel, audience, baseUrl, maxAge, now: at }) : null
  const sent = new Set(edition?.articles.map(({ id }) => id))
  const { id, name } = audience.partner
  return {
    partner: { id, name },
    closed: closed && { reason: closed, sentence: sentenceOf(closed) },
    edition,
    excluded: weighed.refused.map((refused) => ({ ...refused, sentence: sentenceOf(refused.reason) })),
    reasons: countReasons(weighed.refused),
    older: weighed.cleared.filter((article) => !sent.has(article.id)).length,
  }
}

function countReasons(refused: readonly RefusedArticle[]): Preview['reasons'] {
  const counts = new Map<Refusal, number>()
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count)
}
