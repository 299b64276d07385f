/** The OpenSearch 1.1 description: how a browser or a feed reader searches here. */
import type { Newsroom } from '../domain/newsroom.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** Ending of the address and its type, the page for people first. */
const RESULTS: readonly (readonly [ending: string, type: string])[] = [
  ['', 'text/html'],
  ['.rss', 'application/rss+xml'],
  ['.atom', 'application/atom+xml'],
  ['.json', 'application/feed+json'],
]

/** What the specification lets a short name and a description have, in characters. */
const SHORT_NAME = 16
const DESCRIPTION = 1024

export function renderOpenSearch({ name, language }: Newsroom, baseUrl: string): string {
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', cut(name, SHORT_NAME)),
      textElement('Description', cut(`Search ${name}`, DESCRIPTION)),
      ...RESULTS.map(([ending, type]) => urlElement(`${baseUrl}/search${ending}`, type)),
      textElement('Image', `${baseUrl}/favicon.svg`, { type: 'image/svg+xml' }),
      textElement('Language', language),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
    ]),
  )
}

function urlElement(address: string, type: string): string {
  return element('Url', { type, template: `${address}?q={searchTerms}&page={startPage?}`, pageOffset: 1 })
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim()
}
