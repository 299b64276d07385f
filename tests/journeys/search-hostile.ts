/** What strangers type into a search: syntax, noise, length; and how an index that is not there comes back. */
import assert from 'node:assert/strict'
import { rebuildIndex } from '../../src/flows/index-article.ts'
import { defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'
import { foundAt, foundBy } from '../support/searching.ts'

const STORY = {
  headline: 'Near the market',
  summary: 'Traders and buyers met.',
  publishedAt: '2025-10-14T07:00:00Z',
  license: 'cc-by-nd-4.0',
}

const QUERIES = [
  '"',
  '""',
  '"market',
  'market"',
  'NEAR(market the, 2)',
  'market NOT traders',
  'market AND OR NOT',
  'mark*',
  '^near',
  'headline:market',
  '{headline about} : market',
  '-market',
  '+market',
  "' OR 1=1 --",
  "market'; DROP TABLE article; --",
  '\u0000market\u0000',
  '\ud800market\udfff',
  '\u{1F600}\u{1F468}\u200d\u{1F469}',
  '¹market',
  '%',
  '%00%ff',
  '\\"',
  '(((((',
  '] [',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&amp;&lt;',
  ']]>',
  '\u202emarket',
  'a '.repeat(5_000),
  'x'.repeat(10_240),
  '"'.repeat(10_240),
  '\u0301'.repeat(10_240),
  '\u{1D573}\u{1D58A}\u{1D591}',
]

export const cases = defineCases('hostile searches', {
  'are answered like any other, on the page and in every format': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    for (const query of QUERIES) {
      for (const format of ['', '.rss', '.atom', '.json']) {
        const response = await house.get(`/search${format}?q=${encodeURIComponent(query.toWellFormed())}`)
        const text = await response.text()
        assert.equal(response.status, 200, `${format} ${query.slice(0, 40)}: ${text}`)
        // JSON carries any text, and its type says what it is.
        if (format !== '.json') assert.ok(!/<script|<img src=x/.test(text), `${format} ${query}`)
      }
    }
    for (const raw of ['%ff%fe', '%', '%zz', '%ed%a0%80', '%00', '+', 'a&q=b', '%22%00']) {
      const { status } = await house.get(`/search?q=${raw}`)
      assert.equal(status, 200, raw)
      assert.ok([200, 400].includes((await house.get(`/search.atom?q=${raw}`)).status), raw)
    }
    assert.deepEqual(
      world.logged.filter(({ level }) => level === 'error'),
      [],
    )
  },

  'have no syntax but quotation marks': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    for (const query of [
      'mark*',
      'market NOT traders',
      'nothing OR market',
      'headline:market',
      'NEAR(market)x',
    ]) {
      assert.deepEqual(await foundBy(house, query), [], query)
    }
    for (const query of [
      '“near the market”',
      '^NEAR',
      'near(',
      '-market',
      'market"',
      "market'",
      'and traders',
    ]) {
      assert.deepEqual(await foundBy(house, query), [STORY.headline], query)
    }
  },

  'are cut to their first words, and the page says so': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, headline: 'a b c d e f g h' })
    const page = await house.read('/search?q=a+b+c+d+e+f+g+h+i')
    assert.ok(page.includes('a b c d e f g h</a>') && page.includes('first 8 words'))
    assert.ok(!(await house.read('/search?q=a+b+c+d+e+f+g+h')).includes('first 8 words'))
  },

  'are shown as they were typed, and never as markup': async (world) => {
    const house = await openHouse(world)
    const query = encodeURIComponent('"R&D" <b>')
    const page = await house.read(`/search?q=${query}`)
    assert.ok(page.includes('value="&quot;R&amp;D&quot; &lt;b&gt;"'))
    assert.ok(!page.includes('<b>'))
    const rss = await house.read(`/search.rss?q=${query}`)
    assert.ok(rss.includes('“"R&#x26;D" &#x3C;b&#x3E;”'))
    assert.ok(rss.includes('search.rss?q=%22R%26D%22+%3Cb%3E"'))
  },

  'find what a tick indexed again, the newest first': async (world) => {
    const house = await openHouse(world)
    const stories = Array.from({ length: 230 }, (_, n) => ({
      ...STORY,
      headline: `Market ${n}`,
      bodyHtml: '<p>Open.</p>',
      publishedAt: new Date(Date.UTC(2025, 0, 1, n)).toISOString(),
    }))
    await house.importDocument({ name: 'stories.json', text: JSON.stringify(stories) })
    await rebuildIndex(house.platform, { operator: 'ada', now: house.now() })
    assert.deepEqual(await foundBy(house, 'market'), [])
    assert.equal(await indexedBy(house), 200)
    assert.equal((await foundAt(house, '/search.json?q=market'))[0], 'Market 229')
    assert.deepEqual(await foundBy(house, '"market 29"'), [])
    assert.equal(await indexedBy(house), 30)
    assert.equal(await indexedBy(house), 0)
    assert.deepEqual(await foundBy(house, '"market 29"'), ['Market 29'])
    const seen = []
    for (const page of [1, 2, 3, 4])
      seen.push(...(await foundAt(house, `/search.json?q=market&page=${page}`)))
    assert.equal(new Set(seen).size, 200)
  },

  'find everything again where the index was dropped for an export': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    const schema = { sql: "SELECT sql FROM sqlite_master WHERE name = 'article_search'", params: [] }
    const [before] = await world.db.query<{ sql: string }>(schema)
    await world.db.query({ sql: 'DROP TABLE article_search', params: [] })
    await rebuildIndex(house.platform, { operator: 'ada', now: house.now() })
    const [after] = await world.db.query<{ sql: string }>(schema)
    const plain = (text = '') => text.replaceAll(/\s+/g, '')
    assert.equal(plain(after?.sql), plain(before?.sql))
    await house.tick()
    assert.deepEqual(await foundBy(house, 'market'), [STORY.headline])
  },

  'find each of many articles that were listed in one second': async (world) => {
    const house = await openHouse(world)
    for (let n = 0; n < 30; n++) await house.publish({ ...STORY, headline: `Market ${n}` })
    assert.equal(new Set(await foundBy(house, 'market')).size, 30)
    await rebuildIndex(house.platform, { operator: 'ada', now: house.now() })
    await house.tick()
    assert.equal(new Set(await foundBy(house, 'market')).size, 30)
    await house.publish({ ...STORY, headline: 'Market 30' })
    assert.equal(new Set(await foundBy(house, 'market')).size, 31)
  },
})

async function indexedBy({ tick }: { readonly tick: () => Promise<unknown> }): Promise<unknown> {
  const report = (await tick()) as { readonly indexedArticles: number }
  return report.indexedArticles
}
