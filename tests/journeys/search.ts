/** Searching as a reader does: what is found by which words, in which order, as a page and in every format. */
import assert from 'node:assert/strict'
import { removeSample } from '../../src/flows/remove-sample.ts'
import { updateArticle } from '../../src/flows/update-article.ts'
import { sampleStatements } from '../../src/store/sample.ts'
import { defineCases } from '../support/case.ts'
import { openDoor, openHouse } from '../support/house.ts'
import { foundAt, foundBy } from '../support/searching.ts'

const OPEN = { license: 'cc-by-nd-4.0', publishedAt: '2025-10-14T07:00:00Z' }
const STORY = {
  ...OPEN,
  headline: 'Ọ̀yọ́ State opens the Ìbàdàn ring road',
  summary: 'Drivers waited nine years for the tarmac.',
  bodyHtml:
    '<p>The contractor, <b>Julius</b> Berger&shy;mann, left in&nbsp;August.</p><p>Tolls begin soon.</p>',
  byline: [{ name: 'Hauwa Ƙwairanga', email: 'hauwa@secret.example' }],
  section: 'Transport',
  tags: ['Naija’s roads'],
  dateline: 'Ibadan, Nigeria',
}

export const cases = defineCases('search', {
  'finds an article by its headline, author, tag, section, place, summary and text': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    await house.publish({ ...OPEN, headline: 'Another story', bodyHtml: '<p>Of other things.</p>' })
    for (const words of [
      'oyo',
      'ÌBÀDÀN road',
      'Ibadan',
      'kwairanga hauwa',
      'ƙwairanga',
      'naija',
      'transport',
      'nigeria',
      'tarmac drivers',
      'contractor',
      'julius "left in August"',
      'oyo tarmac bergermann',
    ]) {
      assert.deepEqual(await foundBy(house, words), [STORY.headline], words)
    }
    for (const words of [
      'oyo missing',
      '"road ring"',
      'secret',
      'hauwa@secret.example',
      'berger',
      'b',
      'p',
    ]) {
      assert.deepEqual(await foundBy(house, words), [], words)
    }
  },

  'is one list on the page and in every format': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    for (const format of ['', '.rss', '.atom', '.json']) {
      assert.ok((await house.read(`/search${format}?q=ring+road`)).includes('ring road'), format)
      assert.ok(!(await house.read(`/search${format}?q=ring+rail`)).includes('Drivers waited'), format)
    }
    const rss = await house.read('/search.rss?q=ring%20road')
    assert.match(rss, /<title>Harmattan Courier: “ring road”<\/title>/)
    assert.match(rss, /<link>https:\/\/news.example\/search\?q=ring\+road<\/link>/)
    assert.match(rss, /rel="self"[^>]*href="https:\/\/news.example\/search.rss\?q=ring\+road"/)
    const atom = await house.read('/search.atom?q=ring%20road')
    assert.match(atom, /<id>tag:news.example,2026:search\/ring%20road<\/id>/)
    assert.match(atom, /rel="self"[^>]*href="https:\/\/news.example\/search.atom\?q=ring\+road"/)
    const json = JSON.parse(await house.read('/search.json?q=ring%20road'))
    assert.equal(json.feed_url, 'https://news.example/search.json?q=ring+road')
    assert.equal(json.home_page_url, 'https://news.example/search?q=ring+road')
  },

  'puts headlines first, those with the very phrase before others, then summaries, then texts; newest first':
    async (world) => {
      const house = await openHouse(world)
      const at = (day: number) => ({ ...OPEN, publishedAt: `2025-10-0${day}T07:00:00Z` })
      await house.publish({ ...at(1), headline: 'The fuel price' })
      await house.publish({ ...at(2), headline: 'Price of fuel' })
      await house.publish({ ...at(3), headline: 'Costs of fuel', tags: ['price'] })
      await house.publish({ ...at(4), headline: 'Queues', summary: 'It is the price of fuel.' })
      await house.publish({
        ...at(5),
        headline: 'Buses',
        bodyHtml: '<p>Their fuel has a price.</p>',
        summary: 'No.',
      })
      await house.publish({ ...at(6), headline: 'Fuel', bodyHtml: '<p>Its price.</p>', summary: 'No.' })
      const best = ['The fuel price', 'Costs of fuel', 'Price of fuel', 'Queues', 'Fuel', 'Buses']
      assert.deepEqual(await foundBy(house, 'fuel price'), best)
      const texts = (await house.read('/search?q=fuel+price')).matchAll(/<h3[^>]*><a [^>]*>([^<]*)</g)
      assert.deepEqual(
        [...texts].map(([, headline]) => headline),
        best,
      )
    },

  'finds what an edit says now, and not what the article said before': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...STORY, id: 'story-1' })
    const doer = { operator: 'ada', now: house.now() }
    await updateArticle(house.platform, id, { headline: 'A bridge falls' }, doer)
    assert.deepEqual(await foundBy(house, 'ring road'), [])
    assert.deepEqual(await foundBy(house, 'bridge'), ['A bridge falls'])
    await updateArticle(house.platform, id, { publishedAt: '2025-10-13T07:00:00.000Z' }, doer)
    assert.deepEqual(await foundBy(house, 'bridge tarmac'), ['A bridge falls'])
  },

  'goes on page by page, to two hundred results and no further': async (world) => {
    const house = await openHouse(world)
    const stories = Array.from({ length: 230 }, (_, n) => ({
      ...OPEN,
      headline: `Rain ${n}`,
      bodyHtml: '<p>It rained.</p>',
      publishedAt: new Date(Date.UTC(2025, 0, 1, n)).toISOString(),
    }))
    await house.importDocument({ name: 'stories.json', text: JSON.stringify(stories) })
    const seen: string[] = []
    let path: string | undefined = '/search?q=rain'
    for (let pages = 0; path !== undefined && pages < 20; pages++) {
      const page: string = await house.read(path)
      seen.push(...[...page.matchAll(/>(Rain \d+)<\/a>/g)].map(([, headline = '']) => headline))
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual(
      seen,
      stories
        .map(({ headline }) => headline)
        .toReversed()
        .slice(0, 200),
    )
    const first = JSON.parse(await house.read('/search.json?q=rain'))
    assert.equal(first.next_url, 'https://news.example/search.json?q=rain&page=2')
    assert.equal((await foundAt(house, '/search.json?q=rain&page=4')).at(-1), 'Rain 30')
    for (const page of ['0', '5', '-1', 'x', '999999', '1e3', '']) {
      assert.equal((await foundAt(house, `/search.json?q=rain&page=${page}`))[0], 'Rain 229', page)
    }
  },

  'asks for words where there are none, and says so': async (world) => {
    const house = await openHouse(world)
    for (const path of ['/search', '/search?q=', '/search?q=+%00+']) {
      const page = await house.read(path)
      assert.ok(page.includes('name="q"') && page.includes('noindex'), path)
    }
    const response = await house.get('/search.rss', { Accept: 'text/html' })
    assert.equal(response.status, 400)
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json')
    assert.ok((await house.read('/search?q=%F0%9F%98%80')).includes('no word in this'))
    assert.deepEqual(await foundBy(house, '\u{1F600} !!'), [])
  },

  'works before a newsroom is set up, and once its sample was taken away': async (world) => {
    const door = openDoor(world)
    assert.ok((await (await door.get('/search?q=x')).text()).includes('No newsroom yet'))
    assert.ok((await (await door.get('/search')).text()).includes('No newsroom yet'))
    assert.equal((await door.get('/search.atom?q=x')).status, 404)
    assert.equal((await door.get('/opensearch.xml')).status, 404)
    const house = await openHouse(world)
    await house.publish(STORY)
    await world.db.query(sampleStatements.begin(world.now()))
    await removeSample(house.platform, { operator: 'ada', now: world.now() })
    const again = await openHouse(world)
    assert.deepEqual(await foundBy(again, 'road'), [])
    await again.publish(STORY)
    assert.deepEqual(await foundBy(again, 'road'), [STORY.headline])
  },

  'is described to browsers, and named by every page': async (world) => {
    const house = await openHouse(world)
    const description = await house.read('/opensearch.xml')
    assert.ok(description.includes('<ShortName>Harmattan Courie</ShortName>'))
    const template = 'https://news.example/search.rss?q={searchTerms}&amp;page={startPage?}'
    assert.ok(description.includes(template))
    for (const path of ['/', '/search', '/channels/latest']) {
      assert.ok((await house.read(path)).includes('href="/opensearch.xml"'), path)
    }
  },
})
