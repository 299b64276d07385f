import { describe, expect, it } from 'vitest'
import { guessDate } from '../../../src/domain/standing-text/date.ts'

const LAGOS = { now: '2025-11-01T12:00:00.000Z', timeZone: 'Africa/Lagos' }
const FIFTEENTH = '2025-10-14T23:00:00.000Z'

describe('the date a story names', () => {
  it.each([
    'He arrived in Moscow on Wednesday, October 15, 2025, for talks.',
    'He arrived on 15 October 2025.',
    'He arrived on Oct. 15, 2025.',
    'LAGOS, Oct 15, 2025 (Reuters) - He arrived.',
    'He arrived on 2025-10-15.',
    'He arrived on the 15th of October, 2025.',
    'He arrived on Wednesday 15th October 2025.',
    'HE ARRIVED ON OCTOBER 15 2025',
    'He arrived on October\u00a015th,\u200b 2025',
    'Ya isa ranar 15 ga Oktoba, 2025.',
    'Ya isa a ranar Laraba 15 ga watan Oktoba 2025.',
    'Ọ bịarutere na 15 Ọktoba 2025.',
    'Ó dé ní 15 Oṣù Ọ̀wàrà 2025.',
    'The talks of October 2025, and of 32 October 2025, ended on 15 October 2025.',
    'The vote of 20 February 2027 was announced on 15 October 2025.',
  ])('is the start of that day in the newsroom’s time zone: %s', (text) => {
    expect(guessDate(text, LAGOS)).toBe(FIFTEENTH)
  })

  it.each([
    'Since December 2024 nothing was heard.',
    'The vote is on 20 February 2027.',
    'It was signed on 31 February 2025.',
    'It was signed on 31 June 2025.',
    'It was signed on 2025-13-01.',
    'It was signed on 10/11/2025.',
    'Case 12025-10-15 was heard.',
    'It was signed on 15 Octember 2025.',
    'It opens on October 12-15, 2025.',
    'He may 15 times in 2025.',
    'It was signed on October 15.',
    '',
  ])('is not guessed from %s', (text) => {
    expect(guessDate(text, LAGOS)).toBeNull()
  })

  it('is today until the day has begun there', () => {
    const text = 'He arrived on 15 October 2025.'
    expect(guessDate(text, { now: FIFTEENTH, timeZone: 'Africa/Lagos' })).toBe(FIFTEENTH)
    expect(guessDate(text, { now: '2025-10-14T22:59:59.999Z', timeZone: 'Africa/Lagos' })).toBeNull()
  })

  it('begins when that day began, where clocks skipped its midnight', () => {
    const beirut = { now: '2025-11-01T00:00:00.000Z', timeZone: 'Asia/Beirut' }
    expect(guessDate('On 30 March 2025 clocks changed.', beirut)).toBe('2025-03-29T22:00:00.000Z')
  })

  it.each([
    ['1 Fabrairu 2025', '2025-01-31T23:00:00.000Z'],
    ['1 Jenụwarị 2025', '2024-12-31T23:00:00.000Z'],
    ['May 1, 2025', '2025-04-30T23:00:00.000Z'],
    ['Sept. 9, 2025', '2025-09-08T23:00:00.000Z'],
    ['29 February 2024', '2024-02-28T23:00:00.000Z'],
  ])('knows the months: %s', (text, instant) => {
    expect(guessDate(text, LAGOS)).toBe(instant)
  })

  it('is looked for in bounded time', () => {
    for (const piece of ['1 ', '1 of ', '2025-', 'may 1 ', ' ']) {
      expect(guessDate(piece.repeat(100_000), LAGOS)).toBeNull()
    }
  })
})
