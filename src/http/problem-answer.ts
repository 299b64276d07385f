/** Answering with a problem: a page for people who asked for one, `application/problem+json` for everything else. */
import { VERSION } from '../config.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { tagOf } from './conditional.ts'
import { CORS_HEADERS } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { renderProblemPage } from './pages/problem-page.tsx'
import { HTML, pageHeaders } from './pages.ts'
import { type ProblemOptions, problemOf, problemResponse } from './problem.ts'

/** Never kept by a cache: what is not there now may be there at its instant. */
export async function answerProblem(
  platform: HttpPlatform,
  request: Request,
  error: unknown,
  options: ProblemOptions = {},
): Promise<Response> {
  const headers = { ...CORS_HEADERS, ...options.headers }
  if (!isForPeople(request)) return problemResponse(error, platform.log, { ...options, headers })
  const { status, title, detail } = problemOf(error, platform.log, options)
  const newsroom = await readNewsroom(platform.db).catch(() => null)
  const shown = { newsroom, status, title, detail }
  // A crawler that asks for a thousand pages that are gone is told so from one.
  const key = `problem ${tagOf([VERSION, shown])}`
  const page = await platform.kept.read(key, AS_IT_IS, () => renderProblemPage(shown))
  return new Response(page.bytes, {
    status,
    headers: {
      'Content-Type': HTML,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(await pageHeaders()),
      ...headers,
    },
  })
}

const AS_IT_IS = { coding: null, least: 0 }

/** Feed readers list `text/html` too, some of them: only page addresses are ever answered with a page. */
function isForPeople(request: Request): boolean {
  const { pathname } = new URL(request.url)
  if (/^\/((api|feeds)([/.]|$)|search\.)/.test(pathname)) return false
  return (request.headers.get('Accept') ?? '').includes('text/html')
}
