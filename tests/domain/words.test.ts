/** The words a reader is owed: each once, the newsroom's own on its own work only. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { blockFault, renderBlock, wordsFor } from '../../src/domain/words.ts'
import { aClearedArticle, aNewsroom, BASE_URL, standingBlocks, statedRights } from '../support/builders.ts'

const setting = { newsroom: aNewsroom(), blocks: standingBlocks(), baseUrl: BASE_URL }

function kindsOf(article: Partial<Article>): readonly string[] {
  return wordsFor(aClearedArticle(article), setting).map((words) => words.kind)
}

describe('the words of an article', () => {
  it('the ethics statement goes on reporting in full, not on opinion, sponsored or agency work', () => {
    const open = { license: 'cc-by-nd-4.0' }
    expect(kindsOf({ ...open, genre: 'reporting' })).toContain('ethics-statement')
    for (const genre of ['opinion', 'sponsored', 'agency'] as const) {
      expect(kindsOf({ ...open, genre })).not.toContain('ethics-statement')
    }
  })

  it("another's work carries its own notice verbatim and none of the newsroom's blocks", () => {
    const rights = statedRights({
      holder: 'Savannah Wire',
      notice: '© 2026 Savannah Wire. Tous droits réservés.',
      credit: 'Savannah Wire',
      contact: 'desk@wire.example',
    })
    const words = wordsFor(
      aClearedArticle({ rights, license: 'agency-restricted', genre: 'agency' }),
      setting,
    )
    const text = words.map((line) => line.text).join('\n')
    expect(text).toContain('© 2026 Savannah Wire. Tous droits réservés.')
    expect(text).toContain('desk@wire.example')
    expect(text).not.toContain('Harmattan Courier')
  })

  it('what is paid for, and what is somebody’s opinion, is called so before anything else', () => {
    const firstOf = (genre: Article['genre']) => wordsFor(aClearedArticle({ genre }), setting)[0]?.text
    expect([firstOf('sponsored'), firstOf('opinion')]).toEqual(['Sponsored content', 'Opinion'])
    expect(kindsOf({ genre: 'reporting' })).not.toContain('label')
  })

  it('one address that is none does not take the others with it', () => {
    const words = wordsFor(aClearedArticle({ url: 'not a url' }), setting)
    expect(words.find(({ kind }) => kind === 'link-back')?.text).toBe('Read the full story at not a url.')
  })

  it('each kind stands once, and the license leads to its terms', () => {
    const words = wordsFor(aClearedArticle(), setting)
    expect(new Set(words.map((line) => line.kind)).size).toBe(words.length)
    expect(words.find((line) => line.kind === 'license')?.href).toBe(
      `${BASE_URL}/licenses/all-rights-reserved`,
    )
  })
})

describe('a block', () => {
  const variables = {
    newsroom: 'N',
    contact: 'c@n.example',
    policyUrl: null,
    notice: '©',
    year: '2026',
    holder: 'H',
    byline: 'Ada',
    dateline: null,
  }

  it('drops an optional part whose variable has no value', () => {
    expect(renderBlock({ text: 'Reporting by {byline}[ in {dateline}].' }, variables)).toBe(
      'Reporting by Ada.',
    )
  })

  it('is left out where a variable it needs has no value', () => {
    expect(renderBlock({ text: 'Our policy: {policyUrl}' }, variables)).toBeNull()
  })

  it('prints what a variable holds as it is, braces, brackets and dollars included', () => {
    const odd = { ...variables, byline: 'Ada {holder} [x] $& $1' }
    expect(renderBlock({ text: '[By {byline}] {newsroom}' }, odd)).toBe('By Ada {holder} [x] $& $1 N')
  })

  it('names only variables that exist', () => {
    expect(blockFault('By {byline} for {publisher}')).toBe('publisher')
    expect(blockFault('By {byline}')).toBeNull()
  })
})
