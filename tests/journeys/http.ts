/** The manners of HTTP: media types, validators, caching, compression, methods. */
import assert from 'node:assert/strict'
import { assemble } from '../../src/app.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'

const FORMATS = ['rss', 'atom', 'json'] as const
const TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

const STORY = {
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  bodyHtml: '<p>BODYTEXT</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}

export const cases = defineCases('a reader', {
  'is told the media type, the validators and how long to keep a document': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    house.setNow('2025-10-15T08:00:05.000Z')
    for (const format of FORMATS) {
      const { headers } = await house.get(`/feeds/latest.${format}`)
      assert.equal(headers.get('Content-Type'), TYPES[format])
      assert.match(headers.get('ETag') ?? '', /^W\/"[0-9a-f]{32}"$/)
      assert.equal(headers.get('Last-Modified'), 'Wed, 15 Oct 2025 08:00:00 GMT')
      assert.equal(headers.get('Cache-Control'), 'public, max-age=300, must-revalidate')
      assert.equal(headers.get('Vary'), 'Accept-Encoding')
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*')
      assert.equal(headers.get('Set-Cookie'), null)
    }
  },

  'hears 304 when nothing is new: by tag, list, weak or strong, star, or date': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    house.setNow('2025-10-15T08:00:05.000Z')
    const first = await house.get('/feeds/latest.rss')
    const etag = first.headers.get('ETag') ?? ''
    const date = first.headers.get('Last-Modified') ?? ''
    const ask = async (headers: Record<string, string>, method?: string) => {
      const response = await house.get('/feeds/latest.rss', headers, method)
      return [response.status, (await response.text()).length > 0]
    }
    const fresh = [304, false]
    assert.deepEqual(await ask({ 'If-None-Match': etag }), fresh)
    assert.deepEqual(await ask({ 'If-None-Match': etag.slice(2) }), fresh)
    assert.deepEqual(await ask({ 'If-None-Match': `"other", ${etag}` }), fresh)
    assert.deepEqual(await ask({ 'If-None-Match': '*' }), fresh)
    assert.deepEqual(await ask({ 'If-Modified-Since': date }), fresh)
    assert.deepEqual(await ask({ 'If-None-Match': etag }, 'HEAD'), fresh)
    assert.deepEqual(await ask({ 'If-None-Match': '"other"', 'If-Modified-Since': date }), [200, true])
    assert.deepEqual(await ask({ 'If-None-Match': 'garbled' }), [200, true])
    assert.deepEqual(await ask({ 'If-Modified-Since': 'yesterday' }), [200, true])
    assert.deepEqual(await ask({}, 'HEAD'), [200, false])
    const unchanged = await house.get('/feeds/latest.rss', { 'If-None-Match': etag })
    for (const name of ['ETag', 'Cache-Control', 'Vary', 'Last-Modified']) {
      assert.equal(unchanged.headers.get(name), first.headers.get(name), name)
    }
  },

  'is told of another lifetime, since documents hint at it': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    for (const format of FORMATS) {
      const tag = (await house.get(`/feeds/latest.${format}`)).headers.get('ETag') ?? ''
      const app = assemble(world.platform, { baseUrl: BASE_URL, adminToken: null, maxAge: 600 })
      const headers = { 'If-None-Match': tag }
      const again = await app.fetch(new Request(`${BASE_URL}/feeds/latest.${format}`, { headers }))
      assert.equal(again.status, 200, format)
    }
  },

  'is told that an empty channel held something meanwhile, where the document says when it changed': async (
    world,
  ) => {
    const house = await openHouse(world)
    const times = { publishedAt: '2025-10-15T09:00:00Z', expiresAt: '2025-10-15T10:00:00Z' }
    await house.publish({ ...STORY, ...times })
    const before = await house.get('/feeds/latest.atom')
    house.setNow('2025-10-15T11:00:00.000Z')
    const after = await house.read('/feeds/latest.atom')
    assert.notEqual(after, await before.text())
    const tag = before.headers.get('ETag') ?? ''
    assert.equal((await house.get('/feeds/latest.atom', { 'If-None-Match': tag })).status, 200)
  },

  'gets gzip when it asks, wherever the platform leaves that to the server': async (world) => {
    const house = await openHouse(world)
    for (let n = 0; n < 5; n++) await house.publish({ ...STORY, headline: `Story ${n}` })
    const plain = await house.read('/feeds/latest.rss')
    const coded = async (accept: string) => {
      const response = await house.get('/feeds/latest.rss', { 'Accept-Encoding': accept })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (response.headers.get('Content-Encoding') !== 'gzip')
        return ['identity', new TextDecoder().decode(bytes)]
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
      return ['gzip', await new Response(stream).text()]
    }
    const expected = world.platform.compress.gzip ? 'gzip' : 'identity'
    assert.deepEqual(await coded('br;q=0.2, gzip;q=0.5'), [expected, plain])
    assert.deepEqual(await coded('gzip;q=0'), ['identity', plain])
    assert.deepEqual(await coded(''), ['identity', plain])
  },

  'is refused other methods with the ones allowed, and a preflight is answered': async (world) => {
    const house = await openHouse(world)
    const refused = await house.get('/feeds/latest.rss', {}, 'POST')
    assert.deepEqual([refused.status, refused.headers.get('Allow')], [405, 'GET, HEAD, OPTIONS'])
    const preflight = await house.get('/feeds/latest.rss', { Origin: 'https://reader.example' }, 'OPTIONS')
    assert.equal(preflight.status, 204)
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /If-None-Match/)
  },
})
