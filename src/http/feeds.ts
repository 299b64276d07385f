/** The public channels: `/feeds/{channel}.rss`, `.atom` and `.json`, and their archives. */

import { VERSION } from '../config.ts'
import { type Edition, editionUpdatedAt } from '../domain/edition.ts'
import { AppError } from '../domain/errors.ts'
import { compileArchive } from '../flows/compile-archive.ts'
import { compileEdition } from '../flows/compile-edition.ts'
import type { ChannelRequest } from '../flows/open-channel.ts'
import type { Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import type { Platform } from '../ports/platform.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer, CORS_HEADERS } from './document.ts'
import { feedLinks } from './feed-links.ts'
import { withLinks } from './link-header.ts'
import { editionTermsHeaders } from './terms-headers.ts'

type FeedConfig = { readonly baseUrl: string; readonly maxAge: number }

const DOCUMENT = /^(.+)\.(rss|atom|json)$/

/** The first part of a month has no number in its name: each part has one address. */
const ARCHIVE = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,5}))?\.(rss|atom|json)$/

/** `document` is `{channel}.{format}`. Throws AppError `not_found` for a channel that is not there or not yet known. */
export async function serveFeed(
  platform: Platform,
  config: FeedConfig,
  request: Request,
  document: string,
): Promise<Response> {
  const [, channel, extension] = DOCUMENT.exec(document) ?? []
  if (!channel || !extension) throw unknownChannel()
  const edition = await compileEdition(platform, requestOf(platform, config, request, channel))
  if (!edition) throw unknownChannel()
  return answerEdition(platform, request, edition, extension as Format)
}

/** `document` is `{yyyy-mm}.{format}` or `{yyyy-mm}-{number}.{format}`. Throws AppError `not_found` where nothing is archived so. */
export async function serveArchive(
  platform: Platform,
  config: FeedConfig,
  request: Request,
  [channel, document]: readonly [string, string],
): Promise<Response> {
  const [, month, number = '1', extension] = ARCHIVE.exec(document) ?? []
  if (!month || !extension) throw unknownPart()
  const asked = requestOf(platform, config, request, channel)
  const edition = await compileArchive(platform, { ...asked, part: { month, number: Number(number) } })
  if (!edition) throw unknownPart()
  return answerEdition(platform, request, edition, extension as Format)
}

function requestOf(
  platform: Platform,
  { baseUrl, maxAge }: FeedConfig,
  request: Request,
  channel: string,
): ChannelRequest {
  return {
    // Ids are lower case; a reader may have typed the language as it is written, `lang-en-NG`.
    channel: channel.toLowerCase(),
    audience: { kind: 'public', door: 'feed', country: platform.country(request) },
    baseUrl,
    maxAge,
    now: platform.now(),
  }
}

/** An Edition in a format, or 304. */
export function answerEdition(
  platform: Platform,
  request: Request,
  edition: Edition,
  format: Format,
): Promise<Response> {
  return answer(platform, request, {
    etag: editionTag(edition, format),
    // A part's articles can leave it without a trace: only its tag stands for all of it.
    changedAt: edition.place.kind === 'subscription' ? edition.changedAt : null,
    until: edition.until,
    maxAge: edition.maxAge,
    isShared: platform.country(request) === null || !edition.isTerritorial,
    mediaType: FORMATS[format].mediaType,
    headers: withLinks({ ...CORS_HEADERS, ...editionTermsHeaders(edition) }, feedLinks(edition, format)),
    render: () => FORMATS[format].render(edition),
  })
}

/** Stands for all that the document shows: which articles, in which Revision, at which Use, under which terms. */
function editionTag(edition: Edition, format: Format): string {
  const { channel, newsroom, blocks, articles, baseUrl } = edition
  return tagOf([
    VERSION,
    format,
    baseUrl,
    edition.place,
    edition.maxAge,
    // An empty one states its last change, and that may be all that changed.
    editionUpdatedAt(edition),
    [
      channel.id,
      channel.title,
      channel.description,
      channel.selection,
      channel.image,
      newsroom.version,
      newsroom.updatedAt,
    ],
    blocks,
    articles.map(factsOf),
  ])
}

function unknownChannel(): AppError {
  return new AppError('not_found', 'There is no such channel')
}

function unknownPart(): AppError {
  return new AppError('not_found', 'There is no such part of an archive')
}
