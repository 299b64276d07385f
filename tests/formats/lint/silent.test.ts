/** Every lint of documents is silent on what we write: on the golden files, and on editions of every kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lintAtom } from '../../../src/formats/lint/atom.ts'
import type { LintFault } from '../../../src/formats/lint/fault.ts'
import { lintJsonFeed } from '../../../src/formats/lint/json-feed.ts'
import { lintNewsml } from '../../../src/formats/lint/newsml.ts'
import { lintNinjs } from '../../../src/formats/lint/ninjs.ts'
import { lintOffer } from '../../../src/formats/lint/offer.ts'
import { lintRslInRss } from '../../../src/formats/lint/rsl.ts'
import { lintRss } from '../../../src/formats/lint/rss.ts'
import { lintSitemap } from '../../../src/formats/lint/sitemap.ts'
import { renderOffer } from '../../../src/formats/odrl.ts'
import { pageOf, renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../../../src/formats/sitemap.ts'
import { aLicense, aNewsroom, anAgencyLicense, anOpenLicense, BASE_URL } from '../../support/builders.ts'
import { aRichEdition } from '../../support/editions.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const goldens = readdirSync(FIXTURES).filter((name) => /\.(rss|atom|json|xml)$/.test(name))

/** Which channel a golden file is of stands in it; null for one that may not name itself. */
function selfOf(text: string, name: string): string | null {
  if (name.startsWith('partner-path')) return null
  return (
    /rel="self"[^>]*href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ??
    /"feed_url": "([^"]*)"/.exec(text)?.[1] ??
    ''
  )
}

const LINTS: readonly (readonly [RegExp, (text: string, name: string) => readonly LintFault[]])[] = [
  [/\.wire\.json$/, lintNinjs],
  [/\.wire\.xml$/, lintNewsml],
  [/\.rss$/, (text, name) => [...lintRss(text, selfOf(text, name)), ...lintRslInRss(text, BASE_URL)]],
  [/\.atom$/, (text, name) => lintAtom(text, selfOf(text, name))],
  [/\.json$/, (text, name) => lintJsonFeed(text, selfOf(text, name))],
]

it.each(goldens)('%s', (name) => {
  const text = readFileSync(new URL(name, FIXTURES), 'utf8')
  const lint = LINTS.find(([pattern]) => pattern.test(name))?.[1]
  expect(lint?.(text, name)).toEqual([])
})

it('there are golden files of every kind', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(16)
})

it('sitemaps, and offers of every License', () => {
  const { articles, newsroom } = aRichEdition()
  const own = articles.map((article) => ({ ...pageOf(BASE_URL, { ...article, url: null }) }))
  const documents = [
    renderSitemap(own),
    renderSitemapIndex([`${BASE_URL}/sitemaps/pages.xml`]),
    renderNewsSitemap(
      newsroom,
      BASE_URL,
      articles.filter(({ url }) => url === null),
    ),
  ]
  expect(documents.flatMap((text) => lintSitemap(text, BASE_URL))).toEqual([])
  for (const license of [aLicense(), anOpenLicense(), anAgencyLicense()]) {
    const offer = renderOffer({ newsroom: aNewsroom(), baseUrl: BASE_URL }, license)
    expect(lintOffer(offer, `${BASE_URL}/licenses/${license.id}.jsonld`)).toEqual([])
  }
})

it('nothing that names the address of a document whose address is a secret', () => {
  const named = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8')
  const codesOf = (faults: readonly LintFault[]) => [...new Set(faults.map(({ code }) => code))]
  expect(codesOf(lintRss(named('partner.rss'), null))).toEqual(['wrong-self'])
  expect(codesOf(lintAtom(named('partner.atom'), null))).toEqual(['wrong-self'])
  expect(codesOf(lintJsonFeed(named('partner.json'), null))).toEqual(['wrong-self'])
})
