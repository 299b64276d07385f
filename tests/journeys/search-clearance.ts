/** Search with clearance: a query matches only what this reader may see, at this door, at this instant. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { updateArticle } from '../../src/flows/update-article.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'
import { foundBy } from '../support/searching.ts'

const MARKED = {
  headline: 'Zebra in the headline',
  summary: 'Yak in the summary.',
  bodyHtml: '<p>Xerus in the text.</p>',
  publishedAt: '2025-10-14T07:00:00Z',
}
const ALL = ['zebra', 'yak', 'xerus', 'zebra yak', 'zebra xerus', 'yak xerus', '"in the"', '"in the text"']

/** Which of these words find something, at the feeds' door and at the page's. */
async function probe(
  house: Awaited<ReturnType<typeof openHouse>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const feed: string[] = []
  const page: string[] = []
  for (const words of ALL) {
    if ((await foundBy(house, words, headers)).length > 0) feed.push(words)
    const html = await (await house.get(`/search?q=${encodeURIComponent(words)}`, headers)).text()
    if (html.includes(MARKED.headline)) page.push(words)
  }
  return { feed, page }
}

const NOTHING = { feed: [], page: [] }
const HEADLINE = ['zebra', '"in the"']
const SUMMARY = ['zebra', 'yak', 'zebra yak', '"in the"']

export const cases = defineCases('search with clearance', {
  'finds what is all rights reserved by no word of its text in feeds, and by all of them on the page': async (
    world,
  ) => {
    const house = await openHouse(world)
    await house.publish(MARKED)
    assert.deepEqual(await probe(house), { feed: SUMMARY, page: ALL })
  },

  'finds agency copy by its headline in feeds, and by its summary on the page': async (world) => {
    const house = await openHouse(world)
    const notice = '© 2025 Harbour Wire.'
    const rights = { holder: 'Harbour Wire', credit: 'Harbour Wire', contact: 'a@b.example', notice }
    await house.publish({ ...MARKED, genre: 'agency', license: 'agency-restricted', rights })
    assert.deepEqual(await probe(house), { feed: HEADLINE, page: SUMMARY })
  },

  'finds open work by all it says, until its license is another': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, id: 'story-1', license: 'cc-by-nd-4.0' })
    assert.deepEqual(await probe(house), { feed: ALL, page: ALL })
    await updateArticle(house.platform, id, { license: null }, { operator: 'ada', now: house.now() })
    assert.deepEqual(await probe(house), { feed: SUMMARY, page: ALL })
  },

  'follows a License that is narrowed or widened at once': async (world) => {
    const house = await openHouse(world)
    await house.publish(MARKED)
    const doer = { operator: 'ada', now: house.now() }
    const narrow = aLicense({ version: 2, publicUse: 'headline', pageUse: 'summary' })
    await writeLicense(house.platform, narrow, doer)
    assert.deepEqual(await probe(house), { feed: HEADLINE, page: SUMMARY })
    await writeLicense(house.platform, aLicense({ version: 3, publicUse: 'fullText' }), doer)
    assert.deepEqual(await probe(house), { feed: ALL, page: ALL })
  },

  'never finds an embargoed article before its instant, nor a story dated ahead': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...MARKED, embargoUntil: '2025-10-15T09:00:00.500Z' })
    assert.deepEqual(await probe(house), NOTHING)
    const maxAge = (await house.get('/search.rss?q=zebra')).headers.get('Cache-Control')
    house.setNow('2025-10-15T08:59:30.500Z')
    assert.match((await house.get('/search.rss?q=zebra')).headers.get('Cache-Control') ?? '', /max-age=30/)
    assert.match(maxAge ?? '', /max-age=300/)
    house.setNow('2025-10-15T09:00:00.499Z')
    assert.deepEqual(await probe(house), NOTHING)
    house.setNow('2025-10-15T09:00:00.500Z')
    assert.deepEqual(await probe(house), { feed: SUMMARY, page: ALL })
  },

  'never finds what has expired': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...MARKED, expiresAt: '2025-10-15T09:00:00Z' })
    const caching = (await house.get('/search?q=zebra')).headers.get('Cache-Control')
    assert.match(caching ?? '', /max-age=300/)
    house.setNow('2025-10-15T08:59:50.000Z')
    assert.match((await house.get('/search?q=zebra')).headers.get('Cache-Control') ?? '', /max-age=10,/)
    house.setNow('2025-10-15T09:00:00.000Z')
    assert.deepEqual(await probe(house), NOTHING)
  },

  'never finds what is withheld or canceled, and finds it again when it is restored': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(MARKED)
    const doer = { operator: 'ada', now: house.now() }
    const tag = (await house.get('/search.rss?q=zebra')).headers.get('ETag') ?? ''
    assert.equal((await house.get('/search.rss?q=zebra', { 'If-None-Match': tag })).status, 304)
    for (const verb of ['withhold', 'cancel'] as const) {
      await changeStatus(house.platform, id, verb, doer)
      assert.deepEqual(await probe(house), NOTHING, verb)
      assert.equal((await house.get('/search.rss?q=zebra', { 'If-None-Match': tag })).status, 200)
    }
    await changeStatus(house.platform, id, 'restore', doer)
    assert.deepEqual(await probe(house), { feed: SUMMARY, page: ALL })
  },

  'never finds what is incomplete, until it is complete': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...MARKED, rights: { holder: 'Another Publisher Ltd' } })
    assert.deepEqual(await probe(house), NOTHING)
    const rights = {
      credit: 'Another Publisher',
      notice: '© 2025 Another Publisher Ltd.',
      contact: 'a@b.example',
    }
    const patch = { license: 'cc-by-nd-4.0', rights: { holder: 'Another Publisher Ltd', ...rights } }
    await updateArticle(house.platform, id, patch, { operator: 'ada', now: house.now() })
    assert.deepEqual((await probe(house)).feed.length, ALL.length)
  },

  'finds work for one country in that country alone, and no shared cache keeps it': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    await house.publish({ ...MARKED, license: 'nigeria-only' })
    assert.deepEqual(await probe(house), NOTHING)
    assert.deepEqual(await probe(house, { 'x-test-country': 'GH' }), NOTHING)
    assert.deepEqual(await probe(house, { 'x-test-country': 'NG' }), { feed: SUMMARY, page: ALL })
    for (const path of ['/search?q=zebra', '/search.atom?q=zebra']) {
      const there = await house.get(path, { 'x-test-country': 'NG' })
      assert.match(there.headers.get('Cache-Control') ?? '', /^private/)
    }
  },

  'is not kept from older open work by newer work that cannot match': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...MARKED, headline: 'Open', license: 'cc-by-nd-4.0' })
    for (let n = 0; n < 120; n++) {
      await house.publish({ ...MARKED, headline: `Closed ${n}`, publishedAt: '2025-10-14T08:00:00Z' })
    }
    assert.deepEqual(await foundBy(house, 'xerus'), ['Open'])
  },

  'takes no word of a text for the mark of a headline': async (world) => {
    const house = await openHouse(world)
    const bodyHtml = '<p>¹xerus ²xerus ³a15600000 ¹zebu</p>'
    await house.publish({ ...MARKED, bodyHtml })
    for (const words of ['xerus', '¹xerus', '1xerus', '2xerus', 'zebu', '1zebu', '³a15600000']) {
      assert.deepEqual(await foundBy(house, words), [], words)
    }
  },
})
