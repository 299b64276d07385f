/** Search for people and for feed readers: `/search`, `/search.rss`, `.atom`, `.json`, and `/opensearch.xml`. */

import { VERSION } from '../config.ts'
import type { Door } from '../domain/allowance.ts'
import { EDITION_SIZE, type Edition, PAGE_SIZE } from '../domain/edition.ts'
import { AppError } from '../domain/errors.ts'
import { readQuery, type SearchQuery } from '../domain/search-query.ts'
import { SEARCH_DEPTH, searchArticles } from '../flows/search-articles.ts'
import type { Format } from '../formats/channel-url.ts'
import { renderOpenSearch } from '../formats/opensearch.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { audienceOf, type Caller, handoverTo, isShareable, pageMannersFor, withinFor } from './caller.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer, CORS_HEADERS } from './document.ts'
import { answerEdition } from './feeds.ts'
import type { HttpPlatform } from './kept.ts'
import { LISTING_STYLE } from './pages/listing-style.ts'
import { renderSearchForm, renderSearchPage } from './pages/search-page.tsx'
import { HTML, type PageConfig, pageHeaders, serveSetUpPage } from './pages.ts'

/** The results of `q`, page by page; without it, the field to search with. */
export async function serveSearchPage(
  platform: HttpPlatform,
  config: PageConfig,
  caller: Caller,
  request: Request,
): Promise<Response> {
  const asked = readSearch(request, PAGE_SIZE)
  if (asked.query === null) return serveSearchForm(platform, config, caller, request)
  const { query, page } = asked
  const edition = await find(platform, config, caller, { query, page, size: PAGE_SIZE, door: 'page' })
  if (!edition) return serveSetUpPage()
  const { newsroom, articles, place, until, isTerritorial, entrance } = edition
  return answer(platform, request, {
    etag: tagOf([
      [VERSION, 'search', config.baseUrl, entrance, newsroom.version, newsroom.updatedAt, place],
      articles.map(factsOf),
    ]),
    changedAt: null,
    until,
    maxAge: config.maxAge,
    isShared: isShareable(caller, isTerritorial),
    mediaType: HTML,
    headers: { ...(await pageHeaders(LISTING_STYLE)), ...pageMannersFor(caller) },
    render: () => renderSearchPage({ edition, query, within: withinFor(caller, request) }),
    ...handoverTo(caller, { door: 'search', channel: null, format: 'html', articles }),
  })
}

/** The results of `q` in a format. Throws AppError `invalid` without it, `not_found` before a newsroom is set up. */
export async function serveSearchFeed(
  platform: HttpPlatform,
  config: PageConfig,
  caller: Caller,
  request: Request,
  format: Format,
): Promise<Response> {
  const { query, page } = readSearch(request, EDITION_SIZE)
  if (query === null) {
    const faults = [{ field: 'q', expected: 'the words to search for' }]
    throw new AppError('invalid', 'There is nothing to search for', { faults })
  }
  const edition = await find(platform, config, caller, { query, page, size: EDITION_SIZE, door: 'feed' })
  if (!edition) throw notSetUp()
  return answerEdition(platform, caller, request, { edition, format })
}

/** How a browser searches here (OpenSearch 1.1). Throws AppError `not_found` before a newsroom is set up. */
export async function serveOpenSearch(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  request: Request,
): Promise<Response> {
  const newsroom = await readNewsroom(platform.db)
  if (!newsroom) throw notSetUp()
  return answer(platform, request, {
    etag: tagOf([VERSION, 'opensearch', baseUrl, newsroom.version, newsroom.updatedAt]),
    changedAt: null,
    until: null,
    maxAge,
    isShared: true,
    mediaType: 'application/opensearchdescription+xml; charset=utf-8',
    headers: CORS_HEADERS,
    render: () => renderOpenSearch(newsroom, baseUrl),
  })
}

async function serveSearchForm(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  caller: Caller,
  request: Request,
): Promise<Response> {
  const newsroom = await readNewsroom(platform.db)
  if (!newsroom) return serveSetUpPage()
  return answer(platform, request, {
    etag: tagOf([VERSION, 'search form', baseUrl, caller.entrance, newsroom.version, newsroom.updatedAt]),
    changedAt: null,
    until: null,
    maxAge,
    isShared: isShareable(caller, false),
    mediaType: HTML,
    headers: { ...(await pageHeaders(LISTING_STYLE)), ...pageMannersFor(caller) },
    render: () => renderSearchForm(newsroom, withinFor(caller, request)),
  })
}

type Asked = {
  readonly query: SearchQuery
  readonly page: number
  readonly size: number
  readonly door: Door
}

function find(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  caller: Caller,
  { door, ...asked }: Asked,
): Promise<Edition | null> {
  const audience = audienceOf(caller, door)
  return searchArticles(platform, { ...asked, audience, baseUrl, maxAge, now: platform.now() })
}

/** `query` is null where there is none. A page that makes no sense counts as not asked for. */
function readSearch(
  request: Request,
  size: number,
): { readonly query: SearchQuery | null; readonly page: number } {
  const { searchParams } = new URL(request.url)
  const query = readQuery(searchParams.get('q') ?? '')
  const page = Number(/^\d{1,3}$/.exec(searchParams.get('page') ?? '')?.[0] ?? 1)
  const isThere = page >= 1 && page * size <= SEARCH_DEPTH
  return { query: query.text === '' ? null : query, page: isThere ? page : 1 }
}

function notSetUp(): AppError {
  return new AppError('not_found', 'There is no newsroom here yet')
}
