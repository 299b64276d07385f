/** The throttle: who shows wrong credentials too often waits, and nobody else does. */
import assert from 'node:assert/strict'
import { TOLERATED } from '../../src/http/throttle.ts'
import { defineCases } from '../support/case.ts'
import { bearer, openWithTwo, type PartnerHouse, PRESS, RADIO } from '../support/partner-house.ts'
import type { World } from '../support/world.ts'

const FEED = '/feeds/latest.rss'
const HERE = { 'x-test-address': '192.0.2.7' }
const THERE = { 'x-test-address': '198.51.100.1' }

type Headers = Readonly<Record<string, string>>
type Answered = readonly [status: number, wait: string | null]

async function guess(house: PartnerHouse, credential: string, headers: Headers = HERE): Promise<Answered> {
  const answer = await house.ask(credential, FEED, { by: 'Bearer', headers })
  return [answer.status, answer.headers.get('Retry-After')]
}

/** A minute's worth of wrong ones, each another, all looked at. */
async function exhaust(house: PartnerHouse, name: string, headers: Headers = HERE): Promise<void> {
  for (let n = 1; n <= TOLERATED; n++) {
    assert.deepEqual(await guess(house, `${name}-${n}`, headers), [401, null], `${name}-${n}`)
  }
}

const pass = (house: PartnerHouse, seconds: number) =>
  house.setNow(new Date(Date.parse(house.now()) + seconds * 1000).toISOString())

/** A World whose database counts what it is asked. */
function counting(world: World): { readonly world: World; readonly count: () => number } {
  let asked = 0
  const db: World['db'] = {
    query: (statement) => {
      asked++
      return world.db.query(statement)
    },
    batch: (statements) => {
      asked++
      return world.db.batch(statements)
    },
  }
  return { world: { ...world, db, platform: { ...world.platform, db } }, count: () => asked }
}

export const cases = defineCases('who guesses', {
  'is refused after ten wrong credentials in a minute, for a minute, then for longer each time': async (
    world,
  ) => {
    const house = await openWithTwo(world)
    for (const [n, wait] of [60, 120, 240, 480, 960, 1920, 3600, 3600].entries()) {
      await exhaust(house, `round-${n}`)
      assert.deepEqual(await guess(house, 'another'), [429, String(wait)])
      pass(house, wait - 1)
      assert.deepEqual(await guess(house, 'another'), [429, '1'], 'refusals do not prolong it')
      pass(house, 1)
    }
    pass(house, 3601)
    await exhaust(house, 'much-later')
    assert.deepEqual(await guess(house, 'another'), [429, '60'])
  },

  'may be wrong now and then': async (world) => {
    const house = await openWithTwo(world)
    for (let n = 0; n < 40; n++) {
      assert.deepEqual(await guess(house, `n-${n}`), [401, null])
      pass(house, 7)
    }
  },

  'is told in a problem, kept by nobody, and the same by every entrance': async (world) => {
    const house = await openWithTwo(world)
    await exhaust(house, 'wrong')
    for (const by of ['Basic', 'Bearer', 'path'] as const) {
      const answer = await house.ask('another', '/articles/flood', {
        by,
        headers: { ...HERE, Accept: 'text/html' },
      })
      assert.deepEqual([answer.status, answer.headers.get('Cache-Control')], [429, 'no-store'], by)
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json')
      assert.equal(((await answer.json()) as { code: string }).code, 'throttled')
    }
  },

  'costs no read of the database while refused, but one list of the credentials a minute': async (world) => {
    const { world: counted, count } = counting(world)
    const house = await openWithTwo(counted)
    await exhaust(house, 'wrong')
    assert.deepEqual((await guess(house, 'first'))[0], 429)
    const before = count()
    for (let n = 0; n < 100; n++) {
      const answer = await house.ask(`n-${n}`, '/articles/flood', {
        headers: { ...HERE, Accept: 'text/html' },
      })
      assert.equal(answer.status, 429)
    }
    assert.equal(count(), before)
  },

  'locks out no neighbour with a right credential, and no other address': async (world) => {
    const house = await openWithTwo(world)
    await exhaust(house, 'wrong')
    assert.deepEqual(await guess(house, RADIO), [200, null])
    assert.deepEqual(await guess(house, PRESS), [200, null], 'though it was never seen here')
    assert.deepEqual(await guess(house, 'another', THERE), [401, null])
    assert.equal((await guess(house, 'another'))[0], 429)
  },

  'is known by its credential too, from wherever it comes, known or not': async (world) => {
    const house = await openWithTwo(world)
    for (let n = 1; n <= TOLERATED; n++) {
      const address = n % 2 === 0 ? {} : { 'x-test-address': `192.0.2.${n}` }
      assert.deepEqual(await guess(house, 'the-same', address), [401, null])
    }
    assert.deepEqual(await guess(house, 'the-same', THERE), [429, '60'])
    assert.deepEqual(await guess(house, 'the-same', {}), [429, '60'])
    assert.deepEqual(await guess(house, 'another', THERE), [401, null])
  },

  'is one client in all of its network': async (world) => {
    const house = await openWithTwo(world)
    const from = (address: string) => ({ 'x-test-address': address })
    for (let n = 1; n <= TOLERATED; n++) {
      await guess(house, `n-${n}`, from(`2001:db8:0:7::${n.toString(16)}`))
    }
    assert.equal((await guess(house, 'x', from('2001:0DB8::7:1:2:3:4')))[0], 429)
    assert.equal((await guess(house, 'x', from('2001:db8:0:8::1')))[0], 401)
  },

  'is looked at again where its credential was revoked meanwhile': async (world) => {
    const house = await openWithTwo(world)
    await exhaust(house, 'wrong')
    assert.deepEqual(await guess(house, RADIO), [200, null])
    await house.db.batch([
      { sql: 'UPDATE credential SET revoked_at = ? WHERE partner = ?', params: [house.now(), 'radio'] },
    ])
    assert.deepEqual(await guess(house, RADIO), [401, null])
  },

  'is refused by the operators’ door as well, and both count together': async (world) => {
    const house = await openWithTwo(world)
    const knock = async (credential: string, headers: Headers = HERE) => {
      const answer = await house.get('/api/newsroom', { ...bearer(credential), ...headers })
      return [answer.status, answer.headers.get('Retry-After')]
    }
    for (let n = 1; n <= TOLERATED; n++) assert.deepEqual(await knock(`wrong-${n}`), [401, null])
    assert.deepEqual(await knock('wrong'), [429, '60'])
    assert.deepEqual(await guess(house, 'wrong'), [429, '60'])
    assert.deepEqual(await knock('a-token-for-the-first-owner'), [200, null])
    assert.deepEqual(await knock(RADIO), [429, '60'])
    assert.deepEqual(await knock('wrong', THERE), [401, null])
  },

  'who shows none at all is asked for one, however often': async (world) => {
    const house = await openWithTwo(world)
    for (let n = 0; n < 30; n++) assert.equal((await house.get(`/partner${FEED}`, HERE)).status, 401)
  },
})
