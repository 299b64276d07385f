/** The terms as machines meet them: documents, headers, and what stands there before anything is set up. */
import assert from 'node:assert/strict'
import { writeLicense } from '../../src/flows/write-license.ts'
import { lintRobots, readRobots } from '../../src/formats/lint/robots.ts'
import { lintRsl, lintRslAnswer, lintRslInRss } from '../../src/formats/lint/rsl.ts'
import { lintTdmRep, readTdmRep } from '../../src/formats/lint/tdmrep.ts'
import { anOpenLicense, BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openDoor, openHouse } from '../support/house.ts'

const DOCUMENTS = {
  '/license.xml': 'application/rsl+xml',
  '/licenses/cc-by-nd-4.0.rsl': 'application/rsl+xml',
  '/licenses/cc-by-nd-4.0.jsonld': 'application/ld+json',
  '/robots.txt': 'text/plain; charset=utf-8',
  '/.well-known/tdmrep.json': 'application/json',
} as const

const STORY = { summary: 'SUMMARY', publishedAt: '2025-10-15T07:00:00Z' }

function termsOf({ headers }: Response): readonly (string | null)[] {
  const links = (headers.get('Link') ?? '').split(', <').filter((link) => link.includes('rel="license"'))
  return [links.join(), headers.get('tdm-reservation'), headers.get('tdm-policy')]
}

const rslLink = (path: string) => `<${BASE_URL}${path}>; rel="license"; type="application/rsl+xml"`
const reserved = (id: string) => [rslLink(`/licenses/${id}.rsl`), '1', `${BASE_URL}/licenses/${id}.jsonld`]

/** Puts CC BY-ND under other terms; the house's own is irrevocable, so only a wider one is taken. */
async function widen(house: House): Promise<void> {
  await writeLicense(house.platform, anOpenLicense({ reserved: [] }), { operator: 'ada', now: house.now() })
}

export const cases = defineCases('a machine', {
  'is served each document of terms as what it is, to any origin, and may keep it': async (world) => {
    const house = await openHouse(world)
    for (const [path, mediaType] of Object.entries(DOCUMENTS)) {
      const response = await house.get(path)
      assert.equal(response.status, 200, path)
      assert.equal(response.headers.get('Content-Type'), mediaType)
      assert.equal(response.headers.get('Cache-Control'), 'public, max-age=300, must-revalidate')
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*')
      const etag = response.headers.get('ETag') ?? ''
      const again = await house.get(path, { 'If-None-Match': etag })
      assert.deepEqual([again.status, again.headers.get('ETag')], [304, etag], path)
      const head = await house.get(path, {}, 'HEAD')
      assert.deepEqual([head.status, await head.text()], [200, ''], path)
      assert.equal((await house.get(path, {}, 'POST')).status, 405, path)
      assert.equal((await house.get(path, {}, 'OPTIONS')).status, 204, path)
    }
  },

  'hears of a change of terms in each document it concerns': async (world) => {
    const house = await openHouse(world)
    const tags = new Map<string, string>()
    const paths = [...Object.keys(DOCUMENTS), '/licenses/all-rights-reserved.rsl']
    for (const path of paths) tags.set(path, (await house.get(path)).headers.get('ETag') ?? '')
    assert.equal(new Set(tags.values()).size, paths.length)
    house.setNow('2025-10-15T09:00:00.000Z')
    await widen(house)
    for (const path of paths) {
      const { status } = await house.get(path, { 'If-None-Match': tags.get(path) ?? '' })
      assert.equal(status, path.includes('all-rights') ? 304 : 200, path)
    }
  },

  'finds nothing that a lint could name, and a license where robots.txt says there is one': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    const robots = await house.read('/robots.txt')
    assert.deepEqual(lintRobots(robots), [])
    assert.deepEqual(lintTdmRep(await house.read('/.well-known/tdmrep.json')), [])
    assert.deepEqual(lintRslInRss(await house.read('/feeds/latest.rss'), BASE_URL), [])
    const [license] = readRobots(robots).licenses
    assert.equal(license, `${BASE_URL}/license.xml`)
    for (const path of [
      '/license.xml',
      '/licenses/all-rights-reserved.rsl',
      '/licenses/agency-restricted.rsl',
    ]) {
      const { status, headers } = await house.get(path)
      const answer = { url: path, status, mediaType: headers.get('Content-Type') }
      assert.deepEqual(lintRslAnswer(answer), [])
      assert.deepEqual(lintRsl(await house.read(path)), [])
    }
  },

  'reads a license by its id, dots and all, and people read its page': async (world) => {
    const house = await openHouse(world)
    const page = await house.get('/licenses/cc-by-nd-4.0')
    assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8')
    const html = await page.text()
    for (const ending of ['rsl', 'jsonld']) {
      assert.ok(html.includes(`href="${BASE_URL}/licenses/cc-by-nd-4.0.${ending}"`), ending)
    }
    assert.ok((await house.read('/licenses/cc-by-nd-4.0.rsl')).includes('ai-train'))
    const offer = JSON.parse(await house.read('/licenses/cc-by-nd-4.0.jsonld'))
    assert.equal(offer.uid, `${BASE_URL}/licenses/cc-by-nd-4.0.jsonld`)
    for (const path of ['none.rsl', 'none.jsonld', '.rsl', 'cc-by-nd-4.0.xml', 'cc-by-nd-4.0.rsl.rsl']) {
      const { status, headers } = await house.get(`/licenses/${path}`)
      assert.deepEqual([status, headers.get('Content-Type')], [404, 'application/problem+json'], path)
    }
  },

  'is told the terms of an article with its page, in headers and in the page': async (world) => {
    const house = await openHouse(world)
    const own = await house.publish(STORY)
    const open = await house.publish({ ...STORY, license: 'cc-by-nd-4.0' })
    const page = await house.get(`/articles/${own}`)
    assert.deepEqual(termsOf(page), reserved('all-rights-reserved'))
    const html = await page.text()
    assert.ok(
      html.includes(
        `<link rel="license" type="application/rsl+xml" href="${BASE_URL}/licenses/all-rights-reserved.rsl">`,
      ),
    )
    const free = [rslLink('/licenses/cc-by-nd-4.0.rsl'), '0', null]
    assert.deepEqual(termsOf(await house.get(`/articles/${open}`)), free)
    const unchanged = await house.get(`/articles/${own}`, { 'If-None-Match': page.headers.get('ETag') ?? '' })
    assert.deepEqual([unchanged.status, ...termsOf(unchanged)], [304, ...reserved('all-rights-reserved')])
  },

  'is told the strictest terms of a channel, and those of the one license its articles share': async (
    world,
  ) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, section: 'Open', license: 'cc-by-nd-4.0' })
    assert.deepEqual(termsOf(await house.get('/feeds/latest.atom')), [
      ...[rslLink('/licenses/cc-by-nd-4.0.rsl'), '0', null],
    ])
    await house.publish(STORY)
    for (const path of ['/feeds/latest.rss', '/feeds/latest.json', '/']) {
      const [link, reservation, policy] = termsOf(await house.get(path))
      assert.deepEqual([link, reservation], [rslLink('/license.xml'), '1'], path)
      // CC BY-ND asks that nothing be edited, all rights reserved does not: neither gives no more than the other.
      assert.equal(policy, `${BASE_URL}/#terms`)
    }
    assert.equal((await house.get('/feeds/section-open.rss')).headers.get('tdm-reservation'), '0')
  },

  'finds everything reserved before a newsroom is set up, and no license': async (world) => {
    const door = openDoor(world)
    for (const path of ['/license.xml', '/licenses/any.rsl', '/licenses/any.jsonld']) {
      const { status, headers } = await door.get(path)
      assert.deepEqual([status, headers.get('Content-Type')], [404, 'application/problem+json'], path)
    }
    const robots = await (await door.get('/robots.txt')).text()
    assert.deepEqual(lintRobots(robots), [])
    assert.deepEqual(readRobots(robots).groups[0]?.signals, ['search=no, ai-input=no, ai-train=no'])
    assert.deepEqual([readRobots(robots).licenses, readRobots(robots).sitemaps], [[], []])
    const tdm = readTdmRep(await (await door.get('/.well-known/tdmrep.json')).text())
    assert.deepEqual(tdm, [{ location: '/', reservation: 1, policy: null }])
  },
})
