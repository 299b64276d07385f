/** `npm run bench`: what the house costs at 100,000 articles, as a table. Figures are of one run on one machine: compare within it. */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../dist/app.js'
import { readConfig } from '../dist/config.js'
import { importDocuments } from '../dist/flows/import-documents.js'
import { loadSample } from '../dist/flows/load-sample.js'
import { openPlatform } from '../dist/node.js'
import { makeStory } from './stories.mjs'

const ARTICLES = Number(process.argv[2] ?? 100_000)
const BATCH = 200
const CHANNELS = [
  'latest',
  'section-business',
  'tag-markets',
  'author-amina-bello',
  'lang-en',
  'open-stories',
]
const FORMATS = ['rss', 'atom', 'json']

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'))
const database = join(folder, 'bench.db')
const doer = () => ({ operator: 'bench', now: new Date().toISOString() })
const rows = []

const config = readConfig({ DATABASE: database, LOG_LEVEL: 'warn' })
const { platform, close } = openPlatform(config)
const house = JSON.parse(readFileSync(new URL('../data/sample/newsroom.json', import.meta.url), 'utf8'))
const open = { id: 'open-stories', title: 'Open stories', description: '', selection: { tags: ['Open'] } }
await loadSample(platform, { ...house, channels: [...house.channels, open] }, [], doer())

async function importStories(from, count) {
  const started = performance.now()
  for (let at = from; at < from + count; at += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, from + count - at) }, (_, n) => makeStory(at + n))
    const lines = await importDocuments(platform, documents, doer())
    const failed = lines.find((line) => line.outcome !== 'created')
    if (failed) throw new Error(`${failed.file}: ${failed.outcome} ${failed.reason}`)
  }
  return (count * 1000) / (performance.now() - started)
}

function row(what, figure, unit, aim, isMet) {
  rows.push({ what, figure: `${figure} ${unit}`, aim, met: isMet ? 'yes' : 'NO' })
}

process.stderr.write(`importing ${ARTICLES} articles…\n`)
await importStories(0, ARTICLES)

const app = assemble(platform, config)
const cpuOf = async (work, times) => {
  await work()
  const figures = []
  for (let n = 0; n < times; n++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    figures.push((user + system) / 1000)
  }
  return figures.sort((a, b) => a - b)[Math.floor(times / 2)]
}
async function askFor(url, headers = {}, asked = app) {
  const response = await asked.fetch(new Request(url, { headers }))
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

const urls = CHANNELS.flatMap((channel) =>
  FORMATS.map((format) => `${config.baseUrl}/feeds/${channel}.${format}`),
)
// A server that has run for a minute is compiled; one that was just assembled keeps nothing yet.
const TIMES = 31
for (let round = 0; round < 20; round++) {
  const fresh = assemble(platform, config)
  for (const url of urls) await askFor(url, {}, fresh)
}
const unused = Array.from({ length: TIMES + 1 }, () => assemble(platform, config))
const firstAsked = (url, headers) => {
  let used = 0
  return cpuOf(() => askFor(url, headers, unused[used++]), TIMES)
}
for (const url of urls) {
  const bytes = await askFor(url)
  const ms = await firstAsked(url, {})
  row(`${url.split('/').at(-1)}, ${Math.round(bytes / 1024)} KB`, ms.toFixed(1), 'ms CPU', '< 10 ms', ms < 10)
}
for (const headers of [{}, { 'Accept-Encoding': 'gzip' }, { 'Accept-Encoding': 'br' }]) {
  const coding = headers['Accept-Encoding'] ?? 'as it is'
  const [url] = urls
  // The first app above has it rendered; what is left is compressing it.
  const first = headers['Accept-Encoding'] ? await firstAsked(url, headers) : 0
  await askFor(url, headers)
  const ms = await cpuOf(() => askFor(url, headers), TIMES)
  if (first > 0) row(`latest.rss, ${coding}, first`, first.toFixed(1), 'ms CPU', '', true)
  row(`latest.rss, ${coding}, kept`, ms.toFixed(1), 'ms CPU', '', true)
}
const tag = (await app.fetch(new Request(`${config.baseUrl}/feeds/latest.rss`))).headers.get('ETag')
const notModified = await cpuOf(
  () => app.fetch(new Request(`${config.baseUrl}/feeds/latest.rss`, { headers: { 'If-None-Match': tag } })),
  TIMES,
)
row('latest.rss, 304', notModified.toFixed(1), 'ms CPU', '', true)

const port = 20_000 + Math.floor(Math.random() * 20_000)
const server = spawn(process.execPath, [new URL('../dist/cli.js', import.meta.url).pathname, 'serve'], {
  env: { ...process.env, DATABASE: database, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const ask = (path) => fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.arrayBuffer())
for (let tries = 0; tries < 100; tries++) {
  try {
    await ask('/healthz')
    break
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const paths = CHANNELS.flatMap((channel) => FORMATS.map((format) => `/feeds/${channel}.${format}`))
const poller = fork(new URL('./poll.mjs', import.meta.url), [`http://127.0.0.1:${port}`, ...paths])
const rate = await importStories(ARTICLES, 5_000)
poller.send('stop')
const [served] = await once(poller, 'message')
row(`import while ${served} documents were served`, rate.toFixed(0), 'articles/s', '≥ 1000/s', rate >= 1000)
for (let n = 0; n < 300; n++)
  await ask(`/feeds/${CHANNELS[n % CHANNELS.length]}.${FORMATS[n % FORMATS.length]}`)
const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024
row('server memory, peak', peak.toFixed(0), 'MB', '< 150 MB', peak < 150)
server.kill('SIGTERM')
close()
rmSync(folder, { recursive: true })
console.log(`${ARTICLES} articles, Node ${process.version}, ${process.platform}`)
console.table(rows)
