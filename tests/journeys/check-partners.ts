/** What an operator is told of promises: agreements and credentials that end, doors nobody can open, articles nobody can get. */
import assert from 'node:assert/strict'
import { credentialStatements } from '../../src/store/credentials.ts'
import { at, type Desk, openNewsroomDesk } from '../http/admin/desk.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { aCredential, aGrant } from '../support/partners.ts'
import { promise, sign } from '../support/promises.ts'
import type { World } from '../support/world.ts'

/** `severity code subject` of what is found about promises. */
async function found(desk: Desk): Promise<readonly string[]> {
  const { body } = await desk.expect(200, 'GET', '/check?documents=0')
  const findings = at(body, 'findings')
  assert.ok(Array.isArray(findings))
  return findings
    .filter((one) => /^(agreement|credential|suspended|nobody)/.test(String(at(one, 'code'))))
    .map((one) => `${at(one, 'severity')} ${at(one, 'code')} ${at(one, 'subject')}`)
}

async function give(world: World, credential: Parameters<typeof aCredential>[0]): Promise<void> {
  const given = aCredential(credential)
  await world.db.batch([credentialStatements.insert(given, `digest of ${given.id}`, 'ada')])
}

/** The World begins on 15 October 2025. */
export const cases = defineCases('check of promises', {
  'says nothing where all is in order': async (world) => {
    const desk = await openNewsroomDesk(world)
    await promise(world, { agreements: [{ until: '2026-06-01T00:00:00.000Z' }] })
    await give(world, {})
    assert.deepEqual(await found(desk), [])
  },

  'warns of an agreement that ends within thirty days, and of one that has ended and is marked active':
    async (world) => {
      const desk = await openNewsroomDesk(world)
      await promise(world, {
        agreements: [
          { id: 'in-time', until: '2025-11-14T08:00:00.001Z' },
          { id: 'soon', until: '2025-11-14T08:00:00.000Z' },
          { id: 'over', until: '2025-10-15T08:00:00.000Z' },
          { id: 'closed', until: '2025-10-15T08:00:00.000Z', status: 'ended' },
        ],
      })
      await give(world, {})
      assert.deepEqual(await found(desk), ['warning agreement-over over', 'warning agreement-ends soon'])
    },

  'tells of what is suspended': async (world) => {
    const desk = await openNewsroomDesk(world)
    await promise(world, { partner: { status: 'suspended' }, agreements: [{ status: 'suspended' }] })
    assert.deepEqual(await found(desk), ['info suspended lagoon-radio', 'info suspended lagoon-radio-2025'])
  },

  'warns of a partner that can open no door, and of its last credential that ends': async (world) => {
    const desk = await openNewsroomDesk(world)
    await promise(world)
    assert.deepEqual(await found(desk), ['warning credential-missing lagoon-radio'])
    await give(world, { id: 'gone', name: 'gone', expiresAt: '2025-10-15T08:00:00.000Z' })
    assert.deepEqual(await found(desk), ['warning credential-missing lagoon-radio'])
    await give(world, { id: 'old', name: 'old', expiresAt: '2025-11-01T00:00:00.000Z' })
    assert.deepEqual(await found(desk), ['warning credential-ends old'])
    await give(world, { id: 'next', name: 'next' })
    assert.deepEqual(await found(desk), ['info credential-ends old'])
    await sign(world, { id: 'lagoon-radio-2025', version: 2, status: 'ended' })
    assert.deepEqual(await found(desk), ['info credential-ends old'])
  },

  'names an article nobody can get, until somebody is given it': async (world) => {
    const desk = await openNewsroomDesk(world)
    const { body } = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
    const { id, version, updatedAt, ...terms } = body as Record<string, unknown>
    await desk.expect(201, 'PUT', '/licenses/ghana-only', { body: { ...terms, territories: ['GH'] } })
    const story = { headline: 'A story', bodyHtml: '<p>Text.</p>', publishedAt: '2025-10-15T07:00:00Z' }
    await desk.expect(201, 'POST', '/articles', { body: { ...story, id: 'anyones' } })
    await desk.expect(201, 'POST', '/articles', { body: { ...story, id: 'ghanas', license: 'ghana-only' } })
    const embargoUntil = '2025-10-16T07:00:00Z'
    const later = { ...story, id: 'later', license: 'ghana-only', embargoUntil }
    await desk.expect(201, 'POST', '/articles', { body: later })
    assert.deepEqual(await found(desk), ['warning nobody-gets ghanas'])
    await promise(world, { partner: { territories: ['NG'] } })
    await give(world, {})
    assert.deepEqual(await found(desk), ['warning nobody-gets ghanas'])
    const under = { body: { ...terms, territories: ['GH', 'NG'] } }
    await desk.expect(200, 'PUT', '/licenses/ghana-only', under)
    assert.deepEqual(await found(desk), ['warning nobody-gets ghanas'], 'nobody signed for it')
    const grants = [aGrant({ delayHours: 24 })]
    await sign(world, { id: 'for-ghana', licenses: [aLicense({ id: 'ghana-only' })], grants })
    assert.deepEqual(await found(desk), [], 'a delay passes')
  },
})
