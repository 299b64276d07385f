/** The door of hosted Assets, the public's: bytes are given as long as an article that shows them is, and no longer. */
import assert from 'node:assert/strict'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { removalStatements } from '../../src/store/sample.ts'
import { aLicense, BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { bytesIn, type HostingHouse, openHosting, PICTURE, withPicture } from '../support/hosting.ts'
import { aLongMp3, aPng, firstDifference } from '../support/media-bytes.ts'

const doerOf = (house: HostingHouse) => ({ operator: 'ada', now: house.now() })
const statusOf = async (answer: Promise<Response>) => (await answer).status

export const cases = defineCases('hosted assets', {
  'a hosted image is given at our address with its own bytes, and nothing else can be made of it': async (
    world,
  ) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    const id = await house.host(PICTURE, aPng('market'))
    house.setNow('2025-10-15T09:00:00.000Z')
    const given = await house.asset(id)
    assert.equal(given.status, 200)
    assert.deepEqual(await bytesIn(given), aPng('market'))
    const said = (name: string) => given.headers.get(name)
    assert.equal(said('Content-Type'), 'image/png')
    assert.equal(said('Content-Length'), String(aPng('market').length))
    assert.equal(said('X-Content-Type-Options'), 'nosniff')
    assert.equal(said('Content-Security-Policy'), "default-src 'none'; sandbox")
    assert.equal(said('Content-Disposition'), `inline; filename="${id}.png"`)
    assert.equal(said('Cross-Origin-Resource-Policy'), 'cross-origin')
    assert.equal(said('Cache-Control'), 'public, max-age=300, must-revalidate')
    assert.match(said('ETag') ?? '', /^"[0-9a-f]{64}"$/)
    assert.match(said('Link') ?? '', /licenses\/all-rights-reserved\.rsl/)
    const head = await house.get(`/assets/${id}`, {}, 'HEAD')
    assert.deepEqual([...head.headers], [...given.headers])
    for (const [field, value] of [
      ['If-None-Match', said('ETag') ?? ''],
      ['If-Modified-Since', said('Last-Modified') ?? ''],
    ] as const)
      assert.equal(await statusOf(house.asset(id, { [field]: value })), 304, field)
    assert.equal(await statusOf(house.asset(id, { 'If-Match': '"another"' })), 412)
    assert.equal((await house.get(`/assets/${id}`, {}, 'POST')).status, 405)
  },

  'every document of the story shows it at our address, in the body too': async (world) => {
    const house = await openHosting(world)
    const inline = 'https://media.example/inline.png?a=1&b=2'
    const bodyHtml = `<p>What happened.</p><figure><img src="${inline.replace('&', '&amp;')}" alt="Inside"></figure>`
    await house.publish(withPicture({ bodyHtml, license: 'cc-by-nd-4.0' }))
    const before = await house.get('/feeds/latest.rss')
    house.setNow('2025-10-15T09:00:00.000Z')
    const ids = [await house.host(PICTURE), await house.host(inline)]
    const documents = [
      '/feeds/latest.rss',
      '/feeds/latest.atom',
      '/feeds/latest.json',
      '/channels/latest.json',
    ]
    for (const path of [
      ...documents,
      '/articles/story-1',
      '/articles/story-1.json',
      '/articles/story-1.xml',
    ]) {
      const text = await house.read(path)
      for (const id of ids) assert.ok(text.includes(`${BASE_URL}/assets/${id}`), `${path} ${id}`)
      assert.ok(!text.includes('media.example'), path)
    }
    const again = await house.get('/feeds/latest.rss', { 'If-None-Match': before.headers.get('ETag') ?? '' })
    assert.equal(again.status, 200)
    assert.match(await house.read('/articles/story-1'), /og:image:width" content="640"/)
  },

  'a withheld image is gone at once, even for those who hold its tag, and comes back': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    const id = await house.host(PICTURE)
    const held = { 'If-None-Match': (await house.asset(id)).headers.get('ETag') ?? '' }
    await changeAsset(house.platform, id, { status: 'withheld' }, doerOf(house))
    const refused = await house.asset(id, held)
    assert.deepEqual([refused.status, refused.headers.get('ETag')], [404, null])
    assert.equal(refused.headers.get('Cache-Control'), 'no-store')
    for (const headers of [{ 'If-None-Match': '*' }, { 'If-Match': '*' }, { Range: 'bytes=0-3' }])
      assert.equal(await statusOf(house.asset(id, headers)), 404)
    await changeAsset(house.platform, id, { status: 'usable' }, doerOf(house))
    assert.equal(await statusOf(house.asset(id, held)), 304)
  },

  'a canceled story takes its image along, unless another story gives it': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    await house.publish(withPicture({ id: 'story-2' }))
    const id = await house.host(PICTURE)
    for (const [story, status] of [
      ['story-2', 200],
      ['story-1', 404],
    ] as const) {
      await changeStatus(house.platform, story, 'cancel', doerOf(house))
      assert.equal(await statusOf(house.asset(id)), status, story)
    }
  },

  'an image that the story showed once, before it was revised, is not given': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    const id = await house.host(PICTURE)
    await house.publish(withPicture({ images: [{ url: 'https://media.example/other.png' }] }))
    assert.equal(await statusOf(house.asset(id)), 404)
  },

  'an embargo holds here to its instant, and what is given is kept no longer than until it expires': async (
    world,
  ) => {
    const house = await openHosting(world)
    const embargoUntil = '2025-10-15T10:00:00.000Z'
    await house.publish(withPicture({ embargoUntil, expiresAt: '2025-10-15T10:01:00.000Z' }))
    const id = await house.host(PICTURE)
    for (const [now, status] of [
      ['2025-10-15T09:59:59.999Z', 404],
      [embargoUntil, 200],
      ['2025-10-15T10:00:59.999Z', 200],
      ['2025-10-15T10:01:00.000Z', 404],
    ] as const) {
      house.setNow(now)
      assert.equal(await statusOf(house.asset(id)), status, now)
    }
    house.setNow('2025-10-15T10:00:50.000Z')
    const { headers } = await house.asset(id)
    assert.match(headers.get('Cache-Control') ?? '', /max-age=10\b/)
  },

  'a License for one country gives its image there, and to no shared cache': async (world) => {
    const house = await openHosting(world)
    await writeLicense(house.platform, aLicense({ id: 'nigeria', territories: ['NG'] }), doerOf(house))
    await house.publish(withPicture({ license: 'nigeria' }))
    const id = await house.host(PICTURE)
    assert.equal(await statusOf(house.asset(id)), 404)
    assert.equal(await statusOf(house.asset(id, { 'x-test-country': 'FR' })), 404)
    const given = await house.asset(id, { 'x-test-country': 'NG' })
    assert.equal(given.status, 200)
    assert.match(given.headers.get('Cache-Control') ?? '', /^private/)
  },

  'an image follows its own License, and one of another holder without any is given to nobody': async (
    world,
  ) => {
    const house = await openHosting(world)
    const closed = aLicense({ id: 'pictures', publicUse: 'headline', pageUse: 'headline' })
    await writeLicense(house.platform, closed, doerOf(house))
    await house.publish(withPicture({ images: [{ url: PICTURE, credit: 'Photo: Reuters' }] }))
    const id = await house.host(PICTURE)
    assert.equal(await statusOf(house.asset(id)), 404)
    await changeAsset(house.platform, id, { license: 'pictures' }, doerOf(house))
    assert.equal(await statusOf(house.asset(id)), 404)
    await changeAsset(house.platform, id, { license: 'agency-restricted' }, doerOf(house))
    const given = await house.asset(id)
    assert.equal(given.status, 200)
    assert.match(given.headers.get('Link') ?? '', /licenses\/agency-restricted\.rsl/)
  },

  'what is not hosted, is shown by no story, or is not there at all is answered alike': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    const hotLinked = await house.asset(await house.idOf(PICTURE))
    const nowhere = await house.asset('no-such-asset')
    assert.deepEqual([hotLinked.status, nowhere.status], [404, 404])
    assert.equal(await hotLinked.text(), await nowhere.text())
  },

  'a recording is given in ranges, as players ask for it, over the borders of what is stored': async (
    world,
  ) => {
    const house = await openHosting(world)
    const url = 'https://media.example/market.mp3'
    await house.publish(withPicture({ recordings: [{ url }] }))
    const sound = aLongMp3(1_500_001)
    const id = await house.host(url, sound, 'audio/mpeg')
    const whole = await house.asset(id)
    assert.equal(whole.headers.get('Accept-Ranges'), 'bytes')
    assert.equal(firstDifference(await bytesIn(whole), sound), null)
    for (const [range, from, to] of [
      ['0-', 0, sound.length],
      ['71999-72001', 71_999, 72_002],
      ['719999-', 719_999, sound.length],
      ['-1', sound.length - 1, sound.length],
    ] as const) {
      const part = await house.asset(id, { Range: `bytes=${range}` })
      assert.equal(part.status, 206, range)
      assert.equal(part.headers.get('Content-Range'), `bytes ${from}-${to - 1}/${sound.length}`)
      assert.equal(firstDifference(await bytesIn(part), sound.subarray(from, to)), null, range)
    }
    const beyond = await house.asset(id, { Range: 'bytes=1500001-' })
    assert.deepEqual([beyond.status, beyond.headers.get('Content-Range')], [416, 'bytes */1500001'])
    assert.equal(beyond.headers.get('Access-Control-Allow-Origin'), '*')
    const other = await house.asset(id, { Range: 'bytes=0-9', 'If-Range': '"another"' })
    assert.equal(other.status, 200)
    await other.body?.cancel()
  },

  'bytes that are replaced while they are sent are never mixed with the new ones': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    const id = await house.host(PICTURE, aPng('old', undefined, 1_600_000))
    const reader = (await house.asset(id)).body?.getReader()
    assert.equal((await reader?.read())?.value?.length, 720_000)
    await house.host(PICTURE, aPng('new', undefined, 1_600_000))
    await assert.rejects(async () => reader?.read())
  },

  'a sample that hosts assets can be removed whole': async (world) => {
    const house = await openHosting(world)
    await house.publish(withPicture())
    await house.host(PICTURE)
    await house.db.batch(removalStatements())
    assert.deepEqual(await house.db.query({ sql: 'SELECT asset FROM asset_chunk', params: [] }), [])
  },
})
