/** What is taken away for good: articles on a legal demand, channels the newsroom removes. */
import assert from 'node:assert/strict'
import { at, faultsIn, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import { openDoor } from '../support/house.ts'
import type { World } from '../support/world.ts'

const STORY = {
  id: 'ferry',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}

async function openScene(world: World) {
  const desk = await openNewsroomDesk(world)
  await desk.expect(201, 'POST', '/articles', { body: STORY })
  world.setNow('2025-10-15T08:10:00.000Z')
  const { get } = openDoor(world)
  const status = async (path = '/articles/ferry') => (await get(path)).status
  const cancel = async (body?: unknown) => {
    const answer = await desk.expect(
      200,
      'POST',
      '/articles/ferry/cancel',
      body === undefined ? {} : { body },
    )
    return [at(answer.body, 'status'), at(answer.body, 'statusReason')]
  }
  return { desk, get, status, cancel }
}

const CHANNEL = { title: 'Ferries', selection: { sections: ['Transport'] } }

export const cases = defineCases('for good', {
  'an article demanded away is said to be, and who blocks it, until it is restored': async (world) => {
    const { desk, get, status, cancel } = await openScene(world)
    assert.deepEqual(await cancel({ reason: 'legal' }), ['canceled', 'legal'])
    const blocked = await get('/articles/ferry')
    assert.equal(blocked.status, 451)
    assert.equal(blocked.headers.get('Link'), '<https://news.example/>; rel="blocked-by"')
    const problem: unknown = await blocked.json()
    assert.deepEqual([at(problem, 'code'), at(problem, 'reason')], ['legal', 'canceled'])
    assert.ok(!JSON.stringify(problem).includes('ferry'))
    for (const ending of ['json', 'xml']) assert.equal(await status(`/articles/ferry.${ending}`), 451)
    const restored = await desk.expect(200, 'POST', '/articles/ferry/restore')
    assert.deepEqual([at(restored.body, 'status'), at(restored.body, 'statusReason')], ['usable', null])
    assert.equal(await status(), 200)
    assert.deepEqual(await cancel(), ['canceled', null])
    assert.equal(await status(), 410)
  },

  'the demand may come after, and stays whatever comes later': async (world) => {
    const { desk, status, cancel } = await openScene(world)
    assert.deepEqual(await cancel({}), ['canceled', null])
    assert.equal(await status(), 410)
    assert.deepEqual(await cancel({ reason: 'legal' }), ['canceled', 'legal'])
    assert.deepEqual(await cancel(), ['canceled', 'legal'])
    const body = { ...STORY, headline: 'The ferry is late' }
    await desk.expect(200, 'POST', '/articles', { body })
    assert.equal(await status(), 451)
    const shown = await desk.expect(200, 'GET', '/articles/ferry')
    assert.deepEqual([at(shown.body, 'headline'), at(shown.body, 'statusReason')], [body.headline, 'legal'])
    await desk.expect(200, 'POST', '/articles/ferry/withhold')
    assert.equal(await status(), 404)
  },

  'another reason, a misspelt one or another type of body cancels nothing': async (world) => {
    const { desk, status } = await openScene(world)
    const path = '/articles/ferry/cancel'
    const wrong = await desk.expect(400, 'POST', path, { body: { reason: 'whim' } })
    assert.match(faultsIn(wrong).join(), /^reason: whim/)
    await desk.expect(400, 'POST', path, { body: { reasons: 'legal' } })
    await desk.expect(400, 'POST', path, { raw: '{"reason": ' })
    const headers = { 'Content-Type': 'text/plain' }
    await desk.expect(415, 'POST', path, { raw: '{"reason":"legal"}', headers })
    await desk.expect(200, 'POST', `${path}?dryRun=1`, { body: { reason: 'legal' } })
    assert.equal(await status(), 200)
  },

  'a channel that is removed is gone by every door, one that never was is not found': async (world) => {
    const { desk, status } = await openScene(world)
    const feeds = ['/feeds/ferries.rss', '/feeds/ferries.atom', '/feeds/ferries.json', '/feeds/ferries']
    const doors = [...feeds, '/channels/ferries', '/channels/ferries.json', '/channels/ferries.xml']
    const statuses = async () => new Set(await Promise.all(doors.map((door) => status(door))))
    assert.deepEqual(await statuses(), new Set([404]))
    await desk.expect(200, 'PUT', '/channels/ferries', { body: CHANNEL })
    assert.deepEqual(await statuses(), new Set([200, 302]))
    await desk.expect(200, 'DELETE', '/channels/ferries?dryRun=1')
    assert.deepEqual(await statuses(), new Set([200, 302]))
    await desk.expect(200, 'DELETE', '/channels/ferries')
    assert.deepEqual(await statuses(), new Set([410]))
    assert.equal(await status('/feeds/boats.rss'), 404)
    await desk.expect(404, 'DELETE', '/channels/ferries')
    await desk.expect(200, 'PUT', '/channels/ferries', { body: CHANNEL })
    assert.deepEqual(await statuses(), new Set([200, 302]))
    await desk.expect(200, 'DELETE', '/channels/ferries')
    assert.deepEqual(await statuses(), new Set([410]))
  },
})
