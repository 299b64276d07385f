/** Editions for the formats' tests: one with everything an article can have, one with headlines alone, one empty. */
import type { Audience } from '../../src/domain/allowance.ts'
import type { Article } from '../../src/domain/article.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import {
  aByline,
  aChannel,
  aClearedArticle,
  aLicense,
  anAgencyLicense,
  anEdition,
  anImage,
  anOpenLicense,
  licensesById,
  statedRights,
} from './builders.ts'

const NIGERIAN_READER: Audience = { kind: 'public', door: 'feed', country: 'NG' }

const PHOTO_LICENSE = aLicense({ id: 'photo-agency', name: 'Photo agency, web only' })
const NATIONAL_LICENSE = aLicense({
  id: 'nigeria-ghana',
  name: 'Nigeria and Ghana only',
  publicUse: 'fullText',
  territories: ['NG', 'GH'],
  terms: 'For readers in Nigeria and Ghana.',
})
export const LICENSES = [aLicense(), anOpenLicense(), anAgencyLicense(), PHOTO_LICENSE, NATIONAL_LICENSE]

function cleared(overrides: Partial<Article>, audience: Audience): ClearedArticle {
  return aClearedArticle(overrides, { licenses: LICENSES, audience })
}

/** Full text under Creative Commons, corrected twice, with a lead image, an inline one of another's, and awkward characters. */
function theOpenArticle(audience = NIGERIAN_READER): ClearedArticle {
  const article: Partial<Article> = {
    id: 'a-2001',
    revision: 3,
    revisedAt: '2026-11-20T11:45:00.000Z',
    license: 'cc-by-nd-4.0',
    url: 'https://www.news.example/business/flood-fund',
    headline: 'Traders & “flood fund” quarrel when a<b: who’s paid? 🌊',
    summary: 'Who was paid & who was not: fewer than 5 < 10 got “anything”.',
    bodyHtml: [
      '<p>The fund paid <strong>five</strong> traders &amp; no more; the log ends in <code>]]&gt;</code>.</p>',
      '<figure><img src="https://www.news.example/media/bridge.png" alt="The bridge"><figcaption>The bridge in 2024.</figcaption></figure>',
      '<p><a href="https://www.news.example/floods">All our reports</a> on the flood.</p>',
    ].join(''),
    byline: [
      aByline({
        name: 'Amina Bello',
        email: 'amina@private.example',
        url: 'https://www.news.example/by/amina',
      }),
      aByline({ name: 'Chidi “C.O.” Okafor' }),
    ],
    tags: ['floods', 'R&D', 'Kasuwar Ƙofa'],
    images: [
      anImage(),
      anImage({
        url: 'https://www.news.example/media/bridge.png',
        type: 'image/png',
        length: 90210,
        width: null,
        height: null,
        alt: 'The bridge',
        inline: true,
        credit: 'Ousmane Diallo / Sahel Photo',
        holder: 'Sahel Photo',
        license: 'photo-agency',
      }),
    ],
  }
  return cleared(article, audience)
}

/** Headline, summary and a link; a term; a lead image of which little is known. */
export function theReservedArticle(audience = NIGERIAN_READER): ClearedArticle {
  const article: Partial<Article> = {
    id: 'a-2002',
    publishedAt: '2026-11-20T10:00:00.000Z',
    revisedAt: '2026-11-20T10:00:00.000Z',
    expiresAt: '2026-12-20T10:00:00.000Z',
    url: 'https://www.news.example/business/market?from=feed&id=2',
    images: [
      anImage({
        url: 'https://www.news.example/media/market?id=7&size=l',
        type: null,
        length: null,
        width: null,
        height: null,
        credit: null,
        alt: '',
      }),
    ],
  }
  return cleared(article, audience)
}

/** An agency's copy: the headline alone, with the agency's own notice, credit and contact. */
export function theAgencyArticle(audience = NIGERIAN_READER): ClearedArticle {
  const article: Partial<Article> = {
    id: 'a-2003',
    publishedAt: '2026-11-20T09:30:00.000Z',
    revisedAt: '2026-11-20T09:30:00.000Z',
    genre: 'agency',
    headline: 'Central bank keeps its rate at 27%',
    byline: [],
    section: 'Business',
    tags: [],
    url: 'https://www.news.example/business/rate',
    images: [anImage()],
    license: 'agency-restricted',
    rights: statedRights({
      foreign: 'Savanna Wire',
      holder: 'Savanna Wire plc',
      year: '2026',
      notice: 'Copyright 2026 Savanna Wire plc. Click for restrictions: https://wire.example/terms',
      credit: 'Savanna Wire',
      contact: 'desk@wire.example',
    }),
  }
  return cleared(article, audience)
}

/** In Hausa, on our own page, without a byline; embargoed until it was listed; limited to two countries. */
function theHausaArticle(audience = NIGERIAN_READER): ClearedArticle {
  const article: Partial<Article> = {
    id: 'a-2004',
    publishedAt: '2026-11-20T06:00:00.000Z',
    embargoUntil: '2026-11-20T09:00:00.000Z',
    revisedAt: '2026-11-20T06:00:00.000Z',
    language: 'ha',
    headline: 'An buɗe kasuwar Kurmi bayan ambaliya',
    summary: '’Yan kasuwa sun koma ranar Juma’a.',
    bodyHtml: '<p>’Yan kasuwa sun koma kasuwar Kurmi ranar Juma’a.</p>',
    byline: [],
    section: 'Labarai',
    tags: ['ambaliya'],
    url: null,
    images: [
      anImage({ credit: null }),
      anImage({
        url: 'https://www.news.example/media/ruwa.webp',
        type: 'image/webp',
        credit: 'Sahel Photo',
        holder: 'Sahel Photo',
        license: 'photo-agency',
      }),
    ],
    license: 'nigeria-ghana',
  }
  return cleared(article, audience)
}

/** In Arabic, an opinion under Creative Commons, with an inline image that was withdrawn. */
function theArabicArticle(audience = NIGERIAN_READER): ClearedArticle {
  const article: Partial<Article> = {
    id: 'a-2005',
    publishedAt: '2026-11-20T08:00:00.000Z',
    revisedAt: '2026-11-20T08:00:00.000Z',
    language: 'ar',
    genre: 'opinion',
    headline: 'السوق يعود إلى الحياة',
    summary: 'رأي في عودة التجار.',
    bodyHtml:
      '<p>عاد التجار يوم الجمعة.</p><p><img src="https://www.news.example/media/withdrawn.jpg" alt="سوق"></p>',
    byline: [aByline({ name: 'ليلى حسن' })],
    section: 'رأي',
    tags: [],
    url: 'https://www.news.example/رأي/السوق',
    images: [
      anImage({ url: 'https://www.news.example/media/withdrawn.jpg', inline: true, status: 'withheld' }),
    ],
    license: 'cc-by-nd-4.0',
  }
  return cleared(article, audience)
}

export function aRichEdition(audience = NIGERIAN_READER): Edition {
  return anEdition({
    articles: [
      theOpenArticle(audience),
      theReservedArticle(audience),
      theAgencyArticle(audience),
      theHausaArticle(audience),
      theArabicArticle(audience),
    ],
    entrance: audience.kind === 'public' ? 'public' : audience.entrance,
    until: '2026-12-20T10:00:00.000Z',
    licenses: licensesById(LICENSES),
    isTerritorial: true,
    changedAt: '2026-11-20T11:45:00.000Z',
  })
}

/** One article, of which the public gets the headline. */
export function aHeadlineEdition(): Edition {
  return anEdition({
    channel: aChannel({ id: 'section-business', kind: 'section', title: 'Business', description: '' }),
    articles: [theAgencyArticle()],
  })
}

export function anEmptyEdition(): Edition {
  return anEdition({
    channel: aChannel({ id: 'lang-yo', kind: 'lang', title: 'Yorùbá', description: 'Ìròyìn ní èdè Yorùbá.' }),
    articles: [],
    changedAt: '2026-11-01T07:00:00.000Z',
  })
}
