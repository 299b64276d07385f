/** What a Grant selects: each list by its own words, all lists together. */
import { describe, expect, it } from 'vitest'
import type { GrantSelection } from '../../src/domain/agreement.ts'
import type { Article } from '../../src/domain/article.ts'
import { isReadableSelection, testOf } from '../../src/domain/selection.ts'
import { aByline, anArticle } from '../support/builders.ts'

const NAMED = new Map([
  ['weekend', { sections: ['Business'], languages: ['en-ng'] }],
  ['everything', {}],
  ['broken', { ...{ cities: ['Kano'] } }],
])

function takes(selection: GrantSelection, article: Partial<Article> = {}): boolean {
  return testOf(selection, NAMED)(anArticle(article))
}

const WIRE = { title: 'Wire', url: 'https://wire.example/feed' }

describe('a selection', () => {
  it('of no lists takes every article', () => {
    expect([takes({}), takes({}, { section: null, tags: [], byline: [] })]).toEqual([true, true])
  })

  it('that is a list itself cannot be read, and takes none', () => {
    expect(isReadableSelection([])).toBe(false)
    expect(isReadableSelection({})).toBe(true)
  })

  it.each<readonly [string, GrantSelection, Partial<Article>]>([
    ['a section, whatever its case and accents', { sections: ['sport', 'BUSINÉSS'] }, { section: 'Sport' }],
    ['a tag', { tags: ['floods'] }, { tags: ['Markets', 'Floods'] }],
    ['an author', { authors: ['tunde ade'] }, { byline: [aByline(), aByline({ name: 'Tunde Ade' })] }],
    ['a language', { languages: ['EN-ng'] }, {}],
    ['a genre', { genres: ['opinion'] }, { genre: 'opinion' }],
    ['a source by its title', { sources: ['Wire'] }, { source: WIRE }],
    ['a source by its address', { sources: ['https://wire.example/feed'] }, { source: WIRE }],
    ['the newest of everything', { channels: ['latest'] }, { section: null }],
    ['the channel of a section', { channels: ['section-sport'] }, { section: 'Sport' }],
    ['the channel of a tag', { channels: ['tag-markets'] }, {}],
    ['the channel of an author', { channels: ['author-amina-bello'] }, {}],
    ['the channel of a language', { channels: ['lang-en-ng'] }, {}],
    ['a named channel, by what it selects', { channels: ['weekend'] }, {}],
    ['one of several channels', { channels: ['section-sport', 'everything'] }, {}],
    ['several lists together', { sections: ['Business'], tags: ['markets'], genres: ['reporting'] }, {}],
  ])('takes %s', (_, selection, article) => {
    expect(takes(selection, article)).toBe(true)
  })

  it.each<readonly [string, GrantSelection, Partial<Article>]>([
    ['another section', { sections: ['Sport'] }, {}],
    ['no section', { sections: ['Business'] }, { section: null }],
    ['an empty section', { sections: ['unnamed'] }, { section: '' }],
    ['what no source brought', { sources: ['Wire'] }, {}],
    ['what matches one list and not the other', { sections: ['Business'], tags: ['music'] }, {}],
    ['part of a named channel’s lists', { channels: ['weekend'] }, { language: 'ha' }],
    ['a channel that is not there', { channels: ['weekday'] }, {}],
    ['a channel that cannot be read', { channels: ['broken'] }, {}],
    ['anything, where a list is empty', { tags: [] }, {}],
    ['anything, where a list is unknown', { tags: ['markets'], ...{ cities: ['Kano'] } }, {}],
  ])('does not take %s', (_, selection, article) => {
    expect(takes(selection, article)).toBe(false)
  })
})
