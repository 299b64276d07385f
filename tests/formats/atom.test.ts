/** Atom as a reader reads it back, and as the grammar of RFC 4287 has it. */
import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { renderAtom } from '../../src/formats/atom.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import { aClearedArticle, aLicense, anEdition } from '../support/builders.ts'
import { aHeadlineEdition, anEmptyEdition, aRichEdition } from '../support/editions.ts'
import { atomFaults, hasGrammar } from '../support/feed-schemas.ts'
import { aMediaEdition } from '../support/media-edition.ts'
import {
  authorsOf,
  given,
  isFull,
  linkOf,
  mediaOf,
  namesOf,
  ourPageOf,
  periodOf,
  termsOf,
} from '../support/reading.ts'

const edition = aRichEdition()
const { entries = [], ...head } = parseAtomFeed(renderAtom(edition))

function expected(article: ClearedArticle) {
  const body = { value: bodyHtml(article, edition), type: 'html' }
  const { license, notice, holder } = article.rights
  return given({
    id: article.permanentId,
    title: { value: article.headline, type: 'text' },
    updated: expect.stringMatching(toTheNanosecond(article.updatedAt)),
    published: expect.stringMatching(toTheNanosecond(article.listedAt)),
    authors: authorsOf(article).map(({ name, url }) => given({ name, uri: url })),
    categories: namesOf(article).map((name, at) => ({
      scheme: `tag:news.example,2026:${at === 0 ? 'section' : 'tag'}`,
      term: name,
      label: name,
    })),
    links: linksOf(article),
    rights: { value: `${notice} ${license.terms}`, type: 'text' },
    ...(isFull(article)
      ? { summary: { value: article.summary, type: 'text' }, content: body }
      : { summary: body }),
    dc: { types: [article.genre] },
    dcterms: given({
      accessRights: [license.terms],
      rightsHolders: [holder],
      valid: periodOf(article) && [periodOf(article)],
    }),
    media: mediaOf(article),
    xml: article.language === 'en-NG' ? null : { lang: article.language },
  })
}

function toTheNanosecond(instant: string): RegExp {
  return new RegExp(`^${instant.replace('Z', '')}\\d{6}Z$`)
}

function linksOf(article: ClearedArticle) {
  const { license } = article.rights
  const page = ourPageOf(article)
  const licenses = [{ rel: 'license', type: 'text/html', href: termsOf(article), title: license.name }]
  const ours = { rel: 'license', type: 'text/html', href: page, title: `${license.name}: terms and contact` }
  const enclosures = article.images
    .filter(({ inline }) => !inline)
    .map(({ url, type, length, alt }) =>
      given({ rel: 'enclosure', type, href: url, length, title: alt === '' ? null : alt }),
    )
  return [
    { rel: 'alternate', type: 'text/html', href: linkOf(article) },
    ...enclosures,
    ...licenses,
    ...(license.url === null ? [] : [ours]),
    {
      rel: 'license',
      type: 'application/rsl+xml',
      href: `${page}.rsl`,
      title: `${license.name}: terms for machines`,
    },
  ]
}

it.each(edition.articles.map((article, at) => ({ id: article.id, use: article.use, article, at })))(
  '$id, cleared for $use, comes back whole',
  ({ article, at }) => {
    expect(entries[at]).toEqual(expected(article))
  },
)

it('has its head read back whole', () => {
  expect(entries).toHaveLength(5)
  expect(head).toEqual({
    id: 'tag:news.example,2026:channel/latest',
    title: { value: 'Harmattan Courier', type: 'text' },
    subtitle: { value: 'Independent news from Kano and the North.', type: 'text' },
    updated: '2026-11-20T11:45:00.000Z',
    authors: [{ name: 'Harmattan Courier', uri: 'https://www.news.example/' }],
    rights: {
      value: '© 2026 Harmattan Courier Media Ltd. Each article carries its own notice.',
      type: 'text',
    },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: 'https://news.example/feeds/latest.atom' },
      { rel: 'alternate', type: 'text/html', href: 'https://www.news.example/' },
    ],
    generator: { text: 'Imprimatur' },
    sy: { updatePeriod: 'hourly', updateFrequency: 12 },
    xml: { lang: 'en-NG' },
  })
})

describe('license links', () => {
  const licenseLinks = (links: readonly { rel?: string; href?: string }[] = []) =>
    links.filter(({ rel }) => rel === 'license').map(({ href }) => href)

  it('stand at the head too where all articles share one license', () => {
    const open = aClearedArticle({ license: 'cc-by-nd-4.0' })
    const { links } = parseAtomFeed(renderAtom(anEdition({ articles: [open, open] })))
    expect(licenseLinks(links)).toEqual([
      'https://creativecommons.org/licenses/by-nd/4.0/',
      'https://news.example/licenses/cc-by-nd-4.0',
      'https://news.example/licenses/cc-by-nd-4.0.rsl',
    ])
  })

  it('never come twice with one address', () => {
    const license = aLicense({ url: 'https://news.example/licenses/all-rights-reserved' })
    const article = aClearedArticle({}, { licenses: [license] })
    const parsed = parseAtomFeed(renderAtom(anEdition({ articles: [article] })))
    expect(licenseLinks(parsed.entries?.[0]?.links)).toEqual([
      'https://news.example/licenses/all-rights-reserved',
      'https://news.example/licenses/all-rights-reserved.rsl',
    ])
  })
})

it('keeps the id of a channel when the server moves to another host', () => {
  const moved = parseAtomFeed(renderAtom(anEdition({ baseUrl: 'https://feeds.elsewhere.example' })))
  expect(moved.id).toBe('tag:news.example,2026:channel/latest')
  expect(moved.entries?.[0]?.id).toBe('tag:news.example,2026:a-1001')
})

describe.skipIf(!hasGrammar)('the grammar of RFC 4287, appendix B', () => {
  it.each([
    ['rich', aRichEdition],
    ['headline', aHeadlineEdition],
    ['empty', anEmptyEdition],
    ['media', aMediaEdition],
  ])('accepts the %s edition', (_, build) => {
    expect(atomFaults()(renderAtom(build()))).toEqual([])
  })

  it('refuses a document without the id of its channel', () => {
    expect(atomFaults()(renderAtom(edition).replace(/<id>.*<\/id>\n/, ''))).not.toEqual([])
  })
})
