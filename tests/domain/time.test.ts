/** Instants: one form, so that comparing text compares time. */
import { describe, expect, it } from 'vitest'
import { earliestOf, latestOf, parseInstant, secondsUntil } from '../../src/domain/time.ts'

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

describe('several instants', () => {
  const [early, late] = ['2025-10-15T08:00:00.000Z', '2025-10-16T08:00:00.000Z']

  it('have an earliest and a latest, or none', () => {
    expect([earliestOf([null, late, early]), latestOf([early, undefined, late]), earliestOf([null])]).toEqual(
      [early, late, null],
    )
  })

  it('lie whole seconds apart, rounded down, never negative', () => {
    expect(secondsUntil(early, '2025-10-15T08:00:01.999Z')).toBe(1)
    expect(secondsUntil(late, early)).toBe(0)
  })
})
