/** Compare-and-swap without a transaction: an expectation in a batch holds, or takes the batch back. */
import assert from 'node:assert/strict'
import type { Statement } from '../../src/ports/database.ts'
import { defineCases } from '../support/case.ts'
import { conflictOf, insert, say, withNotes, words } from '../support/notes.ts'

const FAILED_EXPECTATION = say('INSERT INTO expectation SELECT 1 IS 2')

export const cases = defineCases('expectation', {
  'a batch whose expectation holds is written': async (world) => {
    const db = await withNotes(world)
    await db.batch([
      insert(1, 'one'),
      say('INSERT INTO expectation SELECT (SELECT word FROM note WHERE id = 1) IS ?', 'one'),
    ])
    assert.deepEqual(await words(db), ['one'])
  },

  'wherever it stands, one that fails takes the whole batch back': async (world) => {
    const db = await withNotes(world)
    for (const at of [0, 1, 2]) {
      const batch = [insert(1, 'one'), insert(2, 'two')]
      const error = await conflictOf(db.batch(batch.toSpliced(at, 0, FAILED_EXPECTATION)))
      assert.match(error.message, /changed by somebody else/)
      assert.deepEqual(await words(db), [])
    }
  },

  'one about a row that is not there fails, and null is what it then has': async (world) => {
    const db = await withNotes(world)
    const holds = (word: string | null): Statement =>
      say('INSERT INTO expectation SELECT (SELECT word FROM note WHERE id = 5) IS ?', word)
    await conflictOf(db.batch([holds('five'), insert(1, 'one')]))
    await db.batch([holds(null), insert(2, 'two')])
    assert.deepEqual(await words(db), ['two'])
  },

  'of two changes made from the same state one is written': async (world) => {
    const db = await withNotes(world)
    await db.query(insert(1, 'old'))
    const change = (word: string): Promise<unknown> =>
      db.batch([
        say('INSERT INTO expectation SELECT (SELECT word FROM note WHERE id = 1) IS ?', 'old'),
        say('UPDATE note SET word = ? WHERE id = 1', word),
      ])
    const outcomes = await Promise.allSettled([change('mine'), change('yours')])
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert.notDeepEqual(await words(db), ['old'])
  },
})
