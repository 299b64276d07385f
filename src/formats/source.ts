/** Where an article came from that another feed had first. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { asciiUrl, element, textElement } from './xml.ts'

/** RSS 2.0.11: the feed's title, and its address. */
export function rssSource({ source }: ClearedArticle): string {
  return source === null ? '' : textElement('source', source.title, { url: asciiUrl(source.url) })
}

/**
 * RFC 4287 §4.2.11. What we know of that feed is its title and address: the address serves as its id, and as the instant of
 * its update the article's own, when the feed had this of it at the latest.
 */
export function atomSource({ source, updatedAt }: ClearedArticle): string {
  if (source === null) return ''
  const url = asciiUrl(source.url)
  return element('source', {}, [
    textElement('id', url),
    textElement('title', source.title, { type: 'text' }),
    textElement('updated', updatedAt),
    element('link', { rel: 'self', href: url }),
  ])
}
