/** Whether a summary says something of its own, or only repeats how the body begins. */
import type { ClearedArticle } from '../../domain/clearance.ts'

/**
 * True where the summary was written for itself and a body stands under it that does not open with the same words. Below `fullText` the body that is printed is the summary itself.
 */
export function hasOwnSummary(article: Pick<ClearedArticle, 'summary' | 'bodyHtml'>): boolean {
  const { summary, bodyHtml } = article
  if (!summary || bodyHtml === null) return false
  const opening = bodyHtml.slice(0, summary.length * 4 + MARKUP).replace(/<[^>]*>/g, '')
  return !lettersOf(opening).includes(lettersOf(summary))
}

/** How much markup (a figure, its caption) may stand before and in a body's opening words. */
const MARKUP = 2000

/** Letters and digits alone: what typography, spacing and character references cannot change. */
function lettersOf(text: string): string {
  return text.replace(/&[#\w]+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
}
