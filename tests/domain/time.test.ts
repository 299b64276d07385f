/** Instants: one form, so that comparing text compares time. */
import { describe, expect, it } from 'vitest'
import {
  daysAfter,
  earlierOf,
  earliestOf,
  hoursAfter,
  hoursBefore,
  isInstant,
  latestOf,
  parseInstant,
  secondsUntil,
} from '../../src/domain/time.ts'

describe('reading an instant', () => {
  it.each([
    ['2025-10-15T08:00:00Z', '2025-10-15T08:00:00.000Z'],
    ['2025-10-15t08:00:00.5+01:00', '2025-10-15T07:00:00.500Z'],
    ['2025-10-15 08:00-02:30', '2025-10-15T10:30:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })

  it.each([
    '',
    'yesterday',
    '2025-02-31T08:00:00Z',
    '2025-10-15',
    '15/10/2025',
    '2025-10-15T25:00:00Z',
    '2025-13-01T00:00:00Z',
    '9999-12-31T23:59:59-12:00',
  ])('%s is none', (text) => {
    expect(parseInstant(text)).toBeNull()
  })
})

describe('an instant', () => {
  it.each([
    '2026-11-20T12:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2000-02-29T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
  ])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true)
    expect(new Date(text).toISOString()).toBe(text)
  })

  it.each([
    ...[
      '',
      'today',
      '2026-11-20',
      '2026-11-20T12:00:00Z',
      '2026-11-20T12:00:00.000',
      '2026-11-20 12:00:00.000Z',
    ],
    ...['2026-02-29T12:00:00.000Z', '1900-02-29T12:00:00.000Z', '2026-04-31T12:00:00.000Z'],
    ...['2026-00-20T12:00:00.000Z', '2026-13-20T12:00:00.000Z', '2026-11-00T12:00:00.000Z'],
    ...['2026-11-20T24:00:00.000Z', '2026-11-20T12:60:00.000Z', '2026-11-20T12:00:60.000Z'],
    ...[
      '2O26-11-20T12:00:00.000Z',
      '2026-11-20T12:00:00.0 0Z',
      '+02026-11-20T12:00:00.00',
      '２026-11-20T12:00:00.000Z',
    ],
    ...[null, undefined, 0, new Date(0), ['2026-11-20T12:00:00.000Z']],
  ])('%s is none', (value) => {
    expect(isInstant(value)).toBe(false)
  })
})

describe('hours and days', () => {
  const noon = '2026-11-20T12:00:00.000Z'

  it('are counted on the clock, over the end of a month, a leap day and a year', () => {
    expect(hoursAfter(noon, 24)).toBe('2026-11-21T12:00:00.000Z')
    expect(daysAfter('2024-02-28T12:00:00.001Z', 1)).toBe('2024-02-29T12:00:00.001Z')
    expect([daysAfter(noon, 365), daysAfter(noon, 0)]).toEqual(['2027-11-20T12:00:00.000Z', noon])
    expect(hoursBefore(noon, 13)).toBe('2026-11-19T23:00:00.000Z')
    expect([hoursAfter(noon, 0), hoursBefore(noon, 0)]).toEqual([noon, noon])
  })

  it('beyond the years that compare as text are never, or before everything', () => {
    for (const many of [1e8, 1e15, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect([hoursAfter(noon, many), daysAfter(noon, many)]).toEqual([null, null])
      expect(hoursBefore(noon, many) < '0000-01-01T00:00:00.000Z').toBe(true)
    }
    expect(daysAfter('9999-12-30T12:00:00.000Z', 1)).toBe('9999-12-31T12:00:00.000Z')
    expect(daysAfter('9999-12-31T12:00:00.000Z', 1)).toBe(null)
  })
})

describe('several instants', () => {
  const [early, late] = ['2025-10-15T08:00:00.000Z', '2025-10-16T08:00:00.000Z']

  it('have an earliest and a latest, or none', () => {
    expect([earliestOf([null, late, early]), latestOf([early, undefined, late]), earliestOf([null])]).toEqual(
      [early, late, null],
    )
  })

  it('of two, the earlier; nothing is later than never', () => {
    expect([
      earlierOf(early, late),
      earlierOf(late, early),
      earlierOf(null, late),
      earlierOf(early, null),
    ]).toEqual([early, early, late, early])
  })

  it('lie whole seconds apart, rounded down, never negative', () => {
    expect(secondsUntil(early, '2025-10-15T08:00:01.999Z')).toBe(1)
    expect(secondsUntil(late, early)).toBe(0)
  })
})
