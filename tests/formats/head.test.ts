/** What a channel's document says of itself. */
import { describe, expect, it } from 'vitest'
import { channelUrl } from '../../src/formats/channel-url.ts'
import { headOf } from '../../src/formats/head.ts'
import { directionOf } from '../../src/formats/language.ts'
import { aChannel, aClearedArticle, anEdition, statedRights } from '../support/builders.ts'

const wire = statedRights({
  foreign: 'Wire',
  holder: 'Wire plc',
  notice: '(c) Wire',
  credit: 'Wire',
  contact: 'desk@wire.example',
})

describe('the language of a channel', () => {
  it('is that of the newsroom, unless the channel is of a language', () => {
    expect(headOf(anEdition()).language).toBe('en-NG')
    expect(headOf(anEdition({ channel: aChannel({ id: 'lang-en-ng', kind: 'lang' }) })).language).toBe(
      'en-NG',
    )
    expect(headOf(anEdition({ channel: aChannel({ id: 'lang-ha-arab', kind: 'lang' }) })).language).toBe(
      'ha-Arab',
    )
    expect(headOf(anEdition({ channel: aChannel({ id: 'lang-x_y', kind: 'lang' }) })).language).toBe('x_y')
  })

  it('is that a named channel selects, when it selects one', () => {
    const named = (languages: readonly string[]) =>
      headOf(anEdition({ channel: aChannel({ id: 'hausa', kind: 'named', selection: { languages } }) }))
    expect(named(['ha']).language).toBe('ha')
    expect(named(['ha', 'yo']).language).toBe('en-NG')
  })

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ha-Arab', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['ur', 'rtl'],
    ['ha', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['no tag at all', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})

describe('the notice of a channel', () => {
  it('is that of its articles where they share one of the newsroom’s own', () => {
    expect(headOf(anEdition()).notice).toBe('© 2026 Harmattan Courier Media Ltd. All rights reserved.')
  })

  it('claims no article that is another’s', () => {
    const articles = [aClearedArticle({ license: 'all-rights-reserved', rights: wire })]
    expect(headOf(anEdition({ articles })).notice).toBe(
      '© 2026 Harmattan Courier Media Ltd. Each article carries its own notice.',
    )
  })

  it('takes its year from the last change, never from the clock', () => {
    const empty = anEdition({ articles: [], changedAt: '2024-02-29T00:00:00.000Z' })
    expect(headOf(empty).notice).toBe('© 2024 Harmattan Courier Media Ltd.')
  })
})

describe('the license of a channel', () => {
  it('is named where all its articles share one', () => {
    const open = aClearedArticle({ license: 'cc-by-nd-4.0' })
    expect(headOf(anEdition({ articles: [open, open] })).license?.id).toBe('cc-by-nd-4.0')
    expect(headOf(anEdition({ articles: [open, aClearedArticle()] })).license).toBeNull()
    expect(headOf(anEdition({ articles: [] })).license).toBeNull()
  })
})

describe('title and description', () => {
  it('are the newsroom’s where the channel has none', () => {
    const head = headOf(anEdition({ channel: aChannel({ title: ' ', description: '' }) }))
    expect(head.title).toBe('Harmattan Courier')
    expect(head.description).toBe('Independent news from Kano and the North.')
  })
})

describe('the address of a document', () => {
  it('is percent-encoded where a slug is in another script', () => {
    expect(channelUrl('https://news.example', 'latest', 'rss')).toBe('https://news.example/feeds/latest.rss')
    expect(channelUrl('https://news.example', 'tag-رأي', 'json')).toBe(
      'https://news.example/feeds/tag-%D8%B1%D8%A3%D9%8A.json',
    )
  })
})
