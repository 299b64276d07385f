/** Channels, the public's and a Partner's: `feeds/{channel}.rss`, `.atom` and `.json`, and their archives. */

import { VERSION } from '../config.ts'
import type { DeliveryDoor } from '../domain/delivery.ts'
import { type Edition, type EditionPlace, editionUpdatedAt } from '../domain/edition.ts'
import { compileArchive } from '../flows/compile-archive.ts'
import { compileEdition } from '../flows/compile-edition.ts'
import type { ChannelRequest } from '../flows/open-channel.ts'
import type { Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import { audienceOf, type Caller, handoverTo, isShareable, mannersFor, rootFor } from './caller.ts'
import { factsOf, licenseFacts, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import { enterChannel } from './enter-channel.ts'
import { feedLinks } from './feed-links.ts'
import type { HttpPlatform } from './kept.ts'
import { withLinks } from './link-header.ts'
import { missingChannel } from './missing-channel.ts'
import { respelt } from './redirect.ts'
import { editionTermsHeaders } from './terms-headers.ts'

type FeedConfig = { readonly baseUrl: string; readonly maxAge: number }

const DOCUMENT = /^(.+)\.(rss|atom|json)$/

/** The first part of a month has no number in its name: each part has one address. */
const ARCHIVE = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,5}))?\.(rss|atom|json)$/

/** `document` is `{channel}.{format}`, or a channel alone. Throws AppError `not_found` for a channel that is not there or not yet known, `gone` for one that was removed. */
export async function serveFeed(
  platform: HttpPlatform,
  config: FeedConfig,
  caller: Caller,
  request: Request,
  document: string,
): Promise<Response> {
  const elsewhere = respelt(config.baseUrl, caller, request, ['feeds', document])
  if (elsewhere) return elsewhere
  const [, channel = document, extension] = DOCUMENT.exec(document) ?? []
  const asked = requestOf(platform, config, caller, channel)
  if (!extension) return enterChannel(platform, caller, request, asked)
  const edition = await compileEdition(platform, asked)
  if (!edition) throw await missingChannel(platform, channel)
  return answerEdition(platform, caller, request, { edition, format: extension as Format })
}

const NO_PART = 'There is no such part of an archive'

/** `document` is `{yyyy-mm}.{format}` or `{yyyy-mm}-{number}.{format}`. Throws AppError `not_found` where nothing is archived so. */
export async function serveArchive(
  platform: HttpPlatform,
  config: FeedConfig,
  caller: Caller,
  request: Request,
  channel: string,
  document: string,
): Promise<Response> {
  const elsewhere = respelt(config.baseUrl, caller, request, ['feeds', channel, 'archive', document])
  if (elsewhere) return elsewhere
  const [, month, number = '1', extension] = ARCHIVE.exec(document) ?? []
  if (!month || !extension) throw await missingChannel(platform, channel, NO_PART)
  const asked = requestOf(platform, config, caller, channel)
  const edition = await compileArchive(platform, { ...asked, part: { month, number: Number(number) } })
  if (!edition) throw await missingChannel(platform, channel, NO_PART)
  return answerEdition(platform, caller, request, { edition, format: extension as Format })
}

function requestOf(
  platform: HttpPlatform,
  { baseUrl, maxAge }: FeedConfig,
  caller: Caller,
  channel: string,
): ChannelRequest {
  return {
    channel,
    audience: audienceOf(caller, 'feed'),
    baseUrl,
    maxAge,
    now: platform.now(),
  }
}

/** An Edition in a format, or 304. */
export function answerEdition(
  platform: HttpPlatform,
  caller: Caller,
  request: Request,
  { edition, format }: { readonly edition: Edition; readonly format: Format },
): Promise<Response> {
  const { channel, place, articles, baseUrl } = edition
  const isDated = place.kind === 'subscription' && caller.entrance === 'public'
  return answer(platform, request, {
    etag: editionTag(edition, format),
    // A part's articles can leave it without a trace, and a Partner's terms change without one: a tag stands for all of it.
    changedAt: isDated ? edition.changedAt : null,
    until: edition.until,
    maxAge: edition.maxAge,
    isShared: isShareable(caller, edition.isTerritorial),
    mediaType: FORMATS[format].mediaType,
    headers: withLinks(
      { ...mannersFor(caller), ...editionTermsHeaders(edition) },
      feedLinks(edition, format, rootFor(caller, baseUrl, request)),
    ),
    render: () => FORMATS[format].render(edition),
    ...handoverTo(caller, {
      door: DOORS[place.kind],
      channel: place.kind === 'search' ? null : channel.id,
      format,
      articles,
    }),
    ...(place.kind === 'search' ? {} : { reading: { channel: channel.id, format } }),
  })
}

const DOORS: Readonly<Record<EditionPlace['kind'], DeliveryDoor>> = {
  subscription: 'channel',
  archive: 'archive',
  search: 'search',
  page: 'channel',
}

/** Stands for all that the document shows: which articles, in which Revision, at which Use, under which terms. */
function editionTag(edition: Edition, format: Format): string {
  const { channel, newsroom, blocks, articles, baseUrl, entrance } = edition
  return tagOf([
    VERSION,
    format,
    baseUrl,
    entrance,
    edition.place,
    edition.maxAge,
    // An empty one states its last change, and that may be all that changed.
    editionUpdatedAt(edition),
    [channel.id, channel.kind, channel.title, channel.description, channel.selection, channel.image],
    newsroom,
    blocks,
    articles.map(factsOf),
    // A Partner's document states the terms of an image's own License as well.
    edition.entrance === 'public' ? [] : licenseFacts(edition.licenses.values()),
  ])
}
