/** An Edition with all that is beside the text: recordings and images in several renditions, another feed's article, an icon, a logo. */
import type { Rendition } from '../../src/domain/asset.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { aRecording } from './assets.ts'
import { aClearedArticle, aNewsroom, anEdition, anImage } from './builders.ts'

export function aRendition(overrides: Partial<Rendition> = {}): Rendition {
  const unknown = { length: null, width: null, height: null, duration: null }
  return { url: 'https://www.news.example/media/market.ogg', type: 'audio/ogg', ...unknown, ...overrides }
}

/** A film in three encodings, sound in one, the lead image in two sizes; taken over from another feed. */
function aPlayedArticle(): ClearedArticle {
  const film = {
    url: 'https://www.news.example/media/flood.mp4',
    type: 'video/mp4',
    length: 21_400_000,
    width: 1280,
    height: 720,
    duration: 95,
    alt: 'The flood & the market, seen from a boat',
    credit: 'Ousmane Diallo',
  }
  const films = [
    aRendition({ url: 'https://www.news.example/media/flood.m3u8', type: 'application/vnd.apple.mpegurl' }),
    aRendition({
      ...film,
      url: 'https://www.news.example/media/flood-360.webm',
      type: 'video/webm',
      length: 5_100_000,
      width: 640,
      height: 360,
    }),
  ].map(({ url, type, length, width, height, duration }) => ({ url, type, length, width, height, duration }))
  const small = aRendition({
    url: 'https://www.news.example/media/market-400.jpg',
    type: 'image/jpeg',
    width: 400,
    height: 267,
  })
  return aClearedArticle({
    recordings: [aRecording({ ...film, renditions: films }), aRecording({ length: null })],
    images: [
      anImage({ renditions: [small] }),
      anImage({ url: 'https://www.news.example/media/bridge.jpg', inline: true }),
    ],
    source: { title: 'Sahel Radio: news', url: 'https://sahelradio.example/news.rss' },
  })
}

/** Its newsroom's logo is larger than RSS shows one. */
export function aMediaEdition(): Edition {
  return anEdition({
    newsroom: aNewsroom({
      icon: 'https://www.news.example/brand/icon-512.png',
      logo: { url: 'https://www.news.example/brand/logo.png', width: 600, height: 200 },
    }),
    articles: [aPlayedArticle()],
  })
}
