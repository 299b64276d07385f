/** URLs a page may link to, and the addresses of channels. */

/** The URL where it is an absolute http(s) one, else null: a stored `javascript:` never becomes a link. */
export function webUrl(text: string | null): string | null {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}

/** The host a URL leads to, or the text itself where it is no URL. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

export type ChannelFormat = 'rss' | 'atom' | 'json'

/** Path of a Channel's document: `/feeds/latest.rss`; a slug in another script is percent-encoded. */
export function channelPath(channelId: string, format: ChannelFormat): string {
  return `/feeds/${encodeURIComponent(channelId)}.${format}`
}

/** Where on the front page a Channel stands, as an element id. */
export function channelAnchor(channelId: string): string {
  return `channel-${channelId}`
}
