/** RSS as a reader reads it back: every field of the cleared articles, and nothing that is not theirs. */
import { parseRssFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import { escapeHtml } from '../../src/formats/html/text.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { aClearedArticle, anEdition, anImage } from '../support/builders.ts'
import { aRichEdition } from '../support/editions.ts'
import {
  authorsOf,
  given,
  isFull,
  leadOf,
  linkOf,
  mediaOf,
  namesOf,
  periodOf,
  termsOf,
} from '../support/reading.ts'

const edition = aRichEdition()
const { items = [], ...head } = parseRssFeed(renderRss(edition))

function expected(article: ClearedArticle) {
  const body = bodyHtml(article, edition)
  const language = article.language === 'en-NG' ? null : article.language
  const { rights, updatedAt, listedAt } = article
  return given({
    title: article.headline,
    link: linkOf(article),
    ...(isFull(article)
      ? { description: escapeHtml(article.summary ?? ''), content: { encoded: body } }
      : { description: body }),
    guid: { value: article.permanentId, isPermaLink: false },
    pubDate: new Date(listedAt).toUTCString(),
    categories: namesOf(article).map((name) => ({ name, domain: expect.stringMatching(/^https:.*\.rss$/) })),
    enclosures: enclosuresOf(article),
    media: mediaOf(article),
    dc: given({
      creators: authorsOf(article).map(({ name }) => name),
      languages: language && [language],
      types: [article.genre],
      rights: [rights.notice],
    }),
    dcterms: given({
      accessRights: [rights.license.terms],
      licenses: [termsOf(article)],
      modified: updatedAt === listedAt ? null : [updatedAt],
      rightsHolders: [rights.holder],
      valid: periodOf(article) && [periodOf(article)],
    }),
    creativeCommons: { licenses: [termsOf(article)] },
    xml: language && { lang: language },
  })
}

function enclosuresOf(article: ClearedArticle) {
  const lead = leadOf(article)
  if (!lead) return []
  return [{ url: lead.url, length: lead.length ?? 0, type: lead.type ?? 'application/octet-stream' }]
}

it.each(edition.articles.map((article, at) => ({ id: article.id, use: article.use, article, at })))(
  '$id, cleared for $use, comes back whole',
  ({ article, at }) => {
    expect(items[at]).toEqual(expected(article))
  },
)

it('has its head read back whole', () => {
  expect(items).toHaveLength(5)
  expect(head).toEqual({
    title: 'Harmattan Courier',
    link: 'https://www.news.example/',
    description: 'Independent news from Kano and the North.',
    language: 'en-NG',
    copyright: '© 2026 Harmattan Courier Media Ltd. Each article carries its own notice.',
    lastBuildDate: 'Fri, 20 Nov 2026 11:45:00 GMT',
    generator: 'Imprimatur',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: 5,
    sy: { updatePeriod: 'hourly', updateFrequency: 12 },
    atom: {
      links: [{ rel: 'self', type: 'application/rss+xml', href: 'https://news.example/feeds/latest.rss' }],
    },
  })
})

it('names the license of the channel where all its articles share one', () => {
  const open = aClearedArticle({ license: 'cc-by-nd-4.0' })
  expect(parseRssFeed(renderRss(anEdition({ articles: [open] }))).creativeCommons?.licenses).toEqual([
    'https://creativecommons.org/licenses/by-nd/4.0/',
  ])
})

it('gives each category the channel that gathers its like, in the order section, tags', () => {
  const article = aClearedArticle({ section: 'Kasuwanci', tags: ['R&D', 'Ƙofa', 'Ƙofa', 'r & d'] })
  expect(parseRssFeed(renderRss(anEdition({ articles: [article] }))).items?.[0]?.categories).toEqual([
    { name: 'Kasuwanci', domain: 'https://news.example/feeds/section-kasuwanci.rss' },
    { name: 'R&D', domain: 'https://news.example/feeds/tag-r-d.rss' },
    { name: 'Ƙofa', domain: 'https://news.example/feeds/tag-kofa.rss' },
    { name: 'r & d', domain: 'https://news.example/feeds/tag-r-d.rss' },
  ])
})

it('encloses one image of several, and describes all', () => {
  const images = [
    anImage({ url: 'https://www.news.example/in-body.jpg', inline: true }),
    anImage(),
    anImage({ url: 'https://www.news.example/2.jpg' }),
  ]
  const [item] = parseRssFeed(renderRss(anEdition({ articles: [aClearedArticle({ images })] }))).items ?? []
  expect(item?.enclosures?.map(({ url }) => url)).toEqual(['https://www.news.example/media/market.jpg'])
  expect(item?.media?.contents?.map(({ url }) => url)).toEqual(images.map(({ url }) => url))
})

it('uses nothing the W3C validator refuses in an item', () => {
  expect(renderRss(edition).split('<item')[1]).not.toMatch(/<copyright|<author|media:rights|media:license/)
})
