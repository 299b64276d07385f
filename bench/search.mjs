/**
 * `node bench/search.mjs [small] [large]`: what a search costs in a small newsroom and in a large one, as ratios of one
 * run, and beside what a channel costs; worst cases included.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { assemble } from '../dist/app.js'
import { readConfig } from '../dist/config.js'
import { loadSample } from '../dist/flows/load-sample.js'
import { openPlatform } from '../dist/node.js'
import { fillSearch } from './fill-search.mjs'

const [small = 10_000, large = 1_000_000] = process.argv.slice(2).map(Number)
const ROUNDS = 41
/** Seconds between the first article and the last, whatever their number. */
const SPAN = 36_000_000
const FILL = readFileSync(new URL('./fill.sql', import.meta.url), 'utf8')
const FREQUENT = ['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']
const SEARCHES = {
  'a word of every headline': 'market',
  'a word of every text': 'always',
  'two words of all': 'market always',
  'two frequent words': 'w0 w1',
  'eight frequent words': FREQUENT.join(' '),
  'two halves of all headlines that never meet': 'odd even',
  'two halves of all texts that never meet': 'bodyodd bodyeven',
  'a phrase of two frequent words': '"w0 w1"',
  'a phrase of eight frequent words': `"${FREQUENT.join(' ')}"`,
  'ten articles in all': 'rare',
  'ten articles in all, and a word of every text': 'rare always',
  'the oldest but three': 'oldest market',
  'nothing at all': 'zyzzyva qwertz',
}

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-search-'))
const houses = []
for (const count of [small, large]) houses.push({ count, app: await openHouse(count) })

async function openHouse(count) {
  const database = join(folder, `${count}.db`)
  const config = readConfig({ DATABASE: database, LOG_LEVEL: 'warn' })
  const { platform } = openPlatform(config)
  const house = JSON.parse(readFileSync(new URL('../data/sample/newsroom.json', import.meta.url), 'utf8'))
  // Every License gives the text on pages, so that searches of texts find what they look for.
  const licenses = house.licenses.map((license) => ({ ...license, ceiling: 'fullText', pageUse: 'fullText' }))
  await loadSample(platform, { ...house, licenses }, [], { operator: 'bench', now: new Date().toISOString() })
  process.stderr.write(`filling ${count} articles…\n`)
  const sqlite = new Sqlite(database)
  sqlite.pragma('foreign_keys = off')
  sqlite.exec(FILL.replaceAll('{last}', String(count - 1)).replaceAll('{seconds}', String(SPAN / count)))
  fillSearch(sqlite, count)
  sqlite.exec('ANALYZE')
  sqlite.close()
  // An address that no two requests share: nothing of what is answered is kept between them.
  const app = assemble(platform, config)
  let asked = 0
  return (path) => {
    const fresh = `${path}${path.includes('?') ? '&' : '?'}fresh=${asked++}`
    return app.fetch(new Request(`${config.baseUrl}${fresh}`))
  }
}

async function cpuOf(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function askFor(app, path) {
  const response = await app(path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return response.text()
}

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]
const rows = []

/** In turns, so that what else the machine does meets both alike. */
async function compare(what, path) {
  const figures = houses.map(() => [])
  const found = []
  for (let round = 0; round < 10; round++) {
    for (const [place, { app }] of houses.entries()) {
      found[place] = (await askFor(app, path)).match(/<item[ >]|<article /g)?.length ?? 0
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, { app }] of houses.entries()) figures[place].push(await cpuOf(() => askFor(app, path)))
  }
  const [few, many] = figures.map(median)
  const ratio = many / few
  rows.push({
    what,
    found: found.join(' / '),
    [`${small}`]: `${few.toFixed(2)} ms`,
    [`${large}`]: `${many.toFixed(2)} ms`,
    ratio: ratio.toFixed(2),
    aim: '< 1.5',
    met: ratio < 1.5 ? 'yes' : 'NO',
  })
}

await compare('(a channel as RSS)', '/feeds/latest.rss')
await compare('(a channel’s page)', '/channels/latest')
for (const [what, query] of Object.entries(SEARCHES)) {
  await compare(what, `/search?q=${encodeURIComponent(query)}`)
}
await compare('RSS: a word of every headline', '/search.rss?q=market')
await compare('RSS: two halves that never meet', '/search.rss?q=odd+even')
await compare('page 10 of a word of every headline', '/search?q=market&page=10')
console.log(`CPU a document, Node ${process.version}`)
console.table(rows)
rmSync(folder, { recursive: true })
process.exit(0)
