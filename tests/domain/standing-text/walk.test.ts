import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { codesOf, kindsOf, leftAfterStory, liftAfterStory, OWN, paragraph, STORY } from './bodies.ts'

const NOTICE = '© 2025 Harmattan Post. All rights reserved.'
const LINE = 'Reporting by Amina Bello in Kano.'

describe('standing text is told by its place', () => {
  it('is lifted from the run of paragraphs after the story', () => {
    const lifting = liftAfterStory(
      'Editor’s Note: For partnerships, contact desk@harmattan.example',
      LINE,
      NOTICE,
    )
    expect(kindsOf(lifting)).toEqual(['editors-note', 'reporting-line', 'copyright-notice'])
    expect(leftAfterStory(lifting)).toEqual([])
    expect(codesOf(lifting)).toEqual([])
  })

  it('is lifted past short lookalikes, which stay and are reported', () => {
    const texts = [
      LINE,
      'Read also: Kano floods again',
      NOTICE,
      'Share this',
      'The post Kano appeared first on Harmattan Post.',
    ]
    const lifting = liftAfterStory(...texts)
    expect(leftAfterStory(lifting)).toEqual([texts[1], texts[3], texts[4]])
    expect(lifting.remarks.map(({ text }) => text)).toEqual([texts[1], texts[3], texts[4]])
    expect(lifting.lifted.map(({ paragraph }) => paragraph)).toEqual([3, 5])
  })

  it.each([
    ['Contact: [email protected]'],
    ['[email protected]'],
    ['www.news.example'],
    ['Privacy policy | Contact us'],
    ['Amina Bello covers markets for Harmattan Post.'],
    ['Dr Ada Obi is a lecturer at the University of Lagos.'],
    ['Harmattan Post, Lagos', 'Kano desk', 'Amina Bello covers markets.'],
  ])('is the newsroom’s own notice though %s follows it, which stays', (...after) => {
    const lifting = liftAfterStory(LINE, NOTICE, ...after)
    expect(leftAfterStory(lifting)).toEqual(after)
    expect(kindsOf(lifting)).toEqual(['reporting-line', 'copyright-notice'])
    expect(codesOf(lifting)).toEqual(after.map(() => 'looks-like-standing-text'))
  })

  it.each([
    ['The market reopened on Tuesday.'],
    ['One line', 'Another line', 'A third line', 'A fourth line'],
    ['The sign on the door reads:'],
  ])('is the story’s where the story goes on after it: %s', (...after) => {
    expect(leftAfterStory(liftAfterStory(NOTICE, ...after))).toEqual([NOTICE, ...after])
  })

  it('is not lifted past a bio where the notice is another’s, which is a claim then', () => {
    const texts = ['© 2025 Riverside Gazette', 'Amina Bello covers markets for Riverside Gazette.']
    const lifting = liftAfterStory(...texts)
    expect(leftAfterStory(lifting)).toEqual(texts)
    expect(lifting.claim).toBe('Riverside Gazette')
  })

  it('is not lifted from before a long lookalike: what comes earlier is the story’s', () => {
    const disclaimer = `Disclaimer: ${'the author holds shares in the market. '.repeat(10)}`
    const lifting = liftAfterStory(NOTICE, disclaimer)
    expect(lifting.lifted).toEqual([])
    expect(codesOf(lifting)).toEqual(['looks-like-standing-text', 'looks-like-standing-text'])
  })

  it('is lifted past blank paragraphs and rules, which stay', () => {
    const lifting = liftAfterStory('', LINE, '\u00a0', '* * *', NOTICE, '\ufeff')
    expect(kindsOf(lifting)).toEqual(['reporting-line', 'copyright-notice'])
    expect(leftAfterStory(lifting)).toEqual(['', '\u00a0', '* * *', '\ufeff'])
    expect(codesOf(lifting)).toEqual([])
  })

  it('keeps a copyright notice that stands before the story, and reports it', () => {
    const lifting = liftStandingText(
      [NOTICE, ...STORY].map((text) => paragraph(text)),
      OWN,
    )
    expect(lifting.body).toHaveLength(4)
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text', text: NOTICE }])
  })

  it('lifts a partnership note that stands before the story', () => {
    const note = 'Editor’s Note: For partnerships, contact desk@harmattan.example'
    const lifting = liftStandingText(
      [note, ...STORY].map((text) => paragraph(text)),
      OWN,
    )
    expect(lifting.body).toHaveLength(3)
    expect(lifting.contact).toBe('desk@harmattan.example')
  })

  it('shortens a long passage it quotes, between characters', () => {
    const text = `NOTE: ${'🌍'.repeat(140)}`
    const quoted = liftAfterStory(text).remarks[0]?.text ?? ''
    expect(quoted.length).toBeLessThanOrEqual(120)
    expect(quoted.isWellFormed()).toBe(true)
    expect(quoted.endsWith('…')).toBe(true)
  })
})

describe('a body that is nothing else', () => {
  it('keeps all of its standing text, and says so', () => {
    const paragraphs = [LINE, NOTICE].map((text) => paragraph(text))
    const lifting = liftStandingText(paragraphs, OWN)
    expect(lifting.body).toEqual(paragraphs)
    expect(lifting).toMatchObject({ lifted: [], notice: null, holder: null, byline: [] })
    expect(codesOf(lifting)).toEqual(['empty-body'])
  })

  it.each([{ texts: [] }, { texts: ['', ' \u200b '] }])(
    'is empty where it has no words at all: $texts',
    ({ texts }) => {
      const lifting = liftStandingText(
        texts.map((text: string) => paragraph(text)),
        OWN,
      )
      expect(lifting.body).toHaveLength(texts.length)
      expect(codesOf(lifting)).toEqual(['empty-body'])
    },
  )

  it('is not empty where it shows a picture', () => {
    const picture = paragraph('', '<figure><img src="https://a.example/x.jpg"></figure>')
    const lifting = liftStandingText([picture, paragraph(NOTICE)], OWN)
    expect(lifting.body).toEqual([picture])
    expect(lifting.holder).toBe('Harmattan Post')
  })
})
