import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { leftAfterStory, liftAfterStory, OWN, paragraph, STORY } from './bodies.ts'

describe('a reporting line', () => {
  const cases: readonly (readonly [string, readonly string[], string | null, string | null])[] = [
    ['Reporting by Amina Bello in Lagos, Nigeria.', ['Amina Bello'], 'Lagos, Nigeria', null],
    ['Reporting by Harmattan Post in Kano', ['Harmattan Post'], 'Kano', null],
    ['Reported by Amina Bello and Tunde Ojo', ['Amina Bello', 'Tunde Ojo'], null, null],
    [
      'Reporting by Amina Bello in Kano, Tunde Ojo in Abuja and Ngozi Eze in Enugu',
      ['Amina Bello', 'Tunde Ojo', 'Ngozi Eze'],
      'Kano',
      null,
    ],
    [
      'Reporting by Amina Bello in Lagos, Nigeria, and Tunde Ojo in Accra, Ghana',
      ['Amina Bello', 'Tunde Ojo'],
      'Lagos, Nigeria',
      null,
    ],
    [
      'Reporting by Amina Bello, Tunde Ojo and Ngozi Eze; editing by Ada Obi',
      ['Amina Bello', 'Tunde Ojo', 'Ngozi Eze'],
      null,
      null,
    ],
    [
      '(Reporting by Amina Bello in Kano; Additional reporting by Tunde Ojo; Writing by Ngozi Eze; Editing by Ada Obi and Sule Musa)',
      ['Amina Bello', 'Tunde Ojo', 'Ngozi Eze'],
      'Kano',
      null,
    ],
    ['Reporting by Amina Bello Editing by Ada Obi', ['Amina Bello'], null, null],
    ['Reporting and writing by Amina Bello', ['Amina Bello'], null, null],
    ['Reporting by Amina Bello, editing by Ada Obi', ['Amina Bello'], null, null],
    ['Additional reporting: Tunde Ojo', ['Tunde Ojo'], null, null],
    ['With additional reporting by Tunde Ojo in Jos', ['Tunde Ojo'], 'Jos', null],
    ['Edited by Ada Obi', [], null, null],
    ['Reporting by Reuters in Johannesburg', ['Reuters'], 'Johannesburg', 'Reuters'],
    ['Reporting by Amina Bello for AFP', ['Amina Bello'], null, 'AFP'],
    ['Reported by Amina Bello, Reuters', ['Amina Bello'], null, 'Reuters'],
    ['Reported by Amina Bello, Kano', ['Amina Bello'], 'Kano', null],
    ['By AMINA BELLO, Kano', ['AMINA BELLO'], 'Kano', null],
    ['By Amina Bello, Senior Correspondent', ['Amina Bello'], null, null],
    ['By AMINA BELLO Associated Press', ['AMINA BELLO'], null, 'AP'],
    [
      'Reporting by Amina Bello in Abuja, Nigeria, for Harmattan Post',
      ['Amina Bello'],
      'Abuja, Nigeria',
      null,
    ],
    ['Reporting by Harmattan Post, Kano', ['Harmattan Post'], 'Kano', null],
    ['Reporting by Amina Bello – Kano', ['Amina Bello'], 'Kano', null],
    ['By Sunday Okoro', ['Sunday Okoro'], null, null],
    ['Reporting by N’Golo d’Almeida in Cotonou', ['N’Golo d’Almeida'], 'Cotonou', null],
    ['Reporting by Chinụa Ọlá in Ìbàdàn', ['Chinụa Ọlá'], 'Ìbàdàn', null],
  ]
  it.each(cases)('names who and where: %s', (text, names, dateline, agency) => {
    const lifting = liftAfterStory(text)
    expect(leftAfterStory(lifting)).toEqual([])
    expect(lifting.byline.map(({ name }) => name)).toEqual(names)
    expect(lifting).toMatchObject({ dateline, agency })
  })

  it('gives the reporter’s e-mail, and the page the name links to', () => {
    const html =
      '<p>Reporting by <a href="https://harmattan.example/amina?a=1&amp;b=2">Amina Bello</a> (amina@harmattan.example)</p>'
    expect(
      liftAfterStory(paragraph('Reporting by Amina Bello (amina@harmattan.example)', html)).byline,
    ).toEqual([
      {
        name: 'Amina Bello',
        email: 'amina@harmattan.example',
        url: 'https://harmattan.example/amina?a=1&b=2',
      },
    ])
  })

  it('names nobody twice', () => {
    expect(liftAfterStory('By Amina Bello', 'Reporting by AMINA BELLO in Kano').byline).toHaveLength(1)
  })
})

describe('a byline before the story', () => {
  const withBefore = (...texts: readonly string[]) =>
    liftStandingText(
      [...texts, ...STORY].map((text) => paragraph(text)),
      OWN,
    )

  it('is lifted', () => {
    const lifting = withBefore('By Amina Bello, Kano')
    expect(lifting.body.map(({ text }) => text)).toEqual(STORY)
    expect(lifting).toMatchObject({ byline: [{ name: 'Amina Bello' }], dateline: 'Kano' })
  })

  it('is lifted after an editor’s note that stays', () => {
    const note = 'Editor’s note: This story has been corrected.'
    const lifting = withBefore(note, 'By Amina Bello')
    expect(lifting.body.map(({ text }) => text)).toEqual([note, ...STORY])
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text', text: note }])
  })

  it('stays, and is reported, once the story has begun', () => {
    const paragraphs = [STORY[0], 'By Amina Bello', ...STORY].map((text) => paragraph(text ?? ''))
    const lifting = liftStandingText(paragraphs, OWN)
    expect(lifting.body).toHaveLength(5)
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text', text: 'By Amina Bello' }])
  })
})

describe('the mark of an agency inside a story', () => {
  it.each([
    ['LAGOS, Oct 15 (Reuters) - The naira fell on Wednesday.', 'Reuters'],
    ['(AP) — The naira fell on Wednesday.', 'AP'],
    ['LAGOS, Nigeria (AP) — The naira fell.', 'AP'],
    ['Abuja, Oct. 15, 2025 (NAN) The naira fell on Wednesday.', 'NAN'],
    ['Paris, 15 octobre 2025 (AFP) – Le naira a chuté.', 'AFP'],
    ['The naira fell on Wednesday, dealers said. (NAN)', 'NAN'],
    ['“It fell,” a dealer said. — Bloomberg', 'Bloomberg'],
    ['The naira fell, dealers told the News Agency of Nigeria (NAN).', null],
    ['The Associated Press (AP) was told that the naira fell.', null],
    ['The bank (AP) fell.', null],
    ['The naira fell on Wednesday.', null],
  ])('is recognised and stays: %s', (text, agency) => {
    const lifting = liftStandingText([paragraph(text)], OWN)
    expect(lifting.agency).toBe(agency)
    expect(lifting.body.map((one) => one.text)).toEqual([text])
  })

  it('is not another’s to the agency itself', () => {
    const dateline = paragraph('Abuja, Oct. 15, 2025 (NAN) The naira fell on Wednesday.')
    expect(liftStandingText([dateline], { ownNames: ['News Agency of Nigeria'] }).agency).toBeNull()
  })
})
