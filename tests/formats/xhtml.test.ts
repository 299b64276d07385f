/** A body as XHTML. */
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { sanitiseHtml } from '../../src/formats/html/sanitise.ts'
import { textOf } from '../../src/formats/html/text.ts'
import { xhtmlDocument } from '../../src/formats/xhtml.ts'
import { soup } from './html/soup.ts'

const HEAD = { title: 'Kings & <queens>', language: 'en' }

function bodyOf(html: string): string {
  return /<body>\n([\s\S]*)<\/body>/.exec(xhtmlDocument(HEAD, html))?.[1]?.trim() ?? ''
}

describe('XHTML', () => {
  it('closes what HTML leaves open, and escapes what XML would read', () => {
    expect(
      bodyOf('<p>R&D &lt;now&gt; &nbsp;<br>“a”</p><img src="https://x.example/?a=1&amp;b=2" alt="">'),
    ).toBe(
      '<p>R&amp;D &lt;now&gt; \u{A0}<br/>“a”</p>\n<p><img src="https://x.example/?a=1&amp;b=2" alt=""/></p>',
    )
  })

  it('keeps an attribute without a value, and every space within a line', () => {
    expect(bodyOf('<ol reversed><li>a <b>b</b> c</li></ol>')).toBe(
      '<ol reversed=""><li>a <b>b</b> c</li></ol>',
    )
  })

  it('has the blocks of divisions directly in its body, in their own language', () => {
    expect(bodyOf('<div lang="ar" dir="rtl"><p>عاد</p></div><footer><p>Credit: X</p></footer>')).toBe(
      '<p lang="ar" dir="rtl">عاد</p>\n<p>Credit: X</p>',
    )
  })

  it('is well-formed and loses no word, whatever the body was', () => {
    fc.assert(
      fc.property(soup(), (html) => {
        const body = sanitiseHtml(html)
        const document = XmlDocument.fromString(xhtmlDocument(HEAD, body))
        try {
          const read = document.get('/h:html/h:body', { h: 'http://www.w3.org/1999/xhtml' })?.content ?? ''
          expect(wordsOf(read)).toBe(wordsOf(textOf(body)))
        } finally {
          document.dispose()
        }
      }),
    )
  })
})

/** Without white space and what shows nothing: blocks with nothing to show are left out. */
function wordsOf(text: string): string {
  return text.replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/gu, '')
}
