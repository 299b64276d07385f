/** Ranges of bytes as RFC 9110 §14 has clients ask for them. */
import { expect, test } from 'vitest'
import { rangeOf } from '../../src/http/byte-range.ts'

const ETAG = '"abc"'
const asked = (Range: string, more: Readonly<Record<string, string>> = {}) =>
  rangeOf(new Headers({ Range, ...more }), { etag: ETAG, size: 1000 })

test.each([
  ['bytes=0-499', { from: 0, to: 500 }],
  ['bytes=500-', { from: 500, to: 1000 }],
  ['bytes=-100', { from: 900, to: 1000 }],
  ['bytes=-5000', { from: 0, to: 1000 }],
  ['bytes=999-9999', { from: 999, to: 1000 }],
  ['BYTES=0-0', { from: 0, to: 1 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=1000-2000', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
])('%s is understood', (range, expected) => {
  expect(asked(range)).toEqual(expected)
})

test.each(['bytes=5-4', 'bytes=-', 'bytes=', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=0 - 5', ''])(
  '"%s" gets the whole',
  (range) => {
    expect(asked(range)).toBeNull()
  },
)

test('without a range all is asked for', () => {
  expect(rangeOf(new Headers(), { etag: ETAG, size: 1000 })).toBeNull()
})

test('a part of other bytes than these is no part: only the same strong tag counts', () => {
  expect(asked('bytes=0-9', { 'If-Range': ETAG })).toEqual({ from: 0, to: 10 })
  for (const since of ['"other"', 'W/"abc"', 'Tue, 24 Nov 2026 10:00:00 GMT'])
    expect(asked('bytes=0-9', { 'If-Range': since })).toBeNull()
})
