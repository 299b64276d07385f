import { describe, expect, it } from 'vitest'
import { absolutiseLinks, findImages } from '../../../src/formats/html/links.ts'
import { joinParagraphs, splitParagraphs } from '../../../src/formats/html/paragraphs.ts'
import { sanitiseHtml } from '../../../src/formats/html/sanitise.ts'
import { textOf } from '../../../src/formats/html/text.ts'

const PIECES = [
  '<b>',
  '<div>',
  '<p><b>',
  '<ul><li>',
  '<a href=x>',
  '</p>',
  '<p></p><p>x</p>',
  '<br>',
  'x<br>',
  '<b> </b>',
  ' ',
  '&nbsp;',
  '<',
  '&',
  '<!--',
  '<p title="',
  '<img class=emoji ',
  'emoji ',
  '<figure><img src="https://a.example/1.jpg"><figcaption>Photo: ',
]

// What is guarded against takes minutes, so the limit is generous to a busy machine.
const MOMENT = 10_000

describe('a megabyte', () => {
  it.each(PIECES)('of %j takes a moment to read', (piece) => {
    const start = performance.now()
    const html = `<p>words</p><p>${piece.repeat(1_000_000 / piece.length)}`
    const clean = sanitiseHtml(absolutiseLinks(html, 'https://news.example/'), { allowedImages: new Set() })
    const paragraphs = splitParagraphs(clean)
    expect(textOf(joinParagraphs(paragraphs))).toContain('words')
    findImages(html)
    expect(performance.now() - start).toBeLessThan(MOMENT)
  })

  it('of lines deep in markup takes a moment to split', () => {
    const start = performance.now()
    const html = sanitiseHtml(`<p>${'<em>'.repeat(90)}${'x<br>'.repeat(150_000)}`)
    expect(splitParagraphs(html)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(MOMENT)
  })

  it('of space in a caption takes a moment to read the credit from', () => {
    const start = performance.now()
    const space = '\u00a0'.repeat(500_000)
    const html = `<figure><img src="https://a.example/1.jpg"><figcaption>Photo:${space}Ada${space}</figcaption></figure>`
    expect(findImages(html)[0]?.credit).toBe('Ada')
    expect(performance.now() - start).toBeLessThan(MOMENT)
  })
})
