/** Explaining: what a Partner, or the public, is given of one article at an instant, by today's stored facts. */
import type { Audience, Door, PartnerAudience } from '../domain/allowance.ts'
import { listedAt } from '../domain/article.ts'
import type { ClearanceCase } from '../domain/clearance.ts'
import { AppError } from '../domain/errors.ts'
import { type Answer, explainAnswer, explainGrants, type GrantAnswer } from '../domain/explanation.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { readStored } from './change-status.ts'
import { clearForPartner } from './clear-for-partner.ts'
import { requireSetting } from './ingest.ts'
import { audienceAt, readStanding } from './know-partner.ts'

export type ExplainRequest = {
  /** Id of the article. */
  readonly article: string
  /** Id of the Partner; null for the public. */
  readonly partner: string | null
  /** The public reader's, ISO 3166-1 alpha-2; null where nobody knows it. */
  readonly country: string | null
  /** Any instant, past or to come: the facts are those stored today. */
  readonly at: Instant
}

export type Explanation = {
  readonly at: Instant
  readonly article: {
    readonly id: string
    readonly revision: number
    readonly headline: string
    readonly status: string
    readonly listedAt: Instant
  }
  readonly partner: { readonly id: string; readonly name: string } | null
  readonly country: string | null
  readonly answers: readonly ({ readonly door: Door } & Answer)[]
  /** Each Grant asked alone, at the feeds' door; none for the public. */
  readonly grants: readonly GrantAnswer[]
}

const DOORS: readonly Door[] = ['feed', 'page']

/** Throws AppError `not_found` for an article or a Partner that is not there, `conflict` where no newsroom is set up. */
export async function explainArticle(platform: Platform, request: ExplainRequest): Promise<Explanation> {
  const { partner, country, at } = request
  if (partner !== null) return explainToPartner(platform, partner, request)
  const setting = await requireSetting(platform)
  const { article } = await readStored(platform, request.article)
  const audience: Audience = { kind: 'public', door: 'feed', country }
  return { ...describe({ article, ...setting, audience, now: at }), partner: null, country, grants: [] }
}

/** Reads the one Partner and the one article; under a daily quota, the places of its day. */
async function explainToPartner(
  platform: Platform,
  partner: string,
  { article: id, at }: ExplainRequest,
): Promise<Explanation> {
  const audience = await requirePartner(platform, partner)
  const decided = await clearForPartner(platform, { articles: [id], audience, now: at })
  if (!decided) throw new AppError('conflict', 'No newsroom is set up yet')
  const [decision] = decided.decisions
  if (!decision) throw new AppError('not_found', `There is no article ${id}`)
  const { article, ranks } = decision
  const asked = { article, ...decided.setting, audience, ranks, now: at }
  return {
    ...describe(asked),
    partner: { id: partner, name: audience.partner.name },
    country: null,
    grants: explainGrants(asked, audience),
  }
}

/** A Partner as it asks with its credential in a header. Throws AppError `not_found`. */
export async function requirePartner(platform: Platform, partner: string): Promise<PartnerAudience> {
  const standing = await readStanding(platform, partner)
  if (!standing) throw new AppError('not_found', `There is no partner ${partner}`)
  return audienceAt('feed', standing, 'header')
}

function describe(asked: ClearanceCase): Pick<Explanation, 'at' | 'article' | 'answers'> {
  const { article, audience, now } = asked
  const { id, revision, headline, status } = article
  return {
    at: now,
    article: { id, revision, headline, status, listedAt: listedAt(article) },
    answers: DOORS.map((door) => ({ door, ...explainAnswer({ ...asked, audience: { ...audience, door } }) })),
  }
}
