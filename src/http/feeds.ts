/** The public channels: `/feeds/{channel}.rss`, `.atom` and `.json`. */

import { VERSION } from '../config.ts'
import type { Edition } from '../domain/edition.ts'
import { AppError } from '../domain/errors.ts'
import { compileEdition } from '../flows/compile-edition.ts'
import type { Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import type { Platform } from '../ports/platform.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer, CORS_HEADERS } from './document.ts'

type FeedConfig = { readonly baseUrl: string; readonly maxAge: number }

const DOCUMENT = /^(.+)\.(rss|atom|json)$/

/** `document` is `{channel}.{format}`. Throws AppError `not_found` for a channel that is not there or not yet known. */
export async function serveFeed(
  platform: Platform,
  config: FeedConfig,
  request: Request,
  document: string,
): Promise<Response> {
  const [, channel, extension] = DOCUMENT.exec(document) ?? []
  if (!channel || !extension) throw unknownChannel()
  const format = extension as Format
  const country = platform.country(request)
  const edition = await compileEdition(platform, {
    // Ids are lower case; a reader may have typed the language as it is written, `lang-en-NG`.
    channel: channel.toLowerCase(),
    audience: { kind: 'public', door: 'feed', country },
    baseUrl: config.baseUrl,
    maxAge: config.maxAge,
    now: platform.now(),
  })
  if (!edition) throw unknownChannel()
  return answer(platform, request, {
    etag: editionTag(edition, format),
    changedAt: edition.changedAt,
    until: edition.until,
    maxAge: config.maxAge,
    isShared: country === null || !edition.isTerritorial,
    mediaType: FORMATS[format].mediaType,
    headers: CORS_HEADERS,
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
    [
      channel.id,
      channel.title,
      channel.description,
      channel.selection,
      channel.image,
      newsroom.version,
      newsroom.updatedAt,
    ],
    blocks.map((block) => [block.kind, block.updatedAt]),
    articles.map(factsOf),
  ])
}

function unknownChannel(): AppError {
  return new AppError('not_found', 'There is no such channel')
}
