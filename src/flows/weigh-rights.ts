/** Weighing each kind of change of rights: what is to be compared, read light and bounded, before anything is written. */
import type { Agreement } from '../domain/agreement.ts'
import type { Article } from '../domain/article.ts'
import type { Selection } from '../domain/channel.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import type { Pair } from '../domain/impact.ts'
import type { License } from '../domain/license.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Partner } from '../domain/partner.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { listLightArticles } from '../store/light-articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { requireSetting } from './ingest.ts'
import { readStanding } from './know-partner.ts'
import { listStandings } from './list-standings.ts'
import { type Impact, weighChange } from './weigh-change.ts'

/** Articles that are looked at for one Partner, and for each of several; the newest. */
const MOST_FOR_ONE = 5000
const MOST_FOR_EACH = 1000

/** Decisions at most, whatever the number of Partners: with many of them fewer articles are looked at. */
const MOST_DECISIONS = 100_000

/** A new version of a License; Partners who signed under it are asked. Images of their own License are not looked at. */
export async function weighLicense(platform: Platform, after: License, now: Instant): Promise<Impact> {
  const setting = await requireSetting(platform)
  const licenses = new Map([...setting.licenses, [after.id, after]])
  const isUnder = ({ license }: Article) => (license ?? setting.newsroom.defaultLicense) === after.id
  const isSigned = ({ agreements }: PartnerStanding) =>
    agreements.some((agreement) => agreement.licenses.some(({ id }) => id === after.id))
  const standings = (await listStandings(platform)).filter(isSigned).map(same)
  const pair = { before: setting, after: { ...setting, licenses } }
  return weighNewest(platform, { setting: pair, standings }, now, isUnder)
}

/** Other defaults of the newsroom: its License, its names, its time zone. */
export async function weighNewsroom(platform: Platform, after: Newsroom, now: Instant): Promise<Impact> {
  const setting = await requireSetting(platform)
  const standings = (await listStandings(platform)).map(same)
  const pair = { before: setting, after: { ...setting, newsroom: after } }
  return weighNewest(platform, { setting: pair, standings }, now)
}

/** A channel named, changed, or removed (null): Partners with a Grant by that channel are asked. */
export async function weighNaming(
  platform: Platform,
  id: string,
  selection: Selection | null,
  now: Instant,
): Promise<Impact> {
  const setting = same(await requireSetting(platform))
  const isByIt = ({ agreements }: PartnerStanding) =>
    agreements.some(({ grants }) => grants.some((grant) => grant.selection.channels?.includes(id)))
  const standings = (await listStandings(platform)).filter(isByIt).map((before) => {
    const channels = new Map(before.channels)
    if (selection === null) channels.delete(id)
    else channels.set(id, selection)
    return { before, after: { ...before, channels } }
  })
  return weighNewest(platform, { setting, standings }, now)
}

/**
 * An Agreement as it stands (null for a new one) and as it would stand: its Partner alone is asked. Call it with what a
 * rehearsed write returns, before or after that write: a rehearsal changes nothing of what is read here.
 */
export async function weighAgreement(
  platform: Platform,
  before: Agreement | null,
  after: Agreement,
  now: Instant,
): Promise<Impact> {
  const setting = same(await requireSetting(platform))
  const standing = await readStanding(platform, after.partner)
  const others = standing?.agreements.filter(({ id }) => id !== after.id) ?? []
  const withOne = (one: Agreement | null) =>
    standing && { ...standing, agreements: one === null ? others : [...others, one] }
  const standings = [{ before: withOne(before), after: withOne(after) }]
  return weighNewest(platform, { setting, standings }, now)
}

/** A Partner as it would stand: its status, its territories. One that is not there yet has nothing to gain or lose. */
export async function weighPartner(platform: Platform, after: Partner, now: Instant): Promise<Impact> {
  const setting = same(await requireSetting(platform))
  const before = await readStanding(platform, after.id)
  const standings = before ? [{ before, after: { ...before, partner: after } }] : []
  return weighNewest(platform, { setting, standings }, now)
}

type Weighed = {
  readonly setting: Pair<Setting>
  readonly standings: readonly Pair<PartnerStanding | null>[]
}

/** The newest articles without their words and images, those that are touched. */
async function weighNewest(
  platform: Platform,
  { setting, standings }: Weighed,
  now: Instant,
  isTouched: (article: Article) => boolean = () => true,
): Promise<Impact> {
  const most = mostFor(standings)
  const read = standings.length === 0 ? [] : await listLightArticles(platform.db, most)
  const articles = read.filter(isTouched).map(same)
  return weighChange(platform, { setting, standings, articles, isComplete: read.length < most }, now)
}

function mostFor({ length }: readonly unknown[]): number {
  return Math.min(
    length === 1 ? MOST_FOR_ONE : MOST_FOR_EACH,
    Math.floor(MOST_DECISIONS / Math.max(length, 1)),
  )
}

function same<T>(value: T): Pair<T> {
  return { before: value, after: value }
}
