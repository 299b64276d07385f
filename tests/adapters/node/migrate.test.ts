import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../../src/adapters/node/database.ts'
import { migrate } from '../../../src/adapters/node/migrate.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { indexWaiting } from '../../../src/flows/index-article.ts'
import { searchStatements } from '../../../src/store/search.ts'
import { MIGRATIONS, ROOT } from '../../support/case-modules.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const quiet = () => {}

function open(path = ':memory:'): OpenDatabase {
  const database = openDatabase(path)
  onTestFinished(database.close)
  return database
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'migrations')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** The whole schema as SQLite keeps it. */
function schemaOf({ sqlite }: OpenDatabase): unknown {
  return sqlite.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
}

function refusalOf(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it was accepted')
}

const TWO = { '0001_a.sql': 'CREATE TABLE a (x TEXT);', '0002_b.sql': 'ALTER TABLE a ADD COLUMN y TEXT;' }

describe('migrating', () => {
  test('applies what is missing in the order of the names, once', () => {
    const database = open()
    const folder = folderWith({ ...TWO, 'README.md': 'no SQL' })
    expect(migrate(database, folder, quiet)).toEqual(['0001_a.sql', '0002_b.sql'])
    expect(migrate(database, folder, quiet)).toEqual([])
    writeFileSync(join(folder, '0003_c.sql'), 'CREATE TABLE c (x TEXT);')
    expect(migrate(database, folder, quiet)).toEqual(['0003_c.sql'])
  })

  test('keeps the book as wrangler does', () => {
    const database = open()
    migrate(database, folderWith(TWO), quiet)
    const columns = database.sqlite.pragma('table_info(d1_migrations)')
    expect(columns).toMatchObject([
      { name: 'id', type: 'INTEGER', pk: 1 },
      { name: 'name', type: 'TEXT', notnull: 0 },
      { name: 'applied_at', type: 'TIMESTAMP', notnull: 1, dflt_value: 'CURRENT_TIMESTAMP' },
    ])
    const book = database.sqlite.prepare('SELECT id, name FROM d1_migrations').all()
    expect(book).toEqual([
      { id: 1, name: '0001_a.sql' },
      { id: 2, name: '0002_b.sql' },
    ])
  })

  test('goes on where wrangler stopped', () => {
    const database = open()
    database.sqlite.exec(`
      CREATE TABLE "d1_migrations"(
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
        applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);
      CREATE TABLE _cf_KV (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
      CREATE TABLE a (x TEXT);
      INSERT INTO d1_migrations (name) VALUES ('0001_a.sql');`)
    expect(migrate(database, folderWith(TWO), quiet)).toEqual(['0002_b.sql'])
  })

  test('leaves the database as it was before a migration that fails', () => {
    const database = open()
    const folder = folderWith({ ...TWO, '0003_c.sql': 'CREATE TABLE c (x TEXT); SELECT broken;' })
    const refusal = refusalOf(() => migrate(database, folder, quiet))
    expect(refusal.code).toBe('internal')
    expect(refusal.message).toContain('0003_c.sql')
    const names = database.sqlite.prepare('SELECT name FROM sqlite_master').pluck().all()
    expect(names).toContain('a')
    expect(names).not.toContain('c')
  })

  test('refuses a database from a newer version and changes nothing in it', () => {
    const database = open()
    migrate(database, folderWith({ ...TWO, '0009_later.sql': 'CREATE TABLE later (x TEXT);' }), quiet)
    const before = schemaOf(database)
    const older = folderWith({ ...TWO, '0003_new.sql': 'CREATE TABLE new (x TEXT);' })
    const refusal = refusalOf(() => migrate(database, older, quiet))
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toMatch(/newer version.*0009_later\.sql/)
    expect(schemaOf(database)).toEqual(before)
  })

  test('refuses the database of another program and changes nothing in it', () => {
    const database = open()
    database.sqlite.exec('CREATE TABLE customer (name TEXT)')
    const before = schemaOf(database)
    const refusal = refusalOf(() => migrate(database, folderWith(TWO), quiet))
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toMatch(/another program/)
    expect(schemaOf(database)).toEqual(before)
  })

  test('a copy of the file is a database that needs no migration', () => {
    const folder = temporaryFolder()
    const first = open(join(folder, 'house.db'))
    migrate(first, MIGRATIONS, quiet)
    first.close()
    copyFileSync(join(folder, 'house.db'), join(folder, 'copy.db'))
    expect(migrate(open(join(folder, 'copy.db')), MIGRATIONS, quiet)).toEqual([])
  })
})

/** Opens and migrates in a process of its own; what it applied. */
function migrateElsewhere(script: string, path: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, path, MIGRATIONS], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(err))))
  })
}

test('articles of a database from before the index of searches wait for a tick, the newest first', async () => {
  const before = join(temporaryFolder(), 'before')
  mkdirSync(before)
  copyFileSync(join(MIGRATIONS, '0001_house.sql'), join(before, '0001_house.sql'))
  const database = open()
  migrate(database, before, quiet)
  database.sqlite.exec(OLD_ARTICLES)
  migrate(database, MIGRATIONS, quiet)
  const entries = database.sqlite.prepare('SELECT article, revision, license FROM search_entry ORDER BY id')
  expect(entries.all()).toEqual([
    { article: 'c', revision: 0, license: null },
    { article: 'a', revision: 0, license: null },
    { article: 'b', revision: 0, license: null },
  ])
  const stale = await database.db.query<{ article: string }>(searchStatements.stale(2))
  expect(stale.map(({ article }) => article)).toEqual(['b', 'a'])
  const { db } = database
  const platform = {
    db,
    compress: {},
    now: () => '2025-10-15T08:00:00.000Z',
    log: quiet,
    country: () => null,
    address: () => null,
  }
  expect(await indexWaiting(platform, 2)).toBe(2)
  expect(await indexWaiting(platform, 2)).toBe(1)
  expect(await indexWaiting(platform, 2)).toBe(0)
  const found = database.sqlite
    .prepare('SELECT count(*) FROM article_search WHERE article_search MATCH ?')
    .pluck()
  expect([found.get('"¹bridge"'), found.get('"¹text"'), found.get('text')]).toEqual([3, 0, 3])
})

/** Two of them listed in one second. */
const OLD_ARTICLES = [
  ['a', '2025-10-14T08:00:00.000Z'],
  ['b', '2025-10-14T08:00:00.500Z'],
  ['c', '1987-01-01T00:00:00.000Z'],
]
  .map(
    ([id, at]) => `
      INSERT INTO article (id, revision, status, status_at, published_at, listed_at, missing, settled, version, state_at,
        created_at) VALUES ('${id}', 1, 'usable', '${at}', '${at}', '${at}', '[]', '[]', 1, '${at}', '${at}');
      INSERT INTO revision (article, number, digest, headline, summary, body_html, language, genre, details, revised_at,
        revised_by) VALUES ('${id}', 1, '', 'The bridge', '', '<p>Text</p>', 'en', 'reporting',
        '{"byline":[],"dateline":null,"tags":[],"rights":{}}', '${at}', 'ada');`,
  )
  .join('')

test('processes that start at once migrate a new database once', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder()
  const entry = [
    `import { openDatabase } from ${JSON.stringify(join(ROOT, 'src/adapters/node/database.ts'))}`,
    `import { migrate } from ${JSON.stringify(join(ROOT, 'src/adapters/node/migrate.ts'))}`,
    'const database = openDatabase(process.argv[2])',
    'const applied = migrate(database, process.argv[3], () => {})',
    'console.log(JSON.stringify(applied))',
  ]
  const script = join(ROOT, 'node_modules/.cache', `migrate-${process.pid}.mjs`)
  onTestFinished(() => rmSync(script, { force: true }))
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: ROOT },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: script,
  })
  const runs = Array.from({ length: 6 }, () => migrateElsewhere(script, join(folder, 'house.db')))
  const applied = (await Promise.all(runs)).flat()
  const all = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  expect(applied.toSorted()).toEqual(all.toSorted())
})
