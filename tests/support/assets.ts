/** Builders of Assets for tests, and of recordings as an article shows them. */
import type { Asset, Recording } from '../../src/domain/asset.ts'
import type { AssetContent } from '../../src/domain/asset-content.ts'

export function anAsset(overrides: Partial<Asset> = {}): Asset {
  return {
    id: 'img-market',
    url: 'https://www.news.example/media/market.jpg',
    type: 'image/jpeg',
    length: 48213,
    width: 1200,
    height: 800,
    duration: null,
    renditions: [],
    credit: 'Photo: Sani Garba / Harmattan Courier',
    holder: null,
    license: null,
    status: 'usable',
    updatedAt: '2026-11-20T10:00:00.000Z',
    content: null,
    ...overrides,
  }
}

/** What is known of bytes that are hosted. */
export function aContent(overrides: Partial<AssetContent> = {}): AssetContent {
  return {
    type: 'image/jpeg',
    size: 48213,
    width: 1200,
    height: 800,
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    writtenAt: '2026-11-20T10:00:00.000Z',
    ...overrides,
  }
}

/** A recording of the newsroom's own, in one encoding. */
export function aRecording(overrides: Partial<Recording> = {}): Recording {
  const { id: _, content: __, ...shown } = anAsset()
  return {
    ...shown,
    hosted: null,
    url: 'https://www.news.example/media/market.mp3',
    type: 'audio/mpeg',
    length: 3_102_144,
    width: null,
    height: null,
    duration: 194,
    credit: 'Sound: Sani Garba',
    alt: 'The market on its first morning',
    ...overrides,
  }
}
