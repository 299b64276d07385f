/** Sitemaps: every story whose page is ours, no other, and nothing that may not be known yet. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { openDoor, openHouse } from '../support/house.ts'

const locsOf = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '')
const pathOf = (url: string) => url.replace('https://news.example', '')

const OURS = { bodyHtml: '<p>What happened, in full.</p>' }

export const cases = defineCases('a search engine', {
  'reaches every story whose page is ours from the index': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T12:00:00.000Z')
    const stories = Array.from({ length: 90 }, (_, n) => ({
      ...OURS,
      id: `story-${n}`,
      headline: `Story ${n}`,
      publishedAt: new Date(Date.UTC(2025, 8, 20) + n * 3_600_000 * 8).toISOString(),
    }))
    await house.importDocument({ text: JSON.stringify(stories), name: 'many.json' })
    await house.publish({ ...OURS, headline: 'ELSEWHERE', url: 'https://www.news.example/elsewhere' })
    const index = await house.read('/sitemap.xml')
    const found: string[] = []
    for (const url of locsOf(index)) {
      const response = await house.get(pathOf(url))
      assert.equal(response.headers.get('Content-Type'), 'application/xml; charset=utf-8')
      found.push(...locsOf(await response.text()))
    }
    const articles = [...new Set(found.filter((url) => url.includes('/articles/')))]
    assert.deepEqual(
      articles.toSorted(),
      stories.map(({ id }) => `https://news.example/articles/${id}`).toSorted(),
    )
    for (const url of found.filter((_, n) => n % 9 === 0))
      assert.equal((await house.get(pathOf(url))).status, 200, url)
    assert.ok(
      found.includes('https://news.example/') && found.includes('https://news.example/channels/latest'),
    )
  },

  'hears of the news of two days, each with its date, language and headline, and of no advertisement': async (
    world,
  ) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T12:00:00.000Z')
    await house.publish({
      ...OURS,
      headline: 'Kings & <queens>',
      publishedAt: '2025-10-20T08:00:00Z',
      language: 'yo',
    })
    await house.publish({
      ...OURS,
      headline: 'PAID',
      genre: 'sponsored',
      publishedAt: '2025-10-20T09:00:00Z',
    })
    await house.publish({ ...OURS, headline: 'OLD', publishedAt: '2025-10-18T11:00:00Z' })
    await house.publish({ ...OURS, headline: 'SECRET', publishedAt: '2025-10-20T13:00:00Z' })
    const news = await house.read('/sitemaps/news.xml')
    assert.match(news, /<news:title>Kings &#x26; &#x3C;queens&#x3E;<\/news:title>/)
    assert.match(news, /<news:language>yo<\/news:language>/)
    assert.match(news, /<news:publication_date>2025-10-20T08:00:00.000Z</)
    for (const word of ['PAID', 'OLD', 'SECRET']) assert.ok(!news.includes(word), word)
    house.setNow('2025-10-22T08:00:00.000Z')
    assert.ok(!(await house.read('/sitemaps/news.xml')).includes('Kings'))
  },

  'is told of no month before its first story, and of none that holds no page of ours': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...OURS, headline: 'SECRET', publishedAt: '2025-12-24T06:00:00Z' })
    await house.publish({ ...OURS, headline: 'ELSEWHERE', url: 'https://www.news.example/elsewhere' })
    assert.deepEqual(locsOf(await house.read('/sitemap.xml')), ['https://news.example/sitemaps/pages.xml'])
    for (const name of ['2025-12.xml', '2025-10.xml', '2025-11.xml', 'index.xml', '2025-10-1.xml']) {
      assert.equal((await house.get(`/sitemaps/${name}`)).status, 404, name)
    }
    house.setNow('2025-12-24T06:00:00.000Z')
    assert.ok(locsOf(await house.read('/sitemap.xml')).includes('https://news.example/sitemaps/2025-12.xml'))
  },

  'finds no sitemap where no newsroom is set up': async (world) => {
    const door = openDoor(world)
    for (const path of ['/sitemap.xml', '/sitemaps/news.xml', '/sitemaps/pages.xml']) {
      assert.equal((await door.get(path)).status, 404, path)
    }
  },
})
