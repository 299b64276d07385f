/** The ledger asked: by operators over the API, by a Partner for its own, and what is kept of the public. */
import assert from 'node:assert/strict'
import { serveDeliveries } from '../../src/http/partner/deliveries.ts'
import { sumReadings } from '../../src/store/reader-counts.ts'
import { at, openDesk } from '../http/admin/desk.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { EVER, type LedgerHouse, openWithStory, say } from '../support/ledger.ts'
import type { World } from '../support/world.ts'

/** Six stories, two Partners: `radio` took three in September and all in October; `daily` all in October. */
async function openWithMonths(world: World): Promise<LedgerHouse> {
  const house = await openWithStory(world)
  await house.sign('daily')
  for (const n of [1, 2]) await house.publish({ id: `s-${n}`, headline: `Story ${n}`, ...september })
  house.setNow('2025-09-20T08:00:00.000Z')
  await house.knock('radio')
  await house.settle()
  house.setNow('2025-10-20T08:00:00.000Z')
  for (const n of [3, 4, 5]) await house.publish({ id: `s-${n}`, headline: `Story ${n}`, ...september })
  for (const partner of ['radio', 'daily']) await house.knock(partner)
  await house.settle()
  return house
}

const september = { bodyHtml: '<p>It was.</p>', publishedAt: '2025-09-10T08:00:00Z' }

const OCTOBER = 'from=2025-10-01&to=2025-11-01'

const askFor = async (
  house: LedgerHouse,
  partner: string,
  query = '',
  headers: Readonly<Record<string, string>> = {},
) => {
  const request = new Request(`${BASE_URL}/partner/deliveries${query}`, { headers })
  return serveDeliveries(
    house.http,
    { baseUrl: BASE_URL, maxAge: 300 },
    await house.callerOf(partner),
    request,
  )
}

export const cases = defineCases('the ledger asked', {
  'what did a partner take in October: what it first received then, counted exactly, page by page': async (
    world,
  ) => {
    await openWithMonths(world)
    const desk = openDesk(world)
    const { body } = await desk.expect(200, 'GET', `/deliveries/counts?partner=radio&${OCTOBER}`)
    assert.equal(at(body, 'articles'), 4)
    assert.equal(at(body, 'lines'), 4)
    assert.equal(at(body, 'polls.0.answered'), 1)
    const ids: unknown[] = []
    for (let cursor = ''; ; ) {
      const page = `/deliveries/counts?partner=radio&limit=3&${OCTOBER}${cursor && `&cursor=${cursor}`}`
      const answer = await desk.expect(200, 'GET', page)
      const lines = at(answer.body, 'byArticle') as readonly unknown[]
      ids.push(...lines.map((line) => at(line, 'article')))
      assert.equal(at(answer.body, 'articles'), 4)
      if (at(answer.body, 'next') === null) break
      cursor = String(at(answer.body, 'next'))
    }
    assert.deepEqual(ids, ['ferry', 's-3', 's-4', 's-5'])
    const before = await desk.expect(200, 'GET', '/deliveries/counts?partner=radio&to=2025-10-01')
    assert.equal(at(before.body, 'articles'), 2)
  },

  'the list goes on where the page before ended, with every filter, and misses and repeats nothing': async (
    world,
  ) => {
    await openWithMonths(world)
    const desk = openDesk(world)
    const all = async (filter: string, limit: number) => {
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const paged = `/deliveries?limit=${limit}&${filter}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
        const { body } = await desk.expect(200, 'GET', paged)
        const lines = at(body, 'deliveries') as readonly unknown[]
        seen.push(
          ...lines.map((line) => `${at(line, 'firstAt')} ${at(line, 'article')} ${at(line, 'partner')}`),
        )
        if (at(body, 'next') === null) return seen
        cursor = String(at(body, 'next'))
      }
    }
    for (const [filter, count] of [
      ['', 12],
      ['partner=radio', 6],
      ['article=s-1', 2],
      ['article=s-1&partner=radio', 1],
      ['article=s-1&revision=2', 0],
      [OCTOBER, 10],
      [`partner=radio&${OCTOBER}`, 4],
      ['partner=nobody', 0],
    ] as const) {
      const whole = await all(filter, 200)
      assert.equal(whole.length, count, filter)
      assert.deepEqual(whole, whole.toSorted().reverse(), filter)
      assert.equal(new Set(whole).size, count)
      for (const limit of [1, 2, 5])
        assert.deepEqual(await all(filter, limit), whole, `${filter} by ${limit}`)
    }
  },

  'a bad question gets a clear problem': async (world) => {
    await openWithMonths(world)
    const desk = openDesk(world)
    for (const [status, path] of [
      [400, '/deliveries?from=yesterday'],
      [400, '/deliveries?from=2025-02-30'],
      [400, '/deliveries?cursor=nonsense'],
      [400, '/deliveries?cursor=%25,a,1,p,g,1,summary,channel'],
      [400, '/deliveries?cursor=2025-10-15T08:00:00.000Z,a,1,p,g,1,summary,window'],
      [400, '/deliveries?limit=0'],
      [400, '/deliveries?partners=radio'],
      [400, '/deliveries/holders'],
      [400, '/deliveries/holders?article=ferry&revision=two'],
      [404, '/deliveries/holders?article=nothing'],
      [400, '/deliveries/counts'],
      [404, '/deliveries/counts?partner=nobody'],
    ] as const) {
      await desk.expect(status, 'GET', path)
    }
  },

  'who holds it is asked by a viewer too, and by nobody without a credential': async (world) => {
    await openWithMonths(world)
    const desk = openDesk(world)
    const viewer = await desk.hire('vera', 'viewer')
    const path = '/deliveries/holders?article=ferry&revision=1'
    const { body } = await desk.expect(200, 'GET', path, { credential: viewer })
    assert.deepEqual(
      (at(body, 'holders') as readonly unknown[]).map((one) => [at(one, 'partner'), at(one, 'doors.0')]),
      [
        ['daily', 'channel'],
        ['radio', 'channel'],
      ],
    )
    await desk.expect(401, 'GET', path, { credential: null })
  },

  'a partner sees its own deliveries, and nothing of another’s': async (world) => {
    const house = await openWithMonths(world)
    await house.sign('silent')
    const answer = await askFor(house, 'radio')
    assert.equal(answer.headers.get('Content-Type'), 'application/json')
    assert.match(answer.headers.get('Cache-Control') ?? '', /^private/)
    assert.equal(answer.headers.get('Vary'), 'Accept, Accept-Encoding, Authorization')
    assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer')
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null)
    const text = await answer.text()
    const lines = at(JSON.parse(text), 'deliveries') as readonly unknown[]
    assert.equal(lines.length, 6)
    assert.equal(at(lines[0], 'permanentId'), 'tag:news.example,2026:s-5')
    assert.doesNotMatch(text, /daily|Story|headline"/)
    assert.deepEqual(at(await (await askFor(house, 'silent')).json(), 'deliveries'), [])
    const october = await (await askFor(house, 'radio', `?${OCTOBER}`)).json()
    assert.equal((at(october, 'deliveries') as readonly unknown[]).length, 4)
    assert.equal(answer.headers.get('ETag') === (await askFor(house, 'daily')).headers.get('ETag'), false)
  },

  'people get a table, and a query nobody can read is refused': async (world) => {
    const house = await openWithMonths(world)
    const page = await askFor(house, 'radio', '', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/)
    assert.match(page.headers.get('X-Robots-Tag') ?? '', /noindex/)
    const html = await page.text()
    assert.equal(html.match(/<tr>/g)?.length, 7)
    assert.doesNotMatch(html, /Story|The daily/)
    for (const query of ['?partner=daily', '?from=soon', '?cursor=x']) {
      await assert.rejects(askFor(house, 'radio', query), { code: 'invalid' }, query)
    }
  },

  'of the public only counts are kept: channel, format, kind of program, hour': async (world) => {
    const house = await openWithStory(world)
    const agent = 'newsboat/2.21 (Linux x86_64; reader-of-kano@example.com)'
    const first = await house.get('/feeds/latest.rss', {
      'User-Agent': agent,
      'X-Forwarded-For': '192.0.2.77',
    })
    const etag = first.headers.get('ETag') ?? ''
    await house.get('/feeds/latest.rss', { 'User-Agent': agent, 'If-None-Match': etag })
    await house.get('/feeds/latest/archive/2025-10.atom', { 'User-Agent': 'Mozilla/5.0 (X11) Firefox/140.0' })
    for (const path of [
      '/',
      '/articles/ferry',
      '/channels/latest',
      '/search.rss?q=ferry',
      '/feeds/none.rss',
    ]) {
      await house.get(path, { 'User-Agent': agent })
    }
    assert.equal(await house.settle(), 0)
    const readers = { ...{ channel: 'latest', format: 'rss', family: 'newsboat' }, answered: 1, unchanged: 1 }
    const walkers = { ...{ channel: 'latest', format: 'atom', family: 'browser' }, answered: 1, unchanged: 0 }
    const sums = await sumReadings(house.db, null, EVER)
    assert.deepEqual(
      sums.map((sum) => ({ ...sum })),
      [walkers, readers],
    )
    const kept = JSON.stringify(await house.db.query(say('SELECT * FROM reader_count')))
    assert.doesNotMatch(kept, /192\.0\.2\.77|example\.com|2\.21|Linux/)
    const { body } = await openDesk(world).expect(
      200,
      'GET',
      '/deliveries/readers?channel=latest&from=2025-10-15',
    )
    assert.deepEqual(at(body, 'readers'), [walkers, readers])
  },

  'hours become days after a month, with the same sums, and days are gone after thirteen': async (world) => {
    const house = await openWithMonths(world)
    for (const hour of ['08', '09', '23']) {
      house.setNow(`2025-10-20T${hour}:30:00.000Z`)
      await house.get('/feeds/latest.rss')
      await house.knock('radio')
    }
    await house.settle()
    const desk = openDesk(world)
    const sums = async () => {
      const asked = ['/deliveries/counts?partner=radio', '/deliveries/readers?'].map(
        (path) => `${path}&${OCTOBER}`,
      )
      const [polls, readers] = await Promise.all(asked.map((path) => desk.expect(200, 'GET', path)))
      return [at(polls?.body, 'polls'), at(readers?.body, 'readers')]
    }
    const periods = async (table: string) =>
      (
        await house.db.query<{ period: string }>(say(`SELECT DISTINCT period FROM ${table} ORDER BY period`))
      ).map(({ period }) => period)
    const before = await sums()
    assert.equal(at(before, '0.0.answered'), 4)
    await house.tick()
    assert.deepEqual(await sums(), before)
    assert.deepEqual(await periods('reader_count'), ['2025-10-20T08', '2025-10-20T09', '2025-10-20T23'])
    house.setNow('2025-11-20T00:00:00.000Z')
    await house.tick()
    assert.deepEqual(await periods('reader_count'), ['2025-10-20'])
    assert.deepEqual(await periods('poll'), ['2025-09-20', '2025-10-20'])
    assert.deepEqual(await sums(), before)
    house.setNow('2026-11-30T00:00:00.000Z')
    await house.tick()
    assert.deepEqual([...(await periods('poll')), ...(await periods('reader_count'))], [])
    const { body } = await desk.expect(200, 'GET', '/deliveries?partner=radio')
    assert.equal((at(body, 'deliveries') as readonly unknown[]).length, 6)
  },
})
