/** The instants of Atom entries: one article's never change but with its own, and no two articles share one. */
import { describe, expect, it } from 'vitest'
import { EDITION_SIZE, REAPPEARING } from '../../src/domain/edition.ts'
import { renderAtom } from '../../src/formats/atom.ts'
import { entryInstant } from '../../src/formats/entry-instant.ts'
import { aClearedArticle, anEdition } from '../support/builders.ts'

const INSTANT = '2026-11-20T17:00:00.000Z'
const ID = 'tag:news.example,2026:a-1001'

describe('the instant of an entry', () => {
  it('is the article’s, with nanoseconds of its own', () => {
    expect(entryInstant(INSTANT, ID)).toMatch(/^2026-11-20T17:00:00\.000\d{6}Z$/)
    expect(new Date(entryInstant(INSTANT, ID)).toISOString()).toBe(INSTANT)
  })

  it('keeps its nanoseconds when the article is edited, so that edits stay in order', () => {
    const edited = entryInstant('2026-11-20T17:00:00.001Z', ID)
    expect(edited.slice(-7)).toBe(entryInstant(INSTANT, ID).slice(-7))
    expect(edited > entryInstant(INSTANT, ID)).toBe(true)
  })

  it('is another for each of as many stories of one minute as an Edition holds', () => {
    const ids = Array.from({ length: EDITION_SIZE + REAPPEARING }, (_, at) => `${ID}${at}`)
    expect(new Set(ids.map((id) => entryInstant(INSTANT, id))).size).toBe(ids.length)
  })

  it('is written whatever stands beside the article', () => {
    const [a, b] = [aClearedArticle({ id: 'a-1' }), aClearedArticle({ id: 'b-1' })]
    const entryOf = (document: string) => /<entry>\n<id>[^<]*a-1<[\s\S]*?<\/entry>/.exec(document)?.[0]
    const alone = entryOf(renderAtom(anEdition({ articles: [a] })))
    expect(alone).toBeDefined()
    expect(entryOf(renderAtom(anEdition({ articles: [b, a] })))).toBe(alone)
  })
})
