/** The public server: what each license gives, by every format, with the HTTP manners readers rely on. */
import assert from 'node:assert/strict'
import type { Selection } from '../../src/domain/channel.ts'
import { nameChannel } from '../../src/flows/name-channel.ts'
import { setNewsroom } from '../../src/flows/set-newsroom.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openDoor, openHouse } from '../support/house.ts'

const FORMATS = ['rss', 'atom', 'json'] as const
const STORY = {
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  bodyHtml: '<p>BODYTEXT</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}

export const cases = defineCases('the public', {
  'gets headline and summary of what is all rights reserved, in every format': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    for (const format of FORMATS) {
      const text = await house.read(`/feeds/latest.${format}`)
      assert.ok(text.includes('HEADLINE') && text.includes('SUMMARY') && !text.includes('BODYTEXT'), format)
      assert.ok(text.includes('© 2025 Harmattan Courier Media Ltd. All rights reserved.'), format)
      assert.ok(text.includes('partners@news.example'), format)
      assert.ok(text.includes('https://news.example/licenses/all-rights-reserved'), format)
    }
  },

  'gets the full text of CC BY-ND with credit and notices, and an agency’s headline alone': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, license: 'cc-by-nd-4.0' })
    const rights = {
      holder: 'Savannah Wire',
      notice: '© 2025 Savannah Wire',
      credit: 'Savannah Wire',
      contact: 'desk@wire.example',
    }
    await house.publish({
      headline: 'WIREHEAD',
      summary: 'WIRESUMMARY',
      bodyHtml: '<p>WIREBODY</p>',
      license: 'agency-restricted',
      rights,
      publishedAt: '2025-10-15T06:00:00Z',
    })
    for (const format of FORMATS) {
      const text = await house.read(`/feeds/latest.${format}`)
      for (const word of [
        'BODYTEXT',
        'Credit: Harmattan Courier',
        'CC BY-ND 4.0',
        'WIREHEAD',
        '© 2025 Savannah Wire',
      ]) {
        assert.ok(text.includes(word), `${format}: ${word}`)
      }
      for (const word of ['WIRESUMMARY', 'WIREBODY']) assert.ok(!text.includes(word), `${format}: ${word}`)
    }
  },

  'sees one permanent id in RSS, Atom and JSON': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(STORY)
    for (const format of FORMATS) {
      assert.ok((await house.read(`/feeds/latest.${format}`)).includes(`tag:news.example,2026:${id}`), format)
    }
  },

  'sees an edit under the same id and with a new tag, and a rights change too': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...STORY, id: 'story-1' })
    const tag = (await house.get('/feeds/latest.atom')).headers.get('ETag') ?? ''
    house.setNow('2025-10-15T10:00:00.000Z')
    await house.publish({ ...STORY, id: 'story-1', summary: 'CORRECTED' })
    const second = await house.get('/feeds/latest.atom', { 'If-None-Match': tag })
    assert.equal(second.status, 200)
    const text = await second.text()
    assert.equal(text.split(`tag:news.example,2026:${id}`).length - 1, 1)
    assert.ok(text.includes('<updated>2025-10-15T10:00:00'))
    assert.ok(text.includes('<published>2025-10-15T07:00:00'))
    const again = second.headers.get('ETag') ?? ''
    const terms = aLicense({ publicUse: 'headline' })
    await writeLicense(house.platform, terms, { operator: 'ada', now: '2025-10-15T10:01:00.000Z' })
    const third = await house.get('/feeds/latest.atom', { 'If-None-Match': again })
    assert.equal(third.status, 200)
    assert.ok(!(await third.text()).includes('CORRECTED'))
  },

  'never meets a false 304 on a page whose story, once revised, is dated otherwise': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, id: 'story-1' })
    house.setNow('2025-10-15T08:30:00.000Z')
    await house.publish({ ...STORY, id: 'story-1', summary: 'REVISED' })
    house.setNow('2025-10-15T08:40:00.000Z')
    const tags: string[] = []
    const paths = ['/', '/articles/story-1', '/feeds/latest.rss']
    for (const path of paths) tags.push((await house.get(path)).headers.get('ETag') ?? '')
    await house.publish({ ...STORY, id: 'story-1', summary: 'REVISED', publishedAt: '2025-10-13T07:00:00Z' })
    for (const [at, path] of paths.entries()) {
      const again = await house.get(path, { 'If-None-Match': tags[at] ?? '' })
      assert.equal(again.status, 200, path)
    }
  },

  'never meets a false 304 on a named channel whose language is another': async (world) => {
    const house = await openHouse(world)
    await house.publish({ ...STORY, tags: ['Fuji'], language: 'yo' })
    const name = (selection: Selection) => {
      const channel = { id: 'fuji', title: 'Fuji', description: '', selection }
      return nameChannel(house.platform, channel, { operator: 'ada', now: house.now() })
    }
    await name({ tags: ['Fuji'] })
    const first = await house.get('/feeds/fuji.rss')
    assert.ok((await first.text()).includes('<language>en-NG</language>'))
    await name({ tags: ['Fuji'], languages: ['yo'] })
    const second = await house.get('/feeds/fuji.rss', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    assert.equal(second.status, 200)
    assert.ok((await second.text()).includes('<language>yo</language>'))
  },

  'finds channels by section, tag, author, language and by name, and none that is not there': async (
    world,
  ) => {
    const house = await openHouse(world)
    const facets = {
      section: 'Arts & Culture',
      tags: ['Fújì'],
      byline: [{ name: 'Títí Ọlá' }],
      language: 'yo',
    }
    await house.publish({ ...STORY, ...facets })
    await house.publish({ headline: 'ELSEWHERE', section: 'Sport', publishedAt: '2025-10-15T06:00:00Z' })
    const selection = { sections: ['Arts & Culture', 'Business'], languages: ['yo'] }
    const channel = { id: 'yoruba-arts', title: 'Yoruba arts', description: 'Arts in Yoruba', selection }
    await nameChannel(house.platform, channel, { operator: 'ada', now: house.now() })
    await house.publish({ headline: 'LATER', ...facets, publishedAt: '2025-10-15T05:00:00Z' })
    for (const id of ['section-arts-culture', 'tag-fuji', 'author-titi-ola', 'lang-yo', 'yoruba-arts']) {
      const text = await house.read(`/feeds/${id}.rss`)
      assert.ok(text.includes('HEADLINE') && text.includes('LATER') && !text.includes('ELSEWHERE'), id)
    }
    for (const path of [
      '/feeds/tag-none.rss',
      '/feeds/latest.xml',
      '/articles/none',
      '/licenses/none',
      '/nowhere',
    ]) {
      const response = await house.get(path)
      assert.equal(response.status, 404, path)
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json', path)
    }
  },

  'sees pages: the front, an article, a license, the favicon': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...STORY, headline: 'Kings & <queens> “meet”' })
    const front = await house.read('/')
    for (const part of [
      'Kings &amp; &lt;queens&gt;',
      '/feeds/latest.rss',
      'partners@news.example',
      '/licenses/cc-by-nd-4.0',
    ]) {
      assert.ok(front.includes(part), part)
    }
    const article = await house.read(`/articles/${id}`)
    assert.ok(article.includes('Kings &amp; &lt;queens&gt;') && article.includes('© 2025'))
    assert.ok((await house.read('/licenses/all-rights-reserved')).includes('All rights reserved'))
    assert.equal((await house.get('/favicon.ico')).headers.get('Content-Type'), 'image/svg+xml')
    assert.equal(JSON.parse(await house.read('/healthz')).status, 'ok')
  },

  'from an unknown country gets nothing under a license limited to territories': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    await house.publish({ ...STORY, license: 'nigeria-only' })
    const from = async (country: string | null) => {
      const response = await house.get('/feeds/latest.rss', country ? { 'x-test-country': country } : {})
      const isShared = (response.headers.get('Cache-Control') ?? '').startsWith('public')
      return [(await response.text()).includes('HEADLINE'), isShared]
    }
    assert.deepEqual(
      [await from(null), await from('FR'), await from('NG')],
      [
        [false, true],
        [false, false],
        [true, false],
      ],
    )
  },

  'meets a helpful page where no newsroom is set up yet, and no channel': async (world) => {
    const door = openDoor(world)
    assert.equal((await door.get('/')).status, 200)
    assert.equal((await door.get('/feeds/latest.rss')).status, 404)
  },

  'keeps its ids when the newsroom moves to another host': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(STORY)
    await setNewsroom(
      house.platform,
      { homeUrl: 'https://moved.example/' },
      { operator: 'ada', now: house.now() },
    )
    assert.ok((await house.read('/feeds/latest.json')).includes(`tag:news.example,2026:${id}`))
    await assert.rejects(
      setNewsroom(
        house.platform,
        { idPrefix: 'tag:moved.example,2027:' },
        { operator: 'ada', now: house.now() },
      ),
      /ids never change/,
    )
  },
})
