/** Every case on better-sqlite3. */
import { test } from 'vitest'
import { compress } from '../../src/adapters/node/compress.ts'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { loadCases, MIGRATIONS } from '../support/case-modules.ts'
import { makeWorld } from '../support/world.ts'

const cases = await loadCases()

for (const { name, run } of cases) {
  test(name, async () => {
    const database = openDatabase(':memory:')
    try {
      migrate(database, MIGRATIONS, () => {})
      await run(makeWorld({ db: database.db, compress }))
    } finally {
      database.close()
    }
  })
}
