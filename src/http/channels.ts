/** Channels for people: `/channels/{channel}`, newest first, by language and section, page by page. */
import { VERSION } from '../config.ts'
import type { Edition, PageFilter, PageStart } from '../domain/edition.ts'
import { earliestOf, type Instant, parseInstant } from '../domain/time.ts'
import { compilePage } from '../flows/compile-page.ts'
import { publicChannelStatements } from '../flows/list-public-channels.ts'
import {
  type Boundaries,
  type ChannelRow,
  channelOf,
  channelStatements,
  type StoredChannel,
} from '../store/channels.ts'
import { isShareable, publicCaller } from './caller.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { withLinks } from './link-header.ts'
import { missingChannel } from './missing-channel.ts'
import { channelAddress, channelLinks, renderChannelPage } from './pages/channel-page.tsx'
import { LISTING_STYLE } from './pages/listing-style.ts'
import { HTML, type PageConfig, pageHeaders } from './pages.ts'
import { respelt } from './redirect.ts'
import { editionTermsHeaders } from './terms-headers.ts'

/** Throws AppError `not_found` for a channel that is not there or not yet known. */
export async function serveChannelPage(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  request: Request,
  id: string,
): Promise<Response> {
  const elsewhere = respelt(baseUrl, publicCaller(platform, request), request, ['channels', id])
  if (elsewhere) return elsewhere
  const country = platform.country(request)
  const now = platform.now()
  const { filter, start } = readQuery(new URL(request.url).searchParams)
  const edition = await compilePage(platform, {
    channel: id,
    audience: { kind: 'public', door: 'page', country },
    baseUrl,
    maxAge,
    now,
    filter,
    start,
  })
  if (!edition) throw await missingChannel(platform, id)
  const { channels, until } = await readListed(platform, edition, { country, now })
  return answer(platform, request, {
    etag: channelPageTag(edition, channels, start),
    changedAt: null,
    until: earliestOf([edition.until, until]),
    maxAge,
    isShared: isShareable(publicCaller(platform, request), edition.isTerritorial),
    mediaType: HTML,
    headers: withLinks({ ...(await pageHeaders(LISTING_STYLE)), ...editionTermsHeaders(edition) }, [
      { rel: 'canonical', href: channelAddress(edition, start) },
      ...channelLinks(edition),
    ]),
    render: () => renderChannelPage({ edition, channels, start }),
  })
}

/** The channels that the page names beside its own, and when the clock changes them: every article is in `latest`. */
async function readListed(
  { db }: HttpPlatform,
  edition: Edition,
  reader: { readonly country: string | null; readonly now: Instant },
): Promise<{ readonly channels: readonly StoredChannel[]; readonly until: Instant | null }> {
  const [bounds = [], ...kinds] = await db.batch([
    channelStatements.boundaries('latest', reader.now),
    ...publicChannelStatements(edition, reader),
  ])
  const { nextListed, nextExpired } = bounds[0] as Boundaries
  const channels = kinds.flatMap((rows) => (rows as ChannelRow[]).map(channelOf))
  return { channels, until: earliestOf([nextListed, nextExpired]) }
}

function channelPageTag(
  edition: Edition,
  channels: readonly StoredChannel[],
  start: PageStart | null,
): string {
  const { newsroom, channel, place, baseUrl } = edition
  return tagOf([
    [VERSION, 'channel', baseUrl, newsroom],
    [channel.id, channel.title, channel.description, channel.selection, place, start],
    channels.map(({ id, title }) => [id, title]),
    edition.articles.map(factsOf),
  ])
}

type Query = { readonly filter: PageFilter; readonly start: PageStart | null }

/** What is empty or makes no sense counts as not asked for: a page is never refused for its query. */
function readQuery(query: URLSearchParams): Query {
  const given = (name: string) => query.get(name)?.trim().slice(0, 100).toWellFormed() || null
  return {
    filter: { language: given('language'), section: given('section') },
    start: readStart(given('before')),
  }
}

function readStart(text: string | null): PageStart | null {
  const [, at = '', id = ''] = /^([^~]+)~(.+)$/.exec(text ?? '') ?? []
  const listedAt = parseInstant(at)
  return listedAt === null ? null : { listedAt, id }
}
