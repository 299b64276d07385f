/** Answering with a problem: a page for people who asked for one, `application/problem+json` for everything else. */
import type { Platform } from '../ports/platform.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { CORS_HEADERS } from './document.ts'
import { renderProblemPage } from './pages/problem-page.tsx'
import { HTML, pageHeaders } from './pages.ts'
import { type ProblemOptions, problemOf, problemResponse } from './problem.ts'

/** Never kept by a cache: what is not there now may be there at its instant. */
export async function answerProblem(
  platform: Platform,
  request: Request,
  error: unknown,
  options: ProblemOptions = {},
): Promise<Response> {
  const headers = { ...CORS_HEADERS, ...options.headers }
  if (!isForPeople(request)) return problemResponse(error, platform.log, { ...options, headers })
  const { status, title, detail } = problemOf(error, platform.log, options)
  const newsroom = await readNewsroom(platform.db).catch(() => null)
  return new Response(renderProblemPage({ newsroom, status, title, detail }), {
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

/** Feed readers list `text/html` too, some of them: only page addresses are ever answered with a page. */
function isForPeople(request: Request): boolean {
  const { pathname } = new URL(request.url)
  if (/^\/((api|feeds)([/.]|$)|search\.)/.test(pathname)) return false
  return (request.headers.get('Accept') ?? '').includes('text/html')
}
