/** Web addresses as the schemas of wire formats want them: URIs of RFC 3986 to the letter. */

/** RFC 3986 §2, without the brackets of an IPv6 host. */
const LEGAL = /^(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i
const ILLEGAL = /[^\w.~:/?@!$&'()*+,;=%-]|%(?![\da-f]{2})/gi

/** An address that is an http(s) URI as it stands, with the path that RFC 3986 §6.2.3 wants before a query; null for any other. */
export function verbatimUri(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !LEGAL.test(address)) return null
  return address.replace(/^(https?:\/\/[^/?#]+)(?=[?#])/i, '$1/')
}

/**
 * An http(s) address: verbatim where RFC 3986 allows every character, otherwise as a browser would ask for it, with
 * whatever is still illegal percent-encoded. Null for what is none.
 */
export function uriOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) return null
  const hasLogin = url.username !== '' || url.password !== ''
  const verbatim = hasLogin ? null : verbatimUri(address)
  if (verbatim !== null) return verbatim
  const login = hasLogin ? `${encoded(`${url.username}:${url.password}`)}@` : ''
  const host = url.host.startsWith('[') ? url.host : encoded(url.host)
  const fragment = url.hash === '' ? '' : `#${encoded(url.hash.slice(1))}`
  return `${url.protocol}//${login}${host}${encoded(`${url.pathname}${url.search}`)}${fragment}`
}

/** What a URL parser leaves standing is ASCII. */
function encoded(part: string): string {
  return part.replace(
    ILLEGAL,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
