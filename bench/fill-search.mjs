/** Fills the index of searches for the articles of `fill.mjs`, with words whose numbers are known. */
import { writeWords } from '../dist/store/search-expression.js'

/** Few words make most of any text: the first is in nearly all of them, the last in a few of a million. */
const VOCABULARY = Array.from({ length: 50_000 }, (_, n) => `w${n.toString(36)}`)
const CHUNK = 5_000

/** `sqlite` is a better-sqlite3 database that `fillStatements(count)` filled. */
export function fillSearch(sqlite, count) {
  const random = seeded()
  const entries = sqlite
    .prepare(`
      SELECT (unixepoch(listed_at) + 62135596800) * 1000000 + row_number() OVER (
        PARTITION BY unixepoch(listed_at) ORDER BY listed_at, id) - 1 AS place, id, listed_at AS at
      FROM article WHERE id GLOB 'a*' ORDER BY listed_at, id`)
    .safeIntegers()
  const insertEntry = sqlite.prepare('INSERT INTO search_entry (id, article, revision) VALUES (?, ?, 1)')
  const insertWords = sqlite.prepare('INSERT INTO article_search (rowid, words) VALUES (?, ?)')
  const rows = entries.all()
  const write = sqlite.transaction((from) => {
    for (let n = from; n < Math.min(from + CHUNK, count); n++) {
      const { place, id, at } = rows[n]
      insertEntry.run(place, id)
      insertWords.run(place, writeWords(at, textOf(n, count, random)))
    }
  })
  for (let from = 0; from < count; from += CHUNK) write(from)
}

function textOf(n, count, random) {
  const words = (length) => Array.from({ length }, () => draw(random))
  const [headline, text] = n % 2 ? ['odd', 'bodyodd'] : ['even', 'bodyeven']
  const seldom = [n % (count / 10) === 7 ? 'rare' : '', n === 3 ? 'oldest' : ''].filter((word) => word !== '')
  return {
    lead: [['market', headline, ...words(8)]],
    summary: words(20),
    body: ['always', text, ...words(100), ...seldom],
  }
}

function draw(random) {
  return VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? 'w0'
}

function seeded() {
  let seed = 1
  return () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
}
