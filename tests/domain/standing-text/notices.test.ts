import { describe, expect, it } from 'vitest'
import { codesOf, leftAfterStory, liftAfterStory, paragraph } from './bodies.ts'

describe('the year and the holder of a notice', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['© 2025 Harmattan Post Media Group LLC. All rights reserved.', '2025', 'Harmattan Post Media Group LLC'],
    ['© 2025 Harmattan Post Media Group LLC All Rights Reserved', '2025', 'Harmattan Post Media Group LLC'],
    ['© 2025 Harmattan Post – All Rights Reserved', '2025', 'Harmattan Post'],
    ['© 2025 Harmattan Post | All rights reserved', '2025', 'Harmattan Post'],
    ['© 2025 Harmattan Post, all rights reserved.', '2025', 'Harmattan Post'],
    ['Copyright (c) 2019-2025 by Harmattan Post. All rights reserved.', '2019-2025', 'Harmattan Post'],
    ['© 2019–2025 Harmattan Post', '2019–2025', 'Harmattan Post'],
    ['© 2019, 2021 Harmattan Post', '2019, 2021', 'Harmattan Post'],
    ['© 2024/25 Harmattan Post', '2024/25', 'Harmattan Post'],
    ['(C)2025 HARMATTAN POST. ALL RIGHTS RESERVED.', '2025', 'HARMATTAN POST'],
    ['📌 ©\ufe0f 2025\u00a0Harmattan\u200b Post. All\u00a0rights\u00a0reserved.\r', '2025', 'Harmattan Post'],
    ['© 2025 Acme Inc. All rights reserved.', '2025', 'Acme Inc.'],
    ['© 2025 Acme Ltd. All rights reserved.', '2025', 'Acme Ltd'],
    ['© 2025 Grupo Meridiano S.A. Todos los derechos reservados.', '2025', 'Grupo Meridiano S.A.'],
    ['© 2025 harmattan.example. All rights reserved.', '2025', 'harmattan.example'],
    ['© 2025 People’s Daily & Sons', '2025', 'People’s Daily & Sons'],
    [
      '© 2025 International Centre for Investigative Reporting',
      '2025',
      'International Centre for Investigative Reporting',
    ],
    ['© 2025. All rights reserved.', '2025', null],
    [
      '© 2025 All rights reserved. Harmattan Post Media Group LLC © 2025',
      '2025',
      'Harmattan Post Media Group LLC',
    ],
    ['All rights reserved. © Harmattan Post 2025.', '2025', 'Harmattan Post'],
    ['All rights reserved by Harmattan Post', null, 'Harmattan Post'],
    ['© 2025 新华社 版权所有', '2025', '新华社'],
    ['جميع الحقوق محفوظة © 2025 صحيفة الريح', '2025', 'صحيفة الريح'],
    ['© 2025 ООО «Ромашка». Все права защищены.', '2025', 'ООО «Ромашка»'],
    ['&copy; 2025 Harmattan Post', '2025', 'Harmattan Post'],
    ['c.2025 The New York Times Company', '2025', 'The New York Times Company'],
    ['© 2025 Harmattan Post, www.harmattan.example', '2025', 'Harmattan Post'],
  ]
  it.each(cases)('are read from %s', (text, year, holder) => {
    const lifting = liftAfterStory(text)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting).toMatchObject({ year, holder, notice: text.trim() })
  })

  it('are another’s where a foreign notice stands beside the newsroom’s own', () => {
    const lifting = liftAfterStory('© 2025 Harmattan Post.', '© 2024 Riverside Gazette Ltd')
    expect(lifting).toMatchObject({ holder: 'Riverside Gazette Ltd', year: '2024' })
  })

  it('give the agency too where the holder is one, unless it is the newsroom', () => {
    expect(liftAfterStory('© 2025 Reuters. All rights reserved.')).toMatchObject({
      holder: 'Reuters',
      agency: 'Reuters',
    })
    expect(liftAfterStory('Copyright 2025 The Associated Press.').agency).toBe('AP')
    expect(liftAfterStory('© 2025 Harmattan Post').agency).toBeNull()
  })
})

describe('the acts a notice reserves', () => {
  const withSentence = (sentence: string) => liftAfterStory(`© 2025 Harmattan Post. ${sentence}`)
  it.each([
    [
      'This material may not be reproduced, published, broadcast, rewritten or redistributed.',
      ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'],
    ],
    [
      'Unauthorized copying, redistribution, publication or rewriting is prohibited.',
      ['reproduce', 'publish', 'rewrite', 'redistribute'],
    ],
    ['No part may be copied or transmitted.', ['reproduce', 'broadcast']],
    ['You may not republish or adapt our content.', ['publish', 'rewrite']],
    ['REDISTRIBUTION AND REPRODUCTION ARE FORBIDDEN.', ['reproduce', 'redistribute']],
    ['La reproducción total o parcial queda prohibida.', ['reproduce']],
  ])('are read from %s', (sentence, reserved) => {
    const lifting = withSentence(sentence)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting.reserved).toEqual(reserved)
  })

  it('are none where the notice names none, though it says “copyright”', () => {
    expect(liftAfterStory('Copyright 2025 Harmattan Post. All rights reserved.').reserved).toEqual([])
  })

  it.each([
    ['without prior express written permission from Harmattan Post', 'prior express written permission'],
    ['without the prior, written consent of the publisher', 'prior, written consent'],
    ['without Express Written Permission', 'Express Written Permission'],
    ['without permission in writing', 'permission in writing'],
    ['without our authorisation', 'authorisation'],
  ])('need the permission as worded: %s', (words, permission) => {
    expect(withSentence(`This material may not be reproduced ${words}.`).permission).toBe(permission)
  })
})

describe('whose permission a notice asks for', () => {
  it.each([
    [
      'All rights reserved. This material may not be reproduced without prior express written permission from PUNCH.',
      'PUNCH',
    ],
    [
      'No part of this story may be republished without the written permission of Daily Trust.',
      'Daily Trust',
    ],
    ['This story may not be republished without Daily Trust’s prior written consent.', 'Daily Trust'],
    [
      'This material may not be republished without permission from the management of Daily Trust Limited.',
      'Daily Trust Limited',
    ],
    ['This story may not be republished without permission from the Publisher.', null],
    ['This story may not be republished without permission from this site’s author and/or owner.', null],
    ['This story may not be republished without our permission.', null],
  ])('is the holder where it is named: %s', (text, holder) => {
    const lifting = liftAfterStory(text)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting.holder).toBe(holder)
  })

  it('is another’s though the copyright line is the newsroom’s own', () => {
    const text =
      '© 2025 Harmattan Post. This story may not be republished without written permission from Daily Trust.'
    expect(liftAfterStory(text).holder).toBe('Daily Trust')
  })
})

describe('what stands beside a notice in its paragraph', () => {
  it.each([
    [
      '© 2025 Harmattan Post | All rights reserved | Privacy policy | Contact us',
      '© 2025 Harmattan Post | All rights reserved',
    ],
    [
      'Copyright © 2025 Harmattan Post. All Rights Reserved. Powered by WordPress.',
      'Copyright © 2025 Harmattan Post. All Rights Reserved.',
    ],
  ])('is lifted with it, and no part of it: %s', (text, notice) => {
    const lifting = liftAfterStory(text)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting).toMatchObject({ holder: 'Harmattan Post', notice, lifted: [{ text }] })
  })
})

describe('a notice spread over paragraphs', () => {
  it('is kept verbatim, a line for each of them', () => {
    const texts = [
      '© 2025 Harmattan Post Media Group LLC',
      'All rights reserved.',
      'This material may not be reproduced without permission.',
    ]
    const lifting = liftAfterStory(...texts)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting.notice).toBe(texts.join('\n'))
  })

  it('is one notice where it was pasted twice', () => {
    const lifting = liftAfterStory('© 2025 Harmattan Post', '©\u00a02025 Harmattan Post')
    expect(lifting.notice).toBe('© 2025 Harmattan Post')
    expect(lifting.lifted).toHaveLength(2)
  })

  it('is read line by line where one paragraph holds several lines, with the reporting line among them', () => {
    const text = '© 2025 Harmattan Post\r\nAll rights reserved\r\nReporting by Amina Bello in Kano'
    const lifting = liftAfterStory(text)
    expect(lifting.lifted).toEqual([
      { kind: 'copyright-notice', text: '© 2025 Harmattan Post\r\nAll rights reserved', paragraph: 3 },
      { kind: 'reporting-line', text: 'Reporting by Amina Bello in Kano', paragraph: 3 },
    ])
    expect(lifting).toMatchObject({ holder: 'Harmattan Post', dateline: 'Kano' })
  })

  it('is read as running text where a line was merely wrapped', () => {
    const text =
      '© 2025 Harmattan Post Media\nGroup LLC. All rights reserved. This material may not be\nreproduced.'
    expect(liftAfterStory(text)).toMatchObject({
      holder: 'Harmattan Post Media Group LLC',
      reserved: ['reproduce'],
    })
  })

  it('is cut from a reporting line that follows in the same paragraph', () => {
    const lifting = liftAfterStory(
      '© 2025 Harmattan Post. All rights reserved. Reporting by Amina Bello in Kano.',
    )
    expect(lifting.notice).toBe('© 2025 Harmattan Post. All rights reserved.')
    expect(lifting.byline).toMatchObject([{ name: 'Amina Bello' }])
  })
})

describe('what a notice does not say', () => {
  it('“some rights reserved” is not all of them', () => {
    const lifting = liftAfterStory('© 2025 Harmattan Post. Some rights reserved.')
    expect(lifting.allRightsReserved).toBe(false)
    expect(codesOf(lifting)).toEqual(['looks-like-standing-text'])
  })

  it('a notice under a picture stays with its picture', () => {
    const html = '<p><img src="https://a.example/x.jpg">© 2025 Harmattan Post</p>'
    const lifting = liftAfterStory(paragraph('© 2025 Harmattan Post', html))
    expect(lifting.lifted).toEqual([])
    expect(lifting.remarks[0]?.message).toContain('picture')
  })

  it('an emoji set as a picture is no picture', () => {
    const html = '<p><img class="emoji" alt="📌" src="https://s.example/1f4cc.svg"> © 2025 Harmattan Post</p>'
    expect(liftAfterStory(paragraph('© 2025 Harmattan Post', html)).lifted).toHaveLength(1)
  })
})
