/** robots.txt, as a parser of RFC 9309 reads it. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { mayFetch, readRobots } from '../../src/formats/lint/robots.ts'
import { renderRobots } from '../../src/formats/robots.ts'
import { aLicense, anOpenLicense, BASE_URL } from '../support/builders.ts'

type Robots = {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined
  readonly getSitemaps: () => readonly string[]
}
// The package's own declaration describes an ES module, which it is not.
const require = createRequire(import.meta.url)
const parse: (url: string, text: string) => Robots = require('robots-parser')

const document = renderRobots(BASE_URL, [aLicense(), anOpenLicense()])
const robots = parse(`${BASE_URL}/robots.txt`, document)

describe('robots.txt', () => {
  it.each([
    ...['/', '/feeds/latest.rss', '/articles/a-1', '/license.xml', '/sitemap.xml', '/robots.txt'],
    ...['/pages', '/apis', '/partners'],
  ])('opens %s', (path) => {
    expect(robots.isAllowed(`${BASE_URL}${path}`, 'AnyBot/1.0')).toBe(true)
    expect(mayFetch(readRobots(document), 'AnyBot', path)).toBe(true)
  })

  it.each(['/api/articles', '/p/some-credential/feeds/latest.rss', '/partner/changes'])(
    'closes %s',
    (path) => {
      expect(robots.isAllowed(`${BASE_URL}${path}`, 'AnyBot/1.0')).toBe(false)
      expect(mayFetch(readRobots(document), 'AnyBot', path)).toBe(false)
    },
  )

  it('names the sitemap, and the license outside of any group, so that it holds for all', () => {
    expect(robots.getSitemaps()).toEqual([`${BASE_URL}/sitemap.xml`])
    expect(document.indexOf('License: https://news.example/license.xml')).toBeGreaterThan(0)
    expect(document.indexOf('License:')).toBeLessThan(document.indexOf('User-agent:'))
  })

  it('declares its signals a reservation, and allows nothing before there is a License', () => {
    const empty = renderRobots(BASE_URL, [])
    for (const text of [document, empty])
      expect(text).toMatch(/^# .*ARTICLE 4 OF DIRECTIVE \(EU\) 2019\/790/m)
    expect(empty).toContain('Content-Signal: search=no, ai-input=no, ai-train=no\n')
    expect(empty).not.toMatch(/^(License|Sitemap):/m)
  })
})
