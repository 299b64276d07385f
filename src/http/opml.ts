/** `/feeds.opml`: every channel a reader may know of, as a list to import. */

import { VERSION } from '../config.ts'
import { AppError } from '../domain/errors.ts'
import { listPublicChannels } from '../flows/list-public-channels.ts'
import { renderOpml } from '../formats/opml.ts'
import { isShareable, publicCaller } from './caller.ts'
import { tagOf } from './conditional.ts'
import { answer, CORS_HEADERS } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { withLinks } from './link-header.ts'
import { CHANNEL_GROUPS } from './pages/channel-groups.ts'
import { channelName } from './pages/channel-list.tsx'
import type { PageConfig } from './pages.ts'

/** Throws AppError `not_found` where no newsroom is set up. */
export async function serveOpml(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
): Promise<Response> {
  const country = platform.country(request)
  const listed = await listPublicChannels(platform, { country, now: platform.now() })
  if (!listed) throw new AppError('not_found', 'There is no newsroom here yet')
  const { newsroom, channels, changedAt } = listed
  const { baseUrl, maxAge } = config
  return answer(platform, request, {
    etag: tagOf([
      [VERSION, 'opml', baseUrl, newsroom.version, newsroom.updatedAt, changedAt],
      channels.map(({ id, kind, title, description, selection }) => [
        id,
        kind,
        title,
        description,
        selection,
      ]),
    ]),
    // A channel that was removed leaves no instant behind.
    changedAt: null,
    until: listed.until,
    maxAge,
    isShared: isShareable(publicCaller(platform, request), listed.isTerritorial),
    mediaType: 'text/x-opml; charset=utf-8',
    headers: withLinks(CORS_HEADERS, [{ rel: 'alternate', type: 'text/html', href: `${baseUrl}/` }]),
    render: () =>
      renderOpml({
        newsroom,
        baseUrl,
        changedAt,
        groups: CHANNEL_GROUPS.map(({ kind, heading }) => ({
          heading,
          channels: channels
            .filter((channel) => channel.kind === kind)
            .map((channel) => ({ ...channel, name: channelName(channel) })),
        })),
      }),
  })
}
