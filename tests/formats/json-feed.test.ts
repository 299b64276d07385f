/** JSON Feed as a reader reads it back, and as its schema has it. */
import { parseJsonFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import { renderJsonFeed } from '../../src/formats/json-feed.ts'
import { aClearedArticle, anEdition } from '../support/builders.ts'
import { aHeadlineEdition, anEmptyEdition, aRichEdition } from '../support/editions.ts'
import { jsonFeedFaults } from '../support/feed-schemas.ts'
import { aMediaEdition } from '../support/media-edition.ts'
import { authorsOf, given, leadOf, linkOf, namesOf } from '../support/reading.ts'

const edition = aRichEdition()
const { items = [], ...head } = parseJsonFeed(renderJsonFeed(edition))

function expected(article: ClearedArticle) {
  return given({
    id: article.permanentId,
    url: linkOf(article),
    title: article.headline,
    summary: article.summary,
    content_html: bodyHtml(article, edition),
    date_published: article.listedAt,
    date_modified: article.updatedAt,
    authors: authorsOf(article).map(given),
    tags: namesOf(article),
    language: article.language,
    image: leadOf(article)?.url,
    attachments: article.images.map(({ url, type, length }) =>
      given({ url, mime_type: type ?? 'application/octet-stream', size_in_bytes: length }),
    ),
  })
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
    home_page_url: 'https://www.news.example/',
    feed_url: 'https://news.example/feeds/latest.json',
    description: 'Independent news from Kano and the North.',
    language: 'en-NG',
    favicon: 'https://news.example/favicon.svg',
    authors: [{ name: 'Harmattan Courier', url: 'https://www.news.example/' }],
  })
  expect(JSON.parse(renderJsonFeed(edition)).version).toBe('https://jsonfeed.org/version/1.1')
})

describe('the schema of JSON Feed 1.1', () => {
  const faultsOf = jsonFeedFaults()

  it.each([
    ['rich', aRichEdition],
    ['headline', aHeadlineEdition],
    ['empty', anEmptyEdition],
    ['media', aMediaEdition],
  ])('accepts the %s edition', (_, build) => {
    expect(faultsOf(renderJsonFeed(build()))).toEqual([])
  })

  it('refuses an article without an id', () => {
    const written = JSON.parse(renderJsonFeed(edition))
    delete written.items[0].id
    expect(faultsOf(JSON.stringify(written))).not.toEqual([])
  })
})

describe('characters that XML cannot carry', () => {
  it.each([
    'a\u0000b',
    'a\u0008b',
    'a\u000Cb',
    'a\u001Fb',
    'a\uFFFEb',
    'a\uFFFFb',
    'a\uD83Db',
    'a\u007Fb',
    'a\u0092b',
    'a\uFDD0b',
    'a\u{1FFFE}b',
  ])('are left out here too: %j', (headline) => {
    const { items } = JSON.parse(renderJsonFeed(anEdition({ articles: [aClearedArticle({ headline })] })))
    expect(items[0].title).toBe('ab')
  })

  it.each(['C:\\books\\users', 'a “quoted” \\u0000', 'tab\tline\n', 'wave 🌊', '\u{103FE}'])(
    'are not seen where there are none: %j',
    (headline) => {
      const { items } = JSON.parse(renderJsonFeed(anEdition({ articles: [aClearedArticle({ headline })] })))
      expect(items[0].title).toBe(headline)
    },
  )
})
