/** Generated newsrooms as their Partners get them: every document is what its format asks for, and says the agreement's terms and no address that opens a door. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderAtom } from '../../src/formats/atom.ts'
import { bodyHtml } from '../../src/formats/body.ts'
import { renderJsonFeed } from '../../src/formats/json-feed.ts'
import { lintAtom } from '../../src/formats/lint/atom.ts'
import type { LintFault } from '../../src/formats/lint/fault.ts'
import { lintJsonFeed } from '../../src/formats/lint/json-feed.ts'
import { lintRss } from '../../src/formats/lint/rss.ts'
import { renderNewsml } from '../../src/formats/newsml.ts'
import { renderNinjs } from '../../src/formats/ninjs.ts'
import { renderRss } from '../../src/formats/rss.ts'
import { anyNewsroomOfPartner, type WholeNewsroom } from '../support/any-newsroom.ts'
import { BASE_URL } from '../support/builders.ts'
import { atomFaults, hasGrammar, jsonFeedFaults } from '../support/feed-schemas.ts'
import { ANYTHING, LET_IN } from '../support/vocabulary.ts'
import { hasSchemas, newsmlFaults, ninjsFaults } from '../support/wire-schemas.ts'
import { textsByPath } from '../support/xml-reading.ts'

const newsrooms = fc.oneof(anyNewsroomOfPartner(ANYTHING, BASE_URL), anyNewsroomOfPartner(LET_IN, BASE_URL))

const PATIENCE = 120_000

function holdForAll(check: (newsroom: WholeNewsroom) => void, numRuns = 200): void {
  fc.assert(fc.property(newsrooms, check), { numRuns })
}

/** What the lints say of where a document is, and of nothing else: any words at all may stand in it. */
function placeFaults(faults: readonly LintFault[]): readonly LintFault[] {
  return faults.filter(({ code }) => code === 'wrong-self' || code === 'bad-history')
}

describe('newsrooms as their partners get them', () => {
  it('are of every kind', () => {
    const editions = fc.sample(newsrooms, { numRuns: 600, seed: 2026 }).map(({ edition }) => edition)
    const articles = editions.flatMap((edition) => edition.articles)
    expect(articles.length).toBeGreaterThan(100)
    expect(new Set(editions.map(({ entrance }) => entrance)).size).toBe(2)
    expect(new Set(articles.map(({ use }) => use)).size).toBe(3)
    const known = articles.map(({ terms }) => terms)
    for (const isSaid of [true, false]) {
      expect(known.some(({ territories }) => (territories !== null) === isSaid)).toBe(true)
      expect(known.some(({ removeBy }) => (removeBy !== null) === isSaid)).toBe(true)
      expect(articles.some(({ rights }) => rights.license.irrevocable === isSaid)).toBe(true)
    }
  })

  it('have feeds that are sound, and name themselves by a header alone', { timeout: PATIENCE }, () => {
    holdForAll(({ edition, refusedMarks }) => {
      const [rss, atom, json] = [renderRss(edition), renderAtom(edition), renderJsonFeed(edition)]
      textsByPath(rss)
      textsByPath(atom)
      const { feed_url: identity } = JSON.parse(json)
      for (const mark of refusedMarks)
        expect([rss, atom, json].some((text) => text.includes(mark))).toBe(false)
      if (edition.entrance === 'header') {
        expect(identity).toMatch(/^https:\/\/news\.example\/partner\//)
        return
      }
      expect(identity).toBeUndefined()
      expect(
        placeFaults([...lintRss(rss, null), ...lintAtom(atom, null), ...lintJsonFeed(json, null)]),
      ).toEqual([])
      for (const text of [rss, atom, json]) expect(text.includes(`${BASE_URL}/partner`)).toBe(false)
    })
  })

  it('state the terms of each article as they were given', { timeout: PATIENCE }, () => {
    holdForAll(({ edition }) => {
      const { items } = JSON.parse(renderJsonFeed(edition))
      for (const [at, article] of edition.articles.entries()) {
        const { terms, duties, expiresAt, rights } = article
        const said = items[at]._newsroom_rights
        expect(said.territories).toEqual(terms.territories)
        expect(said.ai).toEqual(terms.ai)
        expect(said.duties).toEqual(duties)
        expect(said.valid_until).toBe(expiresAt)
        expect(said.remove_by).toBe(terms.removeBy)
        expect(said.permits).toEqual(rights.license.irrevocable ? null : terms.permits)
        expect(said.agreement.id).toBe(terms.agreement?.id)
      }
    })
  })

  it('have bodies without a word of the contract', { timeout: PATIENCE }, () => {
    holdForAll(({ edition }) => {
      for (const article of edition.articles) {
        const body = bodyHtml(article, edition)
        // Whatever the contract says, the body is the same.
        const bare = { ...article.terms, agreement: null, territories: null, permits: null, removeBy: null }
        expect(bodyHtml({ ...article, terms: bare, duties: [], expiresAt: null }, edition)).toBe(body)
        expect(body).not.toContain(`${BASE_URL}/partner/`)
      }
    })
  })

  it.skipIf(!hasGrammar)('have feeds in which no schema finds anything', { timeout: PATIENCE }, () => {
    const [atom, json] = [atomFaults(), jsonFeedFaults()]
    holdForAll(({ edition }) => {
      expect(atom(renderAtom(edition))).toEqual([])
      expect(json(renderJsonFeed(edition))).toEqual([])
    })
  })

  it.skipIf(!hasSchemas)(
    'have wire documents in which no schema finds anything',
    { timeout: PATIENCE },
    () => {
      const [newsml, ninjs] = [newsmlFaults(), ninjsFaults()]
      holdForAll(({ edition }) => {
        for (const article of edition.articles) {
          expect(newsml(renderNewsml(article, edition))).toEqual([])
          expect(ninjs(renderNinjs(article, edition))).toEqual([])
        }
      })
    },
  )
})
