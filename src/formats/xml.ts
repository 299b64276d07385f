/** XML as text: what may stand in it, how it is escaped, and elements put together. */
import { legalText } from './html/characters.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** As the RSS Advisory Board's profile asks of plain text: readers that take it for HTML decode these once only. */
const PLAIN_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '\r': '&#13;',
}

/**
 * Plain text as element content. `>` is escaped too, so that `]]>` cannot occur (§2.4), and a carriage return, which a
 * parser would turn into a line feed (§2.11).
 */
function escapeText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, (character) => PLAIN_ESCAPES[character] ?? character)
}

/** HTML as element content: the same, in fewer bytes. */
function escapeMarkup(html: string): string {
  return legalText(html).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character)
}

/** Text as an attribute's value, for double quotes; white space as references, since §3.3.3 would make it spaces. */
function escapeAttribute(text: string): string {
  return legalText(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}

/** Attributes in the order given; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element around markup, one child a line; children that are empty strings are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const inner = children.filter((child) => child !== '')
  const open = `${name}${attributesOf(attributes)}`
  return inner.length === 0 ? `<${open}/>` : `<${open}>\n${inner.join('\n')}\n</${name}>`
}

/** An element around plain text; the empty string for a text that is null. */
export function textElement(name: string, text: string | null, attributes: Attributes = {}): string {
  return text === null ? '' : `<${name}${attributesOf(attributes)}>${escapeText(text)}</${name}>`
}

/** An element around HTML, escaped once. */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): string {
  return `<${name}${attributesOf(attributes)}>${escapeMarkup(html)}</${name}>`
}

/** A whole document, UTF-8 declared, with a line feed at its end. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** A URL as RFC 3986 writes it: verbatim where it is ASCII, otherwise percent-encoded and its host in Punycode. */
export function asciiUrl(url: string): string {
  if (/^[!-~]*$/.test(url) || !URL.canParse(url)) return url
  return new URL(url).href
}

function attributesOf(attributes: Attributes): string {
  let written = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) written += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return written
}
