/**
 * The Obstacles of one Grant of an Agreement. They are found by asking the clearance itself, with all else pardoned: what
 * is found is what it refuses, each thing alone, so that all of it is known at once.
 */
import type { Agreement, Grant } from './agreement.ts'
import type { PartnerAudience } from './allowance.ts'
import { listedAt } from './article.ts'
import { type Clearance, type ClearanceCase, clearArticle } from './clearance.ts'
import { grantKey, standingReason } from './coverage.ts'
import { unselectedFacets } from './facet-words.ts'
import type { License } from './license.ts'
import { agreementObstacles, type Obstacle, obstacle } from './obstacle.ts'
import type { Partner } from './partner.ts'
import { REFUSAL_WORDS } from './refusal-words.ts'
import { laterOf } from './time.ts'

/** One Grant of a Partner's, asked about an article whose rights are complete, under this License as it now is. */
export type GrantCase = {
  readonly asked: ClearanceCase & { readonly audience: PartnerAudience }
  readonly license: License
  readonly agreement: Agreement
  readonly grant: Grant
}

/** The same, as if the article were on show: from its listing on where that is still to come. */
export function onShow(grantCase: GrantCase): GrantCase {
  const { asked } = grantCase
  const article = { ...asked.article, status: 'usable', expiresAt: null } as const
  return { ...grantCase, asked: { ...asked, article, now: laterOf(asked.now, listedAt(article)) } }
}

/** What the Grant alone says. */
export function clearByGrant({ asked, agreement, grant }: GrantCase): Clearance {
  const agreements = [{ ...agreement, grants: [grant] }]
  return clearArticle({ ...asked, audience: { ...asked.audience, agreements } })
}

/** What stands between an article that is on show and what the Grant would give of it; empty where it gives it. */
export function grantObstacles(grantCase: GrantCase): readonly Obstacle[] {
  const { asked, agreement } = grantCase
  const found = [
    ...agreementObstacles(asked.audience, agreement, asked.now),
    ...scopeObstacles(grantCase),
    ...timeObstacles(grantCase),
  ]
  const clearance = clearByGrant(grantCase)
  if (clearance.outcome === 'cleared') return []
  const { reason } = clearance
  return found.length > 0 ? found : [obstacle(reason, REFUSAL_WORDS[reason].remedy, clearance.until)]
}

type Restored = {
  readonly partner?: Partial<Partner>
  readonly agreement?: Partial<Agreement>
  readonly grant?: Partial<Grant>
}

/** Why the Grant refuses where nothing can refuse but what is restored; null where it gives. */
function askWith({ asked, license, agreement, grant }: GrantCase, restored: Restored) {
  const partner = { ...asked.audience.partner, status: 'active', territories: null } as const
  const pardoned: Agreement = {
    ...agreement,
    status: 'active',
    document: 'pardoned',
    signedOn: '2000-01-01',
    from: '1000-01-01T00:00:00.000Z',
    until: null,
    licenses: [license],
    territories: null,
    removeAfterDays: null,
    ...restored.agreement,
  }
  const free = { selection: {}, territories: null, dailyQuota: null, delayHours: 0 }
  const audience = { ...asked.audience, partner: { ...partner, ...restored.partner } }
  const clearance = clearByGrant({
    license,
    asked: { ...asked, audience },
    agreement: pardoned,
    grant: { ...grant, ...free, ...restored.grant },
  })
  return clearance.outcome === 'refused' ? clearance : null
}

function scopeObstacles(grantCase: GrantCase): readonly Obstacle[] {
  const { asked, license, agreement, grant } = grantCase
  const { licenses } = agreement
  const obstacles: Obstacle[] = []
  if (askWith(grantCase, { agreement: { licenses } })?.reason === 'outside-grant') {
    obstacles.push(obstacle('outside-grant', licenseWords(license, licenses)))
  }
  const facets = unselectedFacets(
    { article: asked.article, license: license.id },
    grant.selection,
    (selection) => askWith(grantCase, { grant: { selection } }) !== null,
  )
  obstacles.push(...facets.map((remedy) => obstacle('outside-grant', remedy)))
  const where = {
    partner: { territories: asked.audience.partner.territories },
    agreement: {
      territories: agreement.territories,
      licenses: [license, ...licenses.filter(({ id }) => id === license.id)],
    },
    grant: { territories: grant.territories },
  }
  if (askWith(grantCase, where)) obstacles.push(obstacle('territory', territoryWords(grantCase)))
  const { dailyQuota } = grant
  if (askWith(grantCase, { grant: { dailyQuota } })) {
    const isCounted = obstacles.length === 0 && standingReason(asked.audience, agreement) === null
    obstacles.push(...quotaObstacles(grantCase, isCounted))
  }
  return obstacles
}

function licenseWords({ id }: License, signed: readonly License[]): string {
  const under = signed.length === 0 ? 'none' : signed.map((license) => license.id).join(', ')
  return `Sign the agreement under ${id}, the article’s license: it was signed under ${under}.`
}

function territoryWords({ asked, license, agreement, grant }: GrantCase): string {
  const signed = agreement.licenses.filter(({ id }) => id === license.id)
  const places: readonly (readonly [string, readonly string[] | null])[] = [
    ['the partner', asked.audience.partner.territories],
    ['the agreement', agreement.territories],
    ['the grant', grant.territories],
    [license.id, license.territories],
    ...signed.map(({ id, version, territories }) => [`${id} as signed (${version})`, territories] as const),
  ]
  const limits = places.flatMap(([what, codes]) => (codes ? [`${what} ${codes.join(' ') || 'nowhere'}`] : []))
  return `Let the territories meet: ${limits.join(', ')}.`
}

/** Places are counted of what a Grant covers, while it can give: where none was, a quota says nothing beside what keeps the article out. */
function quotaObstacles({ asked, agreement, grant }: GrantCase, isCounted: boolean): readonly Obstacle[] {
  const rank = asked.ranks?.get(grantKey(agreement, grant))
  if (rank === undefined && !isCounted) return []
  const words = `Raise the daily quota of ${grant.dailyQuota}: others came before it on its day.`
  return [obstacle('quota', words)]
}

function timeObstacles(grantCase: GrantCase): readonly Obstacle[] {
  const { agreement, grant } = grantCase
  const { removeAfterDays } = agreement
  const { delayHours } = grant
  const obstacles: Obstacle[] = []
  if (askWith(grantCase, { agreement: { removeAfterDays } })) {
    const words = `Agree on more than ${removeAfterDays} days of use after its listing: they are over.`
    obstacles.push(obstacle('expired', words))
  }
  const delayed = askWith(grantCase, { grant: { delayHours } })
  if (delayed) {
    const wait =
      delayed.until === null ? 'Shorten the delay' : `Wait until ${delayed.until}, or shorten the delay`
    const words = `${wait}: the grant gives articles ${delayHours} hours after they are listed.`
    obstacles.push(obstacle('delayed', words, delayed.until))
  }
  return obstacles
}
