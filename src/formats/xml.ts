/** XML as text: what may stand in it, how it is escaped, and elements put together. */
import { legalText } from './html/characters.ts'
import { uriOf, verbatimUri } from './uri.ts'

/**
 * Plain text as element content, as the RSS Advisory Board's profile asks: readers that take it for HTML decode these
 * once only. `>` is escaped too, so that `]]>` cannot occur (§2.4), and a carriage return, which a parser would turn
 * into a line feed (§2.11).
 */
function escapeText(text: string): string {
  const legal = legalText(text)
  if (!/[&<>\r]/.test(legal)) return legal
  return legal
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')
    .replaceAll('\r', '&#13;')
}

/** HTML as element content, or text of XHTML: the same, in fewer bytes. */
export function escapeMarkup(html: string): string {
  return legalText(html)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/**
 * Text as an attribute's value, for double quotes; white space as references, since §3.3.3 would make it spaces. Words
 * are escaped by number as in elements, addresses by name: careless readers decode no more in those.
 */
function escapeAttribute(text: string): string {
  const legal = legalText(text)
  if (!/[&<>"\t\n\r]/.test(legal)) return legal
  const escaped = /^https?:\S*$/.test(legal) ? escapeMarkup(legal) : escapeText(legal)
  return escaped.replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}

/** Attributes in the order given; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element around markup, one child a line; children that are empty strings are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  let inner = ''
  for (const child of children) if (child !== '') inner += `${child}\n`
  const open = `${name}${attributesOf(attributes)}`
  return inner === '' ? `<${open}/>` : `<${open}>\n${inner}</${name}>`
}

/** A tag alone, for markup in which every space counts. */
export function openTag(name: string, attributes: Attributes, end: '' | '/' = ''): string {
  return `<${name}${attributesOf(attributes)}${end}>`
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

/** A web address as RFC 3986 writes it: verbatim where it is one already, otherwise as a browser would ask for it. */
export function asciiUrl(url: string): string {
  return verbatimUri(url) ?? uriOf(url) ?? url
}

function attributesOf(attributes: Attributes): string {
  let written = ''
  for (const name in attributes) {
    const value = attributes[name] ?? null
    if (value !== null) written += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return written
}
