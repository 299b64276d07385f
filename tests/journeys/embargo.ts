/** Time: articles appear and vanish at their instant, by every route, without a restart or a job. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

const ROUTES = [
  '/',
  '/feeds/latest.rss',
  '/feeds/latest.atom',
  '/feeds/latest.json',
  '/feeds/section-sport.rss',
  '/feeds/tag-exclusive.atom',
  '/feeds/author-ada-eze.json',
  '/feeds/lang-ha.rss',
  '/channels/latest.json',
  '/channels/section-sport.xml',
] as const

const MARKED = {
  headline: 'MARK headline',
  summary: 'MARK summary',
  bodyHtml: '<p>MARK body</p>',
  section: 'Sport',
  tags: ['Exclusive'],
  byline: [{ name: 'Ada Eze' }],
  language: 'ha',
  publishedAt: '2025-10-15T07:00:00Z',
}

async function appearsOn(house: House, id: string, secret = /MARK|[Ee]xclusive/): Promise<readonly string[]> {
  const shown: string[] = []
  for (const path of [...ROUTES, `/articles/${id}`]) {
    const response = await house.get(path)
    const text = await response.text()
    if (secret.test(text.replaceAll(path, ''))) shown.push(path)
  }
  return shown
}

export const cases = defineCases('time', {
  'an embargoed article appears by no route until its instant, then by each': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00Z' })
    house.setNow('2025-10-15T08:59:59.999Z')
    assert.deepEqual(await appearsOn(house, id), [])
    assert.equal((await house.get('/feeds/tag-exclusive.rss')).status, 404)
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
    house.setNow('2025-10-15T09:00:00.000Z')
    assert.deepEqual(await appearsOn(house, id), [...ROUTES, `/articles/${id}`])
  },

  'a lifted embargo never meets a false 304': async (world) => {
    const house = await openHouse(world)
    await house.publish({ headline: 'An older story', publishedAt: '2025-10-14T07:00:00Z' })
    await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00Z' })
    house.setNow('2025-10-15T08:30:00.000Z')
    const before = await house.get('/feeds/latest.rss')
    const seen = {
      'If-None-Match': before.headers.get('ETag') ?? '',
      'If-Modified-Since': before.headers.get('Last-Modified') ?? '',
    }
    assert.equal((await house.get('/feeds/latest.rss', seen)).status, 304)
    house.setNow('2025-10-15T09:00:01.000Z')
    assert.equal((await house.get('/feeds/latest.rss', seen)).status, 200)
    const { 'If-Modified-Since': since } = seen
    assert.equal((await house.get('/feeds/latest.rss', { 'If-Modified-Since': since })).status, 200)
  },

  'an article vanishes at its expiry, and its page is gone': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, expiresAt: '2025-10-15T09:00:00Z' })
    assert.equal((await appearsOn(house, id)).length, ROUTES.length + 1)
    house.setNow('2025-10-15T09:00:00.000Z')
    // The channel was known: it stays, empty, for who subscribed to it.
    assert.deepEqual(await appearsOn(house, id, /MARK/), [])
    assert.equal((await house.get(`/articles/${id}`)).status, 410)
  },

  'what came canceled, or after its expiry, is never said to have stood here': async (world) => {
    const house = await openHouse(world)
    const canceled = await house.publish({ ...MARKED, status: 'canceled' })
    const archived = await house.publish({ ...MARKED, id: 'archived', expiresAt: '2025-10-15T07:30:00Z' })
    for (const id of [canceled, archived]) assert.equal((await house.get(`/articles/${id}`)).status, 404)
  },

  'no answer may be reused past the next change that is known': async (world) => {
    const house = await openHouse(world)
    await house.publish({ headline: 'An older story', publishedAt: '2025-10-14T07:00:00Z' })
    await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00Z' })
    await house.publish({
      headline: 'Short-lived',
      expiresAt: '2025-10-15T08:59:00Z',
      publishedAt: '2025-10-14T08:00:00Z',
    })
    const maxAge = async (path: string) =>
      Number(/max-age=(\d+)/.exec((await house.get(path)).headers.get('Cache-Control') ?? '')?.[1])
    for (const [now, expected] of [
      ['2025-10-15T08:00:00.000Z', 300],
      ['2025-10-15T08:58:30.400Z', 29],
      ['2025-10-15T08:59:10.000Z', 50],
      ['2025-10-15T08:59:59.500Z', 0],
      ['2025-10-15T09:00:00.000Z', 300],
    ] as const) {
      house.setNow(now)
      for (const path of ['/feeds/latest.rss', '/feeds/latest.atom', '/feeds/latest.json', '/']) {
        assert.equal(await maxAge(path), expected, `${path} at ${now}`)
      }
    }
  },

  'withheld and canceled articles vanish at once, and a restored one comes back': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(MARKED)
    const doer = { operator: 'ada', now: '2025-10-15T08:10:00.000Z' }
    house.setNow(doer.now)
    const tag = (await house.get('/feeds/latest.rss')).headers.get('ETag') ?? ''
    await changeStatus(house.platform, id, 'withhold', doer)
    assert.deepEqual(await appearsOn(house, id), [])
    assert.equal((await house.get('/feeds/latest.rss', { 'If-None-Match': tag })).status, 200)
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
    await changeStatus(house.platform, id, 'restore', doer)
    assert.equal((await appearsOn(house, id)).length, ROUTES.length + 1)
    await changeStatus(house.platform, id, 'cancel', doer)
    assert.deepEqual(await appearsOn(house, id), [])
    assert.equal((await house.get(`/articles/${id}`)).status, 410)
  },

  'an article canceled under embargo is never said to have existed': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00Z' })
    await changeStatus(house.platform, id, 'cancel', { operator: 'ada', now: house.now() })
    house.setNow('2025-10-16T09:00:00.000Z')
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
  },

  'an article withheld before it was listed and canceled after is never said to have existed': async (
    world,
  ) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00Z' })
    const doer = () => ({ operator: 'ada', now: house.now() })
    await changeStatus(house.platform, id, 'withhold', doer())
    house.setNow('2025-10-15T10:00:00.000Z')
    await changeStatus(house.platform, id, 'cancel', doer())
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
    await changeStatus(house.platform, id, 'restore', doer())
    house.setNow('2025-10-15T11:00:00.000Z')
    await changeStatus(house.platform, id, 'cancel', doer())
    assert.equal((await house.get(`/articles/${id}`)).status, 410)
  },

  'an article whose rights are incomplete is kept and appears by no route': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, rights: { holder: 'Another Publisher Ltd' } })
    assert.deepEqual(await appearsOn(house, id), [])
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
  },

  'a story dated ahead waits for its date': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, publishedAt: '2025-10-16T07:00:00Z' })
    assert.deepEqual(await appearsOn(house, id), [])
    house.setNow('2025-10-16T07:00:00.000Z')
    assert.equal((await appearsOn(house, id)).length, ROUTES.length + 1)
  },

  'an embargoed article never names a channel that others are in': async (world) => {
    const house = await openHouse(world)
    await house.publish({
      ...MARKED,
      tags: ['Minister-Bello / arrest!'],
      embargoUntil: '2025-10-15T09:00:00Z',
    })
    await house.publish({
      headline: 'Open',
      tags: ['minister bello arrest'],
      publishedAt: '2025-10-15T07:00:00Z',
    })
    const feed = await house.read('/feeds/tag-minister-bello-arrest.json')
    assert.ok(feed.includes('minister bello arrest') && !feed.includes('arrest!'))
  },

  'a channel of articles refused for the country is not named to who is refused': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    await house.publish({ ...MARKED, license: 'nigeria-only' })
    assert.equal((await house.get('/feeds/tag-exclusive.rss')).status, 404)
    assert.ok(!/exclusive/i.test(await house.read('/')))
    const there = { 'x-test-country': 'NG' }
    assert.equal((await house.get('/feeds/tag-exclusive.rss', there)).status, 200)
    assert.ok(/exclusive/i.test(await (await house.get('/', there)).text()))
  },
})
