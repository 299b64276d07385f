/** Answering with a problem: a page for people who asked for one, `application/problem+json` for everything else. */
import { VERSION } from '../config.ts'
import { AppError } from '../domain/errors.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { tagOf } from './conditional.ts'
import { CORS_HEADERS, PARTNER_HEADERS } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { renderProblemPage } from './pages/problem-page.tsx'
import { HTML, pageHeaders } from './pages.ts'
import { type ProblemOptions, problemOf, problemResponse } from './problem.ts'

/** `isForPartner` where it is a Partner's door that answers, so that no page of another origin may read it. */
type AnswerOptions = ProblemOptions & { readonly isForPartner?: boolean }

/** Never kept by a cache: what is not there now may be there at its instant. */
export async function answerProblem(
  platform: HttpPlatform,
  request: Request,
  error: unknown,
  { isForPartner = false, ...options }: AnswerOptions = {},
): Promise<Response> {
  const headers = { ...(isForPartner ? PARTNER_HEADERS : CORS_HEADERS), ...options.headers }
  if (!isForPeople(request) || isThrottled(error))
    return problemResponse(error, platform.log, { ...options, headers })
  const { status, title, detail } = problemOf(error, platform.log, options)
  const newsroom = await readNewsroom(platform.db).catch(() => null)
  const shown = { newsroom, status, title, detail, isForPartner }
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

/** Whoever asks too often is answered from memory alone: a page would be made with what is read from the database. */
function isThrottled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'throttled'
}

/** RFC 7725 §4: who blocks is us; who demanded it is not said. */
export function blockedBy(error: unknown, baseUrl: string): Readonly<Record<string, string>> {
  const isLegal = error instanceof AppError && error.code === 'legal'
  return isLegal ? { Link: `<${baseUrl}/>; rel="blocked-by"` } : {}
}

const AS_IT_IS = { coding: null, least: 0 }

/** Feed readers list `text/html` too, some of them: only page addresses are ever answered with a page. */
function isForPeople(request: Request): boolean {
  const { pathname } = new URL(request.url)
  if (/^(\/partner)?\/((api|feeds)([/.]|$)|search\.)/.test(pathname)) return false
  return (request.headers.get('Accept') ?? '').includes('text/html')
}
