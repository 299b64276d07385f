/** The newsroom's day: where it begins and ends, whatever its clocks do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../src/domain/day.ts'

const ZONES = [
  'Africa/Lagos',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Cairo',
  'America/Santiago',
  'Nowhere/None',
]

describe('a day', () => {
  it('is 24 hours in Lagos, and begins an hour before that of UTC', () => {
    expect(dayIn('Africa/Lagos', '2026-11-20T23:30:00.000Z')).toEqual({
      date: '2026-11-21',
      start: '2026-11-20T23:00:00.000Z',
      end: '2026-11-21T23:00:00.000Z',
    })
  })

  it('is 23 hours where clocks go forward, and 25 where they go back', () => {
    expect(dayIn('America/New_York', '2026-03-08T12:00:00.000Z')).toMatchObject({
      start: '2026-03-08T05:00:00.000Z',
      end: '2026-03-09T04:00:00.000Z',
    })
    expect(dayIn('America/New_York', '2026-11-01T12:00:00.000Z')).toMatchObject({
      start: '2026-11-01T04:00:00.000Z',
      end: '2026-11-02T05:00:00.000Z',
    })
  })

  it('begins at one o’clock where midnight is skipped', () => {
    expect(dayIn('Africa/Cairo', '2025-04-25T10:00:00.000Z')).toMatchObject({
      start: '2025-04-24T22:00:00.000Z',
    })
  })

  it('that a country skipped is no day: Samoa had no 30 December 2011', () => {
    expect(dayIn('Pacific/Apia', '2011-12-30T10:00:00.000Z')).toMatchObject({
      date: '2011-12-31',
      start: '2011-12-30T10:00:00.000Z',
    })
  })

  it('begins once where clocks went back over midnight, and each instant is in one day', () => {
    const first = { date: '2010-11-06', end: '2010-11-07T03:30:00.000Z' }
    // A minute of the seventh, then an hour of the sixth again.
    expect(dayIn('America/St_Johns', '2010-11-07T02:30:30.000Z')).toMatchObject(first)
    expect(dayIn('America/St_Johns', '2010-11-07T02:45:00.000Z')).toMatchObject(first)
    expect(dayIn('America/St_Johns', '2010-11-07T03:30:00.000Z')?.date).toBe('2010-11-07')
  })

  it('is that of UTC where the zone is unknown, and none where the instant is', () => {
    expect(dayIn('Nowhere/None', '2026-11-20T23:30:00.000Z')?.date).toBe('2026-11-20')
    for (const none of ['', 'today', '2026-02-30T00:00:00.000Z', '2026-11-20', '0000-01-01T00:00:00.000Z'])
      expect(dayIn('UTC', none)).toBe(null)
  })

  it('follows the one before without gap or overlap, and holds the instant it was asked with', () => {
    const instant = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, asked) => {
        const day = dayIn(zone, asked)
        if (!day) throw new Error('no day')
        expect(day.start <= asked && asked < day.end).toBe(true)
        expect(dayIn(zone, day.start)).toEqual(day)
        expect(dayIn(zone, day.end)?.start).toBe(day.end)
        const last = new Date(Date.parse(day.end) - 1).toISOString()
        expect(dayIn(zone, last)).toEqual(day)
      }),
      { numRuns: 300 },
    )
  })
})
