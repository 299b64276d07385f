/** From one document of a channel to those beside it: RFC 5005's archive links, and JSON Feed's next page. */
import type { Edition, EditionPlace } from '../domain/edition.ts'
import { archiveUrl, channelUrl, doorUrl, type Format, searchUrl } from './channel-url.ts'

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0'

export type ArchiveLink = {
  readonly rel: 'current' | 'prev-archive' | 'next-archive' | 'next'
  readonly href: string
}

type Located = Pick<Edition, 'baseUrl' | 'channel' | 'place' | 'entrance'>

/**
 * RFC 5005 §4: `current` from an archive document alone; §3: `next` where a search goes on. Where no address may be
 * named, they are references relative to the document's own (RFC 3986 §5.2).
 */
export function archiveLinks(edition: Located, format: Format): readonly ArchiveLink[] {
  const { channel, place } = edition
  const door = doorUrl(edition) ?? STEPS_UP[place.kind]
  const current = { rel: 'current', href: channelUrl(door, channel.id, format) } as const
  const older = olderAt(door, edition, format)
  if (place.kind === 'search') return older === null ? [] : [{ rel: 'next', href: older }]
  const previous = older === null ? [] : [{ rel: 'prev-archive', href: older } as const]
  if (place.kind !== 'archive') return previous
  const next =
    place.newer === null
      ? []
      : [{ rel: 'next-archive', href: archiveUrl(door, channel.id, place.newer, format) } as const]
  return [current, ...previous, ...next]
}

/** How far it is from a document to where the addresses of its door begin. */
const STEPS_UP: Readonly<Record<EditionPlace['kind'], string>> = {
  subscription: '..',
  archive: '../../..',
  page: '..',
  search: '.',
}

/** The document that holds the articles before these; null at the end, and where no address may be named. */
export function olderUrl(edition: Located, format: Format): string | null {
  const door = doorUrl(edition)
  return door === null ? null : olderAt(door, edition, format)
}

function olderAt(
  door: string,
  { channel, place }: Pick<Located, 'channel' | 'place'>,
  format: Format,
): string | null {
  if (place.kind === 'search') {
    return place.older === null ? null : searchUrl(door, place.query, place.older, format)
  }
  if (place.kind === 'page' || place.older === null) return null
  return archiveUrl(door, channel.id, place.older, format)
}

/** RFC 5005 §4: an archive document says that it is one, once nothing will be added to it by the passing of time. */
export function isArchived(place: EditionPlace): boolean {
  return place.kind === 'archive' && place.newer !== null
}
