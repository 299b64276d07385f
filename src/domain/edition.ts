/** The Edition: a Channel for one audience at one instant; it holds ClearedArticles and nothing else. */
import type { Entrance } from './allowance.ts'
import type { Block } from './block.ts'
import type { Channel } from './channel.ts'
import type { ClearedArticle } from './clearance.ts'
import type { License } from './license.ts'
import type { Newsroom } from './newsroom.ts'
import { type Instant, latestOf } from './time.ts'

/** How many articles an Edition holds. */
export const EDITION_SIZE = 50

/** How many of them may be older articles that were corrected since: these come back to the front (RFC 5005 §4). */
export const REAPPEARING = 10

/** How many articles a page for people holds. */
export const PAGE_SIZE = 20

/** One part of a channel's archive: a month of listing, `yyyy-mm` in UTC, and the part's number in it, from 1. */
export type ArchivePart = { readonly month: string; readonly number: number }

/** Where a page of a channel begins: after the article that was listed then and has this id; opaque to readers. */
export type PageStart = { readonly listedAt: Instant; readonly id: string }

/** Which of its articles a page shows: those in a language (BCP 47) and of a section, null for all. */
export type PageFilter = { readonly language: string | null; readonly section: string | null }

/** Which document of its channel an Edition is; `older` and `newer` are the documents beside it, null where none is. */
export type EditionPlace =
  /** What readers subscribe to (RFC 5005 §4: the subscription document). */
  | { readonly kind: 'subscription'; readonly older: ArchivePart | null }
  /** A part of the archive (RFC 5005 §4: an archive document). */
  | {
      readonly kind: 'archive'
      readonly part: ArchivePart
      readonly older: ArchivePart | null
      readonly newer: ArchivePart | null
    }
  /** A page for people, newest first. */
  | { readonly kind: 'page'; readonly filter: PageFilter; readonly older: PageStart | null }
  /** What a search found, best first; `older` counts pages from 1. */
  | { readonly kind: 'search'; readonly query: string; readonly page: number; readonly older: number | null }

export type Edition = {
  readonly channel: Channel
  readonly place: EditionPlace
  readonly newsroom: Newsroom
  readonly licenses: ReadonlyMap<string, License>
  readonly blocks: readonly Block[]
  /** Newest first. */
  readonly articles: readonly ClearedArticle[]
  /** The next instant at which the clock alone changes this Edition; null when none is known. */
  readonly until: Instant | null
  /** When this Edition last changed, by a write or by the clock; a Partner's tells of its channel and its Agreements alone. */
  readonly changedAt: Instant
  /** Whether some License here depends on the reader's country, so that readers may differ in what they get. */
  readonly isTerritorial: boolean
  /** Whose doors it is served at: everyone's, or a Partner's by this entrance. By `path`, no address in it names itself. */
  readonly entrance: 'public' | Entrance
  /** Scheme and host the documents are served from, without a trailing slash. */
  readonly baseUrl: string
  /** Seconds a reader may keep it at most; the hints in a document agree with `Cache-Control`. */
  readonly maxAge: number
}

/** RFC 4287 §4.2.15: the newest update in it, never "now"; for an empty Edition, its last change. */
export function editionUpdatedAt(edition: Pick<Edition, 'articles' | 'changedAt'>): Instant {
  return latestOf(edition.articles.map((article) => article.updatedAt)) ?? edition.changedAt
}

/** Where an article's links lead: its own page on the newsroom's site, or ours. */
export function articleUrl(baseUrl: string, article: Pick<ClearedArticle, 'id' | 'url'>): string {
  return article.url ?? `${baseUrl}/articles/${article.id}`
}

/** Our page of a License. */
export function licenseUrl(baseUrl: string, license: { readonly id: string }): string {
  return `${baseUrl}/licenses/${license.id}`
}
