/** Web addresses as URIs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uriOf } from '../../src/formats/uri.ts'

describe('an address', () => {
  it.each([
    'https://www.news.example/business/market?from=feed&id=2#top',
    'http://news.example:8080/a%20b/~c/(d);e=1,2',
    'https://[2001:db8::1]/a',
  ])('that is a URI stands verbatim: %s', (address) => {
    expect(uriOf(address)).toBe(address)
  })

  it.each([
    ['https://www.news.example/رأي', 'https://www.news.example/%D8%B1%D8%A3%D9%8A'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://news.example/a|b[c]{d}^e', 'https://news.example/a%7Cb%5Bc%5D%7Bd%7D%5Ee'],
    ['https://news.example/100%', 'https://news.example/100%25'],
    ['https://news.example/?q="x"#a#b', 'https://news.example/?q=%22x%22#a%23b'],
    ['http://ada:p@ss@news.example/', 'http://ada:p%40ss@news.example/'],
    ['https://news.example?from=feed', 'https://news.example/?from=feed'],
    ['http:\\\\news.example\\x', 'http://news.example/x'],
  ])('that is none becomes the one a browser asks for: %s', (address, uri) => {
    expect(uriOf(address)).toBe(uri)
  })

  it.each([null, '', 'no address', 'javascript:alert(1)', 'data:text/html,x', '/articles/a'])(
    'that leads to no web page is left out: %s',
    (address) => {
      expect(uriOf(address)).toBeNull()
    },
  )
})

it('a URI leads where the address led, and is its own URI', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const uri = uriOf(address) ?? ''
      expect(new URL(uri).href).toBe(new URL(address).href)
      expect(uriOf(uri)).toBe(uri)
    }),
  )
})
