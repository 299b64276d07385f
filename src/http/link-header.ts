/** The `Link` header (RFC 8288): what a document is linked to, said beside its body. */
import { asciiUrl } from '../formats/xml.ts'

/** One link of a document; `href` is absolute or a path of ours. */
export type WebLink = {
  readonly rel: string
  readonly href: string
  /** Media type, without parameters. */
  readonly type?: string
  readonly title?: string
}

/** Proxies hold all headers of an answer in 4 to 8 KB; what does not fit stands in the document alone. */
const MOST_CHARACTERS = 3000

/** Headers with these links added to those they name already; links that do not fit are left out, so the first count most. */
export function withLinks(
  headers: Readonly<Record<string, string>>,
  links: readonly WebLink[],
): Readonly<Record<string, string>> {
  let value = headers['Link'] ?? ''
  for (const link of links) {
    const added = value === '' ? linkValue(link) : `${value}, ${linkValue(link)}`
    if (added.length <= MOST_CHARACTERS) value = added
  }
  return value === '' ? headers : { ...headers, Link: value }
}

/** RFC 8288 §3: a link-value; a title that is not ASCII as RFC 8187 §3.2.1 writes it. */
function linkValue({ rel, href, type, title }: WebLink): string {
  const typed = type === undefined ? '' : `; type=${quoted(type)}`
  return `<${uriOf(href)}>; rel=${quoted(rel)}${typed}${title === undefined ? '' : titled(title)}`
}

/** What RFC 3986 §2 lets stand in a URI, everything else percent-encoded: a `>` would end it. */
function uriOf(href: string): string {
  return asciiUrl(href).replace(/[^!#$%&'()*+,\-./:;=?@[\]_~\w]+/gu, percentEncoded)
}

function titled(title: string): string {
  const line = title.replace(/\p{Cc}+/gu, ' ').trim()
  if (line === '') return ''
  if (/^[ -~]*$/.test(line)) return `; title=${quoted(line)}`
  return `; title*=UTF-8''${line.replace(/[^!#$&+\-.^`|~\w]+/gu, percentEncoded)}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
