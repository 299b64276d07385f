/**
 * `node bench/scale.mjs [small] [large]`: what a channel, an archive part and a page of a channel cost in a small
 * newsroom and in a large one, as ratios of one run.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { assemble } from '../dist/app.js'
import { readConfig } from '../dist/config.js'
import { loadSample } from '../dist/flows/load-sample.js'
import { openPlatform } from '../dist/node.js'

const [small = 10_000, large = 1_000_000] = process.argv.slice(2).map(Number)
const ROUNDS = 41
const WARM = 10
const FILL = readFileSync(new URL('./fill.sql', import.meta.url), 'utf8')
/** Seconds from the first article to the last: months hold a hundred times as many in the larger newsroom. */
const SPAN = 36_000_000
const DOCUMENTS = {
  'channel, rss': '/feeds/latest.rss',
  'channel, json': '/feeds/latest.json',
  'archive part, rss': '/feeds/latest/archive/2025-06-3.rss',
  'archive part of a section, atom': '/feeds/section-sport/archive/2025-08-2.atom',
  'channel page': '/channels/latest',
  'channel page, a year back': '/channels/latest?before=2025-03-01T00:00:00.000Z~a',
  'channel page, language and section': '/channels/latest?language=yo&section=sport',
}

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-scale-'))
const houses = []
for (const count of [small, large]) houses.push({ count, app: await openHouse(count) })

async function openHouse(count) {
  const database = join(folder, `${count}.db`)
  const config = readConfig({ DATABASE: database, LOG_LEVEL: 'warn' })
  const { platform } = openPlatform(config)
  const house = JSON.parse(readFileSync(new URL('../data/sample/newsroom.json', import.meta.url), 'utf8'))
  await loadSample(platform, house, [], { operator: 'bench', now: new Date().toISOString() })
  process.stderr.write(`filling ${count} articles…\n`)
  const sqlite = new Sqlite(database)
  sqlite.pragma('foreign_keys = off')
  sqlite.exec(FILL.replaceAll('{last}', String(count - 1)).replaceAll('{seconds}', String(SPAN / count)))
  sqlite.exec('ANALYZE')
  sqlite.close()
  // An application for each request, made before it: nothing of what is answered is kept between them.
  const apps = Array.from({ length: (ROUNDS + WARM) * Object.keys(DOCUMENTS).length }, () =>
    assemble(platform, config),
  )
  return (path) => apps.pop().fetch(new Request(`${config.baseUrl}${path}`))
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
  return (await response.arrayBuffer()).byteLength
}

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]
const rows = []
for (const [what, path] of Object.entries(DOCUMENTS)) {
  const figures = houses.map(() => [])
  const sizes = []
  for (let round = 0; round < WARM; round++) {
    for (const [place, { app }] of houses.entries()) sizes[place] = await askFor(app, path)
  }
  // In turns, so that what else the machine does meets both alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, { app }] of houses.entries()) figures[place].push(await cpuOf(() => askFor(app, path)))
  }
  const [few, many] = figures.map(median)
  const ratio = many / few
  rows.push({
    what,
    KB: sizes.map((size) => Math.round(size / 1024)).join(' / '),
    [`${small}`]: `${few.toFixed(2)} ms`,
    [`${large}`]: `${many.toFixed(2)} ms`,
    ratio: ratio.toFixed(2),
    aim: '< 1.5',
    met: ratio < 1.5 ? 'yes' : 'NO',
  })
}
console.log(`CPU a document, Node ${process.version}`)
console.table(rows)
rmSync(folder, { recursive: true })
process.exit(0)
