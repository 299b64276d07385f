/** Pages for when there is nothing to show, and what all pages share: stylesheet and favicon. */
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { FAVICON } from '../../../src/http/pages/favicon.ts'
import { renderProblemPage } from '../../../src/http/pages/problem-page.tsx'
import { renderSetUpPage } from '../../../src/http/pages/set-up-page.tsx'
import { STYLE } from '../../../src/http/pages/style.ts'
import { aNewsroom } from '../../support/builders.ts'
import { faultsOf, mainText, metaOf, named, unbalancedTags } from './markup.ts'

describe('a problem told to a person', () => {
  const gone = { status: 410, title: 'This story was withdrawn', detail: 'It was published & taken back.' }

  test('says what happened and where to go, and stays out of search engines', () => {
    const page = renderProblemPage({ newsroom: aNewsroom(), ...gone })
    expect(faultsOf(page)).toEqual([])
    expect(mainText(page)).toContain('410This story was withdrawnIt was published & taken back.')
    expect(mainText(page)).toContain('partners@news.example')
    expect(metaOf(page, 'robots')).toBe('noindex')
  })

  test('can be told where the newsroom is not known', () => {
    const page = renderProblemPage({ status: 500, title: 'Something went wrong on our side' })
    expect(faultsOf(page)).toEqual([])
    expect(mainText(page)).toBe('500Something went wrong on our side')
  })

  test('escapes what it was told', () => {
    const page = renderProblemPage({ ...gone, detail: '<script>alert(1)</script>' })
    expect(faultsOf(page)).toEqual([])
    expect(mainText(page)).toContain('<script>alert(1)</script>')
  })
})

describe('a server without a newsroom', () => {
  test('says so and names the command that sets one up', () => {
    const page = renderSetUpPage({ command: 'npx imprimatur newsroom set --name "<Name>"' })
    expect(faultsOf(page)).toEqual([])
    expect(mainText(page)).toContain('npx imprimatur newsroom set --name "<Name>"')
    expect(metaOf(page, 'robots')).toBe('noindex')
    expect(mainText(renderSetUpPage())).toContain('npm run imprimatur -- newsroom set')
  })
})

describe('what all pages share', () => {
  test('the stylesheet stands in the page byte for byte, so that a policy can hash it', () => {
    const page = renderSetUpPage()
    expect(page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))).toBe(STYLE)
  })

  test('the stylesheet is small and asks for nothing from elsewhere', () => {
    expect(new TextEncoder().encode(STYLE).length).toBeLessThan(8192)
    expect(STYLE).not.toMatch(/url\(|@import/)
  })

  test('text and its ground differ enough to be read, by day and by night (WCAG 2.2 §1.4.3)', () => {
    const palettes = STYLE.match(/--paper:[^}]*--seal:#\w{6}/g) ?? []
    expect(palettes).toHaveLength(2)
    for (const palette of palettes) {
      const colour = (name: string) => new RegExp(`--${name}:#(\\w{6})`).exec(palette)?.[1] ?? ''
      for (const ground of ['paper', 'tint']) {
        for (const text of ['ink', 'soft', 'seal']) {
          expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  })

  test('the favicon is a drawing and nothing else', () => {
    expect(unbalancedTags(FAVICON.replace(/<(circle|path)([^>]*)\/>/g, '<$1$2></$1>'))).toEqual([])
    expect(parseDocument(FAVICON).children).toHaveLength(1)
    expect(FAVICON).not.toMatch(/script|href|style|on\w+=/)
    expect(named(renderSetUpPage(), 'link').map(({ attribs }) => attribs['href'])).toEqual(['/favicon.svg'])
  })
})

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
