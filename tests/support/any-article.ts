/** Articles of any content under any rights, cleared for the public's feed, for properties of the wire formats. */
import fc from 'fast-check'
import { GENRES } from '../../src/domain/article.ts'
import type { Rendition } from '../../src/domain/asset.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { ACTS, DUTIES, type License, USES } from '../../src/domain/license.ts'
import { ATTACKS } from '../formats/html/attacks.ts'
import { soup } from '../formats/html/soup.ts'
import { anyText } from './any-text.ts'
import { aRecording } from './assets.ts'
import {
  aByline,
  aChannel,
  aClearedArticle,
  aLicense,
  aNewsroom,
  anEdition,
  anImage,
  licensesById,
  statedRights,
} from './builders.ts'

const LANGUAGES = [
  'en-NG',
  'ha',
  'yo',
  'ar',
  'he-IL',
  'ff-Adlm',
  'zh-Hant-TW',
  'x-private',
  'en-u-ca-gregory',
  'i-klingon',
  'no_tag',
  '',
]
const language = fc.constantFrom(...LANGUAGES)

/** Addresses that pass for http(s) ones, most of them no URI of RFC 3986. */
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText.map((text) => `https://www.news.example/${text}`),
  anyText.map((text) => `http://a:${text}@www.news.example:8080/?q=${text}#${text}#x`),
  fc.constantFrom(
    'https://[::1]/a[b]',
    'https://bücher.example/ö|{}',
    'https://x"y.example/%zz',
    'http:\\\\x.example\\y',
    'no address',
    '',
  ),
)

const license = fc.record({
  publicUse: fc.constantFrom(...USES),
  name: anyText,
  url: fc.option(address),
  reserved: fc.subarray([...ACTS]),
  duties: fc.subarray([...DUTIES]),
  territories: fc.option(fc.constant(['NG', 'GH', 'ZZ'])),
  ai: fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() }),
  terms: anyText,
  irrevocable: fc.boolean(),
})

const file = {
  url: address,
  length: fc.option(fc.nat()),
  width: fc.option(fc.nat()),
  height: fc.option(fc.nat()),
  duration: fc.option(fc.nat()),
}

const TYPES = {
  image: ['image/jpeg', 'image/svg+xml'],
  recording: ['audio/mpeg', 'VIDEO/MP4; codecs="avc1"', 'application/vnd.apple.mpegurl'],
}

const asset = {
  ...file,
  alt: anyText,
  credit: fc.option(anyText),
  holder: fc.option(anyText),
  license: fc.constantFrom(null, 'first', 'second', 'closed'),
  status: fc.constantFrom('usable', 'withheld', 'canceled'),
}

const renditionOf = (types: readonly string[]) =>
  fc.array(fc.record({ ...file, type: fc.option(fc.constantFrom(...types)) }), { maxLength: 3 })

const image = fc.record({
  ...asset,
  type: fc.option(fc.constantFrom(...TYPES.image)),
  renditions: renditionOf(TYPES.image),
  inline: fc.boolean(),
})

const recording = fc.record({
  ...asset,
  type: fc.constantFrom(...TYPES.recording),
  renditions: renditionOf(TYPES.recording),
})

const content = fc.record({
  revision: fc.integer({ min: 1, max: 1_000_000 }),
  headline: anyText,
  summary: anyText,
  bodyHtml: fc.oneof(soup(), fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 3000 })),
  language,
  byline: fc.array(fc.record({ name: anyText, url: fc.option(address) }), { maxLength: 3 }),
  dateline: fc.option(anyText),
  section: fc.option(anyText),
  genre: fc.constantFrom(...GENRES),
  tags: fc.array(anyText, { maxLength: 4 }),
  url: fc.option(address),
  expiresAt: fc.constantFrom(null, '2027-01-01T00:00:00.000Z'),
  license: fc.constantFrom('first', 'second'),
  source: fc.option(fc.record({ title: anyText, url: address })),
})

const rights = fc.record({
  isForeign: fc.boolean(),
  holder: anyText,
  notice: anyText,
  credit: anyText,
  contact: fc.oneof(anyText, fc.emailAddress()),
  policyUrl: fc.option(address),
})

/** What the public gets no image under. */
const CLOSED = aLicense({ id: 'closed', publicUse: 'headline' })

type Told = {
  readonly said: typeof content
  readonly images: typeof image
  readonly recordings: typeof recording
  readonly owed: typeof rights
}
type Said = {
  readonly [key in keyof Told]: Told[key] extends fc.Arbitrary<infer T>
    ? key extends 'images' | 'recordings'
      ? T[]
      : T
    : never
}

const told: fc.Arbitrary<Said> = fc.record({
  said: content,
  images: fc.array(image, { maxLength: 3 }),
  recordings: fc.array(recording, { maxLength: 3 }),
  owed: rights,
})

function closedFile(name: string): Rendition {
  const unknown = { length: null, width: null, height: null, duration: null }
  return { ...unknown, url: `https://www.news.example/${name}`, type: 'audio/ogg' }
}

/** With words by which to find what was and what was not cleared. */
function clear({ said, images, recordings, owed }: Said, licenses: readonly License[]): ClearedArticle {
  const { isForeign, ...stated } = owed
  const holder = isForeign ? `h${stated.holder}` : null
  return aClearedArticle(
    {
      ...said,
      headline: `headmark${said.headline}`,
      summary: `summark${said.summary}`,
      bodyHtml: `<p>bodymark</p>${said.bodyHtml}`,
      byline: said.byline.map((author) => aByline({ ...author, email: 'emailmark@news.example' })),
      images: [
        ...images.map((shown) => anImage(shown)),
        anImage({ url: 'https://www.news.example/closedmark.jpg', license: 'closed' }),
        anImage({ url: 'https://www.news.example/withheldmark.jpg', status: 'withheld' }),
      ],
      recordings: [
        ...recordings.map((played) => aRecording(played)),
        aRecording({ url: 'https://www.news.example/closedmark.mp3', license: 'closed' }),
        aRecording({
          url: 'https://www.news.example/withheldmark.mp3',
          renditions: [closedFile('withheldmark.ogg')],
          status: 'withheld',
        }),
      ],
      rights: statedRights({
        ...stated,
        holder,
        foreign: isForeign ? 'x' : null,
        notice: `n${stated.notice}`,
        credit: `c${stated.credit}`,
        contact: `k${stated.contact}`,
      }),
    },
    { licenses, audience: { kind: 'public', door: 'feed', country: 'NG' } },
  )
}

/** A channel of up to three such articles in a newsroom of any language. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    articles: fc.array(told, { maxLength: 3 }),
    first: license,
    second: license,
    newsroom: fc.record({ name: anyText, language, policyUrl: fc.option(address), homeUrl: address }),
    channel: fc.record({ title: anyText, description: anyText }),
  })
  .map(({ articles, first, second, newsroom, channel }) => {
    const licenses = [
      aLicense({ ...first, id: 'first' }),
      aLicense({ ...second, id: 'second' }),
      aLicense(),
      CLOSED,
    ]
    return anEdition({
      newsroom: aNewsroom(newsroom),
      channel: aChannel({ ...channel, id: 'section-Ƙasuwa', kind: 'section' }),
      licenses: licensesById(licenses),
      articles: articles.map((article) => clear(article, licenses)),
    })
  })
