/** Answering with a document: 304 where the client has it, otherwise its bytes, compressed where both sides can. */
import type { Handover } from '../domain/delivery.ts'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { cacheControl, judgeConditions, lastModified, type Validators } from './conditional.ts'
import { chooseCoding } from './content-coding.ts'
import type { HttpPlatform } from './kept.ts'
import type { Outcome, ReadDocument } from './ledger.ts'
import { NOT_FOR_ROBOTS } from './pages/robots.ts'
import { problemResponse } from './problem.ts'
import { type StoredContent, sendStored } from './stored-content.ts'

/** What is said of a document, whatever its body is made of. */
export type DocumentHead = Validators & {
  readonly mediaType: string
  readonly until: Instant | null
  readonly maxAge: number
  /** Whether caches shared by several readers may keep it. */
  readonly isShared: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** What a Partner holds once it was sent; absent for the public's. */
  readonly handover?: Handover
  /** What the public's requests for it are counted as; absent where they are not. */
  readonly reading?: ReadDocument
}

/** Its bytes are kept under its entity tag, which therefore stands for all that it shows: no two documents may share one. */
export type Document = DocumentHead & { readonly render: () => string }

/** Bytes of an Asset: read as they are sent, kept by nobody here, and never coded. */
export type StoredDocument = DocumentHead & { readonly content: StoredContent }

/** Below this many bytes compressing costs more than it saves. */
const WORTH_COMPRESSING = 860

/** GET and HEAD alike; a HEAD's body is dropped by the router, its headers are those of the GET. */
export async function answer(
  platform: HttpPlatform,
  request: Request,
  document: Document | StoredDocument,
): Promise<Response> {
  const now = platform.now()
  const verdict = judgeConditions(request.headers, document, now)
  if (verdict === 'failed') return refuse(platform, document)
  const headers = headersOf(document, now)
  if (verdict === 'unchanged') {
    note(platform, request, document, 'unchanged')
    // RFC 9110 §15.4.5: what a 200 would have said for caches; nothing of a body that is not sent.
    return new Response(null, { status: 304, headers })
  }
  const outcome = request.method === 'GET' ? 'sent' : 'asked'
  if ('content' in document) {
    const response = await sendStored(platform.log, request, document, headers)
    // A part of a recording is handed over as well: players ask for nothing else.
    if (response.ok) note(platform, request, document, outcome)
    return response
  }
  const { bytes, coding } = await bodyOf(platform, request, document)
  note(platform, request, document, outcome)
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': document.mediaType,
      ...(coding === null ? {} : { 'Content-Encoding': coding }),
      'Content-Length': String(bytes.length),
    },
  })
}

/** What failed to be made, or was refused, is not in the ledger. */
function note(
  { ledger, now }: HttpPlatform,
  request: Request,
  { handover, reading }: DocumentHead,
  outcome: Outcome,
): void {
  if (handover) ledger.note(handover, outcome, now())
  else if (reading) ledger.noteReading(reading, request.headers.get('User-Agent'), outcome, now())
}

function headersOf(document: DocumentHead, now: Instant): Record<string, string> {
  const modified = lastModified(document.changedAt, now)
  return {
    ETag: document.etag,
    'Cache-Control': cacheControl({ ...document, now }),
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    // RFC 9110 §14.3: documents are small and change; a part of one is of no use.
    'Accept-Ranges': 'none',
    ...(modified === null ? {} : { 'Last-Modified': modified }),
    ...document.headers,
  }
}

function bodyOf(platform: HttpPlatform, request: Request, { mediaType, etag, render }: Document) {
  const available = new Set(Object.keys(platform.compress))
  const { coding, isIdentityRefused } = chooseCoding(request.headers.get('Accept-Encoding'), available)
  const key = `${mediaType} ${new URL(request.url).pathname} ${etag}`
  return platform.kept.read(key, { coding, least: isIdentityRefused ? 0 : WORTH_COMPRESSING }, render)
}

function refuse(platform: HttpPlatform, document: DocumentHead): Response {
  const error = new AppError('conflict', 'The document is not what the request expects it to be')
  return problemResponse(error, platform.log, { status: 412, headers: { ...document.headers } })
}

/** What every answer to a Partner says: kept by nobody else, found by nobody else, its address told to nobody else. */
export const PARTNER_HEADERS: Readonly<Record<string, string>> = {
  Vary: 'Accept-Encoding, Authorization',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': NOT_FOR_ROBOTS,
}

/** The same of a document that is one of two, by what the reader would rather have. */
export const PARTNER_CHOICE_HEADERS: Readonly<Record<string, string>> = {
  ...PARTNER_HEADERS,
  Vary: 'Accept, Accept-Encoding, Authorization',
}

/** What lets a page of any origin read a public document and its validators. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Retry-After',
}

/** The answer to a preflight: conditional headers are not safelisted, so a browser asks first. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Authorization, Accept',
      'Access-Control-Max-Age': '86400',
      Allow: 'GET, HEAD, OPTIONS',
    },
  })
}
