/** The Worker as it is deployed: bundled, minified, without Node's modules, on real workerd. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { D1Database } from '@cloudflare/workers-types'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TICK_CRON } from '../../src/config.ts'
import { loadBundler } from '../support/bundler.ts'
import { MIGRATIONS, ROOT } from '../support/case-modules.ts'
import { migrationStatements } from '../support/migrations.ts'
import { readWrangler } from '../support/wrangler.ts'

const LIMIT = 1024 * 1024
const BASE_URL = 'https://news.example'

const wrangler = readWrangler()
let bundle: Uint8Array<ArrayBuffer>
let miniflare: Miniflare

beforeAll(async () => {
  bundle = await (await loadBundler()).bundleWorker()
  miniflare = new Miniflare({
    modules: true,
    script: new TextDecoder().decode(bundle),
    compatibilityDate: wrangler.compatibilityDate,
    d1Databases: { [wrangler.binding]: 'smoke' },
    bindings: { BASE_URL, ADMIN_TOKEN: 'a-token-for-the-smoke-test' },
  })
  const d1: D1Database = await miniflare.getD1Database(wrangler.binding)
  await d1.batch(migrationStatements().map((statement) => d1.prepare(statement)))
})
afterAll(() => miniflare?.dispose())

test('the bundle stays under 1 MB compressed', () => {
  expect(gzipSync(bundle).length).toBeLessThan(LIMIT)
})

test('fetch answers that the house is well', async () => {
  const response = await miniflare.dispatchFetch(`${BASE_URL}/healthz`)
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(/ok/)
})

test('fetch answers what is not there with a problem', async () => {
  const response = await miniflare.dispatchFetch(`${BASE_URL}/feeds/no-such-channel.rss`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
})

test('what the ledger noted is written once the answer was given', async () => {
  const newsroom = { name: 'Smoke', homeUrl: 'https://www.news.example/', contact: 'desk@news.example' }
  const setUp = await miniflare.dispatchFetch(`${BASE_URL}/api/newsroom/set-up`, {
    method: 'POST',
    body: JSON.stringify({ newsroom: { ...newsroom, timeZone: 'Africa/Lagos' } }),
    headers: { Authorization: 'Bearer a-token-for-the-smoke-test', 'Content-Type': 'application/json' },
  })
  expect(setUp.status, await setUp.clone().text()).toBe(200)
  const headers = { 'User-Agent': 'newsboat/2.21' }
  for (let n = 0; n < 3; n++) {
    const response = await miniflare.dispatchFetch(`${BASE_URL}/feeds/latest.rss`, { headers })
    expect(response.status).toBe(200)
  }
  const d1: D1Database = await miniflare.getD1Database(wrangler.binding)
  const count = () =>
    d1
      .prepare(`SELECT sum(answered) AS n FROM reader_count WHERE family = 'newsboat'`)
      .first<number | null>('n')
  await expect.poll(count, { timeout: 5_000 }).toBe(3)
})

test('scheduled runs a tick', async () => {
  const worker = await miniflare.getWorker()
  const { outcome } = await worker.scheduled({ cron: TICK_CRON, scheduledTime: new Date() })
  expect(outcome).toBe('ok')
})

test('wrangler is told the same as the code', () => {
  expect(wrangler.crons).toEqual([TICK_CRON])
  expect(wrangler.main).toBe('src/worker.ts')
  expect(join(ROOT, wrangler.migrations)).toBe(MIGRATIONS)
  expect(wrangler.postcss).toBe('./tools/no-postcss.mjs')
})
