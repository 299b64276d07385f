/** The Article: a work under a permanent id with its current Revision, its status and its times. */
import type { Image, Recording } from './asset.ts'
import type { PublishStatus, StatusReason } from './publish-status.ts'
import type { StatedRights } from './rights.ts'
import { type Instant, laterOf } from './time.ts'

export const GENRES = ['reporting', 'opinion', 'sponsored', 'agency'] as const
export type Genre = (typeof GENRES)[number]

/** Who wrote it; e-mail and URL as the newsroom gave them. */
export type Byline = { readonly name: string; readonly email: string | null; readonly url: string | null }

/** Where an article that came from another feed came from: that feed's name and its address. */
export type ArticleSource = { readonly title: string; readonly url: string }

/** What a numbered, immutable Revision holds: everything that is printed. */
export type ArticleContent = {
  readonly headline: string
  /** Plain text: as written, or made from the body (`domain/summary.ts`); empty only when the body is. */
  readonly summary: string
  /** Sanitised HTML without standing text. */
  readonly bodyHtml: string
  /** BCP 47. */
  readonly language: string
  readonly byline: readonly Byline[]
  readonly dateline: string | null
  readonly section: string | null
  readonly genre: Genre
  readonly tags: readonly string[]
  /** Where the story lives on the newsroom's own site; null when our page is its page. */
  readonly url: string | null
  readonly images: readonly Image[]
  /** Audio and video, in the order stated. */
  readonly recordings: readonly Recording[]
  /** Null for what came from no other feed. */
  readonly source: ArticleSource | null
  /** Id of the License, or null for the newsroom's default. */
  readonly license: string | null
  readonly rights: StatedRights
}

export type ArticleTimes = {
  readonly publishedAt: Instant
  readonly embargoUntil: Instant | null
  readonly expiresAt: Instant | null
}

export type Article = ArticleContent &
  ArticleTimes & {
    readonly id: string
    readonly revision: number
    readonly revisedAt: Instant
    readonly status: PublishStatus
    readonly statusAt: Instant
    /** The class of reason for its status; null where none was given. */
    readonly statusReason: StatusReason | null
    /** Since when its status, times and rights have stood as they stand. */
    readonly stateAt: Instant
    /** When the public could first read it, once that was remembered by a later write; null before. */
    readonly shownAt: Instant | null
  }

/** When an article takes its place in a channel: the later of publication and embargo. */
export function listedAt(article: ArticleTimes): Instant {
  return laterOf(article.publishedAt, article.embargoUntil)
}

/** When an article was last revised; null for a first Revision, which corrects nothing. */
export function correctedAt({
  revision,
  revisedAt,
}: Pick<Article, 'revision' | 'revisedAt'>): Instant | null {
  return revision > 1 ? revisedAt : null
}

/** Atom's `updated` (RFC 4287 §4.2.15): the first Revision counts from its listing, a later one from its own instant. */
export function updatedAt(article: ArticleTimes & Pick<Article, 'revision' | 'revisedAt'>): Instant {
  const listed = listedAt(article)
  return article.revision > 1 ? laterOf(listed, article.revisedAt) : listed
}
