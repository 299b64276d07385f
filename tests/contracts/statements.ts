/** Every statement the store can make is prepared against the migrated schema. */
import assert from 'node:assert/strict'
import { statementSamples } from '../store/samples.ts'
import { defineCases } from '../support/case.ts'

export const cases = defineCases('statements', {
  'each one the store makes is understood': async ({ db }) => {
    assert.notEqual(statementSamples.length, 0, 'there are no samples')
    const refused: string[] = []
    for (const { name, statement } of statementSamples) {
      try {
        await db.query({ sql: `EXPLAIN ${statement.sql}`, params: statement.params })
      } catch (error) {
        refused.push(`${name}: ${error}`)
      }
    }
    assert.deepEqual(refused, [])
  },

  'no two samples share a name': async () => {
    const names = statementSamples.map(({ name }) => name)
    assert.deepEqual(names, [...new Set(names)])
  },
})
