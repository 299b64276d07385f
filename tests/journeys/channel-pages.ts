/** Channels as people read them: newest first, by language and section, page by page, and never what is not theirs. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

const at = (n: number) => new Date(Date.UTC(2025, 8, 1) + n * 3_600_000).toISOString()

async function publishMany(house: House, count: number): Promise<void> {
  for (let from = 0; from < count; from += 25) {
    const stories = Array.from({ length: Math.min(25, count - from) }, (_, place) => {
      const n = from + place
      return {
        id: `story-${n}`,
        headline: `Story ${n}.`,
        bodyHtml: '<p>What happened that day in full.</p>',
        publishedAt: at(n),
        language: n % 5 === 0 ? 'yo' : 'en-NG',
        section: n % 3 === 0 ? 'Arts & Culture' : 'Business',
      }
    })
    await house.importDocument({ text: JSON.stringify(stories), name: 'many.json', key: `file:/${from}` })
  }
}

const headlinesOf = (html: string) => [...html.matchAll(/Story (\d+)\.</g)].map(([, n]) => Number(n))
const olderOf = (html: string) => /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

/** Every headline from a page on, in the order shown. */
async function readOn(house: House, path: string): Promise<readonly number[]> {
  const seen: number[] = []
  for (let next: string | undefined = path, pages = 0; next !== undefined; pages++) {
    assert.ok(pages < 30, 'the pages go round')
    const html = await house.read(next)
    seen.push(...headlinesOf(html))
    next = olderOf(html)
  }
  return seen
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => count - 1 - n)

export const cases = defineCases('a channel’s page', {
  'shows every story once, newest first, page by page': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 65)
    assert.deepEqual(await readOn(house, '/channels/latest'), numbers(65))
    const first = await house.read('/channels/latest')
    assert.equal(headlinesOf(first).length, 20)
    assert.ok(first.includes('<link rel="canonical" href="https://news.example/channels/latest">'))
    assert.ok(!first.includes('noindex'))
    const second = await house.read(olderOf(first) ?? '')
    assert.ok(second.includes('noindex, follow') && second.includes('>Newest</a>'))
  },

  'keeps its place while stories are added in front': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 40)
    const second = olderOf(await house.read('/channels/latest')) ?? ''
    const before = headlinesOf(await house.read(second))
    await house.publish({ headline: 'Story 99.', publishedAt: '2025-10-19T00:00:00Z' })
    assert.deepEqual(headlinesOf(await house.read(second)), before)
  },

  'is narrowed by language and by section, alone and together': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 65)
    const all = numbers(65)
    const yoruba = all.filter((n) => n % 5 === 0)
    const arts = all.filter((n) => n % 3 === 0)
    const both = all.filter((n) => n % 15 === 0)
    assert.deepEqual(await readOn(house, '/channels/latest?language=yo'), yoruba)
    assert.deepEqual(await readOn(house, '/channels/latest?section=arts-culture'), arts)
    assert.deepEqual(await readOn(house, '/channels/latest?language=yo&section=arts-culture'), both)
    assert.deepEqual(await readOn(house, '/channels/section-arts-culture?language=yo'), both)
    assert.deepEqual(await readOn(house, '/channels/lang-yo?section=Arts+%26+Culture'), both)
    assert.deepEqual(await readOn(house, '/channels/latest?language=&section='), all)
    assert.deepEqual(await readOn(house, '/channels/latest?language=tlh'), [])
    const chosen = await house.read('/channels/latest?language=yo')
    assert.match(chosen, /<option value="yo" selected/)
    assert.match(chosen, /name="robots" content="noindex, follow"/)
  },

  'takes any query and says nothing wrong': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 25)
    for (const query of [
      'before=yesterday',
      'before=2025-10-01T00:00:00.000Z',
      'before=~',
      'language=%00',
      'section=%22%3E%3Cscript%3E',
      `language=${'y'.repeat(5000)}`,
      'before=9999-12-31T23:59:59Z~z',
      'x=1&x=2',
      'language=%ED%A0%80',
    ]) {
      const response = await house.get(`/channels/latest?${query}`)
      assert.equal(response.status, 200, query)
      assert.ok(!(await response.text()).includes('"><script>'), query)
    }
  },

  'holds no embargoed story, whatever place is asked for, and is not there before its first': async (
    world,
  ) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 5)
    await house.publish({
      headline: 'SECRET',
      section: 'Raids',
      language: 'ha',
      publishedAt: '2025-12-24T07:00:00Z',
    })
    for (const path of ['/channels/latest', '/channels/latest?before=2026-01-01T00:00:00Z~z', '/']) {
      const html = await house.read(path)
      assert.ok(!html.includes('SECRET') && !/raids/i.test(html) && !html.includes('lang-ha'), path)
    }
    for (const id of ['section-raids', 'lang-ha', 'nothing']) {
      assert.equal((await house.get(`/channels/${id}`)).status, 404, id)
    }
    house.setNow('2025-12-24T07:00:00.000Z')
    assert.ok((await house.read('/channels/section-raids')).includes('SECRET'))
  },

  'is kept and asked for again like every document': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 25)
    const first = await house.get('/channels/latest')
    const tag = first.headers.get('ETag') ?? ''
    assert.equal((await house.get('/channels/latest', { 'If-None-Match': tag })).status, 304)
    const other = await house.get(olderOf(await first.text()) ?? '', { 'If-None-Match': tag })
    assert.equal(other.status, 200)
    assert.equal((await house.get('/channels/latest', {}, 'DELETE')).status, 405)
  },

  'offers its feeds, and the front page leads to it': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, 25)
    const html = await house.read('/channels/section-business')
    for (const format of ['rss', 'atom', 'json']) {
      assert.ok(html.includes(`href="https://news.example/feeds/section-business.${format}"`), format)
    }
    const front = await house.read('/')
    assert.ok(
      front.includes('href="/channels/latest"') && front.includes('href="/channels/section-business"'),
    )
  },

  'says in its headers where it stands and what to subscribe to, and to machines which stories it has':
    async (world) => {
      const house = await openHouse(world)
      house.setNow('2025-10-20T00:00:00.000Z')
      await publishMany(house, 25)
      const path = '/channels/section-business'
      const first = await house.get(path)
      const link = first.headers.get('Link') ?? ''
      assert.ok(link.includes(`<https://news.example${path}>; rel="canonical"`), link)
      for (const format of ['rss', 'atom', 'json']) {
        const feed = `<https://news.example/feeds/section-business.${format}>; rel="alternate"; type="application/`
        assert.ok(link.includes(feed), link)
      }
      const html = await first.text()
      assert.ok(html.includes('<meta property="og:title" content="Business">'))
      assert.ok(html.includes(`<meta property="og:url" content="https://news.example${path}">`))
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
      const page = JSON.parse(json)
      const listed = page.mainEntity.itemListElement as { name: string; url: string }[]
      assert.deepEqual(
        [page['@type'], page.name, page.url],
        ['CollectionPage', 'Business', `https://news.example${path}`],
      )
      assert.deepEqual(
        listed.map(({ name }) => `${name}`),
        headlinesOf(html.replace(json, '')).map((n) => `Story ${n}.`),
      )
      assert.equal(listed[0]?.url, 'https://news.example/articles/story-23')
      const narrowed = `${path}?language=en-NG`
      const narrow = await house.get(narrowed)
      assert.ok(
        (narrow.headers.get('Link') ?? '').includes(`<https://news.example${narrowed}>; rel="canonical"`),
      )
      assert.ok((await narrow.text()).includes(`"url":"https://news.example${narrowed}"`))
    },
})
