/** Channels: the ids in their URLs, and which an article is in. */
import { describe, expect, it } from 'vitest'
import { channelsOf, selectedChannels, slugOf } from '../../src/domain/channel.ts'

describe('slugs', () => {
  it.each([
    ['Politics', 'politics'],
    ['Arts & Culture', 'arts-culture'],
    ['Ọ̀ṣun State', 'osun-state'],
    ['Ɓauna da Ƙasa', 'bauna-da-kasa'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['#EndSARS', 'endsars'],
    ['  --  ', 'unnamed'],
    ['政治', '政治'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})

describe('the channels of an article', () => {
  const article = {
    section: 'Sport',
    tags: ['Super Eagles', 'super eagles'],
    byline: [{ name: 'Amina Bello' }],
    language: 'en-NG',
  }

  it('are latest, its section, tags, authors and language, each once', () => {
    expect(channelsOf(article).map((channel) => channel.id)).toEqual([
      'latest',
      'section-sport',
      'tag-super-eagles',
      'author-amina-bello',
      'lang-en-ng',
    ])
  })

  it('a selection names the same ids, a list for each facet', () => {
    expect(selectedChannels({ sections: ['Sport', 'Business'], languages: ['en-NG'] })).toEqual([
      ['section-sport', 'section-business'],
      ['lang-en-ng'],
    ])
  })
})
