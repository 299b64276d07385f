/** Whatever an article says, the documents hold: well-formed, whole, and without a word that was not cleared. */
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { allowsUse, USES, type Use } from '../../src/domain/license.ts'
import { wordsFor } from '../../src/domain/words.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { legalText } from '../../src/formats/html/characters.ts'
import { escapeHtml, textOf } from '../../src/formats/html/text.ts'
import { anyText } from '../support/any-text.ts'
import { aRecording } from '../support/assets.ts'
import {
  aByline,
  aClearedArticle,
  aLicense,
  anEdition,
  anImage,
  PUBLIC_PAGE,
  statedRights,
} from '../support/builders.ts'

const texts = fc.record({
  headline: anyText,
  summary: anyText,
  body: anyText,
  notice: anyText,
  credit: anyText,
  holder: anyText,
  section: anyText,
  tag: anyText,
  alt: anyText,
  imageCredit: anyText,
  author: anyText,
  title: anyText,
  source: anyText,
})
type Texts = typeof texts extends fc.Arbitrary<infer T> ? T : never

const licenseFor = (use: Use) => aLicense({ publicUse: use, pageUse: use })
/** An image's own License, which gives the public no image. */
const closed = aLicense({ id: 'closed', publicUse: 'headline', pageUse: 'headline' })

function articleOf(said: Texts, use: Use): ClearedArticle {
  const url = (name: string) => `https://www.news.example/${name}.jpg`
  const image = { alt: `altmark${said.alt}`, credit: `creditmark${said.imageCredit}` }
  return aClearedArticle(
    {
      headline: `headmark${said.headline}`,
      summary: `summark${said.summary}`,
      bodyHtml: `<p>bodymark <img src="${url('inline')}"><img src="${url('closedmark')}"></p>${said.body}`,
      section: `s${said.section}`,
      tags: [`t${said.tag}`, said.tag],
      byline: [aByline({ name: `a${said.author}`, email: 'emailmark@news.example' })],
      images: [
        anImage({ url: url('lead'), ...image }),
        anImage({ url: url('inline'), inline: true, ...image }),
        anImage({ url: url('closedmark'), inline: true, license: 'closed' }),
        anImage({ url: url('withheldmark'), status: 'withheld' }),
      ],
      recordings: [
        aRecording({ url: 'https://www.news.example/played.mp3', ...image }),
        aRecording({ url: 'https://www.news.example/closedmark.mp3', license: 'closed' }),
      ],
      source: { title: `f${said.source}`, url: 'https://wire.example/feed' },
      rights: statedRights({
        foreign: 'x',
        holder: `h${said.holder}`,
        notice: `n${said.notice}`,
        credit: `c${said.credit}`,
        contact: 'desk@wire.example',
      }),
      license: 'all-rights-reserved',
    },
    { licenses: [licenseFor(use), closed], audience: PUBLIC_PAGE },
  )
}

function editionOf(said: Texts, use: Use) {
  const edition = anEdition({ articles: [articleOf(said, use)] })
  return { ...edition, channel: { ...edition.channel, title: `c${said.title}` } }
}

const SPACES = {
  a: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/** The text at each place, as an XML parser that gives up at the first fault reads it. */
function readXml(
  written: string,
  paths: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const document = XmlDocument.fromString(written)
  try {
    const read = (path: string) => document.get(path, SPACES)?.content
    return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, read(path)]))
  } finally {
    document.dispose()
  }
}

const RSS_PATHS = {
  title: '/rss/channel/title',
  headline: '//item/title',
  notice: '//item/dc:rights',
  section: '//item/category[1]',
  tag: '//item/category[2]',
  author: '//item/dc:creator',
  credit: '//item/media:credit',
  source: '//item/source',
}
const ATOM_PATHS = {
  title: '/a:feed/a:title',
  headline: '//a:entry/a:title',
  section: '//a:entry/a:category[1]/@term',
  tag: '//a:entry/a:category[2]/@label',
  author: '//a:entry/a:author/a:name',
  credit: '//a:entry/media:credit',
  source: '//a:entry/a:source/a:title',
}

describe.each(USES)('an article cleared for %s, whatever it says', (use) => {
  const asExpected = (said: Texts) => ({
    title: legalText(`c${said.title}`),
    headline: legalText(`headmark${said.headline}`),
    notice: legalText(`n${said.notice}`),
    section: legalText(`s${said.section}`),
    tag: legalText(`t${said.tag}`),
    author: legalText(`a${said.author}`),
    credit: legalText(`c${said.credit}`),
    source: legalText(`f${said.source}`),
  })

  it('is well-formed RSS that keeps every character XML can carry', () => {
    fc.assert(
      fc.property(texts, (said) => {
        // A channel's title is trimmed; everything else stands as it was written.
        const { title, ...expected } = asExpected(said)
        const { title: read, ...fields } = readXml(FORMATS.rss.render(editionOf(said, use)), RSS_PATHS)
        expect(fields).toEqual(expected)
        expect(read?.trim()).toBe(title.trim())
      }),
    )
  })

  it('is well-formed Atom that keeps every character XML can carry', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const { title, notice: _, ...expected } = asExpected(said)
        const { title: read, ...fields } = readXml(FORMATS.atom.render(editionOf(said, use)), ATOM_PATHS)
        expect(fields).toEqual(expected)
        expect(read?.trim()).toBe(title.trim())
      }),
    )
  })

  it('is JSON with the same words', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const [item] = JSON.parse(FORMATS.json.render(editionOf(said, use))).items
        const expected = asExpected(said)
        expect(item.title).toBe(expected.headline)
        expect(item._newsroom_rights.copyright_notice).toBe(expected.notice)
        expect(item.tags.slice(0, 2)).toEqual([expected.section, expected.tag])
        expect(item._newsroom_article.source.title).toBe(expected.source)
        expect(item.authors).toEqual([{ name: expected.author }])
      }),
    )
  })

  it('says nothing that was not cleared', () => {
    fc.assert(
      fc.property(texts, (said) => {
        for (const { render } of Object.values(FORMATS)) {
          const written = render(editionOf(said, use))
          expect(written).toContain('headmark')
          expect(written.includes('summark')).toBe(allowsUse(use, 'summary'))
          expect(written.includes('played.mp3')).toBe(allowsUse(use, 'summary'))
          expect(written.includes('lead.jpg')).toBe(allowsUse(use, 'summary'))
          expect(written.includes('bodymark')).toBe(allowsUse(use, 'fullText'))
          expect(written).not.toMatch(/closedmark|withheldmark|emailmark/)
        }
      }),
    )
  })

  it('has each line of its words once, and no other', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const edition = editionOf(said, use)
        const [article] = edition.articles
        const lines = article
          ? wordsFor(article, edition).map(({ text }) => textOf(escapeHtml(legalText(text))))
          : []
        const body: string = JSON.parse(FORMATS.json.render(edition)).items[0].content_html
        const footers = body.split('<footer>')
        expect(footers).toHaveLength(2)
        const printed = (footers[1] ?? '').replace('</footer>', '').split('</p>').slice(0, -1)
        expect(printed.map(textOf)).toEqual([...new Set(lines)])
      }),
    )
  })
})
