/**
 * The Obstacle: one thing that stands between an article and an audience, and what would have to change. Those of a
 * Grant are found by asking the rules of coverage themselves, with all else pardoned: what is found is what they refuse.
 */
import { type Agreement, type Grant, isSigned } from './agreement.ts'
import { listedAt } from './article.ts'
import { type ClearanceCase, type Refusal, rightsOf } from './clearance.ts'
import { type Coverage, type CoverageCase, coverageOf, grantKey } from './coverage.ts'
import { unselectedFacets } from './facet-words.ts'
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

/** What stands between an article that is on show and what one Grant would give of it; empty where it gives it now. */
export function grantObstacles(
  asked: CoverageCase,
  agreement: Agreement,
  grant: Grant,
  now: Instant,
): readonly Obstacle[] {
  const pardoned = pardonAll(asked, agreement, grant)
  const coverage = coverageOf(...pardoned)
  return [
    ...standingObstacles(asked, agreement),
    ...termObstacles(agreement, now),
    ...scopeObstacles(asked, agreement, grant, pardoned),
    ...('reason' in coverage ? [] : timeObstacles(coverage, asked, now)),
  ]
}

/** What stands against an Agreement as a whole, whatever is asked for; empty while it is active. */
export function agreementObstacles(
  asked: Pick<CoverageCase, 'partner'>,
  agreement: Agreement,
  now: Instant,
): readonly Obstacle[] {
  return [...standingObstacles(asked, agreement), ...termObstacles(agreement, now)]
}

function standingObstacles(
  { partner }: Pick<CoverageCase, 'partner'>,
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

function termObstacles({ from, until }: Agreement, now: Instant): readonly Obstacle[] {
  if (now < from) {
    return [obstacle('agreement-not-started', `Wait until ${from}, when the agreement begins.`, from)]
  }
  if (until === null || now < until) return []
  return [obstacle('agreement-ended', `Agree on a later end, or sign a new agreement: it ended at ${until}.`)]
}

type Asking = readonly [asked: CoverageCase, agreement: Agreement, grant: Grant]

/** The same question where nothing but the clock can refuse. */
function pardonAll(asked: CoverageCase, agreement: Agreement, grant: Grant): Asking {
  const { partner, license } = asked
  return [
    { ...asked, partner: { ...partner, id: agreement.partner, status: 'active', territories: null } },
    {
      ...agreement,
      status: 'active',
      document: 'pardoned',
      signedOn: 'pardoned',
      licenses: [license],
      territories: null,
    },
    { ...grant, selection: {}, territories: null, dailyQuota: null },
  ]
}

function scopeObstacles(
  asked: CoverageCase,
  agreement: Agreement,
  grant: Grant,
  [pardonedCase, pardonedAgreement, pardonedGrant]: Asking,
): readonly Obstacle[] {
  const { license, article } = asked
  const { licenses, territories } = agreement
  const obstacles: Obstacle[] = []
  const refuses = (...changed: Asking) => 'reason' in coverageOf(...changed)
  if (refuses(pardonedCase, { ...pardonedAgreement, licenses }, pardonedGrant)) {
    obstacles.push(obstacle('outside-grant', licenseWords(license, licenses)))
  }
  const facets = unselectedFacets(article, grant.selection, (selection) =>
    refuses(pardonedCase, pardonedAgreement, { ...pardonedGrant, selection }),
  )
  obstacles.push(...facets.map((remedy) => obstacle('outside-grant', remedy)))
  const signed = [license, ...licenses.filter(({ id }) => id === license.id)]
  const partner = { ...pardonedCase.partner, territories: asked.partner.territories }
  const where = { ...pardonedAgreement, territories, licenses: signed }
  if (refuses({ ...pardonedCase, partner }, where, { ...pardonedGrant, territories: grant.territories })) {
    obstacles.push(obstacle('territory', territoryWords(asked, agreement, grant)))
  }
  const isBare = obstacles.length === 0
  if (refuses(pardonedCase, pardonedAgreement, { ...pardonedGrant, dailyQuota: grant.dailyQuota })) {
    obstacles.push(...quotaObstacles(asked.ranks.get(grantKey(agreement, grant)), grant, isBare))
  }
  return obstacles
}

function licenseWords({ id }: License, signed: readonly License[]): string {
  const under = signed.length === 0 ? 'none' : signed.map((license) => license.id).join(', ')
  return `Sign the agreement under ${id}, the article’s license: it was signed under ${under}.`
}

function territoryWords({ partner, license }: CoverageCase, agreement: Agreement, grant: Grant): string {
  const signed = agreement.licenses.filter(({ id }) => id === license.id)
  const places: readonly (readonly [string, readonly string[] | null])[] = [
    ['the partner', partner.territories],
    ['the agreement', agreement.territories],
    ['the grant', grant.territories],
    [license.id, license.territories],
    ...signed.map(({ id, version, territories }) => [`${id} as signed (${version})`, territories] as const),
  ]
  const limits = places.flatMap(([what, codes]) => (codes ? [`${what} ${codes.join(' ')}`] : []))
  return `Let the territories meet: ${limits.join(', ')}.`
}

/** An article that the Grant does not cover has no place in the day: that says nothing beside the obstacle that keeps it out. */
function quotaObstacles(
  rank: number | undefined,
  { dailyQuota }: Grant,
  isBare: boolean,
): readonly Obstacle[] {
  if (rank === undefined && !isBare) return []
  const place = rank === undefined ? 'its place in the day is not known' : `it is number ${rank} of its day`
  return [obstacle('quota', `Raise the daily quota of ${dailyQuota}: ${place}.`)]
}

function timeObstacles(
  { releasedAt, removeBy, agreement, grant }: Coverage,
  { article }: CoverageCase,
  now: Instant,
): readonly Obstacle[] {
  const obstacles: Obstacle[] = []
  if (removeBy !== null && now >= removeBy) {
    const days = agreement.removeAfterDays
    obstacles.push(obstacle('expired', `Agree on more than ${days} days of use, which ended at ${removeBy}.`))
  }
  // What an article's own time keeps back is no delay of the Grant's.
  if (now < releasedAt && releasedAt > listedAt(article)) {
    const delay = `the grant gives articles ${grant.delayHours} hours after they are listed`
    obstacles.push(
      obstacle('delayed', `Wait until ${releasedAt}, or shorten the delay: ${delay}.`, releasedAt),
    )
  }
  return obstacles
}

function obstacle(reason: Refusal, remedy: string, until: Instant | null = null): Obstacle {
  return { reason, remedy, until }
}
