/** The body every reader sees: the text as far as it was cleared, the images that were, the words once. */
import { describe, expect, it } from 'vitest'
import type { Audience } from '../../src/domain/allowance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import {
  aBlock,
  aClearedArticle,
  aNewsroom,
  anAgencyLicense,
  anEdition,
  anImage,
  anOpenLicense,
  PUBLIC_PAGE,
  statedRights,
} from '../support/builders.ts'
import { aGrant, anAgreement, aPartnerAudience } from '../support/partners.ts'

const open = { license: 'cc-by-nd-4.0' }
const edition = anEdition()

function linesOf(body: string): readonly string[] {
  const footer = /<footer[^>]*>(.*)<\/footer>$/s.exec(body)?.[1] ?? ''
  return footer
    .split('</p>')
    .slice(0, -1)
    .map((line) => line.replace(/^<p>/, ''))
}

function footerOf(article: Parameters<typeof bodyHtml>[0], setting: Edition = edition): readonly string[] {
  return linesOf(bodyHtml(article, setting))
}

describe('the text', () => {
  it('is the whole body where the full text was cleared', () => {
    expect(bodyHtml(aClearedArticle(open), edition)).toMatch(
      /^<p>Traders returned to Kurmi market on Friday.<\/p><p>The city said repairs took six weeks.<\/p><footer>/,
    )
  })

  it('is the escaped summary where the summary was cleared', () => {
    const article = aClearedArticle({ summary: 'Fewer than 5 < 10 & <b>none</b>' })
    expect(bodyHtml(article, edition)).toMatch(
      /^<p>Fewer than 5 &lt; 10 &amp; &lt;b&gt;none&lt;\/b&gt;<\/p><footer>/,
    )
  })

  it('is nothing but the words where only the headline was cleared', () => {
    const article = aClearedArticle(
      { images: [anImage()] },
      { licenses: [anAgencyLicense({ id: 'all-rights-reserved' })] },
    )
    expect(bodyHtml(article, edition)).toMatch(/^<footer>/)
  })

  it('is sanitised again on the way out', () => {
    const bodyHtmlOfArticle =
      '<p onclick="x()">Hello<script>alert(1)</script></p><a href="java\u0000script:x()">y</a>'
    const body = bodyHtml(aClearedArticle({ ...open, bodyHtml: bodyHtmlOfArticle }), edition)
    expect(body).not.toMatch(/onclick|alert|javascript/)
    expect(body).toContain('<p>Hello</p>')
  })

  it('is the same on the article page as in a channel', () => {
    const page = aClearedArticle({}, { audience: PUBLIC_PAGE })
    expect(
      bodyHtml(page, { newsroom: edition.newsroom, blocks: edition.blocks, baseUrl: edition.baseUrl }),
    ).toBe(bodyHtml(page, edition))
  })

  it('says its language and direction where it is written from right to left, and the words say theirs', () => {
    const body = bodyHtml(aClearedArticle({ ...open, language: 'ar', bodyHtml: '<p>عاد</p>' }), edition)
    expect(body).toMatch(/^<div lang="ar" dir="rtl"><p>عاد<\/p><\/div><footer lang="en-NG" dir="ltr">/)
  })
})

describe('images', () => {
  it('show the lead first, with its credit, in full text and summary alike', () => {
    const figure =
      '<figure><img src="https://www.news.example/media/market.jpg" alt="Traders at Kurmi market" width="1200" height="800"><figcaption>Photo: Sani Garba / Harmattan Courier</figcaption></figure>'
    for (const use of [open, {}]) {
      expect(bodyHtml(aClearedArticle({ ...use, images: [anImage()] }), edition)).toMatch(
        new RegExp(`^${figure}<p>`),
      )
    }
  })

  it('show the others after the text', () => {
    const images = [anImage(), anImage({ url: 'https://www.news.example/2.jpg', alt: 'Two' })]
    const body = bodyHtml(aClearedArticle({ ...open, images }), edition)
    expect(body.indexOf('media/market.jpg')).toBeLessThan(body.indexOf('Traders returned'))
    expect(body.indexOf('/2.jpg')).toBeGreaterThan(body.indexOf('six weeks'))
  })

  it('are not shown twice when the body has them already', () => {
    const bodyWithImage = '<p>Text</p><p><img src="https://www.news.example/media/market.jpg" alt="x"></p>'
    const body = bodyHtml(aClearedArticle({ ...open, bodyHtml: bodyWithImage, images: [anImage()] }), edition)
    expect(body.split('media/market.jpg')).toHaveLength(2)
    expect(body.split('Photo: Sani Garba / Harmattan Courier')).toHaveLength(2)
  })

  it('are left out of the body where they were not cleared', () => {
    const withheld = anImage({ url: 'https://www.news.example/gone.jpg', inline: true, status: 'withheld' })
    const bodyWithImage = '<p>Text <img src="https://www.news.example/gone.jpg" alt="x"> goes on</p>'
    const body = bodyHtml(aClearedArticle({ ...open, bodyHtml: bodyWithImage, images: [withheld] }), edition)
    expect(body).not.toContain('gone.jpg')
    expect(body).toContain('goes on')
  })

  it('are left out with their captions for a partner without images, and shown to one with them', () => {
    const bodyWithImage =
      '<p>Text.</p><figure><img src="https://www.news.example/in.jpg" alt="x"><figcaption>Taken at noon.</figcaption></figure>'
    const images = [
      anImage(),
      anImage({ url: 'https://www.news.example/in.jpg', inline: true, credit: 'A. B.' }),
    ]
    const told = (audience: Audience) =>
      bodyHtml(aClearedArticle({ bodyHtml: bodyWithImage, images }, { audience }), edition)
    const without = told(aPartnerAudience([anAgreement({ grants: [aGrant({ images: false })] })]))
    expect(without).toContain('<p>Text.</p>')
    expect(without).not.toMatch(/<img|<figure|Taken at noon|A\. B\.|Sani Garba/)
    const given = told(aPartnerAudience())
    expect(given).toContain('<figcaption>Taken at noon.</figcaption>')
    expect(given).toContain('media/market.jpg')
  })

  it('are credited below the text where no caption in it says who made them', () => {
    const image = anImage({ inline: true, credit: 'Sani Garba' })
    const shown = '<p><img src="https://www.news.example/media/market.jpg" alt="x"></p>'
    expect(bodyHtml(aClearedArticle({ ...open, bodyHtml: shown, images: [image] }), edition)).toContain(
      '<p>Sani Garba</p><footer>',
    )
    const captioned = `${shown}<p>Market, by Sani Garba.</p>`
    expect(bodyHtml(aClearedArticle({ ...open, bodyHtml: captioned, images: [image] }), edition)).toContain(
      'by Sani Garba.</p><footer>',
    )
  })

  it('of another are credited to their holder when no credit line is known', () => {
    const image = anImage({ credit: null, holder: 'Sahel Photo', license: 'cc-by-nd-4.0' })
    expect(bodyHtml(aClearedArticle({ images: [image] }), edition)).toContain(
      '<figcaption>Sahel Photo</figcaption>',
    )
  })
})

describe('a partner’s terms', () => {
  it('are words for readers in the body, and nothing of the contract', () => {
    const agreement = anAgreement({
      territories: ['NG', 'GH'],
      duties: ['noindex', 'canonical', 'no-edits'],
      credit: '{byline} for {newsroom}',
      removeAfterDays: 30,
    })
    const body = bodyHtml(aClearedArticle({}, { audience: aPartnerAudience([agreement]) }), edition)
    expect(body).toContain('Credit: Amina Bello for Harmattan Courier')
    expect(body).toContain('Originally published by')
    expect(body).not.toMatch(/Nigeria \(NG\)|Ghana|noindex|canonical|2026-12|removed|agreement|lagoon/i)
  })
})

describe('the words', () => {
  it('stand once each, in order, with their links', () => {
    expect(footerOf(aClearedArticle(open))).toEqual([
      'Reporting by Amina Bello in Kano, Nigeria.',
      'Editor’s note: for content partnerships, write to <a href="mailto:partners@news.example">partners@news.example</a>.',
      'Harmattan Courier checks its facts before it prints them. Read our editorial policy: <a href="https://www.news.example/editorial-policy">https://www.news.example/editorial-policy</a>',
      'Credit: Harmattan Courier',
      '© 2026 Harmattan Courier Media Ltd. Licensed under CC BY-ND 4.0.',
      '<a href="https://creativecommons.org/licenses/by-nd/4.0/" rel="license">License: CC BY-ND 4.0</a>',
      '<a href="https://www.news.example/business/kurmi-market-reopens">Originally published by Harmattan Courier Media Ltd.</a>',
    ])
  })

  it('name the holder, contact and notice of another’s work, and none of ours', () => {
    const rights = statedRights({
      foreign: 'Savanna Wire',
      holder: 'Savanna Wire plc',
      notice: '(c) Savanna Wire (https://wire.example/terms).',
      credit: 'Savanna Wire',
      contact: 'Call the desk',
    })
    expect(footerOf(aClearedArticle({ license: 'all-rights-reserved', rights }))).toEqual([
      'Contact: Call the desk',
      'Credit: Savanna Wire',
      '(c) Savanna Wire (<a href="https://wire.example/terms">https://wire.example/terms</a>).',
      '<a href="https://news.example/licenses/all-rights-reserved" rel="license">License: All rights reserved</a>',
      '<a href="https://www.news.example/business/kurmi-market-reopens">Read the full story at www.news.example.</a>',
    ])
  })

  it('that label a genre stand before the text, in the newsroom’s language, and not again below', () => {
    const body = bodyHtml(aClearedArticle({ ...open, genre: 'sponsored' }), edition)
    expect(body).toMatch(/^<p><strong>Sponsored content<\/strong><\/p><p>Traders returned/)
    expect(body.split('Sponsored content')).toHaveLength(2)
    expect(bodyHtml(aClearedArticle({ genre: 'opinion', language: 'ar' }), edition)).toMatch(
      /^<p lang="en-NG" dir="ltr"><strong>Opinion<\/strong><\/p><div lang="ar"/,
    )
    expect(bodyHtml(aClearedArticle(open), edition)).not.toContain('<strong>')
  })

  it('that say the same are printed once', () => {
    const blocks = [aBlock({ text: 'Credit: Harmattan Courier' })]
    const lines = footerOf(aClearedArticle(), anEdition({ blocks }))
    expect(lines.filter((line) => line === 'Credit: Harmattan Courier')).toHaveLength(1)
  })

  it.each([
    ['“partners@news.example”, or', '“<a href="mailto:partners@news.example">partners@news.example</a>”, or'],
    [
      '(see https://news.example/a?b=c&d).',
      '(see <a href="https://news.example/a?b=c&amp;d">https://news.example/a?b=c&amp;d</a>).',
    ],
    ['javascript:alert(1) at@ @home a@b', 'javascript:alert(1) at@ @home a@b'],
    ['<b>https://x.example/"onload=</b>', '&lt;b&gt;https://x.example/&quot;onload=&lt;/b&gt;'],
  ])('take %s for what it is', (text, html) => {
    const lines = footerOf(aClearedArticle(), anEdition({ blocks: [aBlock({ text })] }))
    expect(lines[0]).toBe(html)
  })

  it('cope with a word of a hundred thousand characters', () => {
    const text = `${'('.repeat(50_000)}a@${'.'.repeat(50_000)}`
    const started = performance.now()
    footerOf(aClearedArticle(), anEdition({ blocks: [aBlock({ text })] }))
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('are in the newsroom’s language, and say so when the article is not', () => {
    const newsroom = aNewsroom({ language: 'ar' })
    const article = aClearedArticle(
      {},
      { newsroom, licenses: [anOpenLicense({ id: 'all-rights-reserved' })] },
    )
    expect(bodyHtml(article, anEdition({ newsroom }))).toContain('<footer lang="ar" dir="rtl">')
  })
})
