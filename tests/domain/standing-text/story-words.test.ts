import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { leftAfterStory, liftAfterStory, OWN, paragraph, STORY } from './bodies.ts'

describe('the words of a story', () => {
  it.each([
    'The court heard that © 2019 Acme Ltd. All rights reserved was printed on every box.',
    'Editor’s note in hand, the minister said the paper would apologise.',
    'Reporting by Reuters last week showed that the drains were blocked.',
    'Reporting by Amina Bello showed that the drains were blocked.',
    'All rights reserved for indigenous people, the bill says, will pass to the state.',
    'All rights reserved to the Crown in 1914 were returned, he said.',
    '“For partnerships, write to me at musa@trader.example,” the trader said.',
    '“© 2019 Acme Ltd. All rights reserved.”',
    'Tickets: tickets@festival.example',
    'Readers with news of the missing can write to help@police.example.',
    'Contact the ministry at info@kano.example or call 0800 000 0000.',
    'By Wednesday the market was full again.',
    'By Wednesday Kano was quiet.',
    'Copyright is the right to copy, the lecturer said, and all rights are reserved to the author.',
    'Copyright 2025 reforms are delayed again.',
    'No part of the book may be reproduced without written permission, the publisher told the court.',
    'The governor is committed to journalism, transparency and fairness, his office said.',
    'We are committed to peace. Our people want accuracy in the count.',
    'The Daily Sun is committed to independent journalism. All stories are verified by two editors.',
    'Notes: the naira, the euro, the pound.',
  ])('are not lifted, though they come last: %s', (text) => {
    expect(leftAfterStory(liftAfterStory(text))).toEqual([text])
  })

  it('are not lifted with the notice that follows them', () => {
    const last = 'No part of the wall may be rebuilt without written permission, the judge said.'
    const lifting = liftAfterStory(last, '© 2025 Harmattan Post. All rights reserved.')
    expect(leftAfterStory(lifting)).toEqual([last])
    expect(lifting.holder).toBe('Harmattan Post')
  })

  it('are not lifted where they give readers an address, though a notice follows', () => {
    const last = 'Contact: info@festival.example'
    expect(leftAfterStory(liftAfterStory(last, '© 2025 Harmattan Post. All rights reserved.'))).toEqual([
      last,
    ])
  })

  it('are not lifted from the middle of a story, where a notice is quoted whole', () => {
    const texts = ['The label reads as follows.', '© 2019 Acme Ltd. All rights reserved.', ...STORY]
    const lifting = liftStandingText(
      texts.map((text) => paragraph(text)),
      OWN,
    )
    expect(lifting).toMatchObject({ lifted: [], holder: null, notice: null, year: null })
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text', text: texts[1] }])
  })

  it('are not lifted from the end either, where the story announces the quotation', () => {
    const lifting = liftAfterStory(
      'The sign on the door still reads:',
      '© 2019 Acme Ltd. All rights reserved.',
    )
    expect(lifting.lifted).toEqual([])
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text' }])
  })

  it('are not lifted from a story about copyright, whose own notice is', () => {
    const texts = [
      'A notice such as “© 2019 Acme Ltd. All rights reserved.” is not needed for protection.',
      'Copyright lasts for seventy years after the author’s death.',
      '© 2025 Harmattan Post. All rights reserved.',
    ]
    const lifting = liftAfterStory(...texts)
    expect(leftAfterStory(lifting)).toEqual(texts.slice(0, 2))
    expect(lifting).toMatchObject({ holder: 'Harmattan Post', year: '2025' })
  })

  it('are not lifted from a paragraph too long for standing text', () => {
    const long = `© 2025 Harmattan Post. All rights reserved. ${'This material may not be reproduced. '.repeat(60)}`
    expect(leftAfterStory(liftAfterStory(long))).toEqual([long])
  })

  it('are read in time that grows with their number, not its square', () => {
    const name = (index: number) => `Aa${index} Bb`
    const many = (text: (index: number) => string) =>
      [...STORY, ...Array.from({ length: 4000 }, (_, index) => text(index))].map((one) => paragraph(one))
    const began = performance.now()
    const bylines = liftStandingText(
      many((index) => `By A${'ab'[index % 2]}${String.fromCodePoint(0x4e00 + index)} Bb`),
      OWN,
    )
    const notices = liftStandingText(
      many((index) => `© 2025 ${name(index)}`),
      OWN,
    )
    expect(performance.now() - began).toBeLessThan(4000)
    expect(bylines.byline).toHaveLength(50)
    expect(bylines.body).toHaveLength(STORY.length)
    expect(notices.notice?.split('\n')).toHaveLength(4000)
  })

  it('are read in bounded time, whatever was pasted', () => {
    const hostile = [
      '© ',
      '((((',
      'by a, ',
      'reporting by a and ',
      '<a href=',
      'a@a.',
      '2025, ',
      'all rights ',
      '. . ',
      '\u200b',
    ]
    for (const piece of hostile) {
      for (const size of [1400, 5900, 200_000]) {
        const text = piece.repeat(Math.ceil(size / piece.length))
        expect(liftAfterStory(text, { text: piece, html: text }).body.length).toBeGreaterThanOrEqual(
          STORY.length,
        )
      }
    }
  })
})
