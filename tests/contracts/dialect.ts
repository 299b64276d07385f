/** The SQL both engines speak, beyond the plain. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { conflictOf, insert, say, withNotes } from '../support/notes.ts'

export const cases = defineCases('dialect', {
  'a STRICT table refuses a value of another type': async (world) => {
    const db = await withNotes(world)
    await conflictOf(db.query(say('INSERT INTO reply (note) VALUES (?)', 'one')))
  },

  'FTS5 finds words without their accents': async ({ db }) => {
    await db.batch([
      say(`CREATE VIRTUAL TABLE found USING fts5(headline, tokenize = 'unicode61 remove_diacritics 2')`),
      say(
        'INSERT INTO found (rowid, headline) VALUES (?, ?), (?, ?)',
        1,
        'Ètò ìdìbò ní Èkó',
        2,
        'Rain in Kano',
      ),
    ])
    const rows = await db.query<{ rowid: number }>(
      say('SELECT rowid FROM found WHERE found MATCH ?', '"idibo"'),
    )
    assert.deepEqual(
      rows.map(({ rowid }) => rowid),
      [1],
    )
  },

  'a claim takes rows once': async (world) => {
    const db = await withNotes(world)
    await db.batch([insert(1, null), insert(2, null), insert(3, null)])
    const claim = say(
      'UPDATE note SET word = ? || id WHERE id IN (SELECT id FROM note WHERE word IS NULL ORDER BY id LIMIT ?) RETURNING id',
      'taken ',
      2,
    )
    const sizes = [await db.query(claim), await db.query(claim), await db.query(claim)].map(
      (rows) => rows.length,
    )
    assert.deepEqual(sizes, [2, 1, 0])
  },
})
