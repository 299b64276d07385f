/** Where each page of a channel's page for people stands. */
import type { Edition, PageStart } from '../../domain/edition.ts'
import { channelPageUrl } from '../../formats/channel-url.ts'

/** The page after `start` under the filter of the page at hand, as a path; null for the first. */
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
  return `${channelPageUrl('', channel.id)}${query === '' ? '' : `?${query}`}`
}
