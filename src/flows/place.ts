/** Places of articles in a channel, which are in the order of listing, and of ids where they were listed at once. */
import type { ArticleCursor } from '../store/articles.ts'

/** After every id. */
export const LAST_ID = '\u{10FFFF}'

/** Whether a place comes after another in a channel: it is older. */
export function isBehind(place: ArticleCursor, other: ArticleCursor): boolean {
  if (place.listedAt !== other.listedAt) return place.listedAt < other.listedAt
  return place.id < other.id
}

export function newestFirst(a: ArticleCursor, b: ArticleCursor): number {
  if (isBehind(a, b)) return 1
  return isBehind(b, a) ? -1 : 0
}
