/** The door of hosted Assets, a Partner's: what was granted with the story, under the License the Asset has. */
import assert from 'node:assert/strict'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense, anAgencyLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import {
  anOldAgreement,
  bytesIn,
  type HostingHouse,
  openHosting,
  PICTURE,
  type Visit,
  withPicture,
} from '../support/hosting.ts'
import { aPng } from '../support/media-bytes.ts'
import { aGrant } from '../support/partners.ts'

/** The public gets a headline, and no picture with it. */
const CLOSED = aLicense({ id: 'partners-only', publicUse: 'headline', pageUse: 'headline' })
const doerOf = (house: HostingHouse) => ({ operator: 'ada', now: house.now() })

/** A story under the License, its picture hosted. */
async function openWith(house: HostingHouse, fields: Readonly<Record<string, unknown>>): Promise<string> {
  await writeLicense(house.platform, CLOSED, doerOf(house))
  await house.publish(withPicture(fields))
  return house.host(PICTURE, aPng('market'))
}

/** Status, and the reason where one is told. */
async function told(house: HostingHouse, id: string, visit: Visit): Promise<readonly unknown[]> {
  const response = await house.partnerAsset(id, visit)
  if (response.status < 400) return [response.status]
  return [response.status, (JSON.parse(await response.text()) as { reason?: string }).reason]
}

const agreed = (overrides: Parameters<typeof anOldAgreement>[0] = {}): Visit => ({
  agreements: [anOldAgreement({ licenses: [CLOSED, aLicense()], ...overrides })],
})
const withoutImages = agreed({ grants: [aGrant({ images: false })] })

export const cases = defineCases('a partner’s hosted assets', {
  'a partner that was granted images is given one the public is not, and no cache keeps it for others':
    async (world) => {
      const house = await openHosting(world)
      const id = await openWith(house, { license: 'partners-only' })
      assert.equal((await house.asset(id)).status, 404)
      for (const entrance of ['header', 'path'] as const) {
        const given = await house.partnerAsset(id, { ...agreed(), entrance })
        assert.equal(given.status, 200)
        const said = (name: string) => given.headers.get(name)
        assert.match(said('Cache-Control') ?? '', /^private, max-age=300/)
        assert.equal(said('Vary'), 'Accept-Encoding, Authorization')
        assert.equal(said('Referrer-Policy'), 'no-referrer')
        assert.match(said('X-Robots-Tag') ?? '', /noindex/)
        assert.equal(said('Access-Control-Allow-Origin'), null)
        assert.equal(said('Cross-Origin-Resource-Policy'), 'same-origin')
        assert.deepEqual(await bytesIn(given), aPng('market'))
      }
    },

  'a Grant without images gives none: told where the public has it, and otherwise as if it were not there':
    async (world) => {
      const house = await openHosting(world)
      const closed = await openWith(house, { license: 'partners-only' })
      assert.deepEqual(await told(house, closed, withoutImages), [404, undefined])
      const open = 'https://media.example/open.png'
      await house.publish({ id: 'story-2', publishedAt: '2025-10-15T07:00:00Z', images: [{ url: open }] })
      assert.deepEqual(await told(house, await house.host(open), withoutImages), [403, 'outside-grant'])
    },

  'an image under a License of its own is given to who signed under that License': async (world) => {
    const house = await openHosting(world)
    const id = await openWith(house, {
      images: [{ url: PICTURE, credit: 'Photo: Reuters', license: 'partners-only' }],
    })
    assert.deepEqual(await told(house, id, agreed({ licenses: [aLicense()] })), [404, undefined])
    assert.deepEqual(await told(house, id, agreed()), [200])
    await changeAsset(house.platform, id, { license: 'agency-restricted' }, doerOf(house))
    assert.deepEqual(await told(house, id, agreed()), [403, 'outside-grant'])
    const signed = agreed({ licenses: [aLicense(), anAgencyLicense()] })
    assert.deepEqual(await told(house, id, signed), [200])
  },

  'a refusal is named only where the public is given the same': async (world) => {
    const house = await openHosting(world)
    const id = await openWith(house, {})
    const suspended = agreed({ status: 'suspended' })
    const elsewhere = agreed({ grants: [aGrant({ selection: { sections: ['Sport'] } })] })
    assert.deepEqual(await told(house, id, suspended), [403, 'agreement-suspended'])
    assert.deepEqual(await told(house, id, elsewhere), [403, 'outside-grant'])
    await changeAsset(house.platform, id, { status: 'withheld' }, doerOf(house))
    for (const visit of [suspended, elsewhere, agreed()])
      assert.deepEqual(await told(house, id, visit), [404, undefined])
    await changeAsset(house.platform, id, { status: 'usable' }, doerOf(house))
    await changeStatus(house.platform, 'story-1', 'cancel', doerOf(house))
    for (const visit of [suspended, elsewhere, agreed()])
      assert.deepEqual(await told(house, id, visit), [404, undefined])
  },

  'the delay and the end of an agreement are kept to the instant, and by caches too': async (world) => {
    const house = await openHosting(world)
    const id = await openWith(house, { license: 'partners-only' })
    const visit = agreed({ until: '2025-10-15T13:00:30.000Z', grants: [aGrant({ delayHours: 6 })] })
    for (const [now, status] of [
      ['2025-10-15T12:59:59.999Z', 404],
      ['2025-10-15T13:00:00.000Z', 200],
      ['2025-10-15T13:00:30.000Z', 404],
    ] as const) {
      house.setNow(now)
      assert.equal((await house.partnerAsset(id, visit)).status, status, now)
    }
    house.setNow('2025-10-15T13:00:10.000Z')
    const { headers } = await house.partnerAsset(id, visit)
    assert.match(headers.get('Cache-Control') ?? '', /max-age=20\b/)
    const held = { 'If-None-Match': headers.get('ETag') ?? '' }
    assert.equal((await house.partnerAsset(id, { ...visit, headers: held })).status, 304)
    house.setNow('2025-10-15T13:00:30.000Z')
    assert.equal((await house.partnerAsset(id, { ...visit, headers: held })).status, 404)
  },

  'an image that may be used where the story may not all be is not given': async (world) => {
    const house = await openHosting(world)
    await writeLicense(house.platform, aLicense({ id: 'nigeria', territories: ['NG'] }), doerOf(house))
    const id = await openWith(house, {
      license: 'partners-only',
      images: [{ url: PICTURE, credit: 'Photo: Reuters', license: 'nigeria' }],
    })
    const licenses = [CLOSED, aLicense({ id: 'nigeria', territories: ['NG'] })]
    assert.deepEqual(await told(house, id, agreed({ licenses })), [404, undefined])
    assert.deepEqual(await told(house, id, agreed({ licenses, territories: ['GH', 'NG'] })), [404, undefined])
    assert.deepEqual(await told(house, id, agreed({ licenses, territories: ['NG'] })), [200])
  },

  'an embargoed picture is nobody’s, whatever was agreed': async (world) => {
    const house = await openHosting(world)
    const id = await openWith(house, { embargoUntil: '2025-10-15T10:00:00.000Z' })
    assert.deepEqual(await told(house, id, agreed()), [404, undefined])
    house.setNow('2025-10-15T10:00:00.000Z')
    assert.deepEqual(await told(house, id, agreed()), [200])
  },
})
