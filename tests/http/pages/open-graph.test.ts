/** Open Graph: its forms, and nothing that was not cleared. */
import { describe, expect, it, test } from 'vitest'
import { articleCard, localeOf } from '../../../src/http/pages/open-graph.ts'
import { aRecording } from '../../support/assets.ts'
import { aByline, aClearedArticle, anImage } from '../../support/builders.ts'

const said = (overrides: Parameters<typeof aClearedArticle>[0]) =>
  articleCard(aClearedArticle(overrides)).map(({ property, name, content }) => [property ?? name, content])

describe('an article’s card', () => {
  it('has its lead image with type and size, then times, authors’ pages, section and tags', () => {
    const inline = anImage({ url: 'https://www.news.example/media/inline.jpg', inline: true })
    const byline = [
      aByline({ url: 'https://www.news.example/amina', email: 'amina@news.example' }),
      aByline({ name: 'Sani Garba', url: 'javascript:alert(1)' }),
    ]
    const expiresAt = '2026-12-01T00:00:00.000Z'
    expect(said({ images: [inline, anImage()], byline, expiresAt })).toEqual([
      ['og:image', 'https://www.news.example/media/market.jpg'],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', '1200'],
      ['og:image:height', '800'],
      ['og:image:alt', 'Traders at Kurmi market'],
      ['article:published_time', '2026-11-20T11:00:00.000Z'],
      ['article:modified_time', '2026-11-20T11:00:00.000Z'],
      ['article:expiration_time', expiresAt],
      ['article:author', 'https://www.news.example/amina'],
      ['article:section', 'Business'],
      ['article:tag', 'markets'],
      ['article:tag', 'floods'],
      ['twitter:card', 'summary_large_image'],
    ])
  })

  it('has audio and video after the image, a size for video alone, and what was cleared only', () => {
    const film = aRecording({
      url: 'https://www.news.example/media/flood.mp4',
      type: 'video/mp4',
      width: 1280,
      height: 720,
    })
    const withheld = aRecording({ url: 'https://www.news.example/media/closed.mp3', status: 'withheld' })
    const hostile = aRecording({ url: 'javascript:alert(1)' })
    const card = said({
      recordings: [film, aRecording({ width: 1 }), withheld, hostile],
      images: [anImage()],
    })
    expect(card[0]?.[0]).toBe('og:image')
    expect(card.filter(([property]) => /^og:(audio|video)/.test(property ?? ''))).toEqual([
      ['og:video', film.url],
      ['og:video:type', 'video/mp4'],
      ['og:video:width', '1280'],
      ['og:video:height', '720'],
      ['og:audio', 'https://www.news.example/media/market.mp3'],
      ['og:audio:type', 'audio/mpeg'],
    ])
  })

  it('says of an image no more than is known, and shows no drawing', () => {
    const bare = anImage({ type: null, width: null, height: null, alt: '' })
    expect(said({ images: [bare] }).filter(([property]) => property?.startsWith('og:'))).toEqual([
      ['og:image', bare.url],
    ])
    expect(said({ images: [anImage({ type: 'image/svg+xml' })] }).at(-1)).toEqual(['twitter:card', 'summary'])
  })
})

test.each([
  ['en-NG', 'en_NG'],
  ['yo', 'yo_NG'],
  ['ha', 'ha_NG'],
  ['zh-Hant-TW', 'zh_TW'],
  ['pt-br', 'pt_BR'],
  ['es-419', 'es_ES'],
  ['no tag', null],
])('the locale of %s is %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale)
})
