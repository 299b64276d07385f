/** Recordings on an article's own page: what a reader can press, and what happens before anybody does. */
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Recording } from '../../src/domain/asset.ts'
import { playersHtml } from '../../src/formats/players-html.ts'
import { elementsOf, named, textOf, unbalancedTags } from '../http/pages/markup.ts'
import { aRecording } from '../support/assets.ts'
import { aClearedArticle, aLicense } from '../support/builders.ts'
import { aMediaEdition, aRendition } from '../support/media-edition.ts'

const playersOf = (...recordings: readonly Recording[]) => playersHtml(aClearedArticle({ recordings }))

describe('a recording on its article’s page', () => {
  it('has the browser’s own controls, a name, and every file it can choose from', () => {
    const [article] = aMediaEdition().articles
    const html = article ? playersHtml(article) : ''
    const [video] = named(html, 'video')
    expect(video?.attribs).toEqual({
      controls: '',
      preload: 'none',
      playsinline: '',
      width: '1280',
      height: '720',
      'aria-label': 'Video: The flood & the market, seen from a boat',
    })
    expect(named(html, 'source').map(({ attribs }) => [attribs['src'], attribs['type']])).toEqual([
      ['https://www.news.example/media/flood.mp4', 'video/mp4'],
      ['https://www.news.example/media/flood.m3u8', 'application/vnd.apple.mpegurl'],
      ['https://www.news.example/media/flood-360.webm', 'video/webm'],
      ['https://www.news.example/media/market.mp3', 'audio/mpeg'],
    ])
    expect(named(html, 'audio')[0]?.attribs).toEqual({
      controls: '',
      preload: 'none',
      'aria-label': 'Audio: The market on its first morning',
    })
  })

  it('keeps the line that feeds carry: a link to the file, its length and its credit', () => {
    const html = playersOf(aRecording())
    expect(named(html, 'figcaption').map(textOf)).toEqual([
      'Audio: The market on its first morning (3:14)Sound: Sani Garba',
    ])
    expect(named(html, 'a')[0]?.attribs['href']).toBe(aRecording().url)
  })

  it('fetches nothing by itself', () => {
    const html = playersOf(aRecording(), aRecording({ type: 'video/mp4' }))
    const played = [...named(html, 'audio'), ...named(html, 'video')]
    expect(played.map(({ attribs }) => [attribs['preload'], attribs['autoplay'], attribs['poster']])).toEqual(
      [
        ['none', undefined, undefined],
        ['none', undefined, undefined],
      ],
    )
  })

  it('cannot break out of its markup, whatever it is called', () => {
    const awkward = '"><script>alert(1)</script>'
    const renditions = [
      aRendition({ url: `https://media.example/${awkward}`, type: `audio/ogg;x=${awkward}` }),
    ]
    const html = playersOf(aRecording({ alt: awkward, credit: awkward, renditions }))
    expect(unbalancedTags(html)).toEqual([])
    expect(elementsOf(html).map(({ name }) => name)).not.toContain('script')
    expect(named(html, 'audio')[0]?.attribs['aria-label']).toBe(`Audio: ${awkward}`)
  })

  it('is there only where it was cleared', () => {
    const closed = [aLicense({ publicUse: 'headline', pageUse: 'headline' })]
    expect(playersOf(aRecording({ status: 'withheld' }))).toBe('')
    expect(playersHtml(aClearedArticle({ recordings: [aRecording()] }, { licenses: closed }))).toBe('')
    expect(parseDocument(playersOf()).children).toEqual([])
  })
})
