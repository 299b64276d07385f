/** A check of a large house reads so much and no more, says what it left out, and lets others be answered meanwhile. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { checkHouse } from '../../src/flows/check.ts'
import { countStatements } from '../../src/flows/count-statements.ts'
import { lintHouse } from '../../src/flows/lint-house.ts'
import { BASE_URL } from '../support/builders.ts'
import { MIGRATIONS, ROOT } from '../support/case-modules.ts'
import { openHouse } from '../support/house.ts'
import { makeWorld } from '../support/world.ts'

const opened = openDatabase(':memory:')
const { platform, ...world } = makeWorld({ db: opened.db, compress: {} })
const now = '2027-01-01T00:00:00.000Z'
const site = {
  baseUrl: BASE_URL,
  maxAge: 300,
  paths: ['/', '/articles/:parameter', '/licenses/:parameter', '/license.xml', '/sitemap.xml'],
}

beforeAll(async () => {
  migrate(opened, MIGRATIONS, () => {})
  await openHouse({ ...world, platform })
  const fill = readFileSync(join(ROOT, 'bench/fill.sql'), 'utf8')
  opened.sqlite.exec(fill.replaceAll('{last}', '1999').replaceAll('{seconds}', '3600'))
  opened.sqlite.exec(`
    INSERT INTO channel (id, kind, title, description, changed_at)
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
    SELECT 'tag-' || i, 'tag', 'Tag ' || i, '', '2025-01-01T00:00:00.000Z' FROM n
    UNION ALL SELECT 'section-' || i, 'section', 'Section ' || i, '', '2025-01-01T00:00:00.000Z' FROM n`)
  opened.sqlite.exec(`
    INSERT INTO channel_article (channel, listed_at, article, own_page)
    SELECT c.id, l.listed_at, l.article, 1 FROM channel c
    JOIN (SELECT * FROM channel_article WHERE channel = 'latest' ORDER BY listed_at LIMIT 2) l
    WHERE c.kind IN ('tag', 'section') AND c.title GLOB '* [0-9]*'`)
})
afterAll(() => opened.close())

test('two thousand articles and two hundred channels: under a thousand statements', async () => {
  const { counted, spent } = countStatements(platform)
  let others = 0
  const waiting = setInterval(() => others++, 0)
  const findings = await checkHouse(counted, { site, documents: true, now })
  clearInterval(waiting)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(spent()).toBeLessThan(1000)
  expect(others).toBeGreaterThan(20)
  expect(findings.map(({ code }) => code)).toContain('documents-unread')
  const unread = findings.find(({ code }) => code === 'documents-unread')?.message
  expect(unread).toMatch(
    /^Not read this time: 9\d\d articles of latest, 90 of 102 channels \(section\), 95 of 100 channels \(tag\)$/,
  )
})

test('where everything is refused, reading stops as well', async () => {
  opened.sqlite.exec('DROP TRIGGER license_version_is_immutable')
  opened.sqlite.exec(`UPDATE license_version SET terms = json_set(terms, '$.territories', json('["NG"]'))`)
  const { counted, spent } = countStatements(platform)
  const findings = await lintHouse(counted, site, now)
  expect(spent()).toBeLessThan(900)
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['info documents-unread'])
})
