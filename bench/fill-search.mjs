/** Fills the index of searches for the articles of `fill.mjs`, with words whose numbers are known. */

/** Few words make most of any text: the first is in nearly all of them, the last in a few of a million. */
const VOCABULARY = Array.from({ length: 50_000 }, (_, n) => `w${n.toString(36)}`)
const CHUNK = 5_000

/** `sqlite` is a better-sqlite3 database that `fillStatements(count)` filled. */
export function fillSearch(sqlite, count) {
  const random = seeded()
  const entries = sqlite
    .prepare(`
      SELECT (unixepoch(listed_at) + 62135596800) * 1000000 + row_number() OVER (
        PARTITION BY unixepoch(listed_at) ORDER BY listed_at, id) - 1 AS place, id, unixepoch(listed_at) + 62135596800 AS second
      FROM article WHERE id GLOB 'a*' ORDER BY listed_at, id`)
    .safeIntegers()
  const insertEntry = sqlite.prepare('INSERT INTO search_entry (id, article, revision) VALUES (?, ?, 1)')
  const insertWords = sqlite.prepare(
    `INSERT INTO article_search (rowid, headline, about, summary, body, listed) VALUES (?, ?, '', ?, ?, ?)`,
  )
  const rows = entries.all()
  const write = sqlite.transaction((from) => {
    for (let n = from; n < Math.min(from + CHUNK, count); n++) {
      const { place, id, second } = rows[n]
      const { headline, summary, body } = textOf(n, count, random)
      insertEntry.run(place, id)
      const lead = [mark('¹', headline), mark('²', headline), headline.join(' ')].join(' ')
      const more = [mark('²', summary), summary.join(' ')].join(' ')
      insertWords.run(place, lead, more, body.join(' '), periods(Number(second)).join(' '))
    }
  })
  for (let from = 0; from < count; from += CHUNK) write(from)
}

function textOf(n, count, random) {
  const words = (length) => Array.from({ length }, () => draw(random))
  const [headline, text] = n % 2 ? ['odd', 'bodyodd'] : ['even', 'bodyeven']
  const seldom = [n % (count / 10) === 7 ? 'rare' : '', n === 3 ? 'oldest' : ''].filter((word) => word !== '')
  return {
    headline: ['market', headline, ...words(8)],
    summary: words(20),
    body: ['always', text, ...words(100), ...seldom],
  }
}

/** As `src/store/search.ts` writes them. */
function periods(second) {
  return Array.from(
    { length: 7 },
    (_, level) => `³${'abcdefg'.charAt(level)}${Math.floor(second / (4096 * 8 ** level))}`,
  )
}

function mark(sign, words) {
  return words.map((word) => sign + word).join(' ')
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
