/** The page of a license: terms in words that nobody can misread. */
import { describe, expect, test } from 'vitest'
import { ACTS, DUTIES, type License } from '../../../src/domain/license.ts'
import { renderLicensePage } from '../../../src/http/pages/license-page.tsx'
import { ACT_WORDS, DUTY_WORDS } from '../../../src/http/pages/license-words.ts'
import { aLicense, aNewsroom, anOpenLicense, BASE_URL } from '../../support/builders.ts'
import { faultsOf, linksOf, mainText, named, textOf } from './markup.ts'

const licensePage = (license: License) =>
  renderLicensePage({ newsroom: aNewsroom(), baseUrl: BASE_URL, license })

const sectionText = (page: string, heading: string) =>
  named(page, 'section')
    .map(textOf)
    .find((text) => text.startsWith(heading))

describe('the page of a license', () => {
  test('keeps to what every page must', () => {
    expect(faultsOf(licensePage(aLicense()))).toEqual([])
    expect(faultsOf(licensePage(anOpenLicense({ duties: [], territories: [] })))).toEqual([])
  })

  test('claims nothing of itself in schema.org’s words, and has a place to ask', () => {
    const page = licensePage(aLicense())
    expect(named(page, 'script')).toHaveLength(0)
    expect(named(page, 'section').filter(({ attribs }) => attribs['id'] === 'ask')).toHaveLength(1)
  })

  test('says what anyone may have in feeds and on pages, and the most a partner may', () => {
    const text = sectionText(licensePage(aLicense({ ceiling: 'summary' })), 'What may be had')
    expect(text).toContain('Anyone, in feedsHeadline and summary')
    expect(text).toContain('Anyone, on our pagesThe full text')
    expect(text).toContain('Partners, at mostHeadline and summary')
    expect(text).toContain('WhereEverywhere')
  })

  test('parts the acts that are reserved from those that are free', () => {
    const closed = sectionText(licensePage(aLicense()), 'What is reserved') ?? ''
    for (const act of ACTS) expect(closed).toContain(ACT_WORDS[act])
    expect(closed).not.toContain('needs no further permission')
    const [reserved, free] = (sectionText(licensePage(anOpenLicense()), 'What is reserved') ?? '').split(
      'needs no further permission',
    )
    expect(reserved).toContain(ACT_WORDS.rewrite)
    expect(free).not.toContain(ACT_WORDS.rewrite)
    expect(free).toContain(ACT_WORDS.redistribute)
  })

  test('lists every duty', () => {
    const text = sectionText(licensePage(aLicense({ duties: DUTIES })), 'What you owe')
    for (const duty of DUTIES) expect(text).toContain(DUTY_WORDS[duty])
    expect(sectionText(licensePage(aLicense({ duties: [] })), 'What you owe')).toContain('nothing in return')
  })

  test('names the countries it holds in, and says so when it holds in none', () => {
    expect(mainText(licensePage(aLicense({ territories: ['NG', 'GH'] })))).toContain(
      'Only in Nigeria and Ghana',
    )
    expect(mainText(licensePage(aLicense({ territories: [] })))).toContain('WhereNowhere')
  })

  test('says which uses by AI systems are allowed', () => {
    const text = sectionText(licensePage(aLicense()), 'Use by AI systems')
    expect(text).toContain('Training AI modelsNot allowed without an agreement')
    expect(text).toContain('Indexing for searchAllowed')
  })

  test('shows the notice with its blanks', () => {
    const page = licensePage(aLicense())
    expect(sectionText(page, 'The notice to keep')).toContain('© year holder. All rights reserved.')
    expect(named(page, 'var').map(textOf)).toEqual(['year', 'holder'])
  })

  test('of Creative Commons says that what was allowed is never taken back, and leads to the license itself', () => {
    const page = licensePage(anOpenLicense())
    expect(sectionText(page, 'Can this change?')).toContain('never taken back')
    expect(linksOf(page, 'license').map(({ href }) => href)).toEqual([
      'https://creativecommons.org/licenses/by-nd/4.0/',
    ])
    expect(sectionText(licensePage(aLicense()), 'Can this change?')).not.toContain('never taken back')
    expect(linksOf(licensePage(aLicense()), 'license')).toEqual([])
  })

  test('says whom to ask, in which version and since when', () => {
    const page = licensePage(aLicense({ version: 3 }))
    expect(sectionText(page, 'Whom to ask')).toContain('partners@news.example')
    expect(sectionText(page, 'Whom to ask')).toContain('Version 3 5 January 2026')
    expect(linksOf(page, 'canonical')).toEqual([
      { rel: 'canonical', href: 'https://news.example/licenses/all-rights-reserved' },
    ])
  })

  test('escapes hostile terms, and links to no script', () => {
    const hostile = '<script>alert(1)</script>'
    const page = licensePage(
      aLicense({ name: hostile, terms: hostile, notice: hostile, url: 'javascript:alert(1)' }),
    )
    expect(faultsOf(page)).toEqual([])
    expect(page).not.toContain('javascript:')
  })
})
