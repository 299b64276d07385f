/** Files told by their bytes, and the sizes of images among them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOSTED_TYPES, type HostedType } from '../../../src/domain/asset-content.ts'
import { readImageSize } from '../../../src/formats/parse/image-size.ts'
import { isOfType } from '../../../src/formats/parse/media-bytes.ts'
import { aGif, aJpeg, anIsoFile, anMp3, aPng, aWebp, bytesOf } from '../../support/media-bytes.ts'

const FILES: readonly (readonly [string, Uint8Array<ArrayBuffer>, readonly HostedType[]])[] = [
  ['a PNG', aPng(), ['image/png']],
  ['a GIF', aGif(), ['image/gif']],
  ['a JPEG', aJpeg(), ['image/jpeg']],
  ['a WebP', aWebp('VP8 '), ['image/webp']],
  ['an AVIF', anIsoFile('avif', 'mif1'), ['image/avif']],
  ['an AVIF of the general brand', anIsoFile('mif1', 'miaf', 'avif'), ['image/avif']],
  ['a HEIC', anIsoFile('heic', 'mif1'), []],
  [
    'an MP4, of which nothing says whether it has pictures',
    anIsoFile('isom', 'mp41'),
    ['audio/mp4', 'video/mp4'],
  ],
  ['an M4A', anIsoFile('M4A ', 'mp42'), ['audio/mp4', 'video/mp4']],
  ['a QuickTime film', anIsoFile('qt  '), []],
  ['an MP3 with a tag', anMp3(), ['audio/mpeg']],
  ['an MP3 without', bytesOf('\xff\xfb\x90\x64'), ['audio/mpeg']],
  ['AAC in ADTS', bytesOf('\xff\xf1\x50\x80'), []],
  ['an Ogg', bytesOf('OggS\0\x02'), ['audio/ogg']],
  ['a FLAC', bytesOf('fLaC\0'), ['audio/flac']],
  ['a WAV', bytesOf('RIFF\0\0\0\0WAVEfmt '), ['audio/wav']],
  ['a WebM', bytesOf('\x1a\x45\xdf\xa3'), ['video/webm']],
  ['a drawing', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), []],
  ['a page', bytesOf('<!doctype html><script>alert(1)</script>'), []],
  ['nothing', bytesOf(''), []],
]

test.each(FILES)('%s is what it is and nothing else', (_name, bytes, types) => {
  expect(HOSTED_TYPES.filter((type) => isOfType(bytes, type))).toEqual(types)
})

describe('the size of an image', () => {
  const size = { width: 1201, height: 803 }
  const pixels: [number, number] = [size.width, size.height]

  test.each<[string, Uint8Array<ArrayBuffer>, HostedType]>([
    ['a PNG', aPng('', pixels), 'image/png'],
    ['a GIF', aGif(pixels), 'image/gif'],
    ['a JPEG', aJpeg(pixels), 'image/jpeg'],
    ['a JPEG whose orientation turns nothing', aJpeg(pixels, 3), 'image/jpeg'],
    ['a JPEG on its side, turned upright', aJpeg([size.height, size.width], 6), 'image/jpeg'],
    ['a lossy WebP', aWebp('VP8 ', pixels), 'image/webp'],
    ['a lossless WebP', aWebp('VP8L', pixels), 'image/webp'],
    ['an extended WebP', aWebp('VP8X', pixels), 'image/webp'],
  ])('is read from %s', (_name, bytes, type) => {
    expect(readImageSize(bytes, type)).toEqual(size)
  })

  test('is not known of a file that ends before it says it, nor of one without pixels', () => {
    for (const bytes of [aPng().slice(0, 20), aPng('', [0, 480])])
      expect(readImageSize(bytes, 'image/png')).toBeNull()
    for (const bytes of [
      aJpeg().slice(0, 24),
      aJpeg([640, 480], 6).slice(0, 40),
      bytesOf('\xff\xd8\xff\xd9'),
    ])
      expect(readImageSize(bytes, 'image/jpeg')).toBeNull()
    expect(readImageSize(anIsoFile('avif'), 'image/avif')).toBeNull()
  })

  test('is read, or not, of any bytes at all', () => {
    const heads = [aPng(), aJpeg([640, 480], 6), aGif(), aWebp('VP8X'), bytesOf('')]
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 80 }),
        fc.nat(60),
        (head, noise, at) => {
          const bytes = new Uint8Array([...head.subarray(0, at), ...noise])
          for (const type of HOSTED_TYPES) {
            const read = readImageSize(bytes, type)
            expect(read === null || (read.width > 0 && read.height > 0)).toBe(true)
            isOfType(bytes, type)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
