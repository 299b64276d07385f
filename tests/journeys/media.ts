/** Recordings, renditions, sources and the images of channels: from a document to what readers are given. */
import assert from 'node:assert/strict'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { at, faultsIn, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import { openDoor, openHouse } from '../support/house.ts'

const FORMATS = ['rss', 'atom', 'json'] as const
const MP3 = 'https://media.example/market.mp3'
const OGG = 'https://media.example/market.ogg'
const STORY = {
  id: 'story-1',
  headline: 'The market reopens',
  summary: 'Traders are back.',
  bodyHtml: '<p>Traders are back.</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}
const RECORDING = { url: MP3, duration: 194, length: 3_102_144, alt: 'The market', credit: 'Ada Obi' }

export const cases = defineCases('media', {
  'a recording goes out in every format, and its withholding takes it out at once': async (world) => {
    const house = await openHouse(world)
    const renditions = [{ url: OGG }]
    await house.publish({ ...STORY, recordings: [{ ...RECORDING, renditions }] })
    const tags: string[] = []
    for (const format of FORMATS) {
      const response = await house.get(`/feeds/latest.${format}`)
      const text = await response.text()
      assert.ok(text.includes(MP3) && text.includes(OGG) && text.includes('Ada Obi'), format)
      tags.push(response.headers.get('ETag') ?? '')
    }
    assert.ok((await house.read('/articles/story-1')).includes(MP3))
    house.setNow('2025-10-15T10:00:00.000Z')
    const [asset] = await world.platform.db.query<{ id: string }>({ sql: 'SELECT id FROM asset', params: [] })
    const doer = { operator: 'ada', now: house.now() }
    await changeAsset(house.platform, asset?.id ?? '', { status: 'withheld' }, doer)
    for (const [place, format] of FORMATS.entries()) {
      const again = await house.get(`/feeds/latest.${format}`, { 'If-None-Match': tags[place] ?? '' })
      assert.equal(again.status, 200, format)
      assert.ok(!/market\.(mp3|ogg)/.test(await again.text()), format)
    }
  },

  'somebody else’s recording without a license is shown to nobody': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, recordings: [{ ...RECORDING, credit: 'Audio: Reuters' }] })
    for (const format of FORMATS) assert.ok(!(await house.read(`/feeds/latest.${format}`)).includes(MP3))
    assert.ok(!(await house.read('/articles/story-1')).includes(MP3))
  },

  'what a page plays becomes a recording, and the report says so': async (world) => {
    const house = await openHouse(world)
    const html =
      '<html><head><meta property="og:video" content="https://media.example/flood.mp4">' +
      '<meta property="og:audio" content="https://media.example/player"></head><body><article>' +
      '<h1>The market reopens</h1><p>Listen to the traders.</p><audio src="/market.mp3"></audio></article></body></html>'
    const [line] = await house.importDocument({ text: html, name: 'page.html' })
    assert.deepEqual(
      line?.remarks.map(({ code, text }) => [code, text]),
      [['recording-moved', 'https://www.news.example/market.mp3']],
    )
    const text = await house.read('/feeds/latest.rss')
    assert.ok(text.includes('<enclosure url="https://media.example/flood.mp4" length="0" type="video/mp4"/>'))
    assert.ok(text.includes('https://www.news.example/market.mp3') && !text.includes('media.example/player'))
  },

  'a recording whose type nobody knows is a fault that names it': async (world) => {
    const house = await openHouse(world)
    const refused = async (recording: object) => {
      const text = JSON.stringify({ ...STORY, recordings: [recording] })
      const [line] = await house.importDocument({ text, name: 'a.json' })
      assert.equal(line?.outcome, 'failed')
      return line?.faults.map(({ field }) => field)
    }
    assert.deepEqual(await refused({ url: 'https://media.example/listen' }), ['recordings[0].type'])
    assert.deepEqual(await refused({ url: MP3, type: 'image/png' }), ['recordings[0].type'])
    assert.deepEqual(await refused({ url: MP3, duration: 1.5 }), ['recordings[0].duration'])
    assert.deepEqual(await refused({ url: MP3, renditions: [{ url: 'https://media.example/x' }] }), [
      'recordings[0].renditions[0].type',
    ])
    const front = `---\nrecordings:\n  - url: ${MP3}\n    type: text/html\n---\n\n# Listen\n\nWords.`
    const [line] = await house.importDocument({ text: front, name: 'a.md' })
    assert.deepEqual(
      line?.faults.map(({ field, value }) => [field, value]),
      [['recordings[0].type', 'text/html']],
    )
  },

  'the same document again revises nothing, one with another length does': async (world) => {
    const house = await openHouse(world)
    const article = (duration: number) => ({
      ...STORY,
      recordings: [{ ...RECORDING, duration }],
      source: { title: 'Wire', url: 'https://wire.example/feed' },
    })
    await house.publish(article(194))
    const outcome = async (text: string, name: string) =>
      (await house.importDocument({ text, name }))[0]?.outcome
    assert.equal(await outcome(JSON.stringify(article(194), null, 2), 'again.json'), 'unchanged')
    assert.equal(await outcome(JSON.stringify(article(195)), 'again.json'), 'revised')
    const { items } = JSON.parse(await house.read('/feeds/latest.json'))
    assert.equal(items[0].attachments[0].duration_in_seconds, 195)
    assert.deepEqual(items[0]._newsroom_article.source, { title: 'Wire', url: 'https://wire.example/feed' })
  },

  'operators read and change recordings, and never make an image of one': async (world) => {
    const desk = await openNewsroomDesk(world)
    const recordings = [{ ...RECORDING, renditions: [{ url: OGG, length: 7 }] }]
    const source = { title: 'Wire', url: 'https://wire.example/feed' }
    const body = { ...STORY, recordings, source, images: [{ url: 'https://media.example/a.jpg' }] }
    await desk.expect(201, 'POST', '/articles', { body })
    const show = async () => (await desk.expect(200, 'GET', '/articles/story-1')).body
    const shown = await show()
    assert.equal(at(shown, 'recordings.0.type'), 'audio/mpeg')
    assert.equal(at(shown, 'recordings.0.renditions.0.type'), 'audio/ogg')
    assert.equal(at(shown, 'recordings.1'), undefined)
    assert.equal(at(shown, 'images.1'), undefined)
    assert.deepEqual(at(shown, 'source'), source)
    const { body: page } = await desk.expect(200, 'GET', '/assets')
    const assets = at(page, 'assets') as { id: string; url: string }[]
    const id = assets.find(({ url }) => url === MP3)?.id ?? ''
    const image = assets.find(({ url }) => url !== MP3)?.id ?? ''
    const change = (status: number, asset: string, patch: object) =>
      desk.expect(status, 'PATCH', `/assets/${asset}`, { body: patch })
    assert.deepEqual(faultsIn(await change(400, id, { type: 'image/png' })), ['type: image/png'])
    assert.deepEqual(faultsIn(await change(400, id, { type: null })), ['type: null'])
    assert.deepEqual(faultsIn(await change(400, image, { type: 'video/mp4' })), ['type: video/mp4'])
    const file = { url: OGG, type: 'image/png', length: null, width: null, height: null, duration: null }
    await change(400, id, { renditions: [file] })
    await change(400, image, { width: 0 })
    const changed = await change(200, id, { duration: 200, type: 'audio/mp4', renditions: [] })
    assert.deepEqual([at(changed.body, 'duration'), at(changed.body, 'renditions')], [200, []])
    await desk.expect(200, 'POST', '/articles/story-1/update', { body: { summary: 'Another.' } })
    assert.equal(at(await show(), 'recordings.0.duration'), 200)
    await desk.expect(200, 'POST', '/articles/story-1/update', { body: { recordings: [], source: null } })
    const after = await show()
    assert.deepEqual(
      [at(after, 'recordings'), at(after, 'source'), at(after, 'images.0.alt')],
      [[], null, ''],
    )
  },

  'a newsroom’s icon and logo and a channel’s own image are set, shown and taken away': async (world) => {
    const desk = await openNewsroomDesk(world)
    const logo = { url: 'https://media.example/logo.png', width: 288, height: 96 }
    const icon = 'https://media.example/icon.png'
    for (const wrong of [
      { icon: 'icon.png' },
      { logo: 'https://media.example/logo.png' },
      { logo: { ...logo, height: null } },
      { logo: { ...logo, url: 'javascript:alert(1)' } },
    ]) {
      await desk.expect(400, 'PATCH', '/newsroom', { body: wrong })
    }
    await desk.expect(200, 'PATCH', '/newsroom', { body: { icon, logo } })
    assert.deepEqual(at((await desk.expect(200, 'GET', '/newsroom')).body, 'logo'), logo)
    const channel = { title: 'Markets', selection: { tags: ['markets'] } }
    const image = { url: 'https://media.example/markets.png', width: 88, height: 31 }
    await desk.expect(200, 'PUT', '/channels/markets', { body: { ...channel, image } })
    const { get } = openDoor(world)
    const latest = await (await get('/feeds/latest.rss')).text()
    assert.ok(latest.includes('<width>144</width>\n<height>48</height>'))
    const first = await get('/feeds/markets.rss')
    assert.ok((await first.text()).includes('<url>https://media.example/markets.png</url>'))
    await desk.expect(200, 'PUT', '/channels/markets', { body: channel })
    const again = await get('/feeds/markets.rss', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    assert.equal(again.status, 200)
    assert.ok((await again.text()).includes('<url>https://media.example/logo.png</url>'))
    await desk.expect(200, 'PATCH', '/newsroom', { body: { icon: null, logo: null } })
    assert.ok(!(await (await get('/feeds/latest.rss')).text()).includes('<image>'))
  },

  'a reader is told to come back when the answer’s lifetime is over': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    const response = await house.get('/feeds/latest.rss')
    assert.match(response.headers.get('Cache-Control') ?? '', /max-age=300\b/)
    const text = await response.text()
    assert.ok(text.includes('<ttl>5</ttl>') && text.includes('<sy:updateFrequency>12</sy:updateFrequency>'))
  },
})
