/** Recordings, renditions and sources as a reader of each format reads them back. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { renderAtom } from '../../src/formats/atom.ts'
import { renderJsonFeed } from '../../src/formats/json-feed.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { aRecording } from '../support/assets.ts'
import { aClearedArticle, aLicense, anEdition, anImage } from '../support/builders.ts'
import { aMediaEdition, aRendition } from '../support/media-edition.ts'

const FILM = 'https://www.news.example/media/flood'
const FILMS = [`${FILM}.mp4`, `${FILM}.m3u8`, `${FILM}-360.webm`]
const SOUND = 'https://www.news.example/media/market.mp3'
const LEAD = ['https://www.news.example/media/market.jpg', 'https://www.news.example/media/market-400.jpg']
const INLINE = 'https://www.news.example/media/bridge.jpg'

const edition = aMediaEdition()
const rss = parseRssFeed(renderRss(edition)).items?.[0]
const atom = parseAtomFeed(renderAtom(edition)).entries?.[0]
const json = parseJsonFeed(renderJsonFeed(edition)).items?.[0]

const editionOf = (article: Partial<Article>) => anEdition({ articles: [aClearedArticle(article)] })

describe('recordings and images', () => {
  it('in RSS: one enclosure, the first recording, with its length and type', () => {
    expect(rss?.enclosures).toEqual([{ url: FILMS[0], length: 21_400_000, type: 'video/mp4' }])
    const [sound] =
      parseRssFeed(renderRss(editionOf({ recordings: [aRecording({ length: null })] }))).items ?? []
    expect(sound?.enclosures).toEqual([{ url: SOUND, length: 0, type: 'audio/mpeg' }])
  })

  it('in Media RSS: a group for what has renditions, one default in each, the rest by themselves', () => {
    for (const media of [rss?.media, atom?.media]) {
      const groups = media?.groups ?? []
      expect(groups.map(({ contents }) => contents?.map(({ url }) => url))).toEqual([FILMS, LEAD])
      expect(groups.map(({ contents }) => contents?.map(({ isDefault }) => isDefault))).toEqual([
        [true, undefined, undefined],
        [true, undefined],
      ])
      expect(groups[0]).toMatchObject({
        description: { value: 'The flood & the market, seen from a boat', type: 'plain' },
        credits: [{ value: 'Ousmane Diallo' }],
        copyright: { value: '© Harmattan Courier Media Ltd' },
      })
      expect(media?.contents?.map(({ url }) => url)).toEqual([SOUND, INLINE])
    }
    const [film, stream, small] = rss?.media?.groups?.[0]?.contents ?? []
    expect(film).toEqual({
      url: FILMS[0],
      type: 'video/mp4',
      medium: 'video',
      isDefault: true,
      fileSize: 21_400_000,
      duration: 95,
      width: 1280,
      height: 720,
    })
    expect(stream).toEqual({ url: FILMS[1], type: 'application/vnd.apple.mpegurl', medium: 'video' })
    expect(small).toMatchObject({ width: 640, height: 360, duration: 95 })
    expect(rss?.media?.contents?.[0]).toMatchObject({ medium: 'audio', duration: 194 })
  })

  it('in Atom: an enclosure for each file that does not stand in the body', () => {
    const enclosures = atom?.links?.filter(({ rel }) => rel === 'enclosure') ?? []
    expect(enclosures.map(({ href }) => href)).toEqual([...FILMS, SOUND, ...LEAD])
    expect(enclosures[0]).toEqual({
      rel: 'enclosure',
      href: FILMS[0],
      type: 'video/mp4',
      length: 21_400_000,
      title: 'The flood & the market, seen from a boat',
    })
  })

  it('in JSON Feed: attachments, of which those of one work alone share a title', () => {
    const attachments = json?.attachments ?? []
    expect(attachments.map(({ url }) => url)).toEqual([...FILMS, SOUND, ...LEAD, INLINE])
    expect(attachments[0]).toEqual({
      url: FILMS[0],
      mime_type: 'video/mp4',
      title: 'The flood & the market, seen from a boat',
      size_in_bytes: 21_400_000,
      duration_in_seconds: 95,
    })
    const titles = attachments.map(({ title }) => title)
    expect(titles.map((title) => titles.indexOf(title))).toEqual([0, 0, 0, 3, 4, 4, 6])
  })

  it('stand as links in the body too, with their credit, for readers without enclosures', () => {
    expect(json?.content_html).toContain(
      `<p><a href="${SOUND}">Audio: The market on its first morning</a> (3:14)<br>Sound: Sani Garba</p>`,
    )
    const recordings = [aRecording({ alt: '', credit: null, duration: 3_725, type: 'video/webm' })]
    expect(renderJsonFeed(editionOf({ recordings }))).toContain('>Video</a> (1:02:05)</p>')
    expect(renderJsonFeed(editionOf({ recordings, license: 'cc-by-nd-4.0' }))).toContain('>Video</a>')
  })
})

describe('works that look alike', () => {
  const recordings = [
    aRecording({ url: 'https://m.example/1.mp3', alt: 'Interview' }),
    aRecording({ url: 'https://m.example/2.mp3', alt: 'Interview\u0000' }),
    aRecording({ url: 'https://m.example/3.mp3', alt: 'Interview (2)' }),
    aRecording({ url: 'https://m.example/4.mp3', alt: ' ' }),
    aRecording({ url: 'https://m.example/5.mp3', alt: '', renditions: [aRendition()] }),
  ]

  it('never share a title', () => {
    const { attachments = [] } = parseJsonFeed(renderJsonFeed(editionOf({ recordings }))).items?.[0] ?? {}
    expect(attachments.map(({ title }) => title)).toEqual([
      'Interview',
      'Interview (2)',
      'Interview (2) (2)',
      'Audio',
      'Audio (2)',
      'Audio (2)',
    ])
  })

  it('are enclosed once where they are one file', () => {
    const url = 'https://m.example/1.mp3'
    const twice = [
      aRecording({ url }),
      aRecording({ url }),
      aRecording({ url: 'https://m.example/2.mp3', renditions: [aRendition({ url })] }),
    ]
    const edition = editionOf({ recordings: twice, images: [anImage({ url })] })
    const urls = ['https://m.example/1.mp3', 'https://m.example/2.mp3']
    expect(
      JSON.parse(renderJsonFeed(edition)).items[0].attachments.map((one: { url: string }) => one.url),
    ).toEqual(urls)
    const [entry] = parseAtomFeed(renderAtom(edition)).entries ?? []
    expect(entry?.links?.filter(({ rel }) => rel === 'enclosure').map(({ href }) => href)).toEqual(urls)
    expect(entry?.media?.contents?.map((content) => content.url)).toEqual(urls)
  })
})

describe('an article that came from another feed', () => {
  const source = { title: 'Sahel Radio: news', url: 'https://sahelradio.example/news.rss' }

  it('says so in every format', () => {
    expect(rss?.source).toEqual({ title: source.title, url: source.url })
    expect(atom?.source).toEqual({
      id: source.url,
      title: { value: source.title, type: 'text' },
      updated: '2026-11-20T11:00:00.000Z',
      links: [{ rel: 'self', href: source.url }],
    })
    expect(JSON.parse(renderJsonFeed(edition)).items[0]._newsroom_article.source).toEqual(source)
  })

  it('and one that did not says nothing', () => {
    expect(renderRss(anEdition())).not.toContain('<source')
    expect(renderAtom(anEdition())).not.toContain('<source')
  })
})

it('countries are stated on a group as on a single file, where the article’s license covers it', () => {
  const licenses = [aLicense({ territories: ['NG', 'GH'] })]
  const audience = { kind: 'public', door: 'feed', country: 'NG' } as const
  const article = aClearedArticle(
    { recordings: [aRecording({ renditions: [aRendition()] })] },
    { licenses, audience },
  )
  expect(renderRss(anEdition({ articles: [article] }))).toContain(
    '<media:restriction relationship="allow" type="country">ng gh</media:restriction>\n</media:group>',
  )
})

it('a text in full without a summary is the description, since nothing may stand before its content', () => {
  const article = aClearedArticle({ summary: ' ', license: 'cc-by-nd-4.0' })
  const [item] = parseRssFeed(renderRss(anEdition({ articles: [article] }))).items ?? []
  expect(item?.description).toContain('Traders returned to Kurmi market')
  expect(item?.content).toBeUndefined()
})
