/** An article in schema.org's words: whole where it was cleared, silent where it was not, true in every field. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { allowsUse, USES } from '../../src/domain/license.ts'
import { legalText } from '../../src/formats/html/characters.ts'
import { articleJsonLd, siteJsonLd } from '../../src/formats/schema-org.ts'
import {
  aByline,
  aClearedArticle,
  aLicense,
  aNewsroom,
  anImage,
  BASE_URL,
  type Setting,
  statedRights,
} from '../support/builders.ts'
import { aRichEdition, theAgencyArticle } from '../support/editions.ts'

const SETTING = { newsroom: aNewsroom(), baseUrl: BASE_URL }

function schemaOf(overrides: Partial<Article> = {}, setting: Setting = {}) {
  return JSON.parse(articleJsonLd(aClearedArticle(overrides, setting), SETTING))
}

const CLOSED = { licenses: [aLicense({ publicUse: 'summary' })] }
const NEWSROOM = {
  '@type': 'NewsMediaOrganization',
  '@id': 'https://news.example/#newsroom',
  name: 'Harmattan Courier',
  url: 'https://www.news.example/',
  publishingPrinciples: 'https://www.news.example/editorial-policy',
}

describe('an article in schema.org’s words', () => {
  it('says all that is known of it, in full', () => {
    const byline = [aByline({ url: 'https://www.news.example/by/amina', email: 'amina@news.example' })]
    const written = schemaOf({
      byline,
      images: [anImage()],
      license: 'cc-by-nd-4.0',
      expiresAt: '2026-12-01T00:00:00.000Z',
      url: null,
    })
    expect(written).toEqual({
      '@context': 'https://schema.org',
      '@type': ['NewsArticle', 'ReportageNewsArticle'],
      url: 'https://news.example/articles/a-1001',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/articles/a-1001' },
      identifier: 'tag:news.example,2026:a-1001',
      headline: 'Kurmi market reopens after the flood',
      description: 'Traders returned on Friday as the city finished repairs.',
      datePublished: '2026-11-20T11:00:00.000Z',
      dateModified: '2026-11-20T11:00:00.000Z',
      expires: '2026-12-01T00:00:00.000Z',
      inLanguage: 'en-NG',
      dateline: 'Kano, Nigeria',
      articleSection: 'Business',
      keywords: ['markets', 'floods'],
      author: [{ '@type': 'Person', name: 'Amina Bello', url: 'https://www.news.example/by/amina' }],
      publisher: NEWSROOM,
      isPartOf: {
        '@type': 'WebSite',
        '@id': 'https://news.example/#website',
        url: 'https://news.example/',
        name: 'Harmattan Courier',
      },
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://www.news.example/media/market.jpg',
          contentUrl: 'https://www.news.example/media/market.jpg',
          encodingFormat: 'image/jpeg',
          width: 1200,
          height: 800,
          description: 'Traders at Kurmi market',
          creditText: 'Photo: Sani Garba / Harmattan Courier',
          copyrightNotice: '© Harmattan Courier Media Ltd',
          copyrightHolder: { '@type': 'Organization', name: 'Harmattan Courier Media Ltd' },
          license: 'https://creativecommons.org/licenses/by-nd/4.0/',
          acquireLicensePage: 'https://news.example/licenses/cc-by-nd-4.0#ask',
        },
      ],
      isAccessibleForFree: true,
      license: 'https://creativecommons.org/licenses/by-nd/4.0/',
      usageInfo: 'https://news.example/licenses/cc-by-nd-4.0',
      acquireLicensePage: 'https://news.example/licenses/cc-by-nd-4.0#ask',
      copyrightNotice: '© 2026 Harmattan Courier Media Ltd. Licensed under CC BY-ND 4.0.',
      copyrightHolder: { '@type': 'Organization', name: 'Harmattan Courier Media Ltd' },
      copyrightYear: 2026,
      creditText: 'Harmattan Courier',
      publishingPrinciples: 'https://www.news.example/editorial-policy',
    })
  })

  it('is what its genre says, and an advertisement is no news', () => {
    const typeOf = (genre: Article['genre']) => schemaOf({ genre })['@type']
    expect(typeOf('opinion')).toEqual(['NewsArticle', 'OpinionNewsArticle'])
    expect(typeOf('agency')).toBe('NewsArticle')
    expect(typeOf('sponsored')).toBe('AdvertiserContentArticle')
  })

  it('says it is not free only where the rest is for partners, never of a page elsewhere', () => {
    expect(schemaOf({ url: null }, CLOSED)).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: true, cssSelector: '.body' },
    })
    expect(schemaOf({}, CLOSED)).not.toHaveProperty('isAccessibleForFree')
    expect(schemaOf({}, CLOSED).url).toBe('https://www.news.example/business/kurmi-market-reopens')
  })

  it('names an agency as holder and author of its own, and leads nobody to us for its license', () => {
    const written = JSON.parse(articleJsonLd(theAgencyArticle(), SETTING))
    expect(written.author).toEqual([{ '@type': 'Organization', name: 'Savanna Wire' }])
    expect(written.copyrightHolder.name).toBe('Savanna Wire plc')
    expect(written.publisher.name).toBe('Harmattan Courier')
    for (const field of [
      'acquireLicensePage',
      'publishingPrinciples',
      'description',
      'image',
      'isAccessibleForFree',
    ]) {
      expect(written).not.toHaveProperty(field)
    }
  })

  it('names the newsroom as author of its own work without a byline', () => {
    expect(schemaOf({ byline: [] }).author).toEqual([NEWSROOM])
  })

  it('gives each image its own holder, terms and whom to ask, and nothing that is not known', () => {
    const licenses = [aLicense(), aLicense({ id: 'photo-agency' })]
    const theirs = anImage({
      holder: 'Sahel Photo',
      license: 'photo-agency',
      credit: null,
      width: null,
      type: null,
      alt: '',
    })
    const nobodys = anImage({ url: 'https://www.news.example/b.jpg', license: 'photo-agency', credit: null })
    const [first, second] = schemaOf({ images: [theirs, nobodys] }, { licenses }).image
    expect(first).toMatchObject({
      creditText: 'Sahel Photo',
      copyrightNotice: '© Sahel Photo',
      license: 'https://news.example/licenses/photo-agency',
    })
    for (const field of ['width', 'encodingFormat', 'description', 'acquireLicensePage'])
      expect(first).not.toHaveProperty(field)
    for (const field of ['creditText', 'copyrightNotice', 'copyrightHolder', 'acquireLicensePage'])
      expect(second).not.toHaveProperty(field)
  })

  it('gives of a range of years the first, and no year that is none', () => {
    const yearOf = (year: string) => schemaOf({ rights: statedRights({ year }) }).copyrightYear
    expect(yearOf('2024–2026')).toBe(2024)
    expect(yearOf('MMXXVI')).toBeUndefined()
  })

  it('links to the web alone, in the characters a URI may have', () => {
    const hostile = schemaOf({
      url: 'javascript:alert(1)',
      byline: [aByline({ url: 'javascript:alert(1)' })],
    })
    expect(JSON.stringify(hostile)).not.toContain('javascript')
    for (const article of aRichEdition().articles) {
      const urls = articleJsonLd(article, SETTING).match(/"https?:[^"]*"/g) ?? []
      expect(urls.length).toBeGreaterThan(3)
      for (const url of urls) expect(url).toMatch(/^"[!-~]+"$/)
    }
  })
})

const AWKWARD = [
  '</script>',
  '<!--',
  '<script>',
  ']]>',
  '\ud800',
  '\u0000',
  '\ufffe',
  '\u2028',
  '&',
  '"',
  '\\',
  'é',
  ' ',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 12 }).map((parts) => parts.join('')),
)

describe.each(USES)('whatever it says, cleared for %s', (use) => {
  it('holds as one data block, with the words that XML can carry and none that was not cleared', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const written = articleJsonLd(
          aClearedArticle(
            {
              headline: `headmark${first}`,
              summary: `summark${second}`,
              bodyHtml: `<p>bodymark</p>${first}`,
              tags: [`tag${first}`],
              byline: [aByline({ name: `a${second}`, email: 'emailmark@news.example' })],
              images: [
                anImage({ alt: `altmark${first}` }),
                anImage({ url: 'https://www.news.example/withheldmark.jpg', status: 'withheld' }),
              ],
              rights: statedRights({ notice: `n${second}` }),
            },
            { licenses: [aLicense({ publicUse: use })] },
          ),
          SETTING,
        )
        expect(written).not.toContain('<')
        const read = JSON.parse(written)
        expect(read.headline).toBe(legalText(`headmark${first}`))
        expect(read.copyrightNotice).toBe(legalText(`n${second}`))
        expect(read.author[0].name).toBe(legalText(`a${second}`))
        for (const mark of ['summark', 'altmark'])
          expect(written.includes(mark)).toBe(allowsUse(use, 'summary'))
        expect(written).not.toMatch(/bodymark|emailmark|withheldmark/)
      }),
    )
  })
})

it('the site’s data block holds whatever the newsroom is called', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const written = siteJsonLd({
        newsroom: aNewsroom({ name: `n${name}`, description: name }),
        baseUrl: BASE_URL,
      })
      expect(written).not.toContain('<')
      expect(JSON.parse(written)['@graph'][1].name).toBe(legalText(`n${name}`))
    }),
  )
})
