/** The images a channel is known by: its own before the newsroom's, in the size and kind each format takes. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { Logo } from '../../src/domain/logo.ts'
import { renderAtom } from '../../src/formats/atom.ts'
import { renderJsonFeed } from '../../src/formats/json-feed.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { aChannel, aNewsroom, anEdition } from '../support/builders.ts'

const ICON = 'https://www.news.example/icon.png'
const LOGO: Logo = { url: 'https://www.news.example/logo.png', width: 600, height: 200 }
const newsroom = aNewsroom({ icon: ICON, logo: LOGO })

function imagesOf(image: Logo | null, from = newsroom) {
  const channel = aChannel({ id: 'markets', kind: 'named', title: 'Markets & more', image })
  const edition = anEdition({ channel, newsroom: from })
  const atom = parseAtomFeed(renderAtom(edition))
  return {
    rss: parseRssFeed(renderRss(edition)).image,
    atom: [atom.icon, atom.logo],
    json: parseJsonFeed(renderJsonFeed(edition)).icon,
  }
}

describe('the images of a channel', () => {
  it('are the newsroom’s, the logo scaled to what RSS shows and named as the channel is', () => {
    expect(imagesOf(null)).toEqual({
      rss: {
        url: LOGO.url,
        title: 'Markets & more',
        link: 'https://www.news.example/',
        width: 144,
        height: 48,
      },
      atom: [ICON, LOGO.url],
      json: ICON,
    })
  })

  it('are its own where it has one, as the icon too where it is square and large', () => {
    const url = 'https://www.news.example/markets.jpg'
    expect(imagesOf({ url, width: 144, height: 144 })).toMatchObject({
      rss: { url, width: 144, height: 144 },
      atom: [ICON, url],
      json: ICON,
    })
    expect(imagesOf({ url, width: 512, height: 512 })).toMatchObject({ atom: [url, url], json: url })
  })

  it('have no size where none is known, and are none where there is none', () => {
    expect(imagesOf({ ...LOGO, width: null, height: null }).rss).toEqual({
      url: LOGO.url,
      title: 'Markets & more',
      link: 'https://www.news.example/',
    })
    expect(imagesOf(null, aNewsroom())).toEqual({
      rss: undefined,
      atom: [undefined, undefined],
      json: undefined,
    })
  })

  it.each(['svg', 'webp', 'avif'])(
    'are left out of RSS where they are %s, which it does not have',
    (ending) => {
      const url = `https://www.news.example/logo.${ending}`
      expect(imagesOf({ ...LOGO, url })).toMatchObject({ rss: undefined, atom: [ICON, url] })
    },
  )
})
