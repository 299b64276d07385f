import { describe, expect, it } from 'vitest'
import { draftFrom, faultsFrom } from './reading.ts'

const html = (text: string) => draftFrom('story.html', text)

const PAGE = `<!DOCTYPE html>
<html lang="en_NG"><head>
<meta charset="utf-8"><title>Lake rises | Lake Post</title>
<meta name="description" content="A metre &amp; more">
<meta property="og:title" content="Lake rises (og)">
<meta property="article:published_time" content="2025-10-15T08:00:00+01:00">
<meta property="article:section" content="Environment">
<meta property="article:tag" content="lake"><meta property="article:tag" content="weather">
<meta name="author" content="Ada Obi"><meta name="author" content="https://social.example/ada">
<link rel="canonical" href="https://lake.example/2025/lake">
<style>p { color: red }</style><script>track()</script>
</head><body>
<header><h1><img src="/logo.png"></h1></header><nav><a href="/">Home</a></nav>
<main><article lang="ha"><header><h1>Lake <em>rises</em> &amp; boats “wait” 📌</h1></header>
<p>The <a href="/lake">lake</a> rose.</p><img src="photos/1.jpg">
<aside>Read more</aside><script>ad()</script>
<footer><p>© 2025 Lake Post. All rights reserved.</p></footer>
</article><article><p>Other</p></article></main>
<aside>Weather</aside><footer>Imprint</footer>
</body></html>`

describe('an HTML page', () => {
  it('says what it knows of its article', () => {
    expect(html(PAGE)).toMatchObject({
      headline: 'Lake rises & boats “wait” 📌',
      summary: 'A metre & more',
      language: 'ha',
      byline: [{ name: 'Ada Obi', email: null, url: null }],
      section: 'Environment',
      tags: ['lake', 'weather'],
      url: 'https://lake.example/2025/lake',
      publishedAt: '2025-10-15T07:00:00.000Z',
    })
  })

  it('is its article alone, footer and all, without what stands around it', () => {
    const { bodyHtml } = html(PAGE)
    expect(bodyHtml.replace(/\s+/g, ' ').trim()).toBe(
      '<p>The <a href="https://lake.example/lake">lake</a> rose.</p><img src="https://lake.example/2025/photos/1.jpg" /> <footer><p>© 2025 Lake Post. All rights reserved.</p></footer>',
    )
  })

  it('says in its head who wrote it and when, where no meta does; its pictures stay', () => {
    const page = `<article><header><h1>Lake rises</h1><p class="standfirst">A metre and more</p>
      <p>By <a rel="author" href="/ada">Ada Obi</a></p><time class="updated" datetime="2025-10-16T08:00:00Z">later</time>
      <time class="published" datetime="2025-10-15T08:00:00Z">15 October</time>
      <figure><img src="https://lake.example/1.jpg" alt="Lake"><figcaption>The lake</figcaption></figure></header><p>It rose.</p></article>`
    const draft = html(page)
    expect(draft).toMatchObject({
      byline: [{ name: 'Ada Obi' }],
      publishedAt: '2025-10-15T08:00:00.000Z',
      summary: 'A metre and more',
    })
    expect(draft.bodyHtml).toContain('<img src="https://lake.example/1.jpg"')
    expect(draft.bodyHtml).not.toContain('standfirst')
  })

  it('is its main part or its body where it marks no article; the footer of a page goes', () => {
    expect(html('<body><nav>n</nav><main><p>a</p></main><footer>f</footer></body>').bodyHtml).toBe('<p>a</p>')
    expect(html('<html><body><nav>n</nav><p>a</p><footer>f</footer></body></html>').bodyHtml).toBe('<p>a</p>')
  })

  it('may be a fragment, which is all article', () => {
    const draft = html('<p>a</p><footer>© 2025 Lake Post</footer>')
    expect(draft.bodyHtml).toBe('<p>a</p><footer>© 2025 Lake Post</footer>')
    expect([draft.headline, draft.language, draft.url, draft.byline]).toEqual([null, null, null, null])
  })

  it.each([
    ['<head><meta property="og:title" content="B"><title>C</title></head><body><h1>A</h1><p>x</p>', 'A'],
    ['<head><meta property="og:title" content="B"><title>C</title></head><body><p>x</p>', 'B'],
    ['<head><title>C &amp; &lt;D&gt;</title></head><body><p>x</p>', 'C & <D>'],
    ['<header><h1>Site</h1></header><article><h1> </h1><h1>A<br>B</h1><p>x</p></article>', 'A B'],
    ['<p>x</p>', null],
  ])('%s has the headline %j', (page, headline) => {
    const draft = html(page)
    expect(draft.headline).toBe(headline)
    expect(draft.bodyHtml).toContain('<p>x</p>')
    expect(draft.bodyHtml).not.toContain('<h1>A')
  })

  it('resolves its links against its base', () => {
    const page =
      '<base href="https://cdn.example/a/"><link rel="canonical" href="/story"><p><a href="b">x</a></p>'
    const draft = html(page)
    expect(draft.url).toBe('https://cdn.example/story')
    expect(draft.bodyHtml).toBe('<p><a href="https://cdn.example/a/b">x</a></p>')
  })

  it('leaves relative links alone where nothing says what they are relative to', () => {
    expect(html('<base href="/a/"><p><a href="b">x</a></p>').bodyHtml).toBe('<p><a href="b">x</a></p>')
  })

  it('reads a time without an offset on the newsroom’s clock', () => {
    const page = '<meta property="article:published_time" content="2025-10-15 08:00"><p>x</p>'
    expect(html(page).publishedAt).toBe('2025-10-15T07:00:00.000Z')
  })

  it('knows a language when it sees one, and says nothing otherwise', () => {
    expect(html('<html lang="YO-ng"><p>x</p>').language).toBe('yo-NG')
    expect(html('<html lang="not a language"><p>x</p>').language).toBeNull()
  })

  it('keeps no-break spaces, and no character that cannot be printed', () => {
    expect(html('<p>5&nbsp;km\u0000 ]]&gt;\r\n\ud800</p>').bodyHtml).toBe('<p>5\u00a0km ]]&gt;\n</p>')
  })
})

describe('an HTML page is refused', () => {
  it('for a date that cannot be read', () => {
    const page = '<meta property="article:published_time" content="last Tuesday"><p>x</p>'
    expect(faultsFrom('story.htm', page)).toMatchObject([{ field: 'publishedAt', value: 'last Tuesday' }])
  })

  it('for showing nothing', () => {
    expect(
      faultsFrom('story.html', '<html><body><nav>n</nav><p> </p><script>x()</script></body></html>'),
    ).toMatchObject([{ field: 'bodyHtml' }])
  })

  it('for nesting beyond reason', () => {
    expect(faultsFrom('story.html', '<b>'.repeat(330_000))).toMatchObject([
      { field: 'document', expected: 'HTML nested no deeper than 256 elements' },
    ])
  })
})
