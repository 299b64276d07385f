/** The lints of ninjs, NewsML-G2, sitemaps and offers: each planted fault is named. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LintFault } from '../../../src/formats/lint/fault.ts'
import { lintNewsml } from '../../../src/formats/lint/newsml.ts'
import { lintNinjs } from '../../../src/formats/lint/ninjs.ts'
import { lintOffer } from '../../../src/formats/lint/offer.ts'
import { lintSitemap } from '../../../src/formats/lint/sitemap.ts'
import { renderOffer } from '../../../src/formats/odrl.ts'
import { aLicense, aNewsroom, BASE_URL } from '../../support/builders.ts'

const golden = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

function planted(text: string, part: string | RegExp, replacement: string): string {
  const changed = text.replace(part, replacement)
  expect(changed).not.toBe(text)
  return changed
}

const codesIn = (faults: readonly LintFault[]) => faults.map(({ code }) => code)

it.each([
  ['no-document', '"version": "3.1"', '"version": "2.0"'],
  ['bad-id', '"uri": "tag:news', '"uri": "news'],
  ['bad-text', '"type": "text"', '"type": "story"'],
  ['wrong-status', '"pubStatus": "usable"', '"pubStatus": "withheld"'],
  ['bad-language', '"language": "en-NG"', '"language": "english"'.replace('english', 'en_NG')],
  ['bad-date', /"versionCreated": "[^"]*"/, '"versionCreated": "yesterday"'],
  ['missing-element', /"copyrightNotice": "[^"]*"/, '"copyrightNotice": ""'],
  ['missing-element', /"headlines": \[/, '"headline": ['],
  ['relative-link', 'href=\\"https://www.news.example/floods\\"', 'href=\\"/floods\\"'],
  ['not-well-formed', '{', ''],
])('ninjs: %s', (code, part, replacement) => {
  expect(codesIn(lintNinjs(planted(golden('rich-article.wire.json'), part, replacement)))).toContain(code)
})

it.each([
  ['no-document', 'http://iptc.org/std/nar/2006-10-01/', 'http://iptc.org/std/nar/'],
  ['missing-element', / guid="[^"]*"/, ''],
  ['missing-element', 'conformance="power"', ''],
  ['bad-text', ' version="3"', ' version="0"'],
  ['bad-language', 'xml:lang="en-NG"', 'xml:lang="en_NG"'],
  ['missing-element', /<catalogRef[^>]*>/, ''],
  ['missing-element', /<itemClass[^>]*>/, ''],
  ['wrong-status', 'stat:usable', 'stat:withheld'],
  ['bad-date', /<versionCreated>[^<]*/, '<versionCreated>2026-11-20'],
  ['missing-element', /<headline>[^<]*<\/headline>/, ''],
  ['missing-element', /<copyrightNotice>[^<]*<\/copyrightNotice>/, ''],
  ['missing-element', /<contentSet>.*<\/contentSet>/s, ''],
  ['not-well-formed', '</newsItem>', ''],
])('NewsML-G2: %s', (code, part, replacement) => {
  expect(codesIn(lintNewsml(planted(golden('rich-article.wire.xml'), part, replacement)))).toContain(code)
})

it('says of which item of a message a fault is', () => {
  const text = planted(
    golden('rich-channel.wire.xml'),
    /(<newsItem guid="[^"]*a-2001".*?)stat:usable/s,
    '$1stat:x',
  )
  expect(lintNewsml(text).map(({ code, about }) => [code, about])).toEqual([
    ['wrong-status', 'tag:news.example,2026:a-2001'],
  ])
})

describe('sitemaps', () => {
  const SOUND = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/a</loc><lastmod>2026-11-20</lastmod>
<news:news><news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-11-20T11:45:00Z</news:publication_date><news:title>It opened</news:title></news:news></url>
<url><loc>https://news.example/b</loc></url>
</urlset>`

  it('say nothing of a sound one', () => {
    expect(lintSitemap(SOUND, BASE_URL)).toEqual([])
  })

  it.each([
    ['no-document', 'sitemap/0.9"', 'sitemap/0.8"'],
    ['relative-link', 'https://news.example/b', '/b'],
    ['off-origin', 'https://news.example/b', 'https://www.news.example/b'],
    ['bad-address', 'https://news.example/b', 'https://news.example/b#top'],
    ['duplicate-id', 'https://news.example/b', 'https://news.example/a'],
    ['bad-date', '<lastmod>2026-11-20', '<lastmod>20 November'],
    ['bad-date', '11:45:00Z', '11:45'],
    ['bad-language', '>en<', '>en-NG<'],
    ['missing-element', '<news:title>It opened</news:title>', ''],
    ['missing-element', '<news:name>Courier</news:name>', ''],
    ['too-long', '</urlset>', `${'<url><loc>https://news.example/c</loc></url>'.repeat(50_000)}</urlset>`],
  ])('%s', (code, part, replacement) => {
    expect(codesIn(lintSitemap(planted(SOUND, part, replacement), BASE_URL))).toContain(code)
  })
})

describe('an offer', () => {
  const license = aLicense()
  const uid = `${BASE_URL}/licenses/${license.id}.jsonld`
  const sound = renderOffer({ newsroom: aNewsroom(), baseUrl: BASE_URL }, license)

  it.each([
    ['no-document', '"Offer"', '"Agreement"'],
    ['wrong-self', `"uid": "${uid}"`, '"uid": "https://elsewhere.example/"'],
    ['missing-element', '"profile":', '"_profile":'],
    ['unknown-token', '"action": "reproduce"', '"verb": "reproduce"'],
    ['missing-element', '"target":', '"_target":'],
    ['missing-element', /"(permission|prohibition)"/g, '"_$1"'],
  ])('%s', (code, part, replacement) => {
    expect(codesIn(lintOffer(planted(sound, part, replacement), uid))).toContain(code)
  })
})
