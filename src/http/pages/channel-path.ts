/** Where a channel's page for people stands, and each page of it. */
import type { Edition, PageStart } from '../../domain/edition.ts'

/** `/channels/{channel}`, a slug in another script percent-encoded. */
export function channelPath(channelId: string): string {
  return `/channels/${encodeURIComponent(channelId)}`
}

/** The page after `start` under the filter of the page at hand; null for the first. */
export function pagePath(
  { channel, place }: Pick<Edition, 'channel' | 'place'>,
  start: PageStart | null,
): string {
  const { language = null, section = null } = place.kind === 'page' ? place.filter : {}
  const query = new URLSearchParams({
    ...(language === null ? {} : { language }),
    ...(section === null ? {} : { section }),
    ...(start === null ? {} : { before: `${start.listedAt}~${start.id}` }),
  }).toString()
  return `${channelPath(channel.id)}${query === '' ? '' : `?${query}`}`
}
