/** The admin API: who may do what, and what is written of it. */
import assert from 'node:assert/strict'
import type { Statement } from '../../src/ports/database.ts'
import { at, OWNER, openDesk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

const say = (sql: string): Statement => ({ sql, params: [] })

export const cases = defineCases('admin', {
  'a request without a credential, or with one nobody knows, is told to authenticate': async (world) => {
    const desk = await openNewsroomDesk(world)
    for (const credential of [null, 'a-credential-nobody-was-given']) {
      for (const path of ['/newsroom', '/articles', '/check', '/nothing-here']) {
        const answer = await desk.expect(401, 'GET', path, { credential })
        assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer/)
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json')
      }
    }
    await desk.expect(401, 'GET', '/newsroom', {
      credential: null,
      headers: { Authorization: `Basic ${OWNER}` },
    })
  },

  'the description is open to everyone and names every route': async (world) => {
    const desk = openDesk(world)
    const { body } = await desk.expect(200, 'GET', '/openapi.json', { credential: null })
    assert.equal(at(body, 'openapi'), '3.1.0')
    const paths = Object.keys(at(body, 'paths') as object)
    for (const path of [
      '/newsroom',
      '/articles/{id}/withhold',
      '/import',
      '/licenses/{id}/versions',
      '/check',
    ]) {
      assert.ok(paths.includes(path), path)
    }
  },

  'a viewer reads and never writes; an editor writes and never governs': async (world) => {
    const desk = await openNewsroomDesk(world)
    const viewer = await desk.hire('vera', 'viewer')
    const editor = await desk.hire('eddie', 'editor')
    await desk.expect(200, 'GET', '/articles', { credential: viewer })
    await desk.expect(403, 'POST', '/articles', { credential: viewer, body: STORY })
    await desk.expect(403, 'POST', '/import', { credential: viewer, body: { documents: [] } })
    await desk.expect(403, 'POST', '/tick', { credential: viewer })
    await desk.expect(201, 'POST', '/articles', { credential: editor, body: STORY })
    await desk.expect(403, 'PATCH', '/newsroom', { credential: editor, body: { name: 'Mine' } })
    await desk.expect(403, 'POST', '/operators', { credential: editor, body: { name: 'eve', role: 'owner' } })
    const refused = await desk.expect(403, 'PUT', '/licenses/mine', { credential: editor, body: {} })
    assert.match(String(at(refused.body, 'detail')), /eddie is an editor/)
  },

  'a revoked, an expired and a replaced credential no longer count': async (world) => {
    const desk = await openNewsroomDesk(world)
    const brief = await desk.hire('brief', 'editor', '2025-10-15T09:00:00Z')
    const gone = await desk.hire('gone', 'editor')
    const old = await desk.hire('anew', 'editor')
    for (const credential of [brief, gone, old]) await desk.expect(200, 'GET', '/newsroom', { credential })
    await desk.expect(200, 'DELETE', '/operators/gone')
    const rotated = await desk.expect(200, 'POST', '/operators/anew/rotate')
    desk.setNow('2025-10-15T09:00:00.000Z')
    for (const credential of [brief, gone, old]) await desk.expect(401, 'GET', '/newsroom', { credential })
    await desk.expect(200, 'GET', '/newsroom', { credential: String(at(rotated.body, 'credential')) })
  },

  'the last owner cannot be revoked': async (world) => {
    const desk = await openNewsroomDesk(world)
    await desk.expect(409, 'DELETE', '/operators/owner')
    await desk.expect(200, 'GET', '/newsroom')
  },

  'a credential is shown once and stored only as its hash': async (world) => {
    const desk = await openNewsroomDesk(world)
    const credential = await desk.hire('ada', 'editor')
    assert.match(credential, /^impr_[0-9a-f]{64}$/)
    const { text } = await desk.expect(200, 'GET', '/operators')
    assert.ok(text.includes('"ada"') && !text.includes(credential) && !text.includes(OWNER))
    const rows = JSON.stringify(await world.db.query(say('SELECT * FROM operator')))
    assert.ok(!rows.includes(credential) && !rows.includes(OWNER))
    assert.ok(!JSON.stringify(world.logged).includes(credential))
  },

  'every write records who did it': async (world) => {
    const desk = await openNewsroomDesk(world)
    const credential = await desk.hire('ada', 'editor')
    desk.setNow('2025-10-15T08:01:00.000Z')
    const added = await desk.expect(201, 'POST', '/articles', { credential, body: STORY })
    const id = String(at(added.body, 'id'))
    desk.setNow('2025-10-15T08:02:00.000Z')
    await desk.expect(200, 'POST', `/articles/${id}/withhold`, { credential })
    const { body } = await desk.expect(200, 'GET', '/activity?limit=2')
    const lines = (at(body, 'activity') as unknown[]).map((line) =>
      ['operator', 'verb', 'noun', 'nounId'].map((field) => at(line, field)).join(' '),
    )
    assert.deepEqual(lines, [`ada withhold article ${id}`, `ada create article ${id}`])
    const revisions = await desk.expect(200, 'GET', `/articles/${id}/revisions`)
    assert.equal(at(revisions.body, 'revisions.0.revisedBy'), 'ada')
  },

  'nothing of a foreign error reaches a client; the log has it': async (world) => {
    const secret = 'no such table: secrets_of_the_engine'
    const db = { ...world.db, query: () => Promise.reject(new Error(secret)) }
    const desk = openDesk({ ...world, platform: { ...world.platform, db } })
    const answer = await desk.expect(500, 'GET', '/newsroom')
    assert.ok(!answer.text.includes('secrets'), answer.text)
    assert.equal(answer.headers.get('Cache-Control'), 'no-store')
    assert.ok(
      world.logged.some(({ facts }) => facts['error'] instanceof Error && facts['error'].message === secret),
    )
  },

  'another method of a known address gets 405, an unknown address 404': async (world) => {
    const desk = await openNewsroomDesk(world)
    const answer = await desk.expect(405, 'DELETE', '/newsroom')
    assert.match(answer.headers.get('Allow') ?? '', /GET, PATCH/)
    await desk.expect(404, 'GET', '/nothing-here')
    assert.equal((await desk.expect(200, 'GET', '/newsroom')).headers.get('Cache-Control'), 'no-store')
  },
})
