/** The writing of the ledger: nothing is lost without a word, whatever the database says. */
import assert from 'node:assert/strict'
import { openLedger } from '../../src/http/ledger.ts'
import type { Statement } from '../../src/ports/database.ts'
import type { Platform } from '../../src/ports/platform.ts'
import { readCredential } from '../../src/store/credentials.ts'
import { sumPolls } from '../../src/store/polls.ts'
import { defineCases } from '../support/case.ts'
import { EVER, type LedgerHouse, linesTo, openWithStory, say } from '../support/ledger.ts'

/** The same platform, whose database refuses every batch while it is down. */
function shaky({ platform }: LedgerHouse, isDown: () => boolean): Platform {
  const { db } = platform
  const batch: typeof db.batch = (statements) =>
    isDown() ? Promise.reject(new Error('the disk is full')) : db.batch(statements)
  return { ...platform, db: { query: (statement) => db.query(statement), batch } }
}

export const cases = defineCases('writing the ledger', {
  'what the database refuses is kept, told, and written once it can be': async (world) => {
    const house = await openWithStory(world)
    let isDown = true
    Object.assign(house.http, { ledger: openLedger(shaky(house, () => isDown)) })
    await house.knock('radio')
    assert.equal(await house.http.ledger.settle(), 2)
    await house.knock('radio')
    assert.equal(await house.http.ledger.settle(), 2)
    assert.deepEqual(await linesTo(house, 'radio'), [])
    assert.ok(house.logged.some(({ message }) => /tried again/.test(message)))
    isDown = false
    assert.equal(await house.http.ledger.settle(), 0)
    assert.equal((await linesTo(house, 'radio'))[0]?.times, 2)
    assert.equal((await sumPolls(house.db, 'radio', EVER))[0]?.answered, 2)
  },

  'no more is kept than there is room for, and what is lost is counted in the log': async (world) => {
    const house = await openWithStory(world)
    for (const n of [1, 2, 3])
      await house.publish({ headline: `Story ${n}`, bodyHtml: `<p>It was ${n}.</p>` })
    Object.assign(house.http, {
      ledger: openLedger(
        shaky(house, () => true),
        2,
      ),
    })
    await house.knock('radio')
    assert.equal(await house.http.ledger.settle(), 3)
    const lost = house.logged.filter(({ message }) => /lines lost/.test(message))
    assert.deepEqual(
      lost.map(({ facts }) => facts['lost']),
      [2],
    )
  },

  'thousands of lines are written, in batches none of which is large': async (world) => {
    const house = await openWithStory(world)
    const ids: string[] = []
    for (let n = 0; n < 12; n++)
      ids.push(await house.publish({ headline: `Story ${n}`, bodyHtml: '<p>It was.</p>' }))
    for (let n = 0; n < 100; n++) await house.sign(`p${n}`)
    const sizes: number[] = []
    const { db } = house.platform
    const batch: typeof db.batch = (statements) => {
      sizes.push(Math.max(...statements.flatMap(({ params }) => params.map((text) => String(text).length))))
      return db.batch(statements)
    }
    Object.assign(house.http, {
      ledger: openLedger({
        ...house.platform,
        db: { query: (statement: Statement) => db.query(statement), batch },
      }),
    })
    for (let n = 0; n < 100; n++) await house.knock(`p${n}`)
    assert.equal(await house.http.ledger.settle(), 0)
    const [count] = await db.query<{ n: number }>(say('SELECT count(*) AS n FROM delivery'))
    assert.equal(count?.n, 1300)
    assert.equal(sizes.length, 3)
    assert.ok(Math.max(...sizes) < 500_000)
  },

  'a line whose article was deleted meanwhile is dropped with a word, and stops no other': async (world) => {
    const house = await openWithStory(world)
    await house.knock('radio')
    await house.publish({ headline: 'Another', bodyHtml: '<p>It was.</p>' })
    await house.knock('radio')
    const tables = ['search_entry', 'channel_article', 'import_key', 'original', 'revision_asset', 'revision']
    await house.db.batch([
      ...tables.map((table) => say(`DELETE FROM ${table} WHERE article = 'ferry'`)),
      say(`DELETE FROM article WHERE id = 'ferry'`),
    ])
    assert.equal(await house.settle(), 0)
    assert.deepEqual(
      (await linesTo(house, 'radio')).map(({ headline }) => headline),
      ['Another'],
    )
    assert.ok(house.logged.some(({ message }) => /lines dropped/.test(message)))
  },

  'a credential’s last use is written with it, once a minute': async (world) => {
    const house = await openWithStory(world)
    const lastUse = async () => (await readCredential(house.db, 'radio-key'))?.lastUsedAt
    assert.equal(await lastUse(), null)
    for (const [now, expected] of [
      ['2025-10-15T08:00:10.000Z', '2025-10-15T08:00:10.000Z'],
      ['2025-10-15T08:00:50.000Z', '2025-10-15T08:00:10.000Z'],
      ['2025-10-15T08:01:01.000Z', '2025-10-15T08:01:01.000Z'],
    ] as const) {
      house.setNow(now)
      house.http.ledger.noteUse('radio-key', now)
      await house.settle()
      assert.equal(await lastUse(), expected)
    }
  },
})
