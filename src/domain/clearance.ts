/**
 * Clearance: the decision for one article, one audience, one instant; the only place where a ClearedArticle is made,
 * so that what was not cleared cannot be serialised (design §4).
 */
import { type Allowance, type Audience, allow, type GivenTerms, lastUse } from './allowance.ts'
import { type Article, type Byline, listedAt, updatedAt } from './article.ts'
import type { Image, Recording, ShownAsset } from './asset.ts'
import { isAssetCleared } from './asset-clearance.ts'
import type { PartnerRefusal } from './coverage.ts'
import { allowsUse, type Duty, type License, type Use } from './license.ts'
import { type Newsroom, permanentId } from './newsroom.ts'
import { isReadableLicense } from './readable-terms.ts'
import { completeRights, type Rights } from './rights.ts'
import { earliestOf, type Instant, isInstant, laterOf } from './time.ts'
import { yearIn } from './year.ts'

/** The named reasons; the same words in every report. */
export type Refusal = 'canceled' | 'withheld' | 'embargoed' | 'expired' | 'rights-incomplete' | PartnerRefusal

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
  /** The credit is the one this audience prints. */
  readonly rights: Rights
  readonly duties: readonly Duty[]
  readonly terms: GivenTerms
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
  /** Of a Partner's Grants with a daily quota, the article's place by `grantKey`; without it such a Grant gives nothing. */
  readonly ranks?: ReadonlyMap<string, number>
  readonly now: Instant
}

const NO_RANKS: ReadonlyMap<string, number> = new Map()

/**
 * Pure and total. `until` is the next instant at which the answer can change by the clock alone, null when none is.
 * An embargo ends at its instant, inclusive; an article has expired at its expiry's instant.
 */
export function clearArticle(asked: ClearanceCase): Clearance {
  const { article, newsroom, now, audience, ranks = NO_RANKS } = asked
  const barred = refusalByStatusOrTime(article, now)
  if (barred) return barred
  const completion = rightsOf(asked)
  if (!completion.complete) return refused('rights-incomplete', article.expiresAt)
  const { rights } = completion
  const allowance = allow({ article, newsroom, rights, ranks, now }, audience)
  if (allowance.outcome === 'refused') return allowance
  const { use, duties, until } = allowance
  return { outcome: 'cleared', use, duties, until, article: confine(asked, rights, allowance) }
}

/** The rights of the case's article, completed from the newsroom's defaults where they are its own. */
export function rightsOf({
  article,
  newsroom,
  licenses,
}: Pick<ClearanceCase, 'article' | 'newsroom' | 'licenses'>) {
  const named = article.license === null ? null : readable(licenses.get(article.license))
  if (named === undefined) return { complete: false, missing: ['license'] } as const
  const own = named === null ? (readable(licenses.get(newsroom.defaultLicense)) ?? null) : null
  const year = yearIn(newsroom.timeZone, article.publishedAt)
  return completeRights(newsroom, own, { stated: article.rights, license: named, year })
}

function readable(license: License | undefined): License | undefined {
  return license && isReadableLicense(license) ? license : undefined
}

/** A status that nobody knows withholds; where an instant cannot be read, nobody can say that it has come, or has not. */
function refusalByStatusOrTime(article: Article, now: Instant): Clearance | null {
  const { status, publishedAt, embargoUntil, expiresAt } = article
  if (status !== 'usable') return refused(status === 'canceled' ? 'canceled' : 'withheld', null)
  if (!isInstant(publishedAt) || !isInstantOrNull(embargoUntil) || !isNow(now))
    return refused('embargoed', null)
  const listed = listedAt(article)
  if (now < listed) return refused('embargoed', listed)
  if (!isInstantOrNull(expiresAt)) return refused('expired', null)
  return expiresAt !== null && now >= expiresAt ? refused('expired', null) : null
}

/** An Edition asks about each of its articles at one instant. */
let lastAsked: Instant | null = null

function isNow(now: Instant): boolean {
  if (now === lastAsked) return true
  if (!isInstant(now)) return false
  lastAsked = now
  return true
}

function isInstantOrNull(value: Instant | null): boolean {
  return value === null || isInstant(value)
}

function refused(reason: Refusal, until: Instant | null): Clearance {
  return { outcome: 'refused', reason, until }
}

type Allowed = Extract<Allowance, { readonly outcome: 'allowed' }>

/** Field by field: what is added to an Article is not given to anyone before it is named here. */
function confine(asked: ClearanceCase, rights: Rights, allowance: Allowed): ClearedArticle {
  const { article } = asked
  const { use, duties, terms, credit, mayShow } = allowance
  const given = <T extends ShownAsset>(assets: readonly T[]): readonly T[] => {
    if (assets.length === 0 || !allowsUse(use, 'summary')) return []
    const assetCase = { newsroom: asked.newsroom, licenses: asked.licenses, rights, mayShow }
    return assets.filter((asset) => isAssetCleared(assetCase, asset))
  }
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
    expiresAt: lastUse(article, terms),
    rights: rights.credit === credit ? rights : { ...rights, credit },
    duties,
    terms,
  }
  return confined as ClearedArticle
}

/** The earliest instant at which any of these answers can change. */
export function nextChange(clearances: Iterable<Clearance>): Instant | null {
  const instants: (Instant | null)[] = []
  for (const clearance of clearances) instants.push(clearance.until)
  return earliestOf(instants)
}

/**
 * Whether this audience could have had the article before it was taken away (design §8: 410 to who could, 404 to who
 * never could): by what is agreed now, at some instant between its first showing and the one at which it was canceled,
 * expired, or had to be removed. Ranks are those it had while it was usable.
 */
export function wasGiven(asked: ClearanceCase): boolean {
  const { article, now } = asked
  const takenAt = takenAwayAt(article, now)
  const shown = takenAt === null ? null : firstShown(article, takenAt)
  if (takenAt === null || shown === null) return false
  const then = { ...article, status: 'usable', expiresAt: null } as const
  let at: Instant | null = laterOf(shown, listedAt(article))
  do {
    const clearance = clearArticle({ ...asked, article: then, now: at })
    if (clearance.outcome === 'cleared') return true
    at = clearance.until
  } while (at !== null && at < takenAt)
  return false
}

/** When a canceled article was, or one that is usable expired; `now` while it has not. Null for what is only withheld. */
function takenAwayAt({ status, statusAt, expiresAt }: Article, now: Instant): Instant | null {
  if (status !== 'canceled' && status !== 'usable') return null
  const taken = status === 'canceled' ? statusAt : now
  return earliestOf([taken, expiresAt])
}

/** Where no later write remembered it, a usable article stood from its listing, or its last write, until then. */
function firstShown(article: Article, takenAt: Instant): Instant | null {
  const { shownAt, status, stateAt } = article
  if (shownAt !== null || status !== 'usable') return shownAt
  const start = laterOf(listedAt(article), stateAt)
  return start < takenAt ? start : null
}
