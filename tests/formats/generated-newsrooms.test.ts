/** A thousand newsrooms of any Unicode, any lengths and any rights: every document of theirs is what its format asks for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GENRES } from '../../src/domain/article.ts'
import { CHANNEL_KINDS } from '../../src/domain/channel.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { USES } from '../../src/domain/license.ts'
import { renderAtom } from '../../src/formats/atom.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { legalText } from '../../src/formats/html/characters.ts'
import { renderJsonFeed } from '../../src/formats/json-feed.ts'
import { renderNewsml } from '../../src/formats/newsml.ts'
import { renderNewsmlChannel } from '../../src/formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../../src/formats/ninjs.ts'
import { renderOffer } from '../../src/formats/odrl.ts'
import { renderOpml } from '../../src/formats/opml.ts'
import { renderRobots } from '../../src/formats/robots.ts'
import { renderLicenseRsl, renderSiteRsl } from '../../src/formats/rsl.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { ownPages, pageOf, renderNewsSitemap, renderSitemap } from '../../src/formats/sitemap.ts'
import { renderTdmRep } from '../../src/formats/tdmrep.ts'
import { anyWholeNewsroom, type WholeNewsroom } from '../support/any-newsroom.ts'
import { BASE_URL } from '../support/builders.ts'
import { atomFaults, hasGrammar, jsonFeedFaults } from '../support/feed-schemas.ts'
import { ANYTHING, LET_IN } from '../support/vocabulary.ts'
import { hasSchemas, newsmlFaults, ninjsFaults } from '../support/wire-schemas.ts'
import { textsByPath } from '../support/xml-reading.ts'

const PATIENCE = 120_000

/** Most of any words at all, some of those our doors let in. */
const newsrooms = fc.oneof(
  { weight: 3, arbitrary: anyWholeNewsroom(ANYTHING, BASE_URL) },
  { weight: 1, arbitrary: anyWholeNewsroom(LET_IN, BASE_URL) },
)

function holdForAll(check: (newsroom: WholeNewsroom) => void): void {
  fc.assert(fc.property(newsrooms, check), { numRuns: 1000 })
}

function feedsOf({ edition, channels }: WholeNewsroom): Documents {
  return {
    xml: [renderRss(edition), renderAtom(edition), renderOpml(channels)],
    json: [renderJsonFeed(edition)],
  }
}

function wireDocumentsOf({ edition }: WholeNewsroom): Documents {
  const { articles } = edition
  return {
    xml: [renderNewsmlChannel(edition), ...articles.map((article) => renderNewsml(article, edition))],
    json: [renderNinjsChannel(edition), ...articles.map((article) => renderNinjs(article, edition))],
  }
}

function termsOf({ edition, licenses }: WholeNewsroom): Documents {
  const { baseUrl, newsroom, articles } = edition
  const offering = { newsroom, baseUrl }
  return {
    xml: [
      renderSiteRsl(offering, licenses),
      ...licenses.map((license) => renderLicenseRsl(offering, license)),
      renderSitemap(ownPages(baseUrl, articles).map((article) => pageOf(baseUrl, article))),
      renderNewsSitemap(newsroom, baseUrl, articles),
    ],
    json: [renderTdmRep(baseUrl, licenses), ...licenses.map((license) => renderOffer(offering, license))],
    text: [renderRobots(baseUrl, licenses)],
  }
}

type Documents = {
  readonly xml: readonly string[]
  readonly json: readonly string[]
  readonly text?: readonly string[]
}

/** Well-formed, without characters that fit no document, without a word of an article that was refused, and the same when written again. */
function soundDocuments(
  documentsOf: (newsroom: WholeNewsroom) => Documents,
  newsroom: WholeNewsroom,
): Documents {
  const documents = documentsOf(newsroom)
  const { xml, json, text = [] } = documents
  expect(documentsOf(newsroom)).toEqual(documents)
  for (const document of xml) textsByPath(document)
  for (const document of json) JSON.parse(document, expectLegal)
  for (const document of [...xml, ...text]) expectLegal('', document)
  for (const document of [...xml, ...json, ...text]) {
    for (const mark of newsroom.refusedMarks) expect(document.includes(mark)).toBe(false)
  }
  return documents
}

function expectLegal(_key: string, value: unknown): unknown {
  if (typeof value === 'string') expect(legalText(value) === value).toBe(true)
  return value
}

describe('a thousand newsrooms', () => {
  it('are of every kind', () => {
    const sampled = fc.sample(newsrooms, 400)
    const editions = sampled.map(({ edition }) => edition)
    const articles = editions.flatMap((edition) => edition.articles)
    const distinct = (values: readonly unknown[]) => new Set(values).size
    expect(articles.length).toBeGreaterThan(200)
    expect(sampled.flatMap(({ refusedMarks }) => refusedMarks).length).toBeGreaterThan(200)
    expect(distinct(editions.map(({ channel }) => channel.kind))).toBe(CHANNEL_KINDS.length)
    expect(distinct(editions.map(({ place }) => place.kind))).toBe(4)
    expect(distinct(articles.map(({ use }) => use))).toBe(USES.length)
    expect(distinct(articles.map(({ genre }) => genre))).toBe(GENRES.length)
    expect(distinct(articles.map(({ rights }) => rights.own))).toBe(2)
    for (const kind of ['images', 'recordings', 'byline', 'tags'] as const) {
      expect(articles.some((article) => article[kind].length > 0)).toBe(true)
    }
  })

  it('have feeds that are sound, with each title, id and instant alike', { timeout: PATIENCE }, () => {
    holdForAll((newsroom) => {
      soundDocuments(feedsOf, newsroom)
      expectAlike(newsroom.edition)
    })
  })

  it.skipIf(!hasGrammar)('have feeds in which no schema finds anything', { timeout: PATIENCE }, () => {
    const [atom, json] = [atomFaults(), jsonFeedFaults()]
    holdForAll(({ edition }) => {
      expect(atom(renderAtom(edition))).toEqual([])
      expect(json(renderJsonFeed(edition))).toEqual([])
    })
  })

  it.skipIf(!hasSchemas)(
    'have wire documents that are sound, and in which no schema finds anything',
    {
      timeout: PATIENCE,
    },
    () => {
      const [newsml, ninjs] = [newsmlFaults(), ninjsFaults()]
      holdForAll((newsroom) => {
        const documents = soundDocuments(wireDocumentsOf, newsroom)
        for (const document of documents.xml) expect(newsml(document)).toEqual([])
        for (const document of documents.json) expect(ninjs(document)).toEqual([])
      })
    },
  )

  it('have terms for machines and sitemaps that are sound', { timeout: PATIENCE }, () => {
    holdForAll((newsroom) => void soundDocuments(termsOf, newsroom))
  })
})

/** One string in every format: titles but for characters that fit no document, ids as they are, instants in each format's form. */
function expectAlike(edition: Edition): void {
  const rss = textsByPath(FORMATS.rss.render(edition))
  const atom = textsByPath(FORMATS.atom.render(edition))
  const { items } = JSON.parse(FORMATS.json.render(edition))
  const titles = edition.articles.map(({ headline }) => legalText(headline))
  const ids = edition.articles.map(({ permanentId }) => permanentId)
  const listed = edition.articles.map(({ listedAt }) => listedAt)
  const inRss = (name: string) => rss.get(`rss/channel/item/${name}`) ?? []
  const inAtom = (name: string) => atom.get(`feed/entry/${name}`) ?? []
  const inJson = (name: string) => items.map((item: Readonly<Record<string, unknown>>) => item[name])
  for (const found of [inRss('title'), inAtom('title'), inJson('title')]) expect(found).toEqual(titles)
  for (const found of [inRss('guid'), inAtom('id'), inJson('id')]) expect(found).toEqual(ids)
  expect(inRss('pubDate')).toEqual(listed.map((instant) => new Date(instant).toUTCString()))
  expect(inAtom('published').map((instant) => instant.replace(/\d{6}Z$/, 'Z'))).toEqual(listed)
  expect(inJson('date_published')).toEqual(listed)
}
