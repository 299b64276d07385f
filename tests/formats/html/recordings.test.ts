/** Audio and video in a body: what they play, and what cannot be told. */
import { describe, expect, it } from 'vitest'
import { findRecordings } from '../../../src/formats/html/recordings.ts'

const found = (html: string) => findRecordings(html).recordings

describe('a player in a body', () => {
  it('is a recording with its label, its size and the credit of its caption', () => {
    const html =
      '<figure><video src="https://m.example/flood.mp4" width="1280" height="720" title="The  flood"></video>' +
      '<figcaption>Seen from a boat. Video: Ada Obi / NAN. Credit: Ada Obi / NAN</figcaption></figure>'
    expect(found(html)).toEqual([
      {
        url: 'https://m.example/flood.mp4',
        type: 'video/mp4',
        length: null,
        width: 1280,
        height: 720,
        duration: null,
        alt: 'The flood',
        credit: 'Ada Obi / NAN',
        renditions: [],
      },
    ])
  })

  it('with several sources is one recording and its renditions, those of a known type', () => {
    const [recording, ...others] = found(
      '<audio controls aria-label="The market"><source src="https://m.example/a" type=\'audio/ogg; codecs="opus"\'>' +
        '<source src="https://m.example/a.mp3"><source src="https://m.example/a.xyz"><source src="https://m.example/a.mp3"></audio>',
    )
    expect(others).toEqual([])
    expect(recording).toMatchObject({ url: 'https://m.example/a', type: 'audio/ogg', alt: 'The market' })
    expect(recording?.renditions).toMatchObject([{ url: 'https://m.example/a.mp3', type: 'audio/mpeg' }])
  })

  it('counts once for each address', () => {
    expect(
      found('<audio src="https://m.example/a.mp3"></audio><AUDIO SRC="https://m.example/a.mp3"></AUDIO>'),
    ).toHaveLength(1)
  })

  it.each([
    ['<audio src="https://m.example/listen?id=7"></audio>', 'https://m.example/listen?id=7'],
    ['<video src="blob:https://m.example/1"></video>', 'blob:https://m.example/1'],
    ['<audio src="javascript:alert(1).mp3"></audio>', 'javascript:alert(1).mp3'],
    ['<audio src="data:audio/mpeg;base64,AA" type="audio/mpeg"></audio>', 'data:audio/mpeg;base64,AA'],
    ['<video></video>', '<video>'],
  ])('that names nothing to fetch of a known type is told: %s', (html, said) => {
    expect(findRecordings(html)).toEqual({ recordings: [], unread: [said] })
  })

  it('is not looked for in words', () => {
    expect(findRecordings('<p>&lt;audio src="https://m.example/a.mp3"&gt; and audio</p>')).toEqual({
      recordings: [],
      unread: [],
    })
  })
})
