/** The Link header: any address and any title, and still one line that a strict reader takes apart again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WebLink, withLinks } from '../../src/http/link-header.ts'

const linkOf = (link: WebLink) => withLinks({}, [link])['Link']

describe('a Link header', () => {
  it('says where, how related, of what type and by what title', () => {
    const link = {
      rel: 'alternate',
      href: 'https://news.example/feeds/latest.rss',
      type: 'application/rss+xml',
      title: 'Harmattan Courier: "Business" \\ Money',
    }
    expect(linkOf(link)).toBe(
      '<https://news.example/feeds/latest.rss>; rel="alternate"; type="application/rss+xml"; title="Harmattan Courier: \\"Business\\" \\\\ Money"',
    )
  })

  it('writes a title in another script as RFC 8187 asks', () => {
    expect(linkOf({ rel: 'alternate', href: '/feeds/lang-yo.rss', title: 'Ìròyìn & “x”' })).toBe(
      `</feeds/lang-yo.rss>; rel="alternate"; title*=UTF-8''%C3%8Cr%C3%B2y%C3%ACn%20&%20%E2%80%9Cx%E2%80%9D`,
    )
  })

  it('adds to the links that are there, and names no header where there are none', () => {
    const license = { Link: '<https://news.example/licenses/x>; rel="license"' }
    expect(withLinks(license, [{ rel: 'canonical', href: '/a' }])).toEqual({
      Link: '<https://news.example/licenses/x>; rel="license", </a>; rel="canonical"',
    })
    expect(withLinks({ Vary: 'Accept' }, [])).toEqual({ Vary: 'Accept' })
  })

  it('stays small enough for any proxy, the first links first', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({
      rel: 'alternate',
      href: `/feeds/section-${n}.rss`,
    }))
    const value = withLinks({}, [{ rel: 'canonical', href: '/' }, ...many])['Link'] ?? ''
    expect(value.length).toBeLessThanOrEqual(3000)
    expect(value.startsWith('</>; rel="canonical", </feeds/section-0.rss>')).toBe(true)
    expect(linkOf({ rel: 'canonical', href: `/${'x'.repeat(4000)}` })).toBeUndefined()
  })

  it('holds whatever it is given: one header, one link, the words intact', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(anyText, anyText, (path, title) => {
        const headers = new Headers(
          withLinks({}, [{ rel: 'alternate', href: `https://news.example/${path}`, title }]),
        )
        const value = headers.get('Link') ?? ''
        expect(value).toMatch(/^<[!-~]+>; rel="alternate"(; title(="([^"\\]|\\.)*"|\*=UTF-8''[!-~]*))?$/)
        const [, extended] = /title\*=UTF-8''(.*)$/.exec(value) ?? []
        const [, plain] = /title="(.*)"$/.exec(value) ?? []
        const read = extended === undefined ? plain?.replace(/\\(.)/g, '$1') : decodeURIComponent(extended)
        expect(read ?? '').toBe(
          title
            .toWellFormed()
            .replace(/\p{Cc}+/gu, ' ')
            .trim(),
        )
      }),
    )
  })
})
