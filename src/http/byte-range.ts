/** The part of a body that a client asks for: one range of bytes, as `Range` and `If-Range` say it (RFC 9110 §14). */

/** From `from` up to and without `to`. */
export type ByteRange = { readonly from: number; readonly to: number }

const ONE_RANGE = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i

/**
 * Null for the whole body: no range, several at once, one that is garbled, and one that was asked of other bytes than
 * these (§13.1.5: only the same strong tag counts). `unsatisfiable` for one that lies outside of them.
 */
export function rangeOf(
  headers: Headers,
  { etag, size }: { readonly etag: string; readonly size: number },
): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = ONE_RANGE.exec(headers.get('Range') ?? '') ?? []
  if (first === undefined || last === undefined || `${first}${last}` === '') return null
  const since = headers.get('If-Range')
  if (since !== null && since.trim() !== etag) return null
  if (first === '') return lastBytes(Number(last), size)
  const from = Number(first)
  const end = last === '' ? Number.POSITIVE_INFINITY : Number(last)
  // §14.1.1: a range that ends before it starts is none.
  if (end < from) return null
  return from < size ? { from, to: Math.min(end + 1, size) } : 'unsatisfiable'
}

function lastBytes(length: number, size: number): ByteRange | 'unsatisfiable' {
  return length === 0 ? 'unsatisfiable' : { from: Math.max(0, size - length), to: size }
}
