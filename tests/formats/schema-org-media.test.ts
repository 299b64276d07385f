/** Audio, video, their files, the feed an article came from and the newsroom's logo in schema.org's words. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import type { Newsroom } from '../../src/domain/newsroom.ts'
import { articleJsonLd, siteJsonLd } from '../../src/formats/schema-org.ts'
import { isoDuration } from '../../src/formats/schema-org-media.ts'
import { aRecording } from '../support/assets.ts'
import { aClearedArticle, aLicense, aNewsroom, anImage, BASE_URL, type Setting } from '../support/builders.ts'
import { aRendition } from '../support/media-edition.ts'

function schemaOf(overrides: Partial<Article>, setting: Setting = {}, newsroom: Partial<Newsroom> = {}) {
  const article = aClearedArticle(overrides, setting)
  return JSON.parse(articleJsonLd(article, { newsroom: aNewsroom(newsroom), baseUrl: BASE_URL }))
}

const FILM = aRecording({
  url: 'https://www.news.example/media/flood.mp4',
  type: 'video/mp4',
  width: 1280,
  height: 720,
  duration: 3725,
  alt: 'The flood from a boat',
  credit: 'Ousmane Diallo',
  renditions: [
    aRendition({ url: 'https://www.news.example/media/flood.webm', type: 'video/webm', duration: 3725 }),
    aRendition({ url: 'javascript:alert(1)' }),
  ],
})

describe('a recording in schema.org’s words', () => {
  it('is a video with its address, type, size, length, words, credit, terms and further files', () => {
    const { video, audio } = schemaOf({ recordings: [FILM] })
    expect(audio).toBeUndefined()
    expect(video).toEqual([
      {
        '@type': 'VideoObject',
        name: 'The flood from a boat',
        description: 'The flood from a boat',
        uploadDate: '2026-11-20T11:00:00.000Z',
        contentUrl: 'https://www.news.example/media/flood.mp4',
        encodingFormat: 'video/mp4',
        width: 1280,
        height: 720,
        duration: 'PT1H2M5S',
        creditText: 'Ousmane Diallo',
        copyrightNotice: '© Harmattan Courier Media Ltd',
        copyrightHolder: { '@type': 'Organization', name: 'Harmattan Courier Media Ltd' },
        license: 'https://news.example/licenses/all-rights-reserved',
        acquireLicensePage: 'https://news.example/licenses/all-rights-reserved#ask',
        encoding: [
          {
            '@type': 'VideoObject',
            contentUrl: 'https://www.news.example/media/flood.webm',
            encodingFormat: 'video/webm',
            duration: 'PT1H2M5S',
          },
        ],
      },
    ])
  })

  it('is audio with the terms of its own License; without words it is called as its article, and described by nothing', () => {
    const licenses = [aLicense(), aLicense({ id: 'radio' })]
    const [sound, ...others] = schemaOf(
      { recordings: [aRecording({ alt: '', holder: 'Sahel Radio', license: 'radio', duration: null })] },
      { licenses },
    ).audio
    expect(others).toEqual([])
    expect(sound).toMatchObject({
      '@type': 'AudioObject',
      name: 'Kurmi market reopens after the flood',
      copyrightNotice: '© Sahel Radio',
      license: 'https://news.example/licenses/radio',
    })
    for (const field of ['description', 'duration', 'width', 'encoding', 'acquireLicensePage'])
      expect(sound).not.toHaveProperty(field)
  })

  it('is there only where it was cleared', () => {
    const withheld = schemaOf({ recordings: [aRecording({ status: 'withheld' })] })
    const headline = schemaOf(
      { recordings: [FILM] },
      { licenses: [aLicense({ publicUse: 'headline', pageUse: 'headline' })] },
    )
    for (const written of [withheld, headline]) {
      expect(written).not.toHaveProperty('audio')
      expect(written).not.toHaveProperty('video')
    }
  })
})

it('an image names its other sizes', () => {
  const url = 'https://www.news.example/media/market-400.jpg'
  const small = aRendition({ url, type: 'image/jpeg', width: 400, height: 267 })
  const [image] = schemaOf({ images: [anImage({ renditions: [small] })] }).image
  expect(image.encoding).toEqual([
    { '@type': 'ImageObject', contentUrl: url, encodingFormat: 'image/jpeg', width: 400, height: 267 },
  ])
})

it('an article from another feed says which', () => {
  const source = { title: 'Sahel Radio: news', url: 'https://sahelradio.example/news.rss' }
  expect(schemaOf({ source }).isBasedOn).toEqual({ '@type': 'DataFeed', name: source.title, url: source.url })
  expect(schemaOf({})).not.toHaveProperty('isBasedOn')
})

it('the newsroom is known by its logo, else by its icon, else by its name', () => {
  const logo = { url: 'https://www.news.example/logo.png', width: 600, height: 200 }
  const icon = 'https://www.news.example/icon.png'
  const shown = { '@type': 'ImageObject', url: logo.url, contentUrl: logo.url, width: 600, height: 200 }
  expect(schemaOf({}, {}, { logo, icon }).publisher.logo).toEqual(shown)
  expect(schemaOf({}, {}, { logo: null, icon }).publisher.logo).toEqual({
    '@type': 'ImageObject',
    url: icon,
    contentUrl: icon,
  })
  expect(schemaOf({}, {}, { logo: null, icon: null }).publisher).not.toHaveProperty('logo')
  const site = JSON.parse(siteJsonLd({ newsroom: aNewsroom({ logo }), baseUrl: BASE_URL }))
  expect(site['@graph'][0].logo).toEqual(shown)
})

it.each([
  [0, 'PT0S'],
  [59, 'PT59S'],
  [60, 'PT1M'],
  [3600, 'PT1H'],
  [90061, 'PT25H1M1S'],
])('%i seconds are %s', (seconds, written) => {
  expect(isoDuration(seconds)).toBe(written)
})
