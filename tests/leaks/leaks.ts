/** What the files of the leak test share: a house on better-sqlite3 and the walk through one boundary's instants. */
import { expect, test } from 'vitest'
import { compress } from '../../src/adapters/node/compress.ts'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { MIGRATIONS } from '../support/case-modules.ts'
import { openLeakHouse } from '../support/leak-house.ts'
import { type Tally, walkAt } from '../support/leak-walk.ts'
import { makeWorld } from '../support/world.ts'

const shifted = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()

/** Just before, at and after the boundary; `least` questions at least. */
export function testBoundary(happens: string, boundary: string, least: number): void {
  test(`everyone is shown what was cleared for them and no more, when ${happens}`, async () => {
    const database = openDatabase(':memory:')
    migrate(database, MIGRATIONS, () => {})
    try {
      const house = await openLeakHouse(makeWorld({ db: database.db, compress }))
      const tally: Tally = { asked: 0, shown: new Set() }
      for (const [nth, by] of [-1, 0, 1].entries()) await walkAt(house, shifted(boundary, by), nth, tally)
      expect(tally.asked).toBeGreaterThanOrEqual(least)
      // Silence proves something only where there is something to be heard.
      expect(tally.shown.size).toBeGreaterThan(500)
    } finally {
      database.close()
    }
  })
}
