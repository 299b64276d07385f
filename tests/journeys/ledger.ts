/** The ledger: what is a Delivery and what is none, who holds what, and that nothing is lost without a word. */
import assert from 'node:assert/strict'
import { setNewsroom } from '../../src/flows/set-newsroom.ts'
import { agreementStatements, readAgreement } from '../../src/store/agreements.ts'
import { listHolders } from '../../src/store/deliveries.ts'
import { sumPolls } from '../../src/store/polls.ts'
import { defineCases } from '../support/case.ts'
import { EVER, linesTo, openWithStory, STORY, say } from '../support/ledger.ts'

export const cases = defineCases('the ledger', {
  'says who received which revision, at which use, under which terms, by which door, and when': async (
    world,
  ) => {
    const house = await openWithStory(world)
    assert.equal((await house.knock('radio')).status, 200)
    assert.equal(await house.settle(), 0)
    const at = house.now()
    assert.deepEqual(await linesTo(house, 'radio'), [
      {
        ...{ partner: 'radio', article: 'ferry', revision: 1, use: 'fullText', door: 'channel' },
        ...{ agreement: 'radio-2026', agreementVersion: 1, firstAt: at, lastAt: at, times: 1 },
        headline: 'The ferry is back',
      },
    ])
  },

  'adds up what is handed over again, across batches, and keeps the first time and the last': async (
    world,
  ) => {
    const house = await openWithStory(world)
    await house.knock('radio')
    await house.knock('radio', { headers: { 'If-None-Match': '"another"' } })
    await house.settle()
    house.setNow('2025-10-16T08:00:00.000Z')
    await house.knock('radio')
    await house.settle()
    await house.settle()
    const [line, ...more] = await linesTo(house, 'radio')
    assert.deepEqual(more, [])
    assert.equal(line?.times, 3)
    assert.equal(line?.firstAt, '2025-10-15T08:00:00.000Z')
    assert.equal(line?.lastAt, '2025-10-16T08:00:00.000Z')
  },

  'holds another line for each door, revision, use and version of the terms': async (world) => {
    const house = await openWithStory(world)
    await house.knock('radio')
    await house.knock('radio', { door: 'search' })
    await house.publish({ ...STORY, headline: 'The ferry is late' })
    await house.knock('radio')
    const agreement = await readAgreement(house.db, 'radio-2026')
    assert.ok(agreement)
    const grants = agreement.grants.map((grant) => ({ ...grant, use: 'summary' as const }))
    const narrowed = { ...agreement, grants, version: 2 }
    await house.db.batch([
      agreementStatements.writeCurrent(narrowed),
      agreementStatements.writeVersion(narrowed, 'ada'),
    ])
    await house.knock('radio')
    await house.settle()
    const lines = await linesTo(house, 'radio')
    assert.deepEqual(
      lines.map(({ revision, use, agreementVersion, door }) => [revision, use, agreementVersion, door]),
      [
        [2, 'summary', 2, 'channel'],
        [2, 'fullText', 1, 'channel'],
        [1, 'fullText', 1, 'search'],
        [1, 'fullText', 1, 'channel'],
      ],
    )
  },

  'a HEAD, a 304 and a 412 are no delivery; the first two are polls': async (world) => {
    const house = await openWithStory(world)
    const head = await house.knock('radio', { method: 'HEAD' })
    const etag = head.headers.get('ETag') ?? ''
    const same = await house.knock('radio', { headers: { 'If-None-Match': etag } })
    const failed = await house.knock('radio', { headers: { 'If-Match': '"never"' } })
    assert.deepEqual([head.status, same.status, failed.status], [200, 304, 412])
    await house.settle()
    assert.deepEqual(await linesTo(house, 'radio'), [])
    const [poll, ...more] = await sumPolls(house.db, 'radio', EVER)
    assert.deepEqual(more, [])
    assert.deepEqual(poll && { ...poll }, {
      ...{ credential: 'radio-key', name: 'importer', door: 'channel', channel: 'latest', format: 'rss' },
      ...{ answered: 1, unchanged: 1 },
    })
  },

  'what failed to be made was handed to nobody': async (world) => {
    const house = await openWithStory(world)
    const broken = { ...house.http, kept: { read: () => Promise.reject(new Error('out of memory')) } }
    Object.assign(house.http, { kept: broken.kept })
    await assert.rejects(house.knock('radio'))
    await house.settle()
    assert.deepEqual(await linesTo(house, 'radio'), [])
    assert.deepEqual(await sumPolls(house.db, 'radio', EVER), [])
  },

  'answers who holds a revision: every partner that received it, and none other': async (world) => {
    const house = await openWithStory(world)
    for (const partner of ['daily', 'weekly']) await house.sign(partner)
    await house.knock('radio')
    await house.knock('daily')
    await house.publish({ ...STORY, headline: 'The ferry is late' })
    await house.knock('daily')
    await house.knock('daily', { door: 'archive' })
    await house.settle()
    const holders = async (revision: number | null) =>
      (await listHolders(house.db, 'ferry', revision)).map((one) => [one.partner, one.revision, one.times])
    assert.deepEqual(await holders(1), [
      ['daily', 1, 1],
      ['radio', 1, 1],
    ])
    assert.deepEqual(await holders(2), [['daily', 2, 2]])
    assert.equal((await holders(null)).length, 3)
    const [holder] = await listHolders(house.db, 'ferry', 2)
    assert.deepEqual(holder?.doors.toSorted(), ['archive', 'channel'])
    assert.equal(holder?.name, 'The daily')
    assert.deepEqual(holder?.agreements, ['daily-2026'])
  },

  'what has deliveries cannot be deleted: no article, no agreement, no partner': async (world) => {
    const house = await openWithStory(world)
    await house.sign('silent')
    await house.knock('radio')
    await house.settle()
    const deleting = (...sql: readonly string[]) => house.db.batch(sql.map(say))
    for (const sql of [
      `DELETE FROM revision WHERE article = 'ferry'`,
      `DELETE FROM agreement_version WHERE agreement = 'radio-2026'`,
      `DELETE FROM agreement WHERE id = 'radio-2026'`,
      `DELETE FROM partner WHERE id = 'radio'`,
    ]) {
      await assert.rejects(deleting(sql), { code: 'conflict' }, sql)
    }
    await deleting(
      `DELETE FROM credential WHERE partner = 'silent'`,
      `DELETE FROM agreement_version WHERE agreement = 'silent-2026'`,
      `DELETE FROM agreement WHERE id = 'silent-2026'`,
      `DELETE FROM partner WHERE id = 'silent'`,
    )
    assert.equal((await linesTo(house, 'radio')).length, 1)
  },

  'writing it changes no document: a feed keeps its validators': async (world) => {
    const house = await openWithStory(world)
    const before = await house.get('/feeds/latest.rss')
    await house.knock('radio')
    await house.settle()
    const after = await house.get('/feeds/latest.rss')
    assert.equal(after.headers.get('ETag'), before.headers.get('ETag'))
    await setNewsroom(house.platform, { name: 'Another' }, { operator: 'ada', now: house.now() })
    assert.notEqual((await house.get('/feeds/latest.rss')).headers.get('ETag'), before.headers.get('ETag'))
  },
})
