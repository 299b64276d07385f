/** Web addresses: which texts are one, and the host one leads to. */

/** The URL where it is an absolute http(s) one, else null: a stored `javascript:` never becomes a link. */
export function webUrl(text: string | null | undefined): string | null {
  return typeof text === 'string' && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : null
}

/** The host a URL leads to, or the text itself where it is no URL. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Whether two URLs lead to one site: the same host, `www.` aside, or one under the other's name. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null,
  )
  if (!a || !b) return false
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** Whether it is a host name with a dot in it, in lower case, letters other than ASCII's as DNS has them (RFC 1123 §2.1). */
export function isHostName(text: string): boolean {
  return HOST_NAME.test(text)
}
