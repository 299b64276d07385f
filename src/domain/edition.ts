/** The Edition: a Channel for one audience at one instant; it holds ClearedArticles and nothing else. */
import type { Block } from './block.ts'
import type { Channel } from './channel.ts'
import type { ClearedArticle } from './clearance.ts'
import type { License } from './license.ts'
import type { Newsroom } from './newsroom.ts'
import { type Instant, latestOf } from './time.ts'

/** How many articles an Edition holds. */
export const EDITION_SIZE = 50

export type Edition = {
  readonly channel: Channel
  readonly newsroom: Newsroom
  readonly licenses: ReadonlyMap<string, License>
  readonly blocks: readonly Block[]
  /** Newest first. */
  readonly articles: readonly ClearedArticle[]
  /** The next instant at which the clock alone changes this Edition; null when none is known. */
  readonly until: Instant | null
  /** The last instant at which this Edition changed, by a write or by the clock. */
  readonly changedAt: Instant
  /** Whether some License here depends on the reader's country, so that readers may differ in what they get. */
  readonly isTerritorial: boolean
  /** Scheme and host the documents are served from, without a trailing slash. */
  readonly baseUrl: string
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
