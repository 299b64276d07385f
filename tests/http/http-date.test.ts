import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { httpDate, parseHttpDate } from '../../src/http/http-date.ts'

const NOW = '2025-10-15T08:00:00.000Z'
const at = (instant: string) => Date.parse(instant)

describe('an HTTP date', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Thu, 29 Feb 2024 23:59:60 GMT', '2024-03-01T00:00:00Z'],
    // The day of the week is not looked at.
    ['Mon, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    // Up to 50 years ahead is ahead (RFC 9110 §5.6.7).
    ['Tuesday, 15-Oct-75 08:00:00 GMT', '2075-10-15T08:00:00Z'],
    ['Friday, 15-Oct-76 08:00:00 GMT', '1976-10-15T08:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseHttpDate(text, NOW)).toBe(at(instant))
  })

  test.each([
    '',
    '0',
    'yesterday',
    '2025-10-15T08:00:00Z',
    'Sun, 31 Feb 2025 08:00:00 GMT',
    'Wed, 15 Oct 2025 24:00:00 GMT',
    'Wed, 15 Oct 2025 08:00:00 +0000',
    'Wed, 15 Oct 2025 08:00:00 UTC',
    'Wed, 15 Oct 2025 08:00 GMT',
    'Wed, 15 oct 2025 08:00:00 GMT',
    '15 Oct 2025 08:00:00 GMT',
    'Wed, 15 Oct 2025 08:00:00 GMT; length=12',
    ' Wed, 15 Oct 2025 08:00:00 GMT',
    'Wednesday, 15 Oct 2025 08:00:00 GMT',
  ])('“%s” is none', (text) => {
    expect(parseHttpDate(text, NOW)).toBeNull()
  })

  const seconds = fc.integer({
    min: at('1000-01-01T00:00:00Z') / 1000,
    max: at('9999-12-31T23:59:59Z') / 1000,
  })

  test('that is sent is read again, to the second', () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = new Date(second * 1000).toISOString()
        expect(parseHttpDate(httpDate(instant), NOW)).toBe(second * 1000)
      }),
    )
  })

  test('means the same in the old forms', () => {
    const near = fc.integer({
      min: at('1980-01-01T00:00:00Z') / 1000,
      max: at('2060-01-01T00:00:00Z') / 1000,
    })
    fc.assert(
      fc.property(near, (second) => {
        const date = new Date(second * 1000)
        const [, day = '', month, year = '', time] = date.toUTCString().split(' ')
        const weekday = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
        const rfc850 = `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`
        const asctime = `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
        expect(parseHttpDate(rfc850, NOW)).toBe(second * 1000)
        expect(parseHttpDate(asctime, NOW)).toBe(second * 1000)
      }),
    )
  })

  test('never throws, and is never another day than the one written', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('Wed', ' ', ',', '15', 'Oct', '2025', '08:00:00', '-', 'GMT', '25'),
      }),
    )
    fc.assert(
      fc.property(noise, (text) => {
        const time = parseHttpDate(text, NOW)
        if (time !== null) expect(text).toContain(new Date(time).toISOString().slice(8, 10).replace(/^0/, ''))
      }),
    )
  })
})
