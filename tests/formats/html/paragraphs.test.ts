import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { joinParagraphs, splitParagraphs } from '../../../src/formats/html/paragraphs.ts'
import { sanitiseHtml } from '../../../src/formats/html/sanitise.ts'
import { textOf } from '../../../src/formats/html/text.ts'
import { soup } from './soup.ts'

const texts = (html: string) => splitParagraphs(html).map(({ text }) => text)
const htmls = (html: string) => splitParagraphs(html).map(({ html: block }) => block)
/** Every character that shows: a block in the middle of a word divides it, and nothing else may change. */
const shownIn = (text: string) => text.replace(/[\s\u200b]/gu, '')

describe('splitting a body into paragraphs', () => {
  it('gives each block as it stands, with its words', () => {
    expect(splitParagraphs('<p>A &amp; <em>b</em>\n c</p><h2 lang="en">D</h2>')).toEqual([
      { html: '<p>A &amp; <em>b</em>\n c</p>', text: 'A & b c' },
      { html: '<h2 lang="en">D</h2>', text: 'D' },
    ])
  })

  it('keeps a list, a table, a quotation, a figure and a pre whole', () => {
    const blocks = [
      '<ul><li>a</li><li>b<br />c</li></ul>',
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      '<blockquote><p>a</p><p>b<br />c</p></blockquote>',
      '<figure><img src="https://a.example/1.jpg" alt="" /><figcaption>a</figcaption></figure>',
      '<pre>a\n  b</pre>',
      '<hr />',
    ]
    expect(htmls(blocks.join('\n'))).toEqual(blocks)
    expect(texts(blocks.join('\n'))).toEqual(['a b c', 'a b', 'a b c', 'a', 'a b', ''])
  })

  it('opens the wrappers of an editor', () => {
    const html =
      '<div><p>a</p><div class="wp-block-group"><div class="inner"><p>b</p><section><p>c</p></section></div></div></div><p>d</p>'
    expect(htmls(html)).toEqual(['<p>a</p>', '<p>b</p>', '<p>c</p>', '<p>d</p>'])
  })

  it('hands the language and direction of an opened wrapper on to its blocks', () => {
    const html = '<div lang="ar" dir="rtl"><p>أ</p><p lang="en">b</p>ج</div>'
    expect(htmls(html)).toEqual([
      '<p lang="ar" dir="rtl">أ</p>',
      '<p lang="en" dir="rtl">b</p>',
      '<p lang="ar" dir="rtl">ج</p>',
    ])
  })

  it('makes paragraphs of bare text between blocks', () => {
    expect(htmls('one <b>two</b><p>three</p>four<div>five</div>')).toEqual([
      '<p>one <b>two</b></p>',
      '<p>three</p>',
      '<p>four</p>',
      '<p>five</p>',
    ])
  })

  it('tells the lines of a paragraph apart, whatever markup is around them', () => {
    expect(texts('<p>Body.<br>© 2025 X<br/><br />Reporting by Y</p>')).toEqual([
      'Body.',
      '© 2025 X',
      'Reporting by Y',
    ])
    expect(htmls('<p class="a"><em>Body.<br /><b>© 2025 X</b></em></p>')).toEqual([
      '<p class="a"><em>Body.</em></p>',
      '<p class="a"><em><b>© 2025 X</b></em></p>',
    ])
  })

  it('leaves out blocks that show nothing, and keeps a picture without words', () => {
    expect(
      htmls('<p> </p><p>&nbsp;</p><p><br /></p><div></div><p><img src="https://a.example/1.jpg" /></p>'),
    ).toEqual(['<p><img src="https://a.example/1.jpg" /></p>'])
  })

  it('keeps no-break spaces in the text and in the HTML', () => {
    expect(splitParagraphs('<p>5&nbsp;km</p>')).toEqual([{ html: '<p>5\u00a0km</p>', text: '5\u00a0km' }])
  })
})

describe('joining paragraphs', () => {
  it('gives a poem back as the one paragraph it was', () => {
    const poem = '<p><em>Rain.</em><br />Rain again.<br /><br />And sun.</p>'
    expect(joinParagraphs(splitParagraphs(`<p>a</p>${poem}`))).toBe(`<p>a</p>\n${poem}`)
  })

  it('gives back a paragraph without the line that was lifted from it', () => {
    const paragraphs = splitParagraphs(
      '<p>One.<br />Two.<br />© 2025 X. All rights reserved.</p><p>b<br />c</p>',
    )
    const kept = paragraphs.filter(({ text }) => !text.startsWith('©'))
    expect(joinParagraphs(kept)).toBe('<p>One.<br />Two.</p>\n<p>b<br />c</p>')
  })

  it('puts lines together again after real lifting', () => {
    const body =
      '<p>The lake rose.<br />The boats stayed out.<br />© 2025 Lake Post. All rights reserved.</p>'
    const lifting = liftStandingText(splitParagraphs(body), { ownNames: ['Lake Post'] })
    expect(joinParagraphs(lifting.body)).toBe('<p>The lake rose.<br />The boats stayed out.</p>')
  })

  it('loses no word and adds none', () => {
    fc.assert(
      fc.property(soup(), (html) => {
        const clean = sanitiseHtml(html)
        expect(shownIn(textOf(joinParagraphs(splitParagraphs(clean))))).toBe(shownIn(textOf(clean)))
        expect(shownIn(texts(clean).join(''))).toBe(shownIn(textOf(clean)))
      }),
      { numRuns: 500 },
    )
  })

  it('is settled after one round: splitting and joining again changes nothing', () => {
    fc.assert(
      fc.property(soup(), (html) => {
        const once = sanitiseHtml(joinParagraphs(splitParagraphs(sanitiseHtml(html))))
        expect(sanitiseHtml(joinParagraphs(splitParagraphs(once)))).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})
