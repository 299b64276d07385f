/** Where a channel's documents are served, in which formats. */
import type { ArchivePart, Edition } from '../domain/edition.ts'

/** A format by its name, which is the ending of its documents' addresses too. */
export type Format = 'rss' | 'atom' | 'json'

/** `{baseUrl}/feeds/{channel}.rss`, a slug in another script percent-encoded; with an empty `baseUrl`, the path alone. */
export function channelUrl(baseUrl: string, channelId: string, format: Format): string {
  return `${baseUrl}/feeds/${encodeURIComponent(channelId)}.${format}`
}

/** `{baseUrl}/channels/{channel}`: a channel's page for people; with an empty `baseUrl`, the path alone. */
export function channelPageUrl(baseUrl: string, channelId: string): string {
  return `${baseUrl}/channels/${encodeURIComponent(channelId)}`
}

/** `{baseUrl}/feeds/{channel}/archive/{yyyy-mm}.rss`; from the second part of a month on, `{yyyy-mm}-{number}.rss`. */
export function archiveUrl(baseUrl: string, channelId: string, part: ArchivePart, format: Format): string {
  const name = part.number === 1 ? part.month : `${part.month}-${part.number}`
  return `${baseUrl}/feeds/${encodeURIComponent(channelId)}/archive/${name}.${format}`
}

/** Where all channels are listed in OPML. */
export const OPML_PATH = '/feeds.opml'

/** `{baseUrl}/search?q=…`, what people look at, with `page` from the second page on. */
export function searchPageUrl(baseUrl: string, query: string, page: number): string {
  return `${baseUrl}/search?${searchParams(query, page)}`
}

/** `{baseUrl}/search.rss?q=…`, with `page` from the second page on. */
export function searchUrl(baseUrl: string, query: string, page: number, format: Format): string {
  return `${baseUrl}/search.${format}?${searchParams(query, page)}`
}

function searchParams(query: string, page: number): URLSearchParams {
  return new URLSearchParams({ q: query, ...(page > 1 ? { page: String(page) } : {}) })
}

/** Where the addresses in a document begin: everyone's, or a Partner's; null where they would name its credential. */
export function doorUrl({ baseUrl, entrance }: Pick<Edition, 'baseUrl' | 'entrance'>): string | null {
  if (entrance === 'public') return baseUrl
  return entrance === 'header' ? `${baseUrl}/partner` : null
}

/** The address of an Edition's document, as it says it of itself; null where a document may not name it. */
export function selfUrl(
  edition: Pick<Edition, 'baseUrl' | 'channel' | 'place' | 'entrance'>,
  format: Format,
): string | null {
  const door = doorUrl(edition)
  return door === null ? null : documentUrl({ ...edition, baseUrl: door }, format)
}

/** Where an Edition itself is served: its `self`. A page for people has the subscription document's. */
export function documentUrl(edition: Pick<Edition, 'baseUrl' | 'channel' | 'place'>, format: Format): string {
  const { baseUrl, channel, place } = edition
  if (place.kind === 'archive') return archiveUrl(baseUrl, channel.id, place.part, format)
  if (place.kind === 'search') return searchUrl(baseUrl, place.query, place.page, format)
  return channelUrl(baseUrl, channel.id, format)
}
