/** The Obstacle: one thing that stands between an article and everyone, the public, or an Agreement; and what would have to change. */
import { type Agreement, isSigned } from './agreement.ts'
import { listedAt } from './article.ts'
import { type ClearanceCase, type Refusal, rightsOf } from './clearance.ts'
import type { PartnerStanding } from './coverage.ts'
import { coversCountry, type License } from './license.ts'
import { REFUSAL_WORDS } from './refusal-words.ts'
import type { Instant } from './time.ts'

export type Obstacle = {
  readonly reason: Refusal
  /** What would have to change, in one sentence. */
  readonly remedy: string
  /** When the clock alone takes it away; null where only a change does. */
  readonly until: Instant | null
}

/** What stands between an article and everyone: its status, its times, its rights. */
export function articleObstacles(asked: Omit<ClearanceCase, 'audience'>): readonly Obstacle[] {
  const { article, now } = asked
  const { status, expiresAt } = article
  const obstacles: Obstacle[] = []
  if (status !== 'usable') obstacles.push(obstacle(status, REFUSAL_WORDS[status].remedy))
  const listed = listedAt(article)
  if (now < listed) {
    const time = article.embargoUntil === listed ? 'embargo' : 'time of publication'
    obstacles.push(obstacle('embargoed', `Wait until ${listed}, or change the article’s ${time}.`, listed))
  }
  if (expiresAt !== null && now >= expiresAt) {
    obstacles.push(obstacle('expired', `Change the article’s expiry, which was ${expiresAt}.`))
  }
  const completion = rightsOf(asked)
  if (!completion.complete) {
    obstacles.push(obstacle('rights-incomplete', remedyOfRights(asked, completion.missing)))
  }
  return obstacles
}

function remedyOfRights(
  { article, licenses }: Pick<ClearanceCase, 'article' | 'licenses'>,
  missing: readonly string[],
): string {
  const { license } = article
  if (license !== null && !licenses.has(license)) {
    return `Name a license that exists: the article names ${license}.`
  }
  return `State the missing rights: ${missing.join(', ')}.`
}

/** What the License keeps from the public of a country; null is a country nobody knows. */
export function publicObstacles(license: License, country: string | null): readonly Obstacle[] {
  if (coversCountry(license, country)) return []
  const reader = country === null ? 'a reader whose country is unknown' : `readers in ${country}`
  const where = (license.territories ?? []).join(', ')
  return [
    obstacle(
      'territory',
      `Let ${license.id} hold for ${reader}: it holds in ${where || 'no country'} alone.`,
    ),
  ]
}

/** What stands against an Agreement as a whole, whatever is asked for; empty while it is active. */
export function agreementObstacles(
  standing: Pick<PartnerStanding, 'partner'>,
  agreement: Agreement,
  now: Instant,
): readonly Obstacle[] {
  return [...standingObstacles(standing, agreement), ...termObstacles(agreement, now)]
}

/** Its own status, what was signed, and the Partner’s. */
function standingObstacles(
  { partner }: Pick<PartnerStanding, 'partner'>,
  agreement: Agreement,
): readonly Obstacle[] {
  const { status } = agreement
  const obstacles: Obstacle[] = []
  if (status === 'draft' || !isSigned(agreement))
    obstacles.push(obstacle('no-agreement', signWords(agreement)))
  if (status === 'ended') {
    obstacles.push(obstacle('agreement-ended', 'Sign a new agreement: this one was ended.'))
  }
  if (status === 'suspended') {
    obstacles.push(obstacle('agreement-suspended', 'Activate the agreement again: it is suspended.'))
  }
  if (partner.status !== 'active') {
    obstacles.push(
      obstacle('agreement-suspended', `Activate ${partner.name} again: the partner is suspended.`),
    )
  }
  return obstacles
}

/** "Prior express written permission" is a document and a day. */
function signWords({ document, signedOn }: Agreement): string {
  const missing = [
    ...(document === null || document.trim() === '' ? ['document reference'] : []),
    ...(signedOn === null ? ['signing date'] : []),
  ]
  if (missing.length === 0) return 'Activate the agreement: it is a draft.'
  return `Activate the agreement: it has no ${missing.join(' and no ')}.`
}

/** Its term, of which `now` may be outside. */
function termObstacles({ status, from, until }: Agreement, now: Instant): readonly Obstacle[] {
  // What was ended is over, whatever its term says.
  if (status === 'ended') return []
  if (now < from) {
    return [obstacle('agreement-not-started', `Wait until ${from}, when the agreement begins.`, from)]
  }
  if (until === null || now < until) return []
  return [obstacle('agreement-ended', `Agree on a later end, or sign a new agreement: it ended at ${until}.`)]
}

export function obstacle(reason: Refusal, remedy: string, until: Instant | null = null): Obstacle {
  return { reason, remedy, until }
}
