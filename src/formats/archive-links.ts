/** From one document of a channel to those beside it: RFC 5005's archive links, and JSON Feed's next page. */
import type { Edition, EditionPlace } from '../domain/edition.ts'
import { archiveUrl, channelUrl, type Format, searchUrl } from './channel-url.ts'

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0'

export type ArchiveLink = {
  readonly rel: 'current' | 'prev-archive' | 'next-archive' | 'next'
  readonly href: string
}

type Located = Pick<Edition, 'baseUrl' | 'channel' | 'place'>

/** RFC 5005 §4: `current` from an archive document alone; §3: `next` where a search goes on. */
export function archiveLinks(edition: Located, format: Format): readonly ArchiveLink[] {
  const { baseUrl, channel, place } = edition
  const current = { rel: 'current', href: channelUrl(baseUrl, channel.id, format) } as const
  const older = olderUrl(edition, format)
  if (place.kind === 'search') return older === null ? [] : [{ rel: 'next', href: older }]
  const previous = older === null ? [] : [{ rel: 'prev-archive', href: older } as const]
  if (place.kind !== 'archive') return previous
  const next =
    place.newer === null
      ? []
      : [{ rel: 'next-archive', href: archiveUrl(baseUrl, channel.id, place.newer, format) } as const]
  return [current, ...previous, ...next]
}

/** The document that holds the articles before these; null at the end. */
export function olderUrl({ baseUrl, channel, place }: Located, format: Format): string | null {
  if (place.kind === 'search') {
    return place.older === null ? null : searchUrl(baseUrl, place.query, place.older, format)
  }
  if (place.kind === 'page' || place.older === null) return null
  return archiveUrl(baseUrl, channel.id, place.older, format)
}

/** RFC 5005 §4: an archive document says that it is one, once nothing will be added to it by the passing of time. */
export function isArchived(place: EditionPlace): boolean {
  return place.kind === 'archive' && place.newer !== null
}
