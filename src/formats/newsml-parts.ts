/** Attributes and values that items of NewsML-G2 have in common. */

import type { Newsroom } from '../domain/newsroom.ts'
import { directionOf, languageOf } from './language.ts'
import { uriOf } from './uri.ts'
import { element, textElement } from './xml.ts'

export const NAR = 'http://iptc.org/std/nar/2006-10-01/'

/** The catalog of the IPTC's own vocabularies at the time of 2.35: it says what `stat:`, `ninat:` and the like stand for. */
export const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** Attributes of an item; the namespace is the root's to declare. */
export function itemAttributes(item: {
  readonly guid: string
  readonly version: number
  readonly language: string
}) {
  return {
    guid: item.guid,
    version: Math.max(1, item.version),
    standard: 'NewsML-G2',
    standardversion: '2.35',
    conformance: 'power',
    'xml:lang': languageOf(item.language),
    dir: directionOf(item.language) === 'rtl' ? 'rtl' : null,
  }
}

/** Terms and notices are in the newsroom's language: said where that is not the one they stand in. */
export function wordsLanguage(words: string, within: string) {
  if (words === within) return {}
  return { 'xml:lang': languageOf(words), dir: directionOf(words) }
}

/** Names, credit lines and literals are strings on one line. */
export function lineOf(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}

/** A party or a concept by its name, and its URI where it has one. */
export function named(name: string, text: string, uri: string | null = null): string {
  return element(name, { uri: uriOf(uri) }, [textElement('name', lineOf(text))])
}

export function providerMarkup(newsroom: Newsroom): string {
  return named('provider', newsroom.name, newsroom.homeUrl)
}
