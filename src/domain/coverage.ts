/** Coverage: what one Grant of an Agreement gives of one article, from when until when, on which terms; or why it gives nothing. */
import type { Agreement, Grant, GrantSelection, Permission } from './agreement.ts'
import { isSigned } from './agreement.ts'
import { type Article, listedAt } from './article.ts'
import { channelsOf, type Selection, selectedChannels } from './channel.ts'
import { type AiUses, type Duty, type License, USES, type Use } from './license.ts'
import type { Partner } from './partner.ts'
import { earliestOf, type Instant, laterOf } from './time.ts'

/** Why a Partner is given nothing at all: it has no Agreement that is active. */
export type StandingRefusal =
  | 'no-agreement'
  | 'agreement-not-started'
  | 'agreement-ended'
  | 'agreement-suspended'

/** Why a Partner is given nothing of an article that others may be given. */
export type PartnerRefusal = StandingRefusal | 'outside-grant' | 'territory' | 'delayed' | 'quota' | 'expired'

/** What a Partner's decision rests on beside the article. */
export type PartnerStanding = {
  readonly partner: Partner
  /** All of the Partner's, whatever their status. */
  readonly agreements: readonly Agreement[]
  /** What each channel that the newsroom named selects, by its id. */
  readonly channels: ReadonlyMap<string, Selection>
}

/** One Grant's answer about one article, whatever the instant. */
export type Coverage = {
  readonly agreement: Agreement
  readonly grant: Grant
  readonly use: Use
  /** Whether images and recordings may be given. */
  readonly images: boolean
  /** Where all territories meet, sorted; null for everywhere. */
  readonly territories: readonly string[] | null
  readonly duties: readonly Duty[]
  readonly ai: AiUses
  readonly permits: readonly Permission[]
  readonly removeBy: Instant | null
  /** When the delay is over. */
  readonly releasedAt: Instant
  /** The term: from `startsAt`, before `endsAt`. */
  readonly startsAt: Instant
  readonly endsAt: Instant | null
}

/** What an article's coverage is asked with. */
export type CoverageCase = PartnerStanding & {
  readonly article: Article
  /** The article's License as it now is. */
  readonly license: License
  /** What the public gets at the same door: a Partner gets no less where a Grant covers the article. */
  readonly publicUse: Use
  /** The article's place, from 1, among the eligible articles of its day, by `agreement/grant`; missing is unknown. */
  readonly ranks: ReadonlyMap<string, number>
}

/** The key of a Grant among all of a Partner's. */
export function grantKey(agreement: Pick<Agreement, 'id'>, grant: Pick<Grant, 'id'>): string {
  return `${agreement.id}/${grant.id}`
}

const HOUR = 3_600_000

/** What one Grant gives, or the reason that no passing of time changes. */
export function coverageOf(
  asked: CoverageCase,
  agreement: Agreement,
  grant: Grant,
): Coverage | { readonly reason: PartnerRefusal } {
  const reason = standingReason(asked, agreement) ?? scopeReason(asked, agreement, grant)
  if (reason) return { reason }
  const { article, license } = asked
  const isLocked = license.irrevocable
  const territories = isLocked ? license.territories : meetingOf(asked, agreement, grant)
  if (territories?.length === 0) return { reason: 'territory' }
  if (!isLocked && isBeyondQuota(asked, agreement, grant)) return { reason: 'quota' }
  const listed = listedAt(article)
  const days = isLocked ? null : agreement.removeAfterDays
  return {
    agreement,
    grant,
    use: usesOf(asked, agreement, grant),
    images: grant.images,
    territories,
    ...termsOf(asked, agreement, grant),
    removeBy: days === null ? null : after(listed, days * 24),
    releasedAt: isLocked ? listed : after(listed, grant.delayHours),
    startsAt: agreement.from,
    endsAt: agreement.until,
  }
}

/** Why an Agreement gives nothing, whatever the article; its term aside. */
export function standingReason(
  { partner }: Pick<PartnerStanding, 'partner'>,
  agreement: Agreement,
): StandingRefusal | null {
  if (agreement.partner !== partner.id || agreement.status === 'draft' || !isSigned(agreement))
    return 'no-agreement'
  if (agreement.status === 'ended') return 'agreement-ended'
  if (agreement.status !== 'active' || partner.status !== 'active') return 'agreement-suspended'
  return null
}

function scopeReason(
  { article, license, channels }: CoverageCase,
  agreement: Agreement,
  grant: Grant,
): PartnerRefusal | null {
  if (!agreement.licenses.some(({ id }) => id === license.id)) return 'outside-grant'
  return isSelected(article, grant.selection, channels) ? null : 'outside-grant'
}

function isBeyondQuota({ ranks }: CoverageCase, agreement: Agreement, grant: Grant): boolean {
  if (grant.dailyQuota === null) return false
  const rank = ranks.get(grantKey(agreement, grant))
  return rank === undefined || rank > grant.dailyQuota
}

function after(instant: Instant, hours: number): Instant {
  return hours === 0 ? instant : new Date(Date.parse(instant) + hours * HOUR).toISOString()
}

/** The narrowest of the Grant and the License's ceilings, signed and current; never less than the public gets. */
function usesOf({ license, publicUse }: CoverageCase, agreement: Agreement, grant: Grant): Use {
  const ceilings = [license, ...agreement.licenses.filter(({ id }) => id === license.id)].map(
    ({ ceiling }) => ceiling,
  )
  const narrowest = Math.min(...[grant.use, ...ceilings].map((use) => USES.indexOf(use)))
  return USES[Math.max(narrowest, USES.indexOf(publicUse))] ?? 'headline'
}

type Terms = Pick<Coverage, 'duties' | 'ai' | 'permits'>

/** Duties unite, what is allowed intersects; a Creative Commons License stands as it is. */
function termsOf({ license }: CoverageCase, agreement: Agreement, grant: Grant): Terms {
  if (license.irrevocable) return { duties: license.duties, ai: license.ai, permits: grant.permits }
  const duties = [...new Set([...license.duties, ...agreement.duties, ...grant.duties])]
  const ceilings = [license, ...agreement.licenses.filter(({ id }) => id === license.id)].map(
    ({ aiCeiling }) => aiCeiling,
  )
  const mayUse = (use: keyof AiUses) => grant.ai[use] && ceilings.every((ceiling) => ceiling[use])
  const mayEdit = !duties.includes('no-edits')
  return {
    duties,
    ai: { train: mayUse('train'), input: mayUse('input'), index: mayUse('index') },
    permits: grant.permits.filter((permit) => mayEdit || (permit !== 'translate' && permit !== 'adapt')),
  }
}

/** Where the Partner's, the Agreement's, the Grant's and the License's territories meet; null for everywhere. */
function meetingOf(
  { partner, license }: CoverageCase,
  agreement: Agreement,
  grant: Grant,
): readonly string[] | null {
  const signed = agreement.licenses.filter(({ id }) => id === license.id)
  let meeting: readonly string[] | null = null
  for (const { territories } of [partner, agreement, grant, license, ...signed]) {
    if (territories === null) continue
    meeting = meeting === null ? territories : meeting.filter((code) => territories.includes(code))
  }
  return meeting && [...new Set(meeting)].sort()
}

/** Whether a selection takes an article; a channel that is not there takes none. */
export function isSelected(
  article: Article,
  selection: GrantSelection,
  named: ReadonlyMap<string, Selection>,
): boolean {
  const { genres, sources, channels } = selection
  if (genres && !genres.includes(article.genre)) return false
  if (
    sources &&
    !sources.some((source) => source === article.source?.title || source === article.source?.url)
  )
    return false
  const own = new Set(channelsOf(article).map(({ id }) => id))
  const isIn = (facets: readonly (readonly string[])[]) =>
    facets.every((ids) => ids.some((id) => own.has(id)))
  if (!isIn(selectedChannels(selection))) return false
  if (!channels) return true
  return channels.some((id) => {
    const chosen = named.get(id)
    return own.has(id) || (chosen !== undefined && isIn(selectedChannels(chosen)))
  })
}

/** When a Coverage gives the article: from the first instant, before the second. */
export function windowOf(
  { startsAt, endsAt, releasedAt, removeBy }: Coverage,
  expiresAt: Instant | null,
): { readonly opensAt: Instant; readonly closesAt: Instant | null } {
  return { opensAt: laterOf(startsAt, releasedAt), closesAt: earliestOf([endsAt, removeBy, expiresAt]) }
}

/** Why a Coverage gives nothing at an instant; null while it gives. */
export function refusalAt(coverage: Coverage, now: Instant): PartnerRefusal | null {
  const { startsAt, endsAt, releasedAt, removeBy } = coverage
  if (now < startsAt) return 'agreement-not-started'
  if (endsAt !== null && now >= endsAt) return 'agreement-ended'
  if (removeBy !== null && now >= removeBy) return 'expired'
  return now < releasedAt ? 'delayed' : null
}
