/** What a channel's document says of its neighbours: its other formats, and the archive. */
import { describe, expect, it } from 'vitest'
import { feedLinks } from '../../src/http/feed-links.ts'
import { aChannel, anEdition } from '../support/builders.ts'

const related = (links: ReturnType<typeof feedLinks>) => links.map(({ rel, href }) => [rel, href])

describe('the links of a channel’s document', () => {
  it('are itself and its other formats', () => {
    const channel = aChannel({ id: 'tag-معارض', kind: 'tag', title: 'معارض' })
    expect(feedLinks(anEdition({ channel }), 'atom')).toEqual([
      {
        rel: 'self',
        href: `https://news.example/feeds/${encodeURIComponent('tag-معارض')}.atom`,
        type: 'application/atom+xml',
      },
      {
        rel: 'alternate',
        href: `https://news.example/feeds/${encodeURIComponent('tag-معارض')}.rss`,
        type: 'application/rss+xml',
      },
      {
        rel: 'alternate',
        href: `https://news.example/feeds/${encodeURIComponent('tag-معارض')}.json`,
        type: 'application/feed+json',
      },
    ])
  })

  it('lead from the subscription document into the archive', () => {
    const place = { kind: 'subscription', older: { month: '2026-10', number: 2 } } as const
    expect(related(feedLinks(anEdition({ place }), 'rss')).slice(3)).toEqual([
      ['prev-archive', 'https://news.example/feeds/latest/archive/2026-10-2.rss'],
    ])
  })

  it('lead from a part of the archive to its neighbours and back to the front', () => {
    const place = {
      kind: 'archive',
      part: { month: '2026-10', number: 2 },
      older: { month: '2026-10', number: 1 },
      newer: { month: '2026-11', number: 1 },
    } as const
    expect(related(feedLinks(anEdition({ place }), 'json'))).toEqual([
      ['self', 'https://news.example/feeds/latest/archive/2026-10-2.json'],
      ['alternate', 'https://news.example/feeds/latest/archive/2026-10-2.rss'],
      ['alternate', 'https://news.example/feeds/latest/archive/2026-10-2.atom'],
      ['current', 'https://news.example/feeds/latest.json'],
      ['prev-archive', 'https://news.example/feeds/latest/archive/2026-10.json'],
      ['next-archive', 'https://news.example/feeds/latest/archive/2026-11.json'],
    ])
  })
})
