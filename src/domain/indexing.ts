/** Indexing: whether search engines should keep our page of an article. */
import type { ClearedArticle } from './clearance.ts'
import { articleUrl } from './edition.ts'
import { allowsUse } from './license.ts'
import { hostOf, webUrl } from './web-url.ts'

/** Not where the story itself stands on another host and ours is a shorter one: it would compete with the whole. */
export function isForIndexing(article: ClearedArticle, baseUrl: string): boolean {
  const url = articleUrl(baseUrl, { id: article.id, url: webUrl(article.url) })
  return allowsUse(article.use, 'fullText') || hostOf(url) === hostOf(baseUrl)
}
