/** The ledger at the Partner's doors: what is asked for over HTTP stands in it, by each door and entrance. */
import assert from 'node:assert/strict'
import { readCredential } from '../../src/store/credentials.ts'
import { listDeliveries, startBefore } from '../../src/store/deliveries.ts'
import { sumPolls } from '../../src/store/polls.ts'
import { sumReadings } from '../../src/store/reader-counts.ts'
import { defineCases } from '../support/case.ts'
import { ENTRANCES, openWithTwo, type PartnerHouse, PRESS, RADIO } from '../support/partner-house.ts'

const EVERY = { from: '2025-01-01T00:00:00.000Z', start: startBefore('2027-01-01T00:00:00.000Z'), limit: 100 }
const EVER = { from: '2025-01-01', to: '2027-01-01' }

async function linesTo(house: PartnerHouse, partner: string): Promise<readonly string[]> {
  await house.settle()
  const lines = await listDeliveries(house.db, { partner, article: null, revision: null }, EVERY)
  return lines.map(({ article, use, door, times }) => `${article} ${use} ${door} ${times}`).toSorted()
}

async function give(house: PartnerHouse, credential: string, path: string, by?: (typeof ENTRANCES)[number]) {
  const answer = await house.ask(credential, path, by ? { by } : {})
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`)
  return answer
}

export const cases = defineCases('the ledger at the doors', {
  'has a line for each door, at the use that was agreed, whatever the format and the entrance': async (
    world,
  ) => {
    const house = await openWithTwo(world)
    for (const by of ENTRANCES) await give(house, RADIO, '/feeds/latest.rss', by)
    await give(house, RADIO, '/feeds/latest.json')
    await give(house, RADIO, '/feeds/latest/archive/2025-10.atom')
    for (const ending of ['', '.json', '.xml']) await give(house, RADIO, `/articles/flood${ending}`)
    await give(house, RADIO, '/search.json?q=headline')
    await give(house, PRESS, '/feeds/latest.atom')
    assert.deepEqual(await linesTo(house, 'radio'), [
      'flood fullText archive 1',
      'flood fullText article 3',
      'flood fullText channel 4',
      'flood fullText search 1',
    ])
    assert.deepEqual(await linesTo(house, 'press'), ['flood summary channel 1', 'match summary channel 1'])
  },

  'has nothing of a HEAD, a 304, a refusal, a wrong credential or the public': async (world) => {
    const house = await openWithTwo(world)
    const first = await give(house, RADIO, '/feeds/latest.rss')
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    const before = await linesTo(house, 'radio')
    const came = [
      await house.ask(RADIO, '/feeds/latest.rss', { headers }),
      await house.ask(RADIO, '/feeds/latest.rss', { method: 'HEAD' }),
      await house.ask(RADIO, '/articles/match'),
      await house.ask(RADIO, '/articles/nowhere'),
      await house.ask(`impr_${'9'.repeat(64)}`, '/feeds/latest.rss'),
      await house.get('/feeds/latest.rss'),
    ]
    assert.deepEqual(
      came.map(({ status }) => status),
      [304, 200, 403, 404, 401, 200],
    )
    assert.deepEqual(await linesTo(house, 'radio'), before)
    const polls = await sumPolls(house.db, 'radio', EVER)
    assert.deepEqual(
      polls.map(({ channel, format, answered, unchanged }) => [channel, format, answered, unchanged]),
      [['latest', 'rss', 2, 1]],
    )
    const readers = await sumReadings(house.db, null, EVER)
    assert.deepEqual(
      readers.map(({ channel, answered }) => [channel, answered]),
      [['latest', 1]],
    )
  },

  'is open to its partner at `deliveries`, for its own lines, after the agreement ended too': async (
    world,
  ) => {
    const house = await openWithTwo(world)
    await give(house, RADIO, '/feeds/latest.rss')
    await give(house, PRESS, '/feeds/latest.rss')
    await house.settle()
    await house.sign({ partner: 'radio', status: 'ended' })
    assert.equal((await house.ask(RADIO, '/feeds/latest.rss')).status, 403)
    for (const by of ENTRANCES) {
      const text = await (await give(house, RADIO, '/deliveries', by)).text()
      assert.match(text, /"article":"flood"/)
      assert.doesNotMatch(text, /match|press|impr_/)
      const page = await house.ask(RADIO, '/deliveries', { by, headers: { Accept: 'text/html' } })
      assert.doesNotMatch(await page.text(), /match|press|impr_/)
    }
    await house.issue(`impr_${'3'.repeat(64)}`, { partner: 'radio', id: 'narrow', scopes: ['channels'] })
    assert.equal((await house.ask(`impr_${'3'.repeat(64)}`, '/deliveries')).status, 403)
    assert.equal((await house.get('/partner/deliveries')).status, 401)
  },

  'says when a credential was last shown, also at a door that gave nothing': async (world) => {
    const house = await openWithTwo(world)
    const { id } = await house.issue(`impr_${'4'.repeat(64)}`, { partner: 'radio', id: 'fresh' })
    assert.equal((await house.ask(`impr_${'4'.repeat(64)}`, '/articles/nowhere')).status, 404)
    await house.settle()
    assert.equal((await readCredential(house.db, id))?.lastUsedAt, house.now())
  },
})
