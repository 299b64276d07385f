/** Article pages: `/articles/{id}`. */
import { VERSION } from '../config.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { AppError } from '../domain/errors.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import { type FoundArticle, findArticle } from '../flows/find-article.ts'
import { bodyHtml } from '../formats/body.ts'
import { showHosted } from '../formats/hosted.ts'
import { playersHtml } from '../formats/players-html.ts'
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

/** Throws AppError `gone` (with the reason) for an article the public could once read, `not_found` for any other. */
export async function serveArticle(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  id: string,
): Promise<Response> {
  const { baseUrl } = config
  const country = platform.country(request)
  const audience = { kind: 'public', door: 'page', country } as const
  const found = await findArticle(platform, { id, audience, now: platform.now() })
  if (found.outcome !== 'cleared') throw refusalOf(found)
  const { setting, until } = found
  const article = showHosted(found.article, { baseUrl, entrance: 'public' })
  const { newsroom, blocks } = setting
  return answer(platform, request, {
    etag: tagOf([[VERSION, 'page', baseUrl], newsroom, blocks, factsOf(article)]),
    changedAt: null,
    until,
    maxAge: config.maxAge,
    isShared: country === null || !isAnyTerritorial(setting.licenses),
    mediaType: HTML,
    headers: withLinks(
      {
        ...(await pageHeaders()),
        ...articleTermsHeaders(article, baseUrl),
        ...robotsHeader(article, baseUrl),
      },
      [{ rel: 'canonical', href: storyUrl(baseUrl, article) }, ...followLinks(newsroom, baseUrl, article)],
    ),
    render: () =>
      renderArticlePage({
        newsroom,
        baseUrl,
        article,
        bodyHtml: bodyHtml(article, { newsroom, blocks, baseUrl }, playersHtml),
      }),
  })
}

/** What is said of an article this audience does not get, in every format of it. */
export function refusalOf(found: Exclude<FoundArticle, { readonly outcome: 'cleared' }>): AppError {
  if (found.outcome === 'unknown') return new AppError('not_found', 'There is no such article')
  const { reason } = found
  if (found.isLegal) return new AppError('legal', 'This article was taken away on a legal demand', { reason })
  return new AppError('gone', 'This article is no longer available here', { reason })
}

/** The page's `robots`, for those that read headers alone. */
function robotsHeader(article: ClearedArticle, baseUrl: string): Readonly<Record<string, string>> {
  const robots = robotsOf(article, baseUrl)
  return robots === null ? {} : { 'X-Robots-Tag': robots }
}
