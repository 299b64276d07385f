/** OPML: what a reader imports, and what the W3C's validator asks of it. */
import fc from 'fast-check'
import { parseOpml } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { legalText } from '../../src/formats/html/characters.ts'
import { type ChannelList, renderOpml } from '../../src/formats/opml.ts'
import { aChannel, aNewsroom, BASE_URL } from '../support/builders.ts'

const LATEST = { ...aChannel(), name: 'Latest' }
const YORUBA = { ...aChannel({ id: 'lang-yo', kind: 'lang', title: 'yo', description: '' }), name: 'Yoruba' }
const MONEY = {
  ...aChannel({
    id: 'money',
    kind: 'named',
    title: 'Money & <prices>',
    description: 'Prices, rents & pay.',
    selection: { languages: ['ha'] },
  }),
  name: 'Money & <prices>',
}

function aList(overrides: Partial<ChannelList> = {}): ChannelList {
  return {
    newsroom: aNewsroom(),
    baseUrl: BASE_URL,
    groups: [
      { heading: 'Latest', channels: [LATEST] },
      { heading: 'Topics', channels: [] },
      { heading: 'Languages', channels: [YORUBA] },
      { heading: 'Selections', channels: [MONEY] },
    ],
    changedAt: '2026-11-20T11:00:00.000Z',
    ...overrides,
  }
}

describe('the list of channels', () => {
  it('says whose it is and when it changed', () => {
    expect(parseOpml(renderOpml(aList())).head).toEqual({
      title: 'Harmattan Courier: channels',
      dateModified: 'Fri, 20 Nov 2026 11:00:00 GMT',
      ownerName: 'Harmattan Courier',
      ownerId: 'https://www.news.example/',
    })
  })

  it('has each channel in its group, with what a reader needs to subscribe', () => {
    expect(parseOpml(renderOpml(aList())).body?.outlines).toEqual([
      {
        text: 'Latest',
        outlines: [
          {
            type: 'rss',
            text: 'Harmattan Courier',
            title: 'Harmattan Courier',
            description: 'Independent news from Kano and the North.',
            xmlUrl: 'https://news.example/feeds/latest.rss',
            htmlUrl: 'https://news.example/channels/latest',
            language: 'en-NG',
            version: 'RSS2',
          },
        ],
      },
      {
        text: 'Languages',
        outlines: [
          {
            type: 'rss',
            text: 'Yoruba',
            title: 'Harmattan Courier: Yoruba',
            xmlUrl: 'https://news.example/feeds/lang-yo.rss',
            htmlUrl: 'https://news.example/channels/lang-yo',
            language: 'yo',
            version: 'RSS2',
          },
        ],
      },
      {
        text: 'Selections',
        outlines: [
          {
            type: 'rss',
            text: 'Money & <prices>',
            title: 'Harmattan Courier: Money & <prices>',
            description: 'Prices, rents & pay.',
            xmlUrl: 'https://news.example/feeds/money.rss',
            htmlUrl: 'https://news.example/channels/money',
            language: 'ha',
            version: 'RSS2',
          },
        ],
      },
    ])
  })

  it('is well-formed whatever a channel is called, its name kept and never blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const channels = [{ ...YORUBA, id: 'tag-x', kind: 'tag' as const, name }]
        const document = XmlDocument.fromString(
          renderOpml(aList({ groups: [{ heading: 'Topics', channels }] })),
        )
        try {
          expect(document.get('//outline/outline/@text')?.content).toBe(legalText(name).trim() || 'tag-x')
        } finally {
          document.dispose()
        }
      }),
    )
  })
})
