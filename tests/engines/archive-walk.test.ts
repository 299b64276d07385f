/** A reader that follows `prev-archive` from the subscription document of a large newsroom meets every public article. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import type { ArchivePart, Edition } from '../../src/domain/edition.ts'
import { compileArchive } from '../../src/flows/compile-archive.ts'
import { compileEdition } from '../../src/flows/compile-edition.ts'
import { BASE_URL, PUBLIC_FEED } from '../support/builders.ts'
import { MIGRATIONS, ROOT } from '../support/case-modules.ts'
import { openHouse } from '../support/house.ts'
import { makeWorld } from '../support/world.ts'

const ARTICLES = 100_000
const opened = openDatabase(':memory:')
const world = makeWorld({ db: opened.db, compress: {} })
const now = '2027-01-01T00:00:00.000Z'
const request = { channel: 'latest', audience: PUBLIC_FEED, baseUrl: BASE_URL, maxAge: 300, now }

beforeAll(async () => {
  migrate(opened, MIGRATIONS, () => {})
  await openHouse(world)
  const fill = readFileSync(join(ROOT, 'bench/fill.sql'), 'utf8')
  opened.sqlite.exec(fill.replaceAll('{last}', String(ARTICLES - 1)).replaceAll('{seconds}', '360'))
  // What no reader may have: one in a thousand withheld and still in its place, one in a thousand to come.
  opened.sqlite.exec(`UPDATE article SET status = 'withheld' WHERE id LIKE '%500'`)
  opened.sqlite.exec(`UPDATE article SET embargo_until = '2027-06-01T00:00:00.000Z' WHERE id LIKE '%250'`)
}, 300_000)
afterAll(() => opened.close())

const olderOf = ({ place }: Edition) =>
  place.kind === 'subscription' || place.kind === 'archive' ? place.older : null

async function readPart(part: ArchivePart): Promise<Edition> {
  const edition = await compileArchive(world.platform, { ...request, part })
  if (edition === null) throw new Error(`${part.month}-${part.number} is linked and not there`)
  return edition
}

test('100,000 articles: each that is public once, none that is not, in parts of bounded size', async () => {
  const subscription = await compileEdition(world.platform, request)
  if (subscription === null) throw new Error('there is no channel')
  const met = new Set(subscription.articles.map(({ id }) => id))
  let parts = 0
  for (let part = olderOf(subscription); part !== null; parts++) {
    const edition = await readPart(part)
    expect(edition.articles.length).toBeLessThanOrEqual(80)
    for (const { id } of edition.articles) met.add(id)
    part = olderOf(edition)
  }
  const ids = Array.from({ length: ARTICLES }, (_, n) => `a${String(n).padStart(8, '0')}`)
  const isPublic = (id: string) => !id.endsWith('500') && !id.endsWith('250')
  expect([...met].toSorted()).toEqual(ids.filter(isPublic))
  expect(parts).toBeGreaterThan(ARTICLES / 80)
}, 300_000)
