import { describe, expect, it } from 'vitest'
import { absolutiseLinks, findImages } from '../../../src/formats/html/links.ts'

const BASE = 'https://news.example/2025/story/'
const link = (href: string) => absolutiseLinks(`<a href="${href}">x</a>`, BASE)

describe('making links absolute', () => {
  it.each([
    ['/policy', 'https://news.example/policy'],
    ['more?a=1&amp;b=2#c', 'https://news.example/2025/story/more?a=1&amp;b=2#c'],
    ['../other/', 'https://news.example/2025/other/'],
    ['#note', 'https://news.example/2025/story/#note'],
    ['', 'https://news.example/2025/story/'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['  /pol\nicy ', 'https://news.example/policy'],
    ['http://old.example/x', 'http://old.example/x'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ])('%j becomes %j', (stated, absolute) => {
    expect(link(stated)).toBe(`<a href="${absolute}">x</a>`)
  })

  it('a protocol-relative address is read as https even on an http page', () => {
    expect(absolutiseLinks('<img src="//cdn.example/a.jpg">', 'http://news.example/')).toBe(
      '<img src="https://cdn.example/a.jpg" />',
    )
  })

  it.each(['http://[', '//[', 'https://'])(
    'an address that cannot be resolved is taken away: %j',
    (stated) => {
      expect(link(stated)).toBe('<a>x</a>')
    },
  )

  it('leaves everything else as it came', () => {
    const html = '<p class="a">5\u00a0km &lt;b&gt; é “q” <br />x</p>'
    expect(absolutiseLinks(html, BASE)).toBe(html)
  })
})

describe('finding images', () => {
  it('gives each http image once, in order, with its words and size', () => {
    const html =
      '<p><img src="https://a.example/1.jpg" alt=" The\nmarket " width="640" height="480px"></p><img src="https://a.example/2.png?x=1&amp;y=2"><img src="https://a.example/1.jpg"><img src="/3.jpg"><img src="data:image/gif;base64,R0">'
    expect(findImages(html)).toEqual([
      {
        url: 'https://a.example/1.jpg',
        alt: 'The market',
        inline: true,
        width: 640,
        height: 480,
        credit: null,
      },
      {
        url: 'https://a.example/2.png?x=1&y=2',
        alt: '',
        inline: true,
        width: null,
        height: null,
        credit: null,
      },
    ])
  })

  it.each([
    ['Photo: Ada Obi / NAN', 'Ada Obi / NAN'],
    ['The market at noon. Photo: Ada Obi / NAN.', 'Ada Obi / NAN'],
    ['The market at noon (Photo: Ada Obi)', 'Ada Obi'],
    ['The market at noon. <em>Credit: Lake Post</em>', 'Lake Post'],
    ['Image: Lake Post', 'Lake Post'],
    ['PHOTO CREDIT: Lake Post', 'Lake Post'],
    ['At noon.<br>Photo by Ada Obi', 'Ada Obi'],
    ['At noon | Image credit: Ada Obi', 'Ada Obi'],
    ['At noon. © Ada Obi', 'Ada Obi'],
    ['At noon. © 2024 AFP. All rights reserved.', '2024 AFP'],
    ['At noon (Reuters/Afolabi Sotunde)', 'Reuters/Afolabi Sotunde'],
    ['At noon. AP Photo/Sunday Alamba', 'AP Photo/Sunday Alamba'],
    ['The © sign was painted on a wall', null],
    ['Reuters moved out in May.', null],
    ['The market (left)', null],
    ['A photo: the only one left of the house.', null],
    ['The market at noon', null],
    ['He took credit: nobody else would.', null],
  ])('reads the credit of the caption %j', (caption, credit) => {
    const html = `<figure><a href="https://a.example/"><img src="https://a.example/1.jpg"></a><figcaption>${caption}</figcaption></figure>`
    expect(findImages(html)[0]?.credit).toBe(credit)
  })

  it('gives the credit of the nearest figure in a gallery', () => {
    const one = '<figure><img src="https://a.example/1.jpg"><figcaption>Photo: A</figcaption></figure>'
    const html = `<figure>${one}${one.replace('1.jpg', '2.jpg').replace('Photo: A', 'b')}<figcaption>Photo: All</figcaption></figure>`
    expect(findImages(html).map(({ credit }) => credit)).toEqual(['A', null])
  })
})
