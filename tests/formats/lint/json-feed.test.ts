/** The JSON Feed lint: each planted fault is named. */
import { describe, expect, it } from 'vitest'
import { lintJsonFeed } from '../../../src/formats/lint/json-feed.ts'

const SELF = 'https://news.example/feeds/latest.json'
const ITEM = {
  id: 'tag:news.example,2026:a',
  url: 'https://news.example/a',
  title: 'The bridge opened',
  content_html: '<p>It <a href="https://news.example/">opened</a>.</p>',
  date_published: '2026-11-20T11:45:00Z',
  authors: [{ name: 'Ada', url: 'https://news.example/ada' }],
  tags: ['bridges'],
  language: 'en-NG',
  attachments: [{ url: 'https://news.example/a.jpg', mime_type: 'image/jpeg', size_in_bytes: 12 }],
  _newsroom_rights: { license: 'https://news.example/licenses/all-rights-reserved' },
}
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Courier',
  home_page_url: 'https://news.example/',
  feed_url: SELF,
  next_url: 'https://news.example/feeds/latest/archive/2026-10.json',
  items: [ITEM],
}

const codesOf = (feed: object) => lintJsonFeed(JSON.stringify(feed), SELF).map(({ code }) => code)
const ofItem = (item: object) => codesOf({ ...FEED, items: [{ ...ITEM, ...item }] })

it('says nothing of a sound document', () => {
  expect(codesOf(FEED)).toEqual([])
})

describe('names, of the feed', () => {
  it.each<readonly [string, object]>([
    ['no-document', { version: 'https://jsonfeed.org/version/1' }],
    ['no-document', { items: null }],
    ['no-document', { items: ['a'] }],
    ['missing-element', { title: '' }],
    ['wrong-self', { feed_url: 'https://news.example/feeds/other.json' }],
    ['bad-history', { next_url: SELF }],
    ['relative-link', { next_url: '/feeds/latest/archive/2026-10.json' }],
    ['relative-link', { home_page_url: '/' }],
    ['bad-language', { language: 'en_NG' }],
    ['bad-author', { authors: [{}] }],
    ['unknown-element', { headline: 'Courier' }],
    ['unknown-element', { '_a.b': {} }],
    ['duplicate-id', { items: [ITEM, ITEM] }],
  ])('%s: %j', (code, change) => {
    expect(codesOf({ ...FEED, ...change })).toContain(code)
  })

  it('a text that is no JSON, or no object', () => {
    expect(lintJsonFeed('{', SELF).map(({ code }) => code)).toEqual(['not-well-formed'])
    expect(lintJsonFeed('[]', SELF).map(({ code }) => code)).toEqual(['no-document'])
  })
})

describe('names, of an item', () => {
  it.each<readonly [string, object]>([
    ['missing-element', { id: 7 }],
    ['missing-element', { id: ' ' }],
    ['missing-element', { content_html: undefined }],
    ['relative-link', { url: undefined }],
    ['relative-link', { url: 'javascript:alert(1)' }],
    ['relative-link', { image: 'a.jpg' }],
    ['relative-link', { content_html: '<img src="/a.jpg">' }],
    ['unsafe-markup', { content_html: '<iframe src="https://news.example/"></iframe>' }],
    ['bad-date', { date_published: 'Fri, 20 Nov 2026 11:45:00 GMT' }],
    ['bad-date', { date_modified: null }],
    ['bad-text', { tags: [1] }],
    ['bad-author', { authors: [{ name: '' }] }],
    ['relative-link', { authors: [{ name: 'Ada', url: '/ada' }] }],
    ['bad-language', { language: 7 }],
    ['bad-enclosure', { attachments: [{ url: 'https://news.example/a.jpg' }] }],
    ['bad-enclosure', { attachments: [{ url: 'a.jpg', mime_type: 'image/jpeg' }] }],
    ['bad-media', { attachments: [{ ...ITEM.attachments[0], size_in_bytes: '12' }] }],
    ['illegal-character', { title: 'The bridge\u0007 opened' }],
    ['illegal-character', { title: 'The bridge \uD800' }],
  ])('%s: %j', (code, change) => {
    expect(ofItem(change)).toContain(code)
  })
})
