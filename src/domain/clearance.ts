/**
 * Clearance: the decision for one article, one audience, one instant; the only place where a ClearedArticle is made,
 * so that what was not cleared cannot be serialised (design §4).
 */
import { type Article, type Byline, listedAt, updatedAt } from './article.ts'
import type { Image, Recording, ShownAsset } from './asset.ts'
import { allowsUse, coversCountry, type Duty, type License, type Use } from './license.ts'
import { isOwnName, type Newsroom, permanentId } from './newsroom.ts'
import { completeRights, type Rights } from './rights.ts'
import { findAgency } from './standing-text/agencies.ts'
import { earliestOf, type Instant, laterOf } from './time.ts'
import { yearIn } from './year.ts'

/** Who asks, and at which door. A country is ISO 3166-1 alpha-2, null when nothing trustworthy says. */
export type Audience = {
  readonly kind: 'public'
  readonly door: 'feed' | 'page'
  readonly country: string | null
}

/** The named reasons; the same words in every report. */
export type Refusal = 'canceled' | 'withheld' | 'embargoed' | 'expired' | 'rights-incomplete' | 'territory'

/** An author as everyone may see one: an e-mail address was given to the newsroom, not to every reader. */
export type Author = Pick<Byline, 'name' | 'url'>

declare const cleared: unique symbol

/** An article as far as it was cleared: what the Use does not cover is not in it. */
export type ClearedArticle = {
  readonly [cleared]: true
  readonly id: string
  readonly permanentId: string
  readonly revision: number
  readonly use: Use
  readonly headline: string
  /** Plain text; null when only the headline was cleared. */
  readonly summary: string | null
  /** Null below `fullText`. */
  readonly bodyHtml: string | null
  readonly language: string
  readonly byline: readonly Author[]
  readonly dateline: string | null
  readonly section: string | null
  readonly genre: Article['genre']
  readonly tags: readonly string[]
  /** Where the story lives on the newsroom's own site; null when our page is its page. */
  readonly url: string | null
  /** Only those cleared; an inline image that is not here must not be shown. */
  readonly images: readonly Image[]
  /** Audio and video, only those cleared. */
  readonly recordings: readonly Recording[]
  readonly source: Article['source']
  readonly publishedAt: Instant
  readonly listedAt: Instant
  readonly updatedAt: Instant
  readonly expiresAt: Instant | null
  readonly rights: Rights
  readonly duties: readonly Duty[]
}

export type Clearance =
  | {
      readonly outcome: 'cleared'
      readonly use: Use
      readonly duties: readonly Duty[]
      readonly until: Instant | null
      readonly article: ClearedArticle
    }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly until: Instant | null }

/** All that a decision rests on. */
export type ClearanceCase = {
  readonly article: Article
  readonly newsroom: Newsroom
  readonly licenses: ReadonlyMap<string, License>
  readonly audience: Audience
  readonly now: Instant
}

/**
 * Pure and total. `until` is the next instant at which the answer can change by the clock alone, null when none is.
 * An embargo ends at its instant, inclusive; an article has expired at its expiry's instant.
 */
export function clearArticle(asked: ClearanceCase): Clearance {
  const { article, now, audience } = asked
  const barred = refusalByStatusOrTime(article, now)
  if (barred) return barred
  const until = article.expiresAt
  const completion = rightsOf(asked)
  if (!completion.complete) return { outcome: 'refused', reason: 'rights-incomplete', until }
  const { rights } = completion
  if (!coversCountry(rights.license, audience.country))
    return { outcome: 'refused', reason: 'territory', until }
  const use = useAt(audience, rights.license)
  const { duties } = rights.license
  return { outcome: 'cleared', use, duties, until, article: confine(asked, rights, use) }
}

/** The rights of the case's article, completed from the newsroom's defaults where they are its own. */
export function rightsOf({
  article,
  newsroom,
  licenses,
}: Pick<ClearanceCase, 'article' | 'newsroom' | 'licenses'>) {
  const named = article.license === null ? null : licenses.get(article.license)
  if (named === undefined) return { complete: false, missing: ['license'] } as const
  const own = licenses.get(newsroom.defaultLicense) ?? null
  const year = yearIn(newsroom.timeZone, article.publishedAt)
  return completeRights(newsroom, own, { stated: article.rights, license: named, year })
}

/** What a License gives this audience at this door. */
function useAt(audience: Audience, license: License): Use {
  return audience.door === 'page' ? license.pageUse : license.publicUse
}

/** The ids of the Licenses under which this audience may be given at least `use`, where nothing else refuses. */
export function licensesGiving(
  licenses: ReadonlyMap<string, License>,
  audience: Audience,
  use: Use,
): readonly string[] {
  return [...licenses.values()]
    .filter((license) => coversCountry(license, audience.country) && allowsUse(useAt(audience, license), use))
    .map((license) => license.id)
}

function refusalByStatusOrTime(article: Article, now: Instant): Clearance | null {
  if (article.status !== 'usable') return { outcome: 'refused', reason: article.status, until: null }
  const listed = listedAt(article)
  if (now < listed) return { outcome: 'refused', reason: 'embargoed', until: listed }
  if (article.expiresAt !== null && now >= article.expiresAt) {
    return { outcome: 'refused', reason: 'expired', until: null }
  }
  return null
}

/** Field by field: what is added to an Article is not given to anyone before it is named here. */
function confine(asked: ClearanceCase, rights: Rights, use: Use): ClearedArticle {
  const { article } = asked
  const given = <T extends ShownAsset>(assets: readonly T[]): readonly T[] =>
    allowsUse(use, 'summary') ? assets.filter((asset) => isAssetCleared(asked, rights, asset)) : []
  const confined: Omit<ClearedArticle, typeof cleared> = {
    id: article.id,
    permanentId: permanentId(asked.newsroom, article.id),
    revision: article.revision,
    use,
    headline: article.headline,
    summary: allowsUse(use, 'summary') ? article.summary : null,
    bodyHtml: allowsUse(use, 'fullText') ? article.bodyHtml : null,
    language: article.language,
    byline: article.byline.map(({ name, url }) => ({ name, url })),
    dateline: article.dateline,
    section: article.section,
    genre: article.genre,
    tags: article.tags,
    url: article.url,
    images: given(article.images),
    recordings: given(article.recordings),
    source: article.source,
    publishedAt: article.publishedAt,
    listedAt: listedAt(article),
    updatedAt: updatedAt(article),
    expiresAt: article.expiresAt,
    rights,
    duties: rights.license.duties,
  }
  return confined as ClearedArticle
}

/**
 * An Asset, its renditions with it, is given with its article when it is usable, its holder is known to be covered, and
 * its License gives at least a summary at this door. Another's Asset without a License of its own is refused.
 */
function isAssetCleared(
  { newsroom, licenses, audience }: ClearanceCase,
  rights: Rights,
  asset: ShownAsset,
): boolean {
  if (asset.status !== 'usable') return false
  const license =
    asset.license === null ? coveringLicense(newsroom, rights, asset) : licenses.get(asset.license)
  if (!license) return false
  return allowsUse(useAt(audience, license), 'summary') && coversCountry(license, audience.country)
}

function coveringLicense(
  newsroom: Newsroom,
  rights: Rights,
  { holder }: Pick<ShownAsset, 'holder'>,
): License | null {
  const isCovered =
    holder === null || isSameHolder(holder, rights.holder) || (rights.own && isOwnName(newsroom, holder))
  return isCovered ? rights.license : null
}

/** An agency signs its pictures with its mark, and its notices with its full name. */
function isSameHolder(a: string, b: string): boolean {
  if (a === b) return true
  const agency = findAgency(a)
  return agency !== null && agency === findAgency(b)
}

/** The earliest instant at which any of these answers can change. */
export function nextChange(clearances: Iterable<Clearance>): Instant | null {
  const instants: (Instant | null)[] = []
  for (const clearance of clearances) instants.push(clearance.until)
  return earliestOf(instants)
}

/**
 * Whether the public could have read the article before it was taken away (design §8: 410 to who could, 404 to who
 * never could): on show at some instant before it was canceled, or before it expired.
 */
export function wasPublic(asked: ClearanceCase): boolean {
  const { article } = asked
  const shown = article.status === 'withheld' ? null : firstShown(article)
  if (shown === null) return false
  const then = { ...article, status: 'usable', expiresAt: null } as const
  return (
    clearArticle({ ...asked, article: then, now: laterOf(shown, listedAt(article)) }).outcome === 'cleared'
  )
}

/** A usable article that has expired stood from its listing, or its last write, until then. */
function firstShown(article: Article): Instant | null {
  const { shownAt, status, stateAt, expiresAt } = article
  if (shownAt !== null || status !== 'usable' || expiresAt === null) return shownAt
  const start = laterOf(listedAt(article), stateAt)
  return start < expiresAt ? start : null
}
