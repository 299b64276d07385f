/**
 * `node bench/ledger.mjs [lines]`: what a large ledger answers in, what its writing costs, and what noting an edition of
 * fifty articles costs on the request path.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readConfig } from '../dist/config.js'
import { loadSample } from '../dist/flows/load-sample.js'
import { openLedger } from '../dist/http/ledger.js'
import { openPlatform } from '../dist/node.js'
import { countDeliveries, listDeliveries, listHolders, startBefore } from '../dist/store/deliveries.js'

const [lines = 10_000_000] = process.argv.slice(2).map(Number)
/** A Partner takes every article by one door, in two Revisions where it was revised: a tenth of them. */
const PARTNERS = 200
const articles = Math.ceil(lines / PARTNERS / 1.1)
/** Two years. */
const SECONDS = 63_072_000

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'imprimatur-ledger-'))
const database = join(folder, 'ledger.db')
const { platform } = openPlatform(readConfig({ DATABASE: database, LOG_LEVEL: 'error' }))
const house = JSON.parse(readFileSync(new URL('../data/sample/newsroom.json', import.meta.url), 'utf8'))
await loadSample(platform, house, [], { operator: 'bench', now: new Date().toISOString() })
fill()

/** In the order of the table's key, so that ten million lines are a matter of minutes; the indexes are made after them. */
function fill() {
  process.stderr.write(`filling ${lines} lines of ${PARTNERS} partners and ${articles} articles…\n`)
  const sqlite = new Sqlite(database)
  for (const pragma of ['foreign_keys = off', 'synchronous = off', 'cache_size = -200000'])
    sqlite.pragma(pragma)
  const indexes = sqlite
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'delivery' AND sql IS NOT NULL`,
    )
    .all()
  sqlite.exec(`
    ${indexes.map(({ name }) => `DROP INDEX ${name};`).join('')}
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${PARTNERS - 1})
    INSERT INTO partner SELECT printf('partner-%04d', i), 'Partner ' || i, '[]', '[]', NULL, 'active', 1, '2023-01-01' FROM n;
    INSERT INTO agreement SELECT id || '-2024', id, 1 FROM partner;
    INSERT INTO agreement_version SELECT id, 1, 'active', '{"document":"a","signedOn":"2024-01-01","licenses":[]}', '2024-01-01', 'bench'
    FROM agreement;
    INSERT INTO credential SELECT id || '-key', id, 'bench', id, '[]', '2024-01-01', 'bench', NULL, NULL, NULL FROM partner;
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${articles - 1})
    INSERT INTO revision SELECT printf('0199e5b4-6f00-7c3a-8d2e-%012d', i), r.value, 'd' || i || r.value, 'A story of number ' || i,
      '', '', 'en', NULL, 'reporting', NULL, NULL, '{}', '2024-01-01', 'bench'
    FROM n, json_each(iif(i % 10 = 0, '[1,2]', '[1]')) r;
    INSERT INTO delivery
    SELECT p.id, r.article, r.number, 'fullText', p.id || '-2024', 1, 'channel', strftime('%Y-%m-%dT%H:%M:%fZ', at, 'unixepoch'),
      strftime('%Y-%m-%dT%H:%M:%fZ', at + 3600, 'unixepoch'), 3
    FROM (SELECT article, number, 1704067200 + cast(substr(article, 25) AS INTEGER) * ${SECONDS}.0 / ${articles} + number * 600 AS at
      FROM revision ORDER BY article, number) r, partner p ORDER BY r.article, r.number, p.id;
    ${indexes.map(({ sql }) => `${sql};`).join('')}`)
  sqlite.exec('ANALYZE')
  // What was filled would otherwise be read out of the write-ahead log.
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

/** Microseconds of CPU: others may use the machine too. */
async function cpuOf(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const [{ n: filled }] = await platform.db.query({ sql: 'SELECT count(*) AS n FROM delivery', params: [] })
const idOf = (number) => `0199e5b4-6f00-7c3a-8d2e-${String(number).padStart(12, '0')}`
const partnerOf = (number) => `partner-${String(number).padStart(4, '0')}`
const OCTOBER = { from: '2025-10-01T00:00:00.000Z', to: '2025-11-01T00:00:00.000Z' }
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]
const rows = []

/** Each round asks for another article or Partner, so that few pages are warm. */
async function time(what, aim, ask, rounds = 31) {
  const figures = []
  const cpu = []
  let found
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const used = await cpuOf(async () => {
      found = await ask(round)
    })
    figures.push(performance.now() - started)
    cpu.push(used / 1000)
  }
  const typical = median(figures)
  const worst = Math.max(...figures)
  rows.push({
    what,
    found,
    median: `${typical.toFixed(2)} ms`,
    cpu: `${median(cpu).toFixed(2)} ms`,
    worst: `${worst.toFixed(2)} ms`,
    aim: aim ? `< ${aim} ms` : '',
    met: aim ? (typical < aim ? 'yes' : 'NO') : '',
  })
}

await time(
  'who holds revision 2 of A?',
  5,
  async (round) => (await listHolders(platform.db, idOf((round * 1_010) % articles), 2)).length,
)
await time('what did P take in October? counts and a page', 100, async (round) => {
  const page = { ...OCTOBER, after: '', limit: 50 }
  const { articles: taken } = await countDeliveries(platform.db, partnerOf(round % PARTNERS), page)
  return taken
})
await time('the same as lines, a page', 100, async (round) => {
  const page = { from: OCTOBER.from, start: startBefore(OCTOBER.to), limit: 50 }
  const filter = { partner: partnerOf(round % PARTNERS), article: null, revision: null }
  return (await listDeliveries(platform.db, filter, page)).length
})
await time('lines to anybody in October, a page', 100, async () => {
  const page = { from: OCTOBER.from, start: startBefore(OCTOBER.to), limit: 50 }
  return (await listDeliveries(platform.db, { partner: null, article: null, revision: null }, page)).length
})

const editionOf = (partner) => ({
  partner,
  credential: `${partner}-key`,
  door: 'channel',
  channel: 'latest',
  format: 'rss',
  articles: Array.from({ length: 50 }, (_, place) => ({
    id: idOf(articles - 1 - place),
    revision: 1,
    use: 'fullText',
    terms: { agreement: { id: `${partner}-2024`, version: 1, grant: 'all' } },
  })),
})
const editions = Array.from({ length: PARTNERS }, (_, number) => editionOf(partnerOf(number)))
const ledger = openLedger(platform)
const now = platform.now()
const noted = []
const written = []
let left = 0
for (let round = 0; round < 20; round++) {
  // As many as a busy second brings.
  const asked = editions.slice((round % 2) * 100, (round % 2) * 100 + 100)
  const noting = await cpuOf(() => {
    for (const edition of asked) ledger.note(edition, 'sent', now)
  })
  noted.push(noting / asked.length)
  const settling = await cpuOf(async () => {
    left += await ledger.settle()
  })
  written.push(settling / 1000)
}
console.log(`${filled} lines, ${(statSync(database).size / 1e9).toFixed(2)} GB, Node ${process.version}`)
console.table(rows)
console.log(`CPU of noting an edition of 50 articles: ${median(noted).toFixed(0)} µs`)
console.log(
  `CPU of writing 5000 lines: new ${written[0].toFixed(0)} ms, known ${median(written).toFixed(0)} ms; ${left} left`,
)
rmSync(folder, { recursive: true })
process.exit(0)
