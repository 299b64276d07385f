/** What both engines promise of the storage port. */
import assert from 'node:assert/strict'
import { AppError } from '../../src/domain/errors.ts'
import type { Database, SqlValue } from '../../src/ports/database.ts'
import { defineCases } from '../support/case.ts'
import { conflictOf, insert, say, withNotes, words } from '../support/notes.ts'

async function roundTrip(db: Database, value: SqlValue): Promise<unknown> {
  const [row] = await db.query<{ value: unknown }>(say('SELECT ? AS value', value))
  return row?.value
}

const reading = defineCases('database', {
  'a query gives its rows in order, as plain records': async ({ db }) => {
    const rows = await db.query(say('SELECT value AS n, value * 2 AS twice FROM json_each(?)', '[3,1,2]'))
    assert.deepEqual(
      rows.map((row) => ({ ...(row as object) })),
      [
        { n: 3, twice: 6 },
        { n: 1, twice: 2 },
        { n: 2, twice: 4 },
      ],
    )
  },

  'a query that finds nothing gives no rows': async ({ db }) => {
    assert.deepEqual(await db.query(say('SELECT 1 WHERE 0')), [])
  },

  'text, numbers and null come back as they were bound': async ({ db }) => {
    for (const value of ['', 'Lagos', 'O’Neil; DROP TABLE note', 0, -7, 1.5, 9_007_199_254_740_991, null]) {
      assert.equal(await roundTrip(db, value), value)
    }
  },

  'text of every script comes back unharmed': async ({ db }) => {
    for (const text of [
      'Ọ̀ṣun, Yorùbá, Ɗan Hausa',
      '👩🏽‍🚀🇳🇬',
      '漢字 عربى',
      'a\u00a0b\u200bc',
      'line\r\nline\ttab',
    ]) {
      assert.equal(await roundTrip(db, text), text)
    }
  },

  'a lone surrogate is stored as the replacement character': async ({ db }) => {
    assert.equal(await roundTrip(db, 'a\ud83d z'), 'a\ufffd z')
  },

  'a list travels as one JSON parameter, of any length': async ({ db }) => {
    const ids = Array.from({ length: 1000 }, (_, at) => `id-${at}`)
    const rows = await db.query<{ value: string }>(
      say(
        'SELECT value FROM json_each(?) WHERE value IN (SELECT value FROM json_each(?)) ORDER BY key',
        JSON.stringify(ids),
        JSON.stringify(ids),
      ),
    )
    assert.deepEqual(
      rows.map(({ value }) => value),
      ids,
    )
  },

  'columns of one name are the caller’s to rename: the last one stays': async ({ db }) => {
    const [row] = await db.query<{ a: number }>(say('SELECT 1 AS a, 2 AS a'))
    assert.equal(row?.a, 2)
  },

  'a statement with an error in it is not a conflict': async ({ db }) => {
    await assert.rejects(
      db.query(say('SELECT nothing FROM nowhere')),
      (error) => !(error instanceof AppError),
    )
  },
})

const writing = defineCases('database', {
  'RETURNING says what was written, and nothing when nothing was': async (world) => {
    const db = await withNotes(world)
    const [first] = await db.query(say('INSERT INTO note (word) VALUES (?) RETURNING id, word', 'one'))
    assert.deepEqual({ ...(first as object) }, { id: 1, word: 'one' })
    assert.deepEqual(await db.query(say('UPDATE note SET word = ? WHERE id = 9 RETURNING id', 'two')), [])
    assert.deepEqual(await db.query(say('DELETE FROM note WHERE id = 9')), [])
  },

  'a batch gives one list of rows for each statement, in order': async (world) => {
    const db = await withNotes(world)
    const results = await db.batch([
      insert(1, 'one'),
      say('INSERT INTO note (word) VALUES (?), (?) RETURNING id', 'two', 'three'),
      say('SELECT count(*) AS n FROM note'),
      say('SELECT word FROM note WHERE id = 9'),
    ])
    const plain = results.map((rows) => rows.map((row) => ({ ...(row as object) })))
    assert.deepEqual(plain, [[], [{ id: 2 }, { id: 3 }], [{ n: 3 }], []])
  },

  'an empty batch is nothing': async ({ db }) => {
    assert.deepEqual(await db.batch([]), [])
  },

  'one statement may stand in a batch many times': async (world) => {
    const db = await withNotes(world)
    await db.batch(Array.from({ length: 200 }, (_, at) => insert(at, `word ${at}`)))
    assert.equal((await words(db)).length, 200)
  },

  'a batch is written whole or not at all': async (world) => {
    const db = await withNotes(world)
    await conflictOf(db.batch([insert(1, 'one'), insert(2, 'two'), insert(3, 'one')]))
    await assert.rejects(db.batch([insert(1, 'one'), say('SELECT nothing FROM nowhere')]))
    assert.deepEqual(await words(db), [])
    await db.batch([insert(1, 'one'), insert(2, 'two')])
    assert.deepEqual(await words(db), ['one', 'two'])
  },

  'what is taken twice, refers to nothing or is still referred to is a conflict': async (world) => {
    const db = await withNotes(world)
    const reply = say('INSERT INTO reply (note) VALUES (?)', 1)
    await conflictOf(db.query(reply))
    await db.batch([insert(1, 'one'), reply])
    await conflictOf(db.query(insert(1, 'two')))
    await conflictOf(db.query(insert(2, 'one')))
    await conflictOf(db.query(say('DELETE FROM note WHERE id = 1')))
    assert.deepEqual(await words(db), ['one'])
  },

  'a reference left open to the end of a batch is a conflict, and may be closed within it': async (world) => {
    const db = await withNotes(world)
    await db.query(
      say('CREATE TABLE late (note INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED) STRICT'),
    )
    const late = say('INSERT INTO late (note) VALUES (1)')
    await conflictOf(db.batch([late, insert(2, 'two')]))
    assert.deepEqual(await words(db), [])
    await db.batch([late, insert(1, 'one')])
    assert.deepEqual(await words(db), ['one'])
  },

  'batches that run at once do not mix': async (world) => {
    const db = await withNotes(world)
    const count = Array.from({ length: 20 }, (_, at) =>
      db.batch([insert(at, `word ${at}`), say('SELECT count(*) AS n FROM note')]),
    )
    const seen = (await Promise.all(count)).map(
      (results) => (results[1]?.[0] as { n: number } | undefined)?.n ?? 0,
    )
    assert.deepEqual(
      seen.toSorted((a, b) => a - b),
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  },
})

export const cases = [...reading, ...writing]
