/** The admin API on Credentials: shown once, scoped, expiring, replaced with an overlap, revoked at once. */
import assert from 'node:assert/strict'
import { sha256 } from '../../src/domain/digest.ts'
import { findPartner } from '../../src/flows/know-partner.ts'
import { at, faultsIn } from '../http/admin/desk.ts'
import { dumpPartners, issue, openPartnerDesk } from '../http/admin/partnership.ts'
import { defineCases } from '../support/case.ts'
import type { World } from '../support/world.ts'

const PATH = '/partners/lagoon-radio/credentials'

const opens = async ({ platform, now }: World, secret: string) =>
  (await findPartner(platform, sha256(secret), now()))?.standing.partner.id ?? null

export const cases = defineCases('admin credentials', {
  'one is shown once, kept as a hash, and opens the partner’s doors': async (world) => {
    const desk = await openPartnerDesk(world)
    const { id, secret } = await issue(desk, { name: 'importer', scopes: ['channels', 'channels'] })
    assert.match(secret, /^impr_[0-9a-f]{64}$/)
    const listed = await desk.expect(200, 'GET', PATH)
    assert.deepEqual(
      ['id', 'name', 'scopes.0', 'scopes.1', 'lastUsedAt'].map((field) =>
        at(listed.body, `credentials.0.${field}`),
      ),
      [id, 'importer', 'channels', undefined, null],
    )
    const shown = await desk.expect(200, 'GET', `/credentials/${id}`)
    const stored = JSON.stringify([await dumpPartners(world), world.logged])
    for (const text of [listed.text, shown.text, stored]) assert.ok(!text.includes(secret.slice(5)))
    assert.equal(await opens(world, secret), 'lagoon-radio')
    const all = await issue(desk, { name: 'another' })
    const scopes = at((await desk.expect(200, 'GET', `/credentials/${all.id}`)).body, 'scopes')
    assert.deepEqual(scopes, ['channels', 'articles', 'search', 'agreements', 'deliveries'])
  },

  'one that expires counts until that instant': async (world) => {
    const desk = await openPartnerDesk(world)
    const expiresAt = '2025-10-16T09:00:00+01:00'
    const { secret } = await issue(desk, { name: 'importer', expiresAt })
    world.setNow('2025-10-16T07:59:59.999Z')
    assert.equal(await opens(world, secret), 'lagoon-radio')
    world.setNow('2025-10-16T08:00:00.000Z')
    assert.equal(await opens(world, secret), null)
  },

  'a successor and the one it replaces both count for the overlap': async (world) => {
    const desk = await openPartnerDesk(world)
    const old = await issue(desk)
    const rotated = await desk.expect(200, 'POST', `/credentials/${old.id}/rotate`)
    const secret = String(at(rotated.body, 'secret'))
    assert.equal(at(rotated.body, 'credential.name'), 'importer 2')
    assert.equal(at(rotated.body, 'replaced.expiresAt'), '2025-10-22T08:00:00.000Z')
    for (const one of [old.secret, secret]) assert.equal(await opens(world, one), 'lagoon-radio')
    world.setNow('2025-10-22T08:00:00.000Z')
    assert.deepEqual([await opens(world, old.secret), await opens(world, secret)], [null, 'lagoon-radio'])
    const late = await desk.expect(409, 'POST', `/credentials/${old.id}/rotate`)
    assert.match(String(at(late.body, 'detail')), /revoked or expired: add a new one/)
  },

  'an overlap of nothing ends the old one at once': async (world) => {
    const desk = await openPartnerDesk(world)
    const old = await issue(desk)
    const rotated = await desk.expect(200, 'POST', `/credentials/${old.id}/rotate`, {
      body: { overlapDays: 0 },
    })
    assert.equal(at(rotated.body, 'replaced.revokedAt'), world.now())
    assert.equal(await opens(world, old.secret), null)
    assert.equal(await opens(world, String(at(rotated.body, 'secret'))), 'lagoon-radio')
  },

  'a successor lives as long as the old one was given, and an overlap never lengthens that one’s life':
    async (world) => {
      const desk = await openPartnerDesk(world)
      const { id } = await issue(desk, { name: 'feed 9', expiresAt: '2025-10-25T08:00:00Z' })
      world.setNow('2025-10-20T08:00:00.000Z')
      const { body } = await desk.expect(200, 'POST', `/credentials/${id}/rotate`)
      assert.equal(at(body, 'credential.name'), 'feed 10')
      assert.equal(at(body, 'credential.expiresAt'), '2025-10-30T08:00:00.000Z')
      assert.equal(at(body, 'replaced.expiresAt'), '2025-10-25T08:00:00.000Z')
      const forever = await desk.expect(200, 'POST', `/credentials/${id}/rotate`, {
        body: { overlapDays: 1, expiresAt: null },
      })
      assert.equal(at(forever.body, 'credential.expiresAt'), null)
      assert.equal(at(forever.body, 'replaced.expiresAt'), '2025-10-21T08:00:00.000Z')
    },

  'a successor of one that counts until the last of years does so too': async (world) => {
    const desk = await openPartnerDesk(world)
    const expiresAt = '9999-12-31T00:00:00.000Z'
    const { id } = await issue(desk, { name: 'feed', expiresAt })
    world.setNow('2025-10-20T08:00:00.000Z')
    const { body } = await desk.expect(200, 'POST', `/credentials/${id}/rotate`)
    assert.equal(at(body, 'credential.expiresAt'), expiresAt)
  },

  'two operators rotate one credential: one successor is made': async (world) => {
    const desk = await openPartnerDesk(world)
    const bola = await desk.hire('bola', 'owner')
    const { id } = await issue(desk)
    const answers = await Promise.all([
      desk.ask('POST', `/credentials/${id}/rotate`),
      desk.ask('POST', `/credentials/${id}/rotate`, { credential: bola }),
    ])
    const made = answers.filter(({ status }) => status === 200)
    const listed = at((await desk.expect(200, 'GET', PATH)).body, 'credentials')
    assert.ok(Array.isArray(listed))
    assert.equal(listed.length, 1 + made.length)
    for (const { status, text } of answers) if (status !== 200) assert.match(text, /somebody else|already/)
  },

  'a revoked one counts no more, at once': async (world) => {
    const desk = await openPartnerDesk(world)
    const { id, secret } = await issue(desk)
    await desk.expect(200, 'DELETE', `/credentials/${id}?dryRun=1`)
    assert.equal(await opens(world, secret), 'lagoon-radio')
    const revoked = await desk.expect(200, 'DELETE', `/credentials/${id}`)
    assert.equal(at(revoked.body, 'revokedAt'), world.now())
    assert.equal(await opens(world, secret), null)
    world.setNow('2025-10-16T08:00:00.000Z')
    const again = await desk.expect(200, 'DELETE', `/credentials/${id}`)
    assert.equal(at(again.body, 'revokedAt'), at(revoked.body, 'revokedAt'))
    await desk.expect(409, 'POST', `/credentials/${id}/rotate`)
  },

  'what can’t be made is refused, and nothing is written': async (world) => {
    const desk = await openPartnerDesk(world)
    const { id } = await issue(desk)
    const before = await dumpPartners(world)
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{}, /^name/],
      [{ name: 'a', scopes: [] }, /^scopes/],
      [{ name: 'a', scopes: ['everything'] }, /^scopes\[0\]: everything/],
      [{ name: 'a', expiresAt: '2025-10-15T08:00:00Z' }, /^expiresAt/],
      [{ name: 'a', expiresAt: 'tomorrow' }, /^expiresAt: tomorrow/],
      [{ name: 'a', secret: 'of my own' }, /^secret/],
    ]
    for (const [body, fault] of wrong) {
      assert.match(faultsIn(await desk.expect(400, 'POST', PATH, { body })).join(), fault)
    }
    await desk.expect(409, 'POST', PATH, { body: { name: 'importer' } })
    await desk.expect(404, 'POST', '/partners/nobody/credentials', { body: { name: 'importer' } })
    await desk.expect(404, 'GET', '/partners/nobody/credentials')
    for (const body of [{ overlapDays: -1 }, { overlapDays: 91 }, { overlapDays: 1.5 }, { overlap: 3 }]) {
      await desk.expect(400, 'POST', `/credentials/${id}/rotate`, { body })
    }
    await desk.expect(404, 'POST', '/credentials/no-such/rotate')
    await desk.expect(404, 'DELETE', '/credentials/no-such')
    const dry = await desk.expect(201, 'POST', `${PATH}?dryRun=1`, { body: { name: 'another' } })
    assert.equal(at(dry.body, 'secret'), null)
    const rotation = await desk.expect(200, 'POST', `/credentials/${id}/rotate?dryRun=1`)
    assert.equal(at(rotation.body, 'secret'), null)
    assert.deepEqual(await dumpPartners(world), before)
  },
})
