import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../../src/adapters/node/database.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function open(path: string): OpenDatabase {
  const database = openDatabase(path)
  onTestFinished(database.close)
  return database
}

/** Why a path cannot be opened. */
function refusalOf(path: string): AppError {
  try {
    open(path)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error(`${path} was opened`)
}

describe('a database file', () => {
  test('is made with its folder when it is not there, and is there the next time', async () => {
    const path = join(temporaryFolder(), 'data/local/house.db')
    const first = open(path)
    await first.db.query({ sql: 'CREATE TABLE note (word TEXT) STRICT', params: [] })
    await first.db.query({ sql: 'INSERT INTO note VALUES (?)', params: ['kept'] })
    first.close()
    expect(await open(path).db.query({ sql: 'SELECT word FROM note', params: [] })).toEqual([
      { word: 'kept' },
    ])
  })

  test('is opened for many readers beside one writer, with its references held', () => {
    const { sqlite } = open(join(temporaryFolder(), 'house.db'))
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(sqlite.pragma('synchronous', { simple: true })).toBe(1)
    expect(sqlite.pragma('busy_timeout', { simple: true })).toBe(5000)
  })

  test.each([
    ['a short text', 'hello'],
    ['a long text', 'It is a truth universally acknowledged. '.repeat(500)],
    ['a database header and nothing behind it', `SQLite format 3\0${'x'.repeat(5000)}`],
  ])('that is %s is refused by name and left alone', (_what, text) => {
    const path = join(temporaryFolder(), 'story.txt')
    writeFileSync(path, text)
    const refusal = refusalOf(path)
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toContain(path)
    expect(refusal.message).not.toMatch(/SQLITE|SqliteError/)
    expect(refusal.cause).toBeInstanceOf(Error)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('that is a folder is refused, and the reader told to name a file', () => {
    const folder = temporaryFolder()
    expect(refusalOf(folder).message).toMatch(/not a folder/)
  })

  test('in a place where no folder can be made is refused', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(refusalOf(join(folder, 'file/house.db')).code).toBe('invalid')
    expect(existsSync(join(folder, 'file/house.db'))).toBe(false)
  })
})

describe('two connections', () => {
  test('take turns: the one that comes second waits and then writes', async () => {
    const folder = temporaryFolder()
    const [one, two] = [open(join(folder, 'house.db')), open(join(folder, 'house.db'))]
    await one.db.query({ sql: 'CREATE TABLE note (word TEXT) STRICT', params: [] })
    const say = (word: string) => ({ sql: 'INSERT INTO note VALUES (?)', params: [word] })
    await Promise.all([one.db.batch([say('a'), say('b')]), two.db.batch([say('c')])])
    expect(await two.db.query({ sql: 'SELECT count(*) AS n FROM note', params: [] })).toEqual([{ n: 3 }])
  })

  test('a batch that only reads sees one moment and holds nobody up', async () => {
    const folder = temporaryFolder()
    const [one, two] = [open(join(folder, 'house.db')), open(join(folder, 'house.db'))]
    await one.db.query({ sql: 'CREATE TABLE note (word TEXT) STRICT', params: [] })
    one.sqlite.exec('BEGIN IMMEDIATE')
    const count = { sql: 'SELECT count(*) AS n FROM note', params: [] }
    expect(await two.db.batch([count, count])).toEqual([[{ n: 0 }], [{ n: 0 }]])
    one.sqlite.exec('ROLLBACK')
  })
})

test('more statements than are kept prepared are all understood', async () => {
  const { db } = open(':memory:')
  for (let at = 0; at < 1200; at += 1) {
    expect(await db.query({ sql: `SELECT ${at % 700} AS n`, params: [] })).toEqual([{ n: at % 700 }])
  }
})
