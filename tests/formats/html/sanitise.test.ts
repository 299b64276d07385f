import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { sanitiseHtml } from '../../../src/formats/html/sanitise.ts'
import { textOf } from '../../../src/formats/html/text.ts'
import { ATTACKS } from './attacks.ts'
import { soup } from './soup.ts'

const HARMLESS_TAGS = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption img a em strong b i u s del ins mark small sub sup code ' +
    'pre kbd samp var table caption colgroup col thead tbody tfoot tr td th br hr wbr q cite abbr dfn time ruby rb rp rt rtc ' +
    'bdi bdo div span'
  ).split(' '),
)
const HARMLESS_ATTRIBUTES = new Set(
  'lang dir href rel title src alt width height datetime cite start type reversed value colspan rowspan scope span'.split(
    ' ',
  ),
)

/** What a reader's browser could be made to do: judged on the output alone, with another list than the sanitiser's. */
function dangers(html: string): readonly string[] {
  const elements = DomUtils.findAll(() => true, parseDocument(html).children)
  return elements.flatMap((element) => {
    const attributes = Object.entries(element.attribs)
    return [
      ...(HARMLESS_TAGS.has(element.name) ? [] : [element.name]),
      ...attributes.filter(([name]) => !HARMLESS_ATTRIBUTES.has(name)).map(([name]) => name),
      ...attributes
        .filter(([name]) => ['href', 'src', 'cite'].includes(name))
        .filter(([, value]) => {
          const { protocol } = new URL(value, 'relative://page/')
          const isOutside = /^[\\/]{2}/.test(value)
          return isOutside || !['http:', 'https:', 'mailto:', 'relative:'].includes(protocol)
        })
        .map(([name, value]) => `${name}=${value}`),
    ]
  })
}

describe('the sanitiser', () => {
  it('is judged by a test that knows danger', () => {
    const html =
      '<script></script><img src="javascript:a()" onerror="a()"><a href="//evil.example" id="b">x</a>'
    expect(dangers(html)).toEqual(['script', 'onerror', 'src=javascript:a()', 'id', 'href=//evil.example'])
  })

  it.each(ATTACKS)('lets nothing dangerous of %j through', (attack) => {
    for (const html of [
      attack,
      `<p>before ${attack} after</p>`,
      `<ul><li>${attack}`,
      `<table><tr><td>${attack}`,
    ]) {
      const clean = sanitiseHtml(html)
      expect(dangers(clean)).toEqual([])
      expect(clean).not.toMatch(/<(script|style|iframe|object|svg|math|form|!--|\?)/i)
    }
  })

  it('lets nothing dangerous of any mixture through, and changes nothing the second time', () => {
    const pieces = fc.oneof(
      soup(),
      fc.array(fc.constantFrom(...ATTACKS), { maxLength: 6 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const once = sanitiseHtml(first + second)
        expect(dangers(once)).toEqual([])
        expect(sanitiseHtml(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing the second time with cleared images either', () => {
    const allowedImages = new Set(['https://a.example/1.jpg'])
    fc.assert(
      fc.property(soup(), (html) => {
        const once = sanitiseHtml(html, { allowedImages })
        expect(sanitiseHtml(once, { allowedImages })).toBe(once)
        expect(sanitiseHtml(once)).toBe(once)
        expect(once).not.toContain('https://a.example/2.jpg')
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['license', ''],
    ['me author canonical alternate', ''],
    ['LICENSE\tNoFollow  noopener', ' rel="nofollow noopener"'],
    ['sponsored ugc noreferrer', ' rel="sponsored ugc noreferrer"'],
  ])('a link of rel %j speaks of where it leads, never for the page', (rel, kept) => {
    const link = (attribute: string) => `<p><a href="https://a.example/"${attribute}>x</a></p>`
    expect(sanitiseHtml(link(` rel="${rel}"`))).toBe(link(kept))
  })

  it('keeps what a story is made of', () => {
    const body = [
      '<p>A <em>b</em> <strong>c</strong> <b>d</b> <i>e</i> H<sub>2</sub>O m<sup>2</sup> <code>x</code>.</p>',
      '<h2>Head</h2>',
      '<ul><li>one</li></ul>',
      '<ol start="3"><li>two</li></ol>',
      '<blockquote cite="https://a.example/"><p>said</p></blockquote>',
      '<figure><img src="https://a.example/1.jpg" alt="A &amp; B" width="640" height="480" /><figcaption>c</figcaption></figure>',
      '<p><a href="https://a.example/?a=1&amp;b=2" rel="nofollow" title="t">l</a> <a href="mailto:a@b.example">m</a></p>',
      '<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table>',
      '<pre>a\n  b</pre>',
      '<hr />',
      '<p><q>q</q> <cite>c</cite> <abbr title="x">y</abbr> <time datetime="2025-10-15">t</time>a<br />b</p>',
      '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdi>x</bdi> <bdo dir="rtl">y</bdo></p>',
    ].join('\n')
    expect(sanitiseHtml(body)).toBe(body)
  })

  it('keeps the language and direction of Yoruba, Arabic and Hausa in Ajami', () => {
    const body =
      '<p lang="yo">Ọjọ́ dára</p><p lang="ar" dir="rtl">مرحبا</p><p>a <span lang="ha-Arab" dir="rtl">سَنُ</span></p>'
    expect(sanitiseHtml(body)).toBe(body)
    expect(sanitiseHtml('<p dir="sideways" lang="x y">a</p>')).toBe('<p>a</p>')
  })

  it('makes the first heading a second one, since the headline is the first', () => {
    expect(sanitiseHtml('<h1 lang="en">A</h1>')).toBe('<h2 lang="en">A</h2>')
  })

  it('drops empty paragraphs, however they are padded', () => {
    const empty =
      '<p></p><p> </p><p>&nbsp;</p><p><br></p><p>\u200b</p><p><strong>&nbsp;</strong></p><p><a href="/x"></a></p><div><p></p></div>'
    expect(sanitiseHtml(`${empty}<p>a</p>${empty}`)).toBe('<p>a</p>')
  })

  it('keeps blocks of bare text apart when their elements are not allowed', () => {
    const html = '<section>one</section><center>two</center><article>three</article>'
    expect(textOf(sanitiseHtml(html))).toBe('one\ntwo\nthree')
  })

  it('keeps no-break spaces, emoji and letters outside the basic plane as they are', () => {
    expect(sanitiseHtml('<p>5&nbsp;km 📌 𞤀 “q” ]]&gt;</p>')).toBe('<p>5\u00a0km 📌 𞤀 “q” ]]&gt;</p>')
  })

  it('removes characters that XML forbids, written out or as references', () => {
    const html =
      '<p title="x">a\u0000b\u0008c\u001fd\ufffee\uffff\ud800f&#1;g&#xFFFE;h&#x1F;</p><abbr title="&#2;y\udfff">z</abbr>'
    expect(sanitiseHtml(html)).toBe('<p>abcdefgh</p><abbr title="y">z</abbr>')
  })

  it('drops every address an image may have but the one it shows', () => {
    expect(
      sanitiseHtml('<img src="https://a.example/1.jpg" srcset="https://a.example/2.jpg 2x" sizes="10vw">'),
    ).toBe('<img src="https://a.example/1.jpg" />')
  })

  it('shows a lazily loaded image, and drops one without an http address', () => {
    const html =
      '<img src="data:image/gif;base64,R0" data-src="https://a.example/1.jpg"><img src="/x.jpg"><img>'
    expect(sanitiseHtml(html)).toBe('<img src="https://a.example/1.jpg" />')
  })

  it('turns emoji drawn as images back into characters', () => {
    const html = '<p><img class="emoji" alt="📌" src="https://s.example/1f4cc.png"> Note</p>'
    expect(sanitiseHtml(html)).toBe('<p>📌 Note</p>')
  })
})

describe('on the way out', () => {
  const one =
    '<figure><a href="https://a.example/"><img src="https://a.example/1.jpg" alt="" /></a><figcaption>One</figcaption></figure>'
  const two = one.replaceAll('1.jpg', '2.jpg').replaceAll('One', 'Two')

  it('an image that is not cleared goes with its figure and caption', () => {
    const allowedImages = new Set(['https://a.example/1.jpg'])
    expect(sanitiseHtml(`<p>a</p>${one}${two}<p>b</p>`, { allowedImages })).toBe(`<p>a</p>${one}<p>b</p>`)
    expect(sanitiseHtml(`<p>a</p>${one}`, { allowedImages: new Set() })).toBe('<p>a</p>')
  })

  it('a gallery keeps the images that are cleared, and goes when none is', () => {
    const gallery = `<figure>${one}${two}<figcaption>All</figcaption></figure>`
    const cleared = sanitiseHtml(gallery, { allowedImages: new Set(['https://a.example/1.jpg']) })
    expect(cleared).toBe(`<figure>${one}<figcaption>All</figcaption></figure>`)
    expect(sanitiseHtml(gallery, { allowedImages: new Set() })).toBe('')
  })

  it('an image alone in a paragraph leaves no empty paragraph and no empty link', () => {
    const html = '<p><a href="https://a.example/"><img src="https://a.example/1.jpg"></a></p><p>x</p>'
    expect(sanitiseHtml(html, { allowedImages: new Set() })).toBe('<p>x</p>')
  })

  it('a caption of the classic editor goes with its image', () => {
    const html =
      '<div class="wp-caption"><img src="https://a.example/1.jpg"><p class="wp-caption-text">Photo: A</p></div><p>x</p>'
    expect(sanitiseHtml(html, { allowedImages: new Set() })).toBe('<p>x</p>')
    expect(sanitiseHtml(html)).toContain('<figcaption>Photo: A</figcaption>')
  })

  it.each([
    '<dl class="gallery-item"><dt class="gallery-icon landscape"><img src="https://a.example/1.jpg"></dt><dd class="wp-caption-text gallery-caption">Photo: A</dd></dl>',
    '[caption id="x" align="alignleft" width="300"]<img src="https://a.example/1.jpg" /> Photo: A[/caption]',
    '<p>[caption]<a href="https://a.example/"><img src="https://a.example/1.jpg"></a>Photo: A[/caption]</p>',
    '<figure class="wp-block-gallery"><figure><img src="https://a.example/1.jpg"></figure><figcaption>Photo: A</figcaption></figure>',
  ])('an image that is not cleared goes with its caption, however WordPress wrote it: %s', (html) => {
    const stored = sanitiseHtml(html)
    expect(stored).toContain('<figcaption>Photo: A</figcaption>')
    expect(sanitiseHtml(stored)).toBe(stored)
    expect(sanitiseHtml(`${stored}<p>x</p>`, { allowedImages: new Set() })).toBe('<p>x</p>')
  })

  it('a figure that never had an image stays', () => {
    const quote = '<figure><blockquote><p>q</p></blockquote><figcaption>A</figcaption></figure>'
    expect(sanitiseHtml(quote, { allowedImages: new Set() })).toBe(quote)
  })
})
