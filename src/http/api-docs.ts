/** `/api/docs`: the description of the API as a page. */
import { VERSION } from '../config.ts'
import { sha256 } from '../domain/digest.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { tagOf } from './conditional.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { renderApiDocs } from './pages/api-docs/api-docs-page.tsx'
import { API_DOCS_STYLE } from './pages/api-docs/style.ts'
import { HTML, pageHeaders } from './pages.ts'

/** Seconds it may be kept: it changes with the program alone, and its masthead with the newsroom. */
const MAX_AGE = 300

/** A function that answers with the page; `describe` gives the OpenAPI document as `/api/openapi.json` serves it. */
export function makeApiDocs(
  platform: HttpPlatform,
  describe: () => string,
): (request: Request) => Promise<Response> {
  let digest: string | undefined
  return async (request) => {
    const newsroom = await readNewsroom(platform.db)
    digest ??= sha256(describe())
    return answer(platform, request, {
      etag: tagOf([VERSION, 'api-docs', digest, newsroom?.version, newsroom?.updatedAt]),
      changedAt: null,
      until: null,
      maxAge: MAX_AGE,
      isShared: true,
      mediaType: HTML,
      headers: { ...(await pageHeaders(API_DOCS_STYLE)), 'X-Robots-Tag': 'noindex' },
      render: () => renderApiDocs({ newsroom, document: JSON.parse(describe()) }),
    })
  }
}
