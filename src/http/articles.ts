/** Article pages, the public's and a Partner's: `articles/{id}`. */
import { VERSION } from '../config.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { AppError } from '../domain/errors.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import { type FoundArticle, findArticle } from '../flows/find-article.ts'
import { bodyHtml } from '../formats/body.ts'
import { showHosted } from '../formats/hosted.ts'
import { playersHtml } from '../formats/players-html.ts'
import { audienceOf, type Caller, handoverTo, isShareable, pageMannersFor, withinFor } from './caller.ts'
import { factsOf, tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { withLinks } from './link-header.ts'
import { followLinks } from './pages/article-head.ts'
import { renderArticlePage } from './pages/article-page.tsx'
import { robotsOf } from './pages/robots.ts'
import { storyUrl } from './pages/story.tsx'
import { HTML, type PageConfig, pageHeaders } from './pages.ts'
import { articleTermsHeaders } from './terms-headers.ts'

/** Throws AppError as `refusalOf` says it. */
export async function serveArticle(
  platform: HttpPlatform,
  config: PageConfig,
  caller: Caller,
  request: Request,
  id: string,
): Promise<Response> {
  const { baseUrl } = config
  const audience = audienceOf(caller, 'page')
  const found = await findArticle(platform, { id, audience, now: platform.now() })
  if (found.outcome !== 'cleared') throw refusalOf(found)
  const { setting, until } = found
  const article = showHosted(found.article, { baseUrl, entrance: caller.entrance })
  const { newsroom, blocks } = setting
  const within = withinFor(caller, request)
  return answer(platform, request, {
    etag: tagOf([[VERSION, 'page', baseUrl, caller.entrance], newsroom, blocks, factsOf(article)]),
    changedAt: null,
    until,
    maxAge: config.maxAge,
    isShared: isShareable(caller, isAnyTerritorial(setting.licenses)),
    mediaType: HTML,
    headers: withLinks(
      {
        ...(await pageHeaders()),
        ...articleTermsHeaders(article, baseUrl),
        ...robotsHeader(article, baseUrl),
        ...pageMannersFor(caller),
      },
      [
        { rel: 'canonical', href: storyUrl(baseUrl, article) },
        ...followLinks(newsroom, within ?? baseUrl, article),
      ],
    ),
    render: () =>
      renderArticlePage({
        newsroom,
        baseUrl,
        within,
        article,
        bodyHtml: bodyHtml(article, { newsroom, blocks, baseUrl }, playersHtml),
      }),
    ...handoverTo(caller, { door: 'article', channel: null, format: 'html', articles: [article] }),
  })
}

/**
 * What is said of an article this audience does not get, in every format of it: `forbidden` to a Partner where the public
 * is told of it, `gone` or `legal` to who could once read it, `not_found` to everyone else; the first three with the reason.
 */
export function refusalOf(found: Exclude<FoundArticle, { readonly outcome: 'cleared' }>): AppError {
  if (found.outcome === 'unknown') return new AppError('not_found', 'There is no such article')
  const { reason } = found
  if (found.outcome === 'refused') {
    return new AppError('forbidden', 'This article is not for you under your agreements', { reason })
  }
  if (found.isLegal) return new AppError('legal', 'This article was taken away on a legal demand', { reason })
  return new AppError('gone', 'This article is no longer available here', { reason })
}

/** The page's `robots`, for those that read headers alone. */
function robotsHeader(article: ClearedArticle, baseUrl: string): Readonly<Record<string, string>> {
  const robots = robotsOf(article, baseUrl)
  return robots === null ? {} : { 'X-Robots-Tag': robots }
}
