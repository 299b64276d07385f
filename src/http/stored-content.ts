/** Sending bytes that are stored: whole or one range of them, read stretch by stretch as the client takes them. */
import { AppError } from '../domain/errors.ts'
import type { Bytes, Log } from '../ports/platform.ts'
import { type ByteRange, rangeOf } from './byte-range.ts'
import { problemResponse } from './problem.ts'

export type StoredContent = {
  readonly size: number
  /** The bytes from `from` up to and without `to`, which lie within the content. */
  readonly read: (from: number, to: number) => Promise<Bytes>
}

type Stored = {
  readonly content: StoredContent
  readonly etag: string
  readonly mediaType: string
  /** What the door says with any answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Bytes that are in memory at once, for each client that takes them. */
const STRETCH = 720_000

/** 200, 206 for a range, 416 for one that is not there. A HEAD is told of the whole, and nothing is read for it. */
export async function sendStored(
  log: Log,
  request: Request,
  { content, etag, mediaType, headers: manners = {} }: Stored,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const { size } = content
  // RFC 9110 §14.2: a range is of a GET alone.
  const range = request.method === 'GET' ? rangeOf(request.headers, { etag, size }) : null
  if (range === 'unsatisfiable') return refuseRange(log, size, manners)
  const { from, to } = range ?? { from: 0, to: size }
  const body = request.method === 'HEAD' ? null : await bodyOf(log, content, { from, to })
  return new Response(body, {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      'Accept-Ranges': 'bytes',
      'Content-Type': mediaType,
      'Content-Length': String(to - from),
      ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${size}` }),
    },
  })
}

/** What fits into one stretch is read before it is answered, so that a failure is one the client can be told of. */
async function bodyOf(
  log: Log,
  content: StoredContent,
  { from, to }: ByteRange,
): Promise<Bytes | ReadableStream<Bytes>> {
  if (to - from <= STRETCH) return content.read(from, to)
  let at = from
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        const end = Math.min(at + STRETCH, to)
        try {
          controller.enqueue(await content.read(at, end))
        } catch (error) {
          log('error', 'bytes broke off while they were sent', { error })
          controller.error(new Error('broken off'))
          return
        }
        at = end
        if (at === to) controller.close()
      },
    },
    // Nothing is read before it is asked for.
    { highWaterMark: 0 },
  )
}

function refuseRange(log: Log, size: number, manners: Readonly<Record<string, string>>): Response {
  const error = new AppError('invalid', `There are ${size} bytes, and none in that range`)
  return problemResponse(error, log, {
    status: 416,
    headers: { ...manners, 'Content-Range': `bytes */${size}` },
  })
}
