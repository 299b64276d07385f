/** What search engines are told of an article's page, in its head and in `X-Robots-Tag` alike. */
import type { ClearedArticle } from '../../domain/clearance.ts'
import { isForIndexing } from '../../domain/indexing.ts'

/**
 * Directives, comma-separated; null where there is nothing to say. `unavailable_after` takes an article out of the
 * results when it expires: ISO 8601 to the second, which has no comma that would end it.
 */
export function robotsOf(article: ClearedArticle, baseUrl: string): string | null {
  const directives = [
    ...(isForIndexing(article, baseUrl) ? [] : ['noindex']),
    ...(article.expiresAt ? [`unavailable_after: ${article.expiresAt.replace(/\.\d+Z$/, 'Z')}`] : []),
  ]
  return directives.length > 0 ? directives.join(', ') : null
}
