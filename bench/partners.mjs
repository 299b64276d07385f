/**
 * `node bench/partners.mjs [articles] [partners]`: the CPU that a partner's Edition costs when nothing of it is kept, its
 * standing, reading, clearing and rendering included; and the clearing of one article for one partner.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readConfig } from '../dist/config.js'
import { readQuery } from '../dist/domain/search-query.js'
import { clearForPartner } from '../dist/flows/clear-for-partner.js'
import { compileArchive } from '../dist/flows/compile-archive.js'
import { compileEdition } from '../dist/flows/compile-edition.js'
import { audienceAt, readStanding } from '../dist/flows/know-partner.js'
import { loadSample } from '../dist/flows/load-sample.js'
import { searchArticles } from '../dist/flows/search-articles.js'
import { FORMATS } from '../dist/formats/format.js'
import { openPlatform } from '../dist/node.js'
import { agreementStatements } from '../dist/store/agreements.js'
import { listLicenses } from '../dist/store/licenses.js'
import { partnerStatements } from '../dist/store/partners.js'
import { fillSearch } from './fill-search.mjs'

const [ARTICLES = 100_000, PARTNERS = 1_000] = process.argv.slice(2).map(Number)
const ROUNDS = 41
const WARM = 10
/** Seconds from one article to the next: some 240 a day. */
const APART = 360
const NOW = new Date(Date.parse('2025-01-01') + (ARTICLES - 1) * APART * 1000 + 1000).toISOString()
const EIGHT_PARAGRAPHS = readFileSync(new URL('./fill.sql', import.meta.url), 'utf8')
  .replace("'<p>traders", "replace('********', '*', '<p>traders")
  .replace("board.</p>',", "board.</p>'),")
  .replace("'reporting'", "iif(i % 100 = 1, 'opinion', 'reporting')")
  .replace(`json('["markets"]')`, "json_array('markets', 'beat ' || (i % 100))")

/** A hundred tags, each on one article of a hundred. */
const BEATS = `
  INSERT INTO channel (id, kind, title, description, changed_at)
  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
  SELECT 'tag-beat-' || i, 'tag', 'beat ' || i, '', '2025-01-01T00:00:00.000Z' FROM n;
  INSERT INTO channel_article (channel, listed_at, article, own_page)
  SELECT 'tag-beat-' || (CAST(substr(id, 2) AS INTEGER) % 100), listed_at, id, 1 FROM article WHERE id GLOB 'a0*'`

/** The selections and terms of a partner's five Grants, by what they make a reader of channels do. */
const KINDS = {
  'five grants of everything': () => ({}),
  'five tags of 1 % each': (n) => ({ selection: { tags: [`beat ${n}`] } }),
  'five tags of 1 %, a day late': (n) => ({ selection: { tags: [`beat ${n}`] }, delayHours: 24 }),
  'everything, a day late': () => ({ delayHours: 24 }),
  'a tag of 1 % in a section': (n) => ({ selection: { tags: [`beat ${n * 4}`], sections: ['Sport'] } }),
  'a genre of 1 %, which no channel tells': () => ({ selection: { genres: ['opinion'] } }),
  'ten a day of everything': () => ({ dailyQuota: 10 }),
  'one a day of everything': () => ({ dailyQuota: 1 }),
  'one a day of a tag of 1 %': (n) => ({ selection: { tags: [`beat ${n}`] }, dailyQuota: 1 }),
  'nothing that there is': (n) => ({ selection: { tags: [`unheard ${n}`] } }),
}

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-partners-'))
const platform = await openHouse()

async function openHouse() {
  const database = join(folder, 'house.db')
  const config = readConfig({ DATABASE: database, LOG_LEVEL: 'warn' })
  const opened = openPlatform(config).platform
  const house = JSON.parse(readFileSync(new URL('../data/sample/newsroom.json', import.meta.url), 'utf8'))
  await loadSample(opened, { ...house, partners: [] }, [], {
    operator: 'bench',
    now: '2025-01-01T00:00:00.000Z',
  })
  process.stderr.write(`filling ${ARTICLES} articles and ${PARTNERS} partners…\n`)
  const sqlite = new Sqlite(database)
  sqlite.pragma('foreign_keys = off')
  sqlite.exec(
    EIGHT_PARAGRAPHS.replaceAll('{last}', String(ARTICLES - 1)).replaceAll('{seconds}', String(APART)),
  )
  sqlite.exec(BEATS)
  fillSearch(sqlite, ARTICLES)
  const licenses = await listLicenses(opened.db)
  const kinds = Object.values(KINDS)
  for (let at = 0; at < PARTNERS; at++) {
    await opened.db.batch(partnerWrites(at, kinds[at % kinds.length], licenses))
  }
  sqlite.exec('ANALYZE')
  sqlite.close()
  return opened
}

function partnerWrites(at, grantOf, licenses) {
  const updatedAt = '2025-01-01T00:00:00.000Z'
  const partner = {
    id: `p${at}`,
    name: `Partner ${at}`,
    contacts: [],
    domains: [],
    territories: null,
    status: 'active',
    version: 1,
    updatedAt,
  }
  const grants = [0, 1, 2, 3, 4].map((n) => ({
    id: `g${n}`,
    selection: {},
    use: n === 4 ? 'summary' : 'fullText',
    images: true,
    territories: null,
    permits: ['web'],
    ai: { train: false, input: false, index: true },
    delayHours: 0,
    dailyQuota: null,
    duties: [],
    ...grantOf((at + n) % 20),
  }))
  const agreement = {
    id: `a${at}`,
    partner: partner.id,
    version: 1,
    status: 'active',
    title: 'Syndication',
    document: 'contracts/1.pdf',
    signedOn: '2025-01-01',
    from: updatedAt,
    until: null,
    licenses,
    territories: null,
    duties: [],
    credit: null,
    removeAfterDays: null,
    grants,
    updatedAt,
  }
  return [
    partnerStatements.write(partner),
    agreementStatements.writeCurrent(agreement),
    agreementStatements.writeVersion(agreement, 'bench'),
  ]
}

const asked = { baseUrl: 'https://news.example', maxAge: 300, now: NOW }
const audienceOf = async (partner) => audienceAt('feed', await readStanding(platform, partner), 'header')

async function editionFor(partner, channel = 'latest') {
  const edition = await compileEdition(platform, { ...asked, channel, audience: await audienceOf(partner) })
  return { articles: edition?.articles.length ?? 0, text: edition ? FORMATS.rss.render(edition) : '' }
}

async function partFor(partner) {
  const request = {
    ...asked,
    channel: 'latest',
    audience: await audienceOf(partner),
    part: { month: '2025-03', number: 2 },
  }
  const edition = await compileArchive(platform, request)
  return { articles: edition.articles.length, text: FORMATS.rss.render(edition) }
}

async function searchFor(partner) {
  const request = {
    ...asked,
    query: readQuery('market'),
    page: 1,
    size: 20,
    audience: await audienceOf(partner),
  }
  const edition = await searchArticles(platform, request)
  return { articles: edition.articles.length, text: FORMATS.rss.render(edition) }
}

async function explain(partner, round) {
  const id = `a${String(ARTICLES - 1 - round * 97).padStart(8, '0')}`
  const answer = await clearForPartner(platform, {
    articles: [id],
    audience: await audienceOf(partner),
    now: NOW,
  })
  return { articles: answer.decisions.length, text: '' }
}

async function cpuOf(work) {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { ...result, ms: (user + system) / 1000 }
}

const rows = []
async function measure(what, aim, ask) {
  const runs = []
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const run = await cpuOf(() => ask(round))
    if (round >= WARM) runs.push(run)
  }
  const sorted = runs.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const [median, slow] = [sorted[Math.floor(ROUNDS / 2)], sorted[Math.floor(ROUNDS * 0.9)]]
  const articles = [...new Set(runs.map((run) => run.articles))].toSorted((a, b) => a - b).join(' ')
  const KB = Math.round(runs[0].text.length / 1024)
  rows.push({
    what,
    articles,
    KB,
    median: `${median.toFixed(1)} ms`,
    '9 of 10': `${slow.toFixed(1)} ms`,
    aim: `< ${aim} ms`,
    met: median < aim ? 'yes' : 'NO',
  })
}

const kinds = Object.keys(KINDS)
/** Another partner of a kind every round. */
function partnerOf(at, round) {
  return `p${(at + kinds.length * round) % PARTNERS}`
}

// What a process has compiled by the time that a day's polls have come in.
for (let round = 0; round < 30; round++) {
  for (const at of kinds.keys()) await editionFor(partnerOf(at, round))
}
for (const [at, kind] of kinds.entries())
  await measure(`latest: ${kind}`, 15, (round) => editionFor(partnerOf(at, round)))
for (const at of [0, 1, 6])
  await measure(`section-sport: ${kinds[at]}`, 15, (round) =>
    editionFor(partnerOf(at, round), 'section-sport'),
  )
for (const at of [0, 1, 6])
  await measure(`an archive part: ${kinds[at]}`, 15, (round) => partFor(partnerOf(at, round)))
for (const at of [0, 1, 6])
  await measure(`a search: ${kinds[at]}`, 15, (round) => searchFor(partnerOf(at, round)))
for (const at of [0, 1, 6, 8])
  await measure(`one article: ${kinds[at]}`, 5, (round) => explain(partnerOf(at, round), round))

console.log(`CPU an answer, ${ARTICLES} articles, ${PARTNERS} partners, Node ${process.version}`)
console.table(rows)
rmSync(folder, { recursive: true })
process.exit(0)
