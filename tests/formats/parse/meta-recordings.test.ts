/** The audio and video that the head of a web page states. */
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/formats/parse/document.ts'

function recordingsOf(head: string) {
  const read = parseDocument({ name: 'a.html', text: `${head}<p>Words.</p>` }, { timeZone: 'UTC' })
  if (read.outcome === 'refused') throw new Error(JSON.stringify(read.faults))
  return read.drafts[0]?.recordings.map(({ url, type }) => [url, type])
}

const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`

describe('the head of a page', () => {
  it('states the first audio and the first video, by the type stated or the ending', () => {
    const head = [
      meta('og:audio', 'https://m.example/a.mp3'),
      meta('og:audio', 'https://m.example/b.mp3'),
      meta('og:video', 'http://m.example/v'),
      meta('og:video:secure_url', 'https://m.example/v'),
      meta('og:video:type', 'Video/MP4; codecs=avc1'),
    ]
    expect(recordingsOf(head.join(''))).toEqual([
      ['https://m.example/a.mp3', 'audio/mpeg'],
      ['https://m.example/v', 'video/mp4'],
    ])
  })

  it.each([
    ['the page of a player', meta('og:video', 'https://m.example/embed/7')],
    ['what says to be one', meta('og:video', 'https://m.example/e.mp4') + meta('og:video:type', 'text/html')],
    ['no web address', meta('og:audio', '/a.mp3')],
    ['an address longer than one may be', meta('og:audio', `https://m.example/${'a'.repeat(2000)}.mp3`)],
    ['a video called audio', meta('og:audio', 'https://m.example/v.mp4')],
  ])('states none with %s', (_, head) => {
    expect(recordingsOf(head)).toEqual([])
  })
})
