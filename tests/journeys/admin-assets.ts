/** Operators host bytes and take them away: what is let in, and what is written when it is not. */
import assert from 'node:assert/strict'
import { MAX_ASSET_BYTES } from '../../src/config.ts'
import { at, faultsIn, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import { openDoor } from '../support/house.ts'
import { aLongMp3, anMp3, aPng, bytesOf, firstDifference } from '../support/media-bytes.ts'
import type { World } from '../support/world.ts'

/** A desk with one article; the paths of its image's and its recording's bytes. */
async function openAssetDesk(world: World) {
  const desk = await openNewsroomDesk(world)
  const body = {
    headline: 'The market reopens',
    bodyHtml: '<p>Traders are back.</p>',
    publishedAt: '2025-10-15T07:00:00Z',
    images: [{ url: 'https://media.example/a.png', width: 10, height: 10 }],
    recordings: [{ url: 'https://media.example/a.mp3' }],
  }
  await desk.expect(201, 'POST', '/articles', { body })
  const { body: page } = await desk.expect(200, 'GET', '/assets')
  const assets = at(page, 'assets') as { id: string; type: string }[]
  const idOf = (type: string) => assets.find((asset) => asset.type === type)?.id ?? ''
  const [image, sound] = [idOf('image/png'), idOf('audio/mpeg')]
  const put = (status: number, id: string, raw: Uint8Array<ArrayBuffer>, type: string, query = '') =>
    desk.expect(status, 'PUT', `/assets/${id}/content${query}`, { raw, headers: { 'Content-Type': type } })
  const show = async (id: string) => (await desk.expect(200, 'GET', `/assets/${id}`)).body
  return { ...desk, image, sound, put, show }
}

export const cases = defineCases('hosting', {
  'bytes are taken in with what they say of themselves, and taken away again': async (world) => {
    const { image, put, show, expect, db } = await openAssetDesk(world)
    const { get } = openDoor(world)
    const { body } = await put(200, image, aPng('a', [640, 480]), 'image/png')
    const content = at(body, 'content')
    assert.deepEqual(content, at(await show(image), 'content'))
    assert.deepEqual(
      [at(content, 'type'), at(content, 'width'), at(content, 'height')],
      ['image/png', 640, 480],
    )
    assert.match(String(at(content, 'digest')), /^[0-9a-f]{64}$/)
    assert.equal(at(body, 'width'), 10)
    assert.equal((await get(`/assets/${image}`)).status, 200)
    const path = `/assets/${image}/content`
    await expect(200, 'DELETE', `${path}?dryRun=1`)
    assert.equal((await get(`/assets/${image}`)).status, 200)
    assert.equal(at((await expect(200, 'DELETE', path)).body, 'content'), null)
    assert.equal((await get(`/assets/${image}`)).status, 404)
    assert.ok((await (await get('/feeds/latest.rss')).text()).includes('https://media.example/a.png'))
    await expect(404, 'DELETE', path)
    const verbs = await db.query({
      sql: "SELECT verb FROM activity WHERE noun = 'asset' ORDER BY id",
      params: [],
    })
    assert.deepEqual(verbs, [{ verb: 'host' }, { verb: 'drop' }])
  },

  'the same bytes again change nothing, others take their place': async (world) => {
    const { image, put, show, setNow } = await openAssetDesk(world)
    const first = (await put(200, image, aPng('a'), 'image/png')).body
    setNow('2025-10-15T09:00:00.000Z')
    assert.deepEqual((await put(200, image, aPng('a'), 'IMAGE/PNG; q=1')).body, first)
    await put(200, image, aPng('b', [2, 3]), 'image/png')
    assert.deepEqual(
      [at(await show(image), 'content.width'), at(await show(image), 'updatedAt')],
      [2, '2025-10-15T09:00:00.000Z'],
    )
  },

  'what is no picture or recording, or another one than is said, is refused': async (world) => {
    const { image, sound, put, show } = await openAssetDesk(world)
    const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert.deepEqual(faultsIn(await put(400, image, svg, 'image/svg+xml')), ['Content-Type: image/svg+xml'])
    for (const [bytes, type] of [
      [svg, 'image/png'],
      [aPng(), 'image/jpeg'],
      [bytesOf(''), 'image/png'],
      [bytesOf('<script>'), 'image/gif'],
    ] as const)
      assert.deepEqual(faultsIn(await put(400, image, bytes, type)), ['body: —'])
    for (const type of ['text/html', 'application/octet-stream', 'image/heic', 'image/*'])
      assert.deepEqual(faultsIn(await put(400, image, aPng(), type)), [`Content-Type: ${type}`])
    await put(400, image, anMp3(), 'audio/mpeg')
    await put(400, sound, aPng(), 'image/png')
    await put(404, 'nobody', aPng(), 'image/png')
    await put(400, image, aPng(), 'image/png', '?dryrun=1')
    assert.equal(at(await show(image), 'content'), null)
    await put(200, sound, anMp3(), 'audio/mpeg')
  },

  'a dry run says what would be, and keeps nothing': async (world) => {
    const { image, put, show } = await openAssetDesk(world)
    const { body } = await put(200, image, aPng('a', [640, 480]), 'image/png', '?dryRun=1')
    assert.equal(at(body, 'content.width'), 640)
    assert.equal(at(await show(image), 'content'), null)
  },

  'only who may write hosts': async (world) => {
    const { image, ask, hire } = await openAssetDesk(world)
    const credential = await hire('Vera', 'viewer')
    const asking = { raw: aPng(), headers: { 'Content-Type': 'image/png' }, credential }
    assert.equal((await ask('PUT', `/assets/${image}/content`, asking)).status, 403)
    assert.equal((await ask('DELETE', `/assets/${image}/content`, { credential })).status, 403)
    assert.equal((await ask('PUT', `/assets/${image}/content`, { ...asking, credential: null })).status, 401)
  },

  'the largest that is taken in comes out whole, and one byte more is too much': async (world) => {
    const { sound, put } = await openAssetDesk(world)
    const { get } = openDoor(world)
    const largest = aLongMp3(MAX_ASSET_BYTES)
    const { body } = await put(200, sound, largest, 'audio/mpeg')
    assert.equal(at(body, 'content.size'), MAX_ASSET_BYTES)
    const given = new Uint8Array(await (await get(`/assets/${sound}`)).arrayBuffer())
    assert.equal(firstDifference(given, largest), null)
    await put(413, sound, anMp3('', MAX_ASSET_BYTES + 1), 'audio/mpeg')
  },

  'a document that is imported again does not unsay what the bytes say': async (world) => {
    const { image, put, expect, show } = await openAssetDesk(world)
    await put(200, image, aPng('a', [640, 480]), 'image/png')
    const images = [{ url: 'https://media.example/a.png', width: 11, height: 11, type: 'image/jpeg' }]
    const { body } = await expect(200, 'GET', '/articles')
    const id = String(at(body, 'articles.0.id'))
    await expect(200, 'POST', `/articles/${id}/update`, { body: { images } })
    const shown = (await expect(200, 'GET', `/articles/${id}`)).body
    assert.deepEqual(
      [at(shown, 'images.0.width'), at(shown, 'images.0.type'), at(shown, 'images.0.hosted')],
      [640, 'image/png', image],
    )
    assert.equal(at(await show(image), 'width'), 11)
  },
})
