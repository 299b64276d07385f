/** Dry runs of what is promised to a Partner tell what it would gain and lose; and a preview is what its door then answers. */
import assert from 'node:assert/strict'
import { assemble } from '../../src/app.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { credentialStatements } from '../../src/store/credentials.ts'
import { at, type Desk, OWNER, openNewsroomDesk } from '../http/admin/desk.ts'
import { aLicense, BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { aCredential, aGrant } from '../support/partners.ts'
import { promise } from '../support/promises.ts'
import type { World } from '../support/world.ts'

const STORY = {
  id: 'match',
  headline: 'The match',
  bodyHtml: '<p>It was drawn.</p>',
  section: 'Sport',
  publishedAt: '2025-10-15T07:00:00Z',
}

async function openPromises(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  await desk.expect(201, 'POST', '/articles', { body: STORY })
  await promise(world, { agreements: [{ licenses: [aLicense()] }] })
  return desk
}

/** `+article`, `-article` of the one Partner that is told of. */
function told({ body }: { readonly body: unknown }): readonly string[] {
  const one = at(body, 'impact.partners.0')
  const ids = (list: string) =>
    (at(one, list) as readonly unknown[]).map((found) => String(at(found, 'article')))
  return one === undefined
    ? []
    : [...ids('gains').map((id) => `+${id}`), ...ids('losses').map((id) => `-${id}`)]
}

export const cases = defineCases('impact of a promise', {
  'of an agreement that is suspended, resumed, ended': async (world) => {
    const desk = await openPromises(world)
    const path = '/agreements/lagoon-radio-2025'
    assert.deepEqual(told(await desk.expect(200, 'POST', `${path}/suspend?dryRun=1`)), ['-match'])
    assert.deepEqual(told(await desk.expect(200, 'POST', `${path}/end?dryRun=1`)), ['-match'])
    const suspended = await desk.expect(200, 'POST', `${path}/suspend`)
    assert.equal(at(suspended.body, 'impact'), undefined)
    assert.deepEqual(told(await desk.expect(200, 'POST', `${path}/resume?dryRun=1`)), ['+match'])
  },

  'of an agreement whose grants are others': async (world) => {
    const desk = await openPromises(world)
    const { body } = await desk.expect(200, 'GET', '/agreements/lagoon-radio-2025')
    const { id, status, updatedAt, version, licenses, grants, ...terms } = body as Record<string, unknown>
    const [grant] = grants as readonly Record<string, unknown>[]
    const signed = (licenses as readonly unknown[]).map((license) => at(license, 'id') ?? license)
    const changed = {
      ...terms,
      licenses: signed,
      grants: [{ ...grant, selection: { sections: ['Business'] } }],
    }
    const path = '/agreements/lagoon-radio-2025?dryRun=1'
    assert.deepEqual(told(await desk.expect(200, 'PUT', path, { body: changed })), ['-match'])
  },

  'of a partner that is suspended': async (world) => {
    const desk = await openPromises(world)
    const { body } = await desk.expect(200, 'GET', '/partners/lagoon-radio')
    const { id, version, updatedAt, ...fields } = body as Record<string, unknown>
    const suspended = { ...fields, status: 'suspended' }
    assert.deepEqual(
      told(await desk.expect(200, 'PUT', '/partners/lagoon-radio?dryRun=1', { body: suspended })),
      ['-match'],
    )
  },

  'of what is within a daily quota, and of the place that an article would have': async (world) => {
    const desk = await openNewsroomDesk(world)
    const publish = (id: string, publishedAt: string) =>
      desk.expect(201, 'POST', '/articles', { body: { ...STORY, id, publishedAt } })
    await publish('first', '2025-10-15T05:00:00Z')
    await publish('second', '2025-10-15T06:00:00Z')
    // An hour later in Lagos: of the fourteenth there as well, but not in UTC.
    await publish('night', '2025-10-13T23:30:00Z')
    await publish('morning', '2025-10-14T07:00:00Z')
    await promise(world, { agreements: [{ licenses: [aLicense()], grants: [aGrant({ dailyQuota: 1 })] }] })
    const rehearse = async (path: string, body?: unknown, method = 'POST') =>
      told(await desk.expect(200, method, `${path}?dryRun=1`, body === undefined ? {} : { body }))
    const later = { publishedAt: '2025-10-15T07:00:00Z' }
    assert.deepEqual(await rehearse('/articles/first/update', later), ['-first'])
    assert.deepEqual(await rehearse('/articles/second/update', { publishedAt: '2025-10-15T04:00:00Z' }), [
      '+second',
    ])
    assert.deepEqual(await rehearse('/newsroom', { timeZone: 'UTC' }, 'PATCH'), ['+morning'])
    await desk.expect(200, 'POST', '/articles/first/cancel')
    const suspended = await rehearse('/agreements/lagoon-radio-2025/suspend')
    assert.deepEqual(suspended, ['-second', '-night'])
    assert.deepEqual(await rehearse('/articles/first/restore'), ['+first'])
  },

  'a preview is, byte for byte, what the partner’s door answers': async (world) => {
    const desk = await openPromises(world)
    const credential = 'impr_a-credential-of-the-radio'
    await world.db.batch([credentialStatements.insert(aCredential(), sha256(credential), 'ada')])
    const app = assemble(world.platform, { baseUrl: BASE_URL, adminToken: OWNER, maxAge: 300 })
    for (const format of ['rss', 'atom', 'json']) {
      const headers = { Authorization: `Bearer ${credential}` }
      const answer = await app.fetch(new Request(`${BASE_URL}/partner/feeds/latest.${format}`, { headers }))
      assert.equal(answer.status, 200)
      const path = `/preview?partner=lagoon-radio&channel=latest&format=${format}`
      assert.equal(at((await desk.expect(200, 'GET', path)).body, 'document'), await answer.text())
    }
  },
})
