/** Where a channel is served, in which formats. */

/** A format by its name, which is the ending of its documents' addresses too. */
export type Format = 'rss' | 'atom' | 'json'

/** `{baseUrl}/feeds/{channel}.rss`, a slug in another script percent-encoded; with an empty `baseUrl`, the path alone. */
export function channelUrl(baseUrl: string, channelId: string, format: Format): string {
  return `${baseUrl}/feeds/${encodeURIComponent(channelId)}.${format}`
}
