/** The index of words at size: what is read of it, however many hits there are, and what that costs in hits not found. */
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { HITS_READ, type Hit, searchStatements } from '../../src/store/search.ts'
import {
  type ArticleWords,
  type Depth,
  searchExpression,
  spanOf,
  termExpression,
  writeWords,
} from '../../src/store/search-expression.ts'

const opened = openDatabase(':memory:')
const { db, sqlite } = opened
afterAll(() => opened.close())

const NOW = '2026-11-20T12:00:00.000Z'
const COUNT = 7_000
/** Hits from which a word counts as frequent. */
const DEPTH = 2_000
/** The n-th article's instant: one every ten minutes, the newest an hour old. */
const listedAt = (n: number) => new Date(Date.parse(NOW) - 3_600_000 - (COUNT - n) * 600_000).toISOString()
const NO_WORDS: ArticleWords = { lead: [], summary: [], body: [] }

/** Every headline has `market`; odd and even never meet, but for the first article and one in the middle. */
function wordsOf(n: number): ArticleWords {
  const meets = n === 0 || n === COUNT - 1_000
  const headline = ['market', n % 2 ? 'odd' : 'even', ...(meets ? ['odd', 'even'] : [])]
  return { ...NO_WORDS, lead: [n === 5 ? [...headline, 'rare'] : headline], body: ['text'] }
}

beforeAll(async () => {
  migrate(opened, fileURLToPath(new URL('../../data/migrations', import.meta.url)), () => {})
  sqlite.pragma('foreign_keys = OFF')
  for (let from = 0; from < COUNT; from += 1_000) {
    const statements = Array.from({ length: 1_000 }, (_, at) => from + at).flatMap((n) => [
      searchStatements.place({ article: `a${n}`, revision: 1, license: null, listedAt: listedAt(n) }),
      searchStatements.write(`a${n}`, listedAt(n), wordsOf(n)),
    ])
    await db.batch(statements)
  }
  sqlite.exec(`INSERT INTO article (id, revision, status, status_at, published_at, listed_at, missing, settled, version,
      state_at, created_at)
    SELECT article, 1, 'usable', '${NOW}', '${NOW}', '2020', '[]', '[]', 1, '${NOW}', '${NOW}' FROM search_entry`)
}, 60_000)

const secondOf = (instant: string) => Math.floor(Date.parse(instant) / 1000) + 62_135_596_800

async function depthOf(word: string): Promise<Depth | undefined> {
  return (await db.query<Depth>(searchStatements.depths([termExpression([word], 'lead')], DEPTH, NOW)))[0]
}

async function hitsOf(words: readonly string[], limit = 50): Promise<readonly string[]> {
  const span = words.length > 1 ? spanOf(await Promise.all(words.map(depthOf))) : null
  const expression = searchExpression(
    words.map((word) => [word]),
    'lead',
    span,
  )
  const filter = { licenses: [], hasOwn: true, now: NOW, limit }
  return (await db.query<Hit>(searchStatements.hits(expression, filter))).map(({ article }) => article)
}

describe('hits', () => {
  it('come newest first, as many as are asked for', async () => {
    expect(await hitsOf(['market'], 3)).toEqual([`a${COUNT - 1}`, `a${COUNT - 2}`, `a${COUNT - 3}`])
    expect(await hitsOf(['market', 'odd'], 2)).toEqual([`a${COUNT - 1}`, `a${COUNT - 3}`])
  })

  it('are looked at to a number', async () => {
    expect(await hitsOf(['market'], COUNT)).toHaveLength(HITS_READ)
  })

  it('of frequent words that seldom meet are looked for among the newest of the rarest alone', async () => {
    expect(await hitsOf(['odd', 'even'])).toEqual([`a${COUNT - 1_000}`])
  })

  it('of phrases of frequent words are bounded alike', async () => {
    const span = spanOf(await Promise.all(['odd', 'even'].map(depthOf)))
    const filter = { licenses: [], hasOwn: true, now: NOW, limit: 50 }
    const found = async (terms: readonly (readonly string[])[]) =>
      (await db.query<Hit>(searchStatements.hits(searchExpression(terms, 'lead', span), filter))).map(
        ({ article }) => article,
      )
    expect(await found([['odd', 'even']])).toEqual([`a${COUNT - 1_000}`])
    expect(await found([['even', 'market']])).toEqual([])
    expect(await found([['market', 'odd'], ['even']])).toEqual([])
    expect(await found([['market', 'even'], ['odd']])).toEqual([`a${COUNT - 1_000}`])
  })

  it('of a word that is not frequent are looked for everywhere', async () => {
    expect(spanOf([await depthOf('rare'), await depthOf('market')])).toBeNull()
    expect(spanOf([await depthOf('missing'), await depthOf('market')])).toBeNull()
    expect(await hitsOf(['rare', 'market'])).toEqual(['a5'])
    expect(await hitsOf(['market', 'even', 'rare'])).toEqual([])
  })

  it('are found where their words are marked so', async () => {
    const filter = { licenses: [], hasOwn: true, now: NOW, limit: 1 }
    const found = async (scope: 'lead' | 'summary' | 'body') => {
      const expression = searchExpression([['text']], scope, null)
      return (await db.query<Hit>(searchStatements.hits(expression, filter))).length
    }
    expect([await found('lead'), await found('summary'), await found('body')]).toEqual([0, 0, 1])
  })
})

describe('how far back a frequent word is looked for', () => {
  it('is where the last of its newest hits was listed', async () => {
    const depth = await depthOf('market')
    const newest = secondOf(listedAt(COUNT - 1))
    expect(spanOf([depth])).toEqual({ newest, since: secondOf(listedAt(COUNT - DEPTH)) })
    expect(spanOf([await depthOf('odd')])?.since).toBeLessThan(secondOf(listedAt(COUNT - DEPTH)))
  })

  it('covers all that was listed since, and little of what was listed long before', () => {
    const instant = fc.date({ min: new Date('1500-01-01'), max: new Date('2900-01-01'), noInvalidDate: true })
    sqlite.exec('CREATE VIRTUAL TABLE temp.probe USING fts5 (listed, tokenize = "ascii")')
    const insert = sqlite.prepare('INSERT INTO temp.probe VALUES (?)')
    const match = sqlite.prepare('SELECT count(*) FROM temp.probe WHERE probe MATCH ?').pluck()
    const isCovered = (listed: Date, since: Date, newest: Date) => {
      sqlite.exec('DELETE FROM temp.probe')
      insert.run(writeWords(listed.toISOString(), { ...NO_WORDS, body: ['x'] }))
      const span = { since: secondOf(since.toISOString()), newest: secondOf(newest.toISOString()) }
      return match.get(searchExpression([['x']], 'body', span)) === 1
    }
    const YEARS = 31_556_952_000 * 400
    fc.assert(
      fc.property(instant, fc.nat(YEARS), fc.nat(1_000), (first, length, part) => {
        const at = (ms: number) => new Date(first.getTime() + ms)
        for (const ms of [0, Math.floor((length * part) / 1_000), length]) {
          expect(isCovered(at(ms), first, at(length))).toBe(true)
        }
        // A length of periods is taken where the next shorter one would need more than four: it is 4/3 of the span at most.
        const far = Math.ceil((length * 4) / 3) + 2 * 4_096_000
        expect([
          isCovered(at(-far), first, at(length)),
          isCovered(at(length + far), first, at(length)),
        ]).toEqual([false, false])
      }),
    )
  })

  it('names few periods, however long ago it is', () => {
    for (const since of ['2026-11-20T11:59:59Z', '2026-11-19', '2026-01-01', '2001-01-01', '1970-01-01']) {
      const span = { since: secondOf(since), newest: secondOf(NOW) }
      const named = searchExpression([['x']], 'lead', span).match(/³/g) ?? []
      expect(named.length, since).toBeLessThanOrEqual(4)
    }
  })
})
