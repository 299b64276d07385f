/** A second opinion: what the `feed` package writes for the same input, field by field, against what we write. */
import { Feed } from 'feed'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/domain/channel.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { articleUrl, editionUpdatedAt } from '../../src/domain/edition.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import { channelUrl, type Format } from '../../src/formats/channel-url.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { headOf } from '../../src/formats/head.ts'
import { escapeHtml, textOf } from '../../src/formats/html/text.ts'
import { aRichEdition } from '../support/editions.ts'

const edition = aRichEdition()
const head = headOf(edition)

type Parsed = Readonly<Record<string, unknown>>
const PARSERS: Readonly<Record<Format, (document: string) => Parsed>> = {
  rss: (document) => parseRssFeed(document),
  atom: (document) => parseAtomFeed(document),
  json: (document) => parseJsonFeed(document),
}

/** A field where we differ on purpose: where, why, and in what sense both say the same. */
type Difference = {
  readonly field: RegExp
  readonly why: string
  readonly agree: (theirs: unknown, ours: unknown) => boolean
}

const isAbsent = (_: unknown, ours: unknown) => ours === undefined
const isSameText = (theirs: unknown, ours: unknown) => textOf(String(theirs)) === ours

const DIFFERENCES: Readonly<Record<Format, readonly Difference[]>> = {
  rss: [
    {
      field: /^items\[\d+\]\.authors\[\d+\]/,
      why: 'RSS 2.0 wants an e-mail address in author; a name belongs in dc:creator, which `feed` cannot write',
      agree: isAbsent,
    },
  ],
  atom: [
    {
      field: /^entries\[\d+\]\.(?:updated|published)$/,
      why: 'the same millisecond; ours goes on with nanoseconds that tell entries apart',
      agree: (theirs, ours) =>
        typeof ours === 'string' && theirs === ours.replace(/(?<=\.\d{3})\d{6}Z$/, 'Z'),
    },
    {
      field: /^entries\[\d+\]\.title\.type$/,
      why: '`feed` declares titles to be HTML without escaping them as HTML; ours are plain text and say so',
      agree: (theirs, ours) => theirs === 'html' && ours === 'text',
    },
    {
      field: /^entries\[\d+\]\.summary\.type$/,
      why: 'a summary beside content is plain text, and `feed` can only call it HTML',
      agree: (theirs, ours) => theirs === 'html' && ours === 'text',
    },
    {
      field: /^entries\[\d+\]\.summary\.value$/,
      why: 'the same summary, there escaped as HTML, here plain',
      agree: isSameText,
    },
    {
      field: /^entries\[\d+\]\.links\[enclosure .*\]\.type$/,
      why: '`feed` makes a type up from the ending of the URL (image/jpg); ours is what the newsroom stated, or none',
      agree: (theirs, ours) => theirs !== ours && (ours === undefined || ours === 'image/jpeg'),
    },
  ],
  json: [
    {
      field: /^items\[\d+\]\.summary$/,
      why: 'JSON Feed summaries are plain text; `feed` copies the description, which is HTML',
      agree: isSameText,
    },
    {
      field: /^items\[\d+\]\.url$/,
      why: 'an address with letters beyond ASCII is percent-encoded by us in every format, by `feed` in XML only',
      agree: (theirs, ours) => new URL(String(theirs)).href === ours,
    },
  ],
}

function categoriesOf(article: ClearedArticle) {
  const category = (kind: 'section' | 'tag') => (name: string) => ({
    name,
    term: name,
    scheme: `${edition.newsroom.idPrefix}${kind}`,
    domain: channelUrl(edition.baseUrl, `${kind}-${slugOf(name)}`, 'rss'),
  })
  const sections = article.section ? [article.section] : []
  return [...sections.map(category('section')), ...article.tags.map(category('tag'))]
}

function authorsOf({ byline, rights }: ClearedArticle) {
  if (byline.length === 0) return rights.own ? {} : { author: [{ name: rights.credit }] }
  return { author: byline.map(({ name, url }) => (url ? { name, link: url } : { name })) }
}

function imageOf(article: ClearedArticle) {
  const lead = article.images.find((image) => !image.inline)
  if (!lead) return {}
  const length = lead.length === null ? {} : { length: lead.length }
  const title = lead.alt ? { title: lead.alt } : {}
  return { image: { url: lead.url, type: lead.type ?? 'application/octet-stream', ...length, ...title } }
}

function textsOf(article: ClearedArticle) {
  const body = bodyHtml(article, edition)
  if (article.use !== 'fullText') return { description: body }
  return { description: escapeHtml(article.summary ?? ''), content: body }
}

function itemOf(article: ClearedArticle) {
  const { rights } = article
  return {
    title: article.headline,
    id: article.permanentId,
    guid: article.permanentId,
    link: articleUrl(edition.baseUrl, article),
    date: new Date(article.updatedAt),
    published: new Date(article.listedAt),
    ...textsOf(article),
    ...authorsOf(article),
    category: categoriesOf(article),
    ...imageOf(article),
    copyright: `${rights.notice} ${rights.license.terms}`,
  }
}

function theirFeed(): Feed {
  const { newsroom } = edition
  const feed = new Feed({
    title: head.title,
    id: `${newsroom.idPrefix}channel/${edition.channel.id}`,
    link: head.home,
    description: head.description,
    language: head.language,
    updated: new Date(editionUpdatedAt(edition)),
    copyright: head.notice,
    generator: 'Imprimatur',
    docs: 'https://www.rssboard.org/rss-specification',
    author: { name: newsroom.name, link: newsroom.homeUrl },
    feedLinks: {
      rss: channelUrl(edition.baseUrl, edition.channel.id, 'rss'),
      atom: channelUrl(edition.baseUrl, edition.channel.id, 'atom'),
      json: channelUrl(edition.baseUrl, edition.channel.id, 'json'),
    },
  })
  for (const article of edition.articles) feed.addItem(itemOf(article))
  return feed
}

/** Every leaf of a document by its path; links by what they are and where they lead, since their order says nothing. */
function fieldsOf(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  const fields = new Map<string, unknown>()
  for (const [key, child] of Object.entries(value)) {
    const name = Array.isArray(value) ? `[${path.endsWith('links') ? linkName(child) : key}]` : `.${key}`
    for (const [at, leaf] of fieldsOf(child, `${path}${name}`)) fields.set(at.replace(/^\./, ''), leaf)
  }
  return fields
}

function linkName({ rel = 'alternate', href = '' }: { rel?: string; href?: string }): string {
  return `${rel} ${href}`
}

describe.each(['rss', 'atom', 'json'] as const)('%s, as the feed package writes it', (format) => {
  const feed = theirFeed()
  const written = { rss: feed.rss2(), atom: feed.atom1(), json: feed.json1() }[format]
  const theirs = fieldsOf(PARSERS[format](written))
  const ours = fieldsOf(PARSERS[format](FORMATS[format].render(edition)))
  const differing = [...theirs].filter(([field, value]) => !Object.is(ours.get(field), value))

  it('has no field whose value is another than ours, but for those listed', () => {
    const unexplained = differing.filter(
      ([field, value]) =>
        !DIFFERENCES[format].some((known) => known.field.test(field) && known.agree(value, ours.get(field))),
    )
    expect(unexplained.map(([field, value]) => ({ field, theirs: value, ours: ours.get(field) }))).toEqual([])
  })

  it('differs in every way that is listed', () => {
    const stale = DIFFERENCES[format].filter((known) => !differing.some(([field]) => known.field.test(field)))
    expect(stale.map(({ why }) => why)).toEqual([])
  })

  it('is compared field by field, not on an empty page', () => {
    expect(theirs.size).toBeGreaterThan(50)
  })
})
