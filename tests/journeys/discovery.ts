/** Discovery: how software finds what there is, and never what there is not yet. */
import assert from 'node:assert/strict'
import { nameChannel, removeChannel } from '../../src/flows/name-channel.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openDoor, openHouse } from '../support/house.ts'

const STORY = {
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  bodyHtml: '<p>BODYTEXT</p>',
  section: 'Sport',
  tags: ['Fuji'],
  byline: [{ name: 'Ada Eze' }],
  language: 'ha',
  publishedAt: '2025-10-15T07:00:00Z',
}
const SECRET = { ...STORY, section: 'Scandal', tags: ['Exclusive'], byline: [{ name: 'Whistle Blower' }] }

const etagOf = async (house: House, path: string) => (await house.get(path)).headers.get('ETag') ?? ''
/** The terms' link, which every document has, is told of elsewhere. */
const linkOf = async (house: House, path: string) => {
  const link = (await house.get(path)).headers.get('Link') ?? ''
  return link.replace(/^<[^>]*>; rel="license"; type="application\/rsl\+xml", /, '')
}

/** What an OPML document offers, as channel ids. */
function offered(opml: string): readonly string[] {
  return [...opml.matchAll(/xmlUrl="https:\/\/news\.example\/feeds\/([^"]+)\.rss"/g)].map(
    ([, id]) => id ?? '',
  )
}

export const cases = defineCases('discovery', {
  'the list of channels offers each that is known, grouped, and every address in it answers': async (
    world,
  ) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    const selection = { sections: ['Sport'] }
    const channel = { id: 'weekend', title: 'The weekend', description: '', selection }
    await nameChannel(house.platform, channel, { operator: 'ada', now: house.now() })
    const response = await house.get('/feeds.opml')
    assert.equal(response.headers.get('Content-Type'), 'text/x-opml; charset=utf-8')
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*')
    const opml = await response.text()
    assert.deepEqual(offered(opml), [
      'latest',
      'section-sport',
      'weekend',
      'lang-ha',
      'tag-fuji',
      'author-ada-eze',
    ])
    for (const heading of ['Latest', 'Sections', 'Selections', 'Languages', 'Topics', 'Authors']) {
      assert.ok(opml.includes(`<outline text="${heading}">`), heading)
    }
    for (const id of offered(opml)) assert.equal((await house.get(`/feeds/${id}.rss`)).status, 200, id)
    assert.ok((await house.read('/')).includes('href="/feeds.opml"'))
  },

  'the list of channels never names one before its first story may be read': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    await house.publish({ ...SECRET, embargoUntil: '2025-10-15T09:00:00Z' })
    await house.publish({ ...SECRET, id: 'ended', tags: ['Ended'], expiresAt: '2025-10-15T07:30:00Z' })
    const secret = /scandal|exclusive|whistle|ended/i
    const before = await house.read('/feeds.opml')
    assert.ok(!secret.test(before))
    const etag = await etagOf(house, '/feeds.opml')
    house.setNow('2025-10-15T08:59:30.000Z')
    const waiting = await house.get('/feeds.opml', { 'If-None-Match': etag })
    assert.equal(waiting.status, 304)
    assert.match(waiting.headers.get('Cache-Control') ?? '', /max-age=30\b/)
    house.setNow('2025-10-15T09:00:00.000Z')
    const lifted = await house.get('/feeds.opml', { 'If-None-Match': etag })
    assert.equal(lifted.status, 200)
    assert.deepEqual(
      offered(await lifted.text()).filter((id) => secret.test(id)),
      ['section-scandal', 'tag-exclusive', 'author-whistle-blower'],
    )
  },

  'the list of channels names none that the reader’s country is refused': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    await house.publish({ ...SECRET, license: 'nigeria-only' })
    const from = async (country: string) => {
      const response = await house.get('/feeds.opml', { 'x-test-country': country })
      const isShared = (response.headers.get('Cache-Control') ?? '').startsWith('public')
      return [/scandal/i.test(await response.text()), isShared]
    }
    assert.deepEqual(
      [await from('FR'), await from('NG')],
      [
        [false, false],
        [true, false],
      ],
    )
    assert.ok(!/scandal/i.test(await house.read('/feeds.opml')))
  },

  'the list of channels changes when one is named, renamed or removed': async (world) => {
    const house = await openHouse(world)
    const doer = () => ({ operator: 'ada', now: house.now() })
    const channel = { id: 'fuji', title: 'Fuji', description: '', selection: { tags: ['Fuji'] } }
    const tags = [await etagOf(house, '/feeds.opml')]
    await nameChannel(house.platform, channel, doer())
    tags.push(await etagOf(house, '/feeds.opml'))
    await nameChannel(house.platform, { ...channel, title: 'Fújì' }, doer())
    tags.push(await etagOf(house, '/feeds.opml'))
    assert.ok((await house.read('/feeds.opml')).includes('Fújì'))
    await removeChannel(house.platform, 'fuji', doer())
    tags.push(await etagOf(house, '/feeds.opml'))
    assert.equal(new Set(tags).size, 3)
    assert.equal(tags[0], tags[3])
    assert.equal((await house.get('/feeds.opml', { 'If-None-Match': tags[2] ?? '' })).status, 200)
  },

  'a channel’s documents name themselves and one another in their headers': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    assert.equal(
      await linkOf(house, '/feeds/section-sport.atom'),
      [
        '<https://news.example/feeds/section-sport.atom>; rel="self"; type="application/atom+xml"',
        '<https://news.example/feeds/section-sport.rss>; rel="alternate"; type="application/rss+xml"',
        '<https://news.example/feeds/section-sport.json>; rel="alternate"; type="application/feed+json"',
      ].join(', '),
    )
  },

  'a page says in its headers what its head says: where it stands, and what to subscribe to': async (
    world,
  ) => {
    const house = await openHouse(world)
    const own = await house.publish({ ...STORY, section: 'Ọ̀rọ̀' })
    const elsewhere = await house.publish({
      ...STORY,
      id: 'elsewhere',
      url: 'https://www.news.example/sport/1',
    })
    const link = await linkOf(house, `/articles/${own}`)
    assert.ok(link.startsWith(`<https://news.example/articles/${own}>; rel="canonical"`), link)
    assert.ok(link.includes('<https://news.example/feeds/latest.rss>; rel="alternate"'), link)
    assert.ok(link.includes("title*=UTF-8''Harmattan%20Courier%3A%20%E1%BB%8C%CC%80r%E1%BB%8D%CC%80"), link)
    assert.ok(
      (await linkOf(house, `/articles/${elsewhere}`)).startsWith(
        '<https://www.news.example/sport/1>; rel="canonical"',
      ),
    )
    const front = await linkOf(house, '/')
    assert.ok(
      front.startsWith('<https://news.example/>; rel="canonical"') && front.includes('/feeds.opml>'),
      front,
    )
    const license = await linkOf(house, '/licenses/all-rights-reserved')
    assert.ok(
      license.startsWith('<https://news.example/licenses/all-rights-reserved>; rel="canonical"'),
      license,
    )
  },

  'a shorter version of a story elsewhere is kept out of search engines, in head and header': async (
    world,
  ) => {
    const house = await openHouse(world)
    await writeLicense(house.platform, aLicense({ id: 'brief', pageUse: 'summary' }), {
      operator: 'ada',
      now: house.now(),
    })
    const brief = { ...STORY, license: 'brief', expiresAt: '2025-12-01T00:00:00Z' }
    const elsewhere = await house.publish({ ...brief, url: 'https://www.news.example/sport/1' })
    const here = await house.publish({ ...brief, id: 'here' })
    const robots = async (id: string) => {
      const response = await house.get(`/articles/${id}`)
      const [, meta] = /<meta name="robots" content="([^"]*)">/.exec(await response.text()) ?? []
      assert.equal(response.headers.get('X-Robots-Tag'), meta ?? null)
      return meta
    }
    assert.equal(await robots(elsewhere), 'noindex, unavailable_after: 2025-12-01T00:00:00Z')
    assert.equal(await robots(here), 'unavailable_after: 2025-12-01T00:00:00Z')
    assert.equal(await robots(await house.publish({ ...STORY, id: 'whole' })), undefined)
  },

  'a page says in schema.org’s words no more than it shows': async (world) => {
    const house = await openHouse(world)
    await writeLicense(
      house.platform,
      aLicense({ id: 'closed', publicUse: 'headline', pageUse: 'headline' }),
      {
        operator: 'ada',
        now: house.now(),
      },
    )
    const id = await house.publish({ ...STORY, license: 'closed', headline: 'A </script> in a headline' })
    const page = await house.read(`/articles/${id}`)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    const { headline, isAccessibleForFree, identifier, license } = JSON.parse(json)
    assert.deepEqual([headline, isAccessibleForFree], ['A </script> in a headline', false])
    assert.deepEqual(
      [identifier, license],
      [`tag:news.example,2026:${id}`, 'https://news.example/licenses/closed'],
    )
    assert.ok(!page.includes('SUMMARY') && !page.includes('BODYTEXT'))
  },

  'the API is described on a page that needs no credential, every operation of it': async (world) => {
    const house = await openHouse(world)
    const response = await house.get('/api/docs')
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8')
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'/)
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex')
    const page = await response.text()
    assert.ok(page.includes('Harmattan Courier') && !/<script/.test(page))
    const { paths } = JSON.parse(await house.read('/api/openapi.json'))
    let operations = 0
    for (const [path, methods] of Object.entries(paths as Record<string, object>)) {
      for (const method of Object.keys(methods)) {
        operations++
        assert.ok(page.includes(`<b>${method.toUpperCase()}</b> <code>${path}</code>`), `${method} ${path}`)
      }
    }
    assert.ok(operations > 30)
    assert.equal(
      page.match(/<section class="operation" id="(get|put|post|patch|delete)-/g)?.length,
      operations,
    )
    const etag = response.headers.get('ETag') ?? ''
    assert.equal((await house.get('/api/docs', { 'If-None-Match': etag })).status, 304)
  },

  'before a newsroom is set up there is no list of channels, and the API is described all the same': async (
    world,
  ) => {
    const door = openDoor(world)
    const opml = await door.get('/feeds.opml', { Accept: 'text/html' })
    assert.equal(opml.status, 404)
    assert.equal(opml.headers.get('Content-Type'), 'application/problem+json')
    assert.equal((await door.get('/api/docs')).status, 200)
  },
})
