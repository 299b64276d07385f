/** Rights as they travel: the same in every format, and in the extension of JSON Feed field by field. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/formats/format.ts'
import {
  assetCredit,
  assetHolder,
  assetTermsUrl,
  authorsOf,
  channelRightsRecord,
  validityPeriod,
} from '../../src/formats/rights.ts'
import { aClearedArticle, anEdition, anImage, anOpenLicense, statedRights } from '../support/builders.ts'
import { aRichEdition, theAgencyArticle, theReservedArticle } from '../support/editions.ts'
import { imageRightsOf, termsOf } from '../support/reading.ts'

const edition = aRichEdition()
const written = JSON.parse(FORMATS.json.render(edition))

describe.each(edition.articles.map((article, at) => ({ id: article.id, article, at })))(
  'the JSON extension of $id',
  ({ article, at }) => {
    const { rights, genre, dateline, revision } = article

    it('says what a receiver may do', () => {
      expect(written.items[at]._newsroom_rights).toEqual({
        about: 'https://news.example/#feed-extension',
        copyright_notice: rights.notice,
        rights_holder: rights.holder,
        credit_line: rights.credit,
        license: termsOf(article),
        license_name: rights.license.name,
        terms: rights.license.terms,
        contact: rights.contact,
        policy_url: rights.policyUrl,
        use: article.use,
        reserved: rights.license.reserved,
        duties: article.duties,
        territories: rights.license.territories,
        valid_until: article.expiresAt,
        ai: rights.license.ai,
        status: 'usable',
      })
    })

    it('says what kind of work it is, where it was written and which revision this is', () => {
      expect(written.items[at]._newsroom_article).toEqual({ genre, dateline, revision, source: null })
    })

    it('says what is owed for each image', () => {
      const { attachments = [] } = written.items[at]
      expect(attachments.map((file: Record<string, unknown>) => file['_newsroom_image'])).toEqual(
        article.images.map((image) => ({
          alt: image.alt,
          credit_line: image.credit,
          rights_holder: imageRightsOf(article, image).holder,
          license: imageRightsOf(article, image).terms,
          width: image.width,
          height: image.height,
          inline: image.inline,
        })),
      )
    })
  },
)

it('has no name with a dot in the extension, as JSON Feed asks', () => {
  const names: string[] = []
  JSON.stringify(written, (name, value) => {
    names.push(name)
    return value
  })
  expect(names.filter((name) => name.includes('.'))).toEqual([])
})

describe('the rights of a channel', () => {
  it('name no license where its articles differ', () => {
    expect(channelRightsRecord(edition)).toEqual({
      about: 'https://news.example/#feed-extension',
      copyright_notice: '© 2026 Harmattan Courier Media Ltd. Each article carries its own notice.',
      rights_holder: 'Harmattan Courier Media Ltd',
      license: null,
      license_name: null,
      terms: null,
      contact: 'partners@news.example',
      policy_url: 'https://www.news.example/editorial-policy',
    })
  })

  it('name the one license its articles share', () => {
    const { url, name, terms } = anOpenLicense()
    const articles = [aClearedArticle({ license: 'cc-by-nd-4.0' })]
    expect(channelRightsRecord(anEdition({ articles }))).toMatchObject({
      license: url,
      license_name: name,
      terms,
    })
  })
})

describe('one article in three formats', () => {
  const rss = parseRssFeed(FORMATS.rss.render(edition))
  const atom = parseAtomFeed(FORMATS.atom.render(edition))
  const json = parseJsonFeed(FORMATS.json.render(edition))

  it('has one permanent id, in the same order', () => {
    const ids = edition.articles.map((article) => article.permanentId)
    expect(rss.items?.map((item) => item.guid?.value)).toEqual(ids)
    expect(atom.entries?.map((entry) => entry.id)).toEqual(ids)
    expect(json.items?.map((item) => item.id)).toEqual(ids)
  })

  it('has one notice, holder and license', () => {
    for (const [at, article] of edition.articles.entries()) {
      const { notice, holder } = article.rights
      const record = written.items[at]._newsroom_rights
      expect(rss.items?.[at]?.dc?.rights).toEqual([notice])
      expect(atom.entries?.[at]?.rights?.value?.startsWith(notice)).toBe(true)
      expect(record.copyright_notice).toBe(notice)
      expect(rss.items?.[at]?.dcterms?.rightsHolders).toEqual([holder])
      expect(atom.entries?.[at]?.dcterms?.rightsHolders).toEqual([holder])
      expect(rss.items?.[at]?.dcterms?.licenses).toEqual([record.license])
      expect(atom.entries?.[at]?.links?.find(({ rel }) => rel === 'license')?.href).toBe(record.license)
    }
  })

  it('publishes no e-mail address of a byline', () => {
    expect(edition.articles[0]?.byline.map(({ name }) => name)).toContain('Amina Bello')
    for (const { render } of Object.values(FORMATS)) expect(render(edition)).not.toContain('private.example')
  })
})

describe('who is named', () => {
  it('as author of another’s work without a byline is whom it is credited to, never the newsroom', () => {
    expect(authorsOf(theAgencyArticle()).map(({ name }) => name)).toEqual(['Savanna Wire'])
    expect(authorsOf(aClearedArticle({ byline: [] }))).toEqual([])
  })

  it('as holder of an image is who was stated, the article’s holder under the article’s License, or nobody', () => {
    const article = aClearedArticle()
    expect(assetHolder(article, anImage({ holder: 'Sahel Photo' }))).toBe('Sahel Photo')
    expect(assetHolder(article, anImage())).toBe('Harmattan Courier Media Ltd')
    expect(assetHolder(article, anImage({ license: 'cc-by-nd-4.0' }))).toBeNull()
  })

  it('in an image’s credit is its line, else another’s name, never our own twice', () => {
    const article = aClearedArticle()
    expect(assetCredit(article, anImage({ credit: ' Sani ' }))).toBe('Sani')
    expect(assetCredit(article, anImage({ credit: ' ', holder: 'Sahel Photo' }))).toBe('Sahel Photo')
    expect(assetCredit(article, anImage({ credit: null, holder: article.rights.holder }))).toBeNull()
  })
})

it('points to an image’s own License where it has one', () => {
  const article = aClearedArticle({ rights: statedRights() })
  expect(assetTermsUrl(edition, article, anImage({ license: 'photo' }))).toBe(
    'https://news.example/licenses/photo',
  )
  expect(assetTermsUrl(edition, article, anImage())).toBe('https://news.example/licenses/all-rights-reserved')
})

it('states the term of use from listing to expiry, and none where there is no end', () => {
  expect(validityPeriod(theReservedArticle())).toBe(
    'start=2026-11-20T10:00:00.000Z; end=2026-12-20T10:00:00.000Z; scheme=W3C-DTF;',
  )
  expect(validityPeriod(aClearedArticle())).toBeNull()
})
