/** Wire documents, the public's and a Partner's: an article or a channel as ninjs (`.json`) or NewsML-G2 (`.xml`). */

import { VERSION } from '../config.ts'
import type { Edition } from '../domain/edition.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import { compileEdition } from '../flows/compile-edition.ts'
import { type FoundArticle, findArticle } from '../flows/find-article.ts'
import { renderNewsml } from '../formats/newsml.ts'
import { renderNewsmlChannel } from '../formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../formats/ninjs.ts'
import { WIRE_TYPES, type WireFormat } from '../formats/wire.ts'
import { refusalOf, serveArticle } from './articles.ts'
import { audienceOf, type Caller, handoverTo, isShareable, mannersFor, publicCaller } from './caller.ts'
import { serveChannelPage } from './channels.ts'
import { factsOf, licenseFacts, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { missingChannel } from './missing-channel.ts'
import type { PageConfig } from './pages.ts'
import { respelt } from './redirect.ts'
import { articleTermsHeaders, editionTermsHeaders } from './terms-headers.ts'

const ENDING = /^(.+)\.(json|xml)$/s
const ARTICLE_RENDERERS = { json: renderNinjs, xml: renderNewsml }
const CHANNEL_RENDERERS = { json: renderNinjsChannel, xml: renderNewsmlChannel }

/** `articles/{id}`, `articles/{id}.json`, `articles/{id}.xml`; an ending that belongs to an id stays with it. */
export async function serveArticleAddress(
  platform: HttpPlatform,
  config: PageConfig,
  caller: Caller,
  request: Request,
  name: string,
): Promise<Response> {
  const [, id, ending] = ENDING.exec(name) ?? []
  if (!id || !ending) return serveArticle(platform, config, caller, request, name)
  // A machine reads these as it reads a channel: the License's public use counts, not the page's.
  const audience = audienceOf(caller, 'feed')
  const found = await findArticle(platform, { id, audience, now: platform.now() })
  if (found.outcome === 'unknown') return serveArticle(platform, config, caller, request, name)
  return serveArticleDocument(platform, config, caller, request, { found, format: ending as WireFormat })
}

/** Throws AppError as `refusalOf` says it. */
function serveArticleDocument(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  caller: Caller,
  request: Request,
  { found, format }: { readonly found: FoundArticle; readonly format: WireFormat },
): Promise<Response> {
  if (found.outcome !== 'cleared') throw refusalOf(found)
  const { article, setting, until } = found
  const { newsroom, licenses, blocks } = setting
  return answer(platform, request, {
    etag: tagOf([
      [VERSION, 'wire', format, baseUrl, caller.entrance, newsroom],
      factsOf(article),
      licenseFacts(licenses.values()),
      blocks,
    ]),
    changedAt: null,
    until,
    maxAge,
    isShared: isShareable(caller, isAnyTerritorial(licenses)),
    mediaType: contentType(WIRE_TYPES.article[format]),
    headers: { ...mannersFor(caller), ...articleTermsHeaders(article, baseUrl) },
    render: () => ARTICLE_RENDERERS[format](article, { ...setting, baseUrl, entrance: caller.entrance }),
    ...handoverTo(caller, { door: 'article', channel: null, format, articles: [article] }),
  })
}

/** `/channels/{id}` for people, `/channels/{id}.json` and `.xml` for machines. Throws AppError `not_found`. */
export function serveChannelAddress(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  name: string,
): Promise<Response> {
  const [, id, ending] = ENDING.exec(name) ?? []
  if (!id || !ending) return serveChannelPage(platform, config, request, name)
  return serveChannelDocument(platform, config, request, id, ending as WireFormat)
}

/** A channel's newest articles. Throws AppError `not_found` for a channel that is not there or not yet known. */
async function serveChannelDocument(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  request: Request,
  id: string,
  format: WireFormat,
): Promise<Response> {
  const caller = publicCaller(platform, request)
  const elsewhere = respelt(baseUrl, caller, request, ['channels', `${id}.${format}`])
  if (elsewhere) return elsewhere
  const audience = audienceOf(caller, 'feed')
  const now = platform.now()
  const edition = await compileEdition(platform, {
    channel: id,
    audience,
    baseUrl,
    maxAge,
    now,
  })
  if (!edition) throw await missingChannel(platform, id)
  return answer(platform, request, {
    etag: channelTag(edition, format),
    changedAt: edition.changedAt,
    until: edition.until,
    maxAge,
    isShared: isShareable(caller, edition.isTerritorial),
    mediaType: contentType(WIRE_TYPES.channel[format]),
    headers: { ...mannersFor(caller), ...editionTermsHeaders(edition) },
    render: () => CHANNEL_RENDERERS[format](edition),
  })
}

/** Stands for all that the document shows; its instant of change is in it as well. */
function channelTag(edition: Edition, format: WireFormat): string {
  const { channel, newsroom, licenses, blocks, articles, baseUrl, changedAt } = edition
  return tagOf([
    [VERSION, 'wire', format, baseUrl, changedAt, newsroom],
    [channel.id, channel.kind, channel.title, channel.description, channel.selection],
    licenseFacts(licenses.values()),
    blocks,
    articles.map(factsOf),
  ])
}

/** Always UTF-8, and said so to readers that do not look into the document. */
function contentType(mediaType: string): string {
  return `${mediaType}; charset=utf-8`
}
