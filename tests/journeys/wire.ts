/** The wire for the public: articles and channels as ninjs and NewsML-G2, under the same rules as every channel. */
import assert from 'node:assert/strict'
import { addArticle } from '../../src/flows/add-article.ts'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { requireSetting } from '../../src/flows/ingest.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { listAssets } from '../../src/store/assets.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { aDraftOf } from '../support/drafts.ts'
import { type House, openHouse } from '../support/house.ts'

const ENDINGS = ['json', 'xml'] as const
const STORY = {
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  bodyHtml: '<p>BODYTEXT</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}

const doerOf = (house: House) => ({ operator: 'ada', now: house.now() })

export const cases = defineCases('the wire', {
  'gives headline and summary of what is all rights reserved, though its page gives all': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(STORY)
    assert.ok((await house.read(`/articles/${id}`)).includes('BODYTEXT'))
    for (const path of [`/articles/${id}`, '/channels/latest']) {
      for (const ending of ENDINGS) {
        const text = await house.read(`${path}.${ending}`)
        for (const word of ['HEADLINE', 'SUMMARY', `tag:news.example,2026:${id}`, 'partners@news.example']) {
          assert.ok(text.includes(word), `${path}.${ending}: ${word}`)
        }
        assert.ok(text.includes('https://news.example/licenses/all-rights-reserved.jsonld'), ending)
        assert.ok(!text.includes('BODYTEXT'), `${path}.${ending}`)
      }
    }
  },

  'gives the full text of CC BY-ND, and a channel its articles, newest first': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ ...STORY, license: 'cc-by-nd-4.0', section: 'Arts' })
    await house.publish({ headline: 'OLDER', section: 'Arts', publishedAt: '2025-10-15T06:00:00Z' })
    for (const ending of ENDINGS) {
      assert.ok((await house.read(`/articles/${id}.${ending}`)).includes('BODYTEXT'))
      const channel = await house.read(`/channels/section-arts.${ending}`)
      assert.ok(channel.indexOf('BODYTEXT') < channel.lastIndexOf('OLDER') && channel.includes('BODYTEXT'))
    }
    const { associations } = JSON.parse(await house.read('/channels/latest.json'))
    assert.deepEqual(
      associations.map(({ name }: { name: string }) => name),
      ['HEADLINE', 'OLDER'],
    )
  },

  'says its media types, and is kept, compared and shared as a channel is': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(STORY)
    const expected = [
      [`/articles/${id}.json`, 'application/json; charset=utf-8'],
      [`/articles/${id}.xml`, 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8'],
      ['/channels/latest.json', 'application/json; charset=utf-8'],
      ['/channels/latest.xml', 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8'],
    ] as const
    for (const [path, type] of expected) {
      const { headers } = await house.get(path)
      assert.equal(headers.get('Content-Type'), type)
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*')
      assert.equal(headers.get('Cache-Control'), 'public, max-age=300, must-revalidate')
      const seen = { 'If-None-Match': headers.get('ETag') ?? '' }
      assert.equal((await house.get(path, seen)).status, 304, path)
      assert.equal(await (await house.get(path, {}, 'HEAD')).text(), '')
      assert.equal((await house.get(path, {}, 'POST')).status, 405)
      assert.equal((await house.get(path, {}, 'OPTIONS')).status, 204)
    }
  },

  'is another document after an edit, a change of terms, and one of a picture or its terms': async (
    world,
  ) => {
    const house = await openHouse(world)
    const photo = aLicense({ id: 'photo', name: 'Photo', terms: 'OLDTERMS' })
    await writeLicense(house.platform, photo, doerOf(house))
    const image = { url: 'https://www.news.example/photo.jpg', holder: 'Sahel Photo', license: 'photo' }
    const story = { ...STORY, id: 'story-1', images: [image] }
    await house.publish(story)
    const paths = ['/articles/story-1', '/channels/latest'].flatMap((path) =>
      ENDINGS.map((ending) => `${path}.${ending}`),
    )
    const changes: readonly (readonly [word: string, change: () => Promise<unknown>])[] = [
      ['CORRECTED', () => house.publish({ ...story, summary: 'CORRECTED' })],
      ['NEWTERMS', () => writeLicense(house.platform, { ...photo, terms: 'NEWTERMS' }, doerOf(house))],
      [
        'ARTICLETERMS',
        () => writeLicense(house.platform, aLicense({ terms: 'ARTICLETERMS' }), doerOf(house)),
      ],
      [
        'A NEW CREDIT',
        async () => {
          const [asset] = await listAssets(house.db, '', 1)
          await changeAsset(house.platform, asset?.id ?? '', { credit: 'A NEW CREDIT' }, doerOf(house))
        },
      ],
    ]
    for (const [at, [word, change]] of changes.entries()) {
      const tags = new Map<string, string>()
      for (const path of paths) tags.set(path, (await house.get(path)).headers.get('ETag') ?? '')
      house.setNow(`2025-10-15T09:0${at}:00.000Z`)
      await change()
      for (const path of paths) {
        const response = await house.get(path, { 'If-None-Match': tags.get(path) ?? '' })
        assert.equal(response.status, 200, `${word} in ${path}`)
        assert.ok((await response.text()).includes(word), `${word} in ${path}`)
      }
    }
  },

  'keeps the time and the territories: nothing before, after or elsewhere': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, doerOf(house))
    const times = { embargoUntil: '2025-10-15T08:01:00Z', expiresAt: '2025-10-15T09:00:00Z' }
    const id = await house.publish({ ...STORY, ...times, license: 'nigeria-only' })
    const from = async (country: string, now: string, ending: string) => {
      house.setNow(now)
      const response = await house.get(`/articles/${id}.${ending}`, { 'x-test-country': country })
      return [response.status, response.headers.get('Cache-Control')]
    }
    const channelHas = async (ending: string) =>
      (await house.read(`/channels/latest.${ending}`)).includes('HEADLINE')
    for (const ending of ENDINGS) {
      assert.deepEqual(await from('NG', '2025-10-15T08:00:59.999Z', ending), [404, 'no-store'])
      assert.deepEqual(await from('FR', '2025-10-15T08:01:00.000Z', ending), [404, 'no-store'])
      assert.equal(await channelHas(ending), false)
      const shown = await from('NG', '2025-10-15T08:59:00.000Z', ending)
      assert.deepEqual(shown, [200, 'private, max-age=60, must-revalidate'])
      assert.deepEqual(await from('NG', '2025-10-15T09:00:00.000Z', ending), [410, 'no-store'])
    }
  },

  'says that a canceled article is gone and why, and nothing of a withheld one': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish(STORY)
    const say = async (ending: string) => {
      const response = await house.get(`/articles/${id}.${ending}`)
      const { status, reason } = (await response.json()) as { status: number; reason?: string }
      return [response.status, status, reason]
    }
    house.setNow('2025-10-15T08:10:00.000Z')
    await changeStatus(house.platform, id, 'withhold', doerOf(house))
    for (const ending of ENDINGS) assert.deepEqual(await say(ending), [404, 404, undefined])
    await changeStatus(house.platform, id, 'restore', doerOf(house))
    await changeStatus(house.platform, id, 'cancel', doerOf(house))
    for (const ending of ENDINGS) {
      assert.deepEqual(await say(ending), [410, 410, 'canceled'])
      assert.ok(!(await house.read(`/channels/latest.${ending}`)).includes('HEADLINE'))
    }
  },

  'leaves an ending to the article whose id has it': async (world) => {
    const house = await openHouse(world)
    const setting = await requireSetting(house.platform)
    const { text, draft } = aDraftOf(STORY)
    await addArticle(house.platform, setting, { text, draft: { ...draft, id: 'story.json' } }, doerOf(house))
    assert.ok((await house.read('/articles/story.json')).startsWith('<!doctype html>'))
    const uri = 'tag:news.example,2026:story.json'
    assert.equal(JSON.parse(await house.read('/articles/story.json.json')).uri, uri)
    assert.ok((await house.read('/articles/story.json.xml')).includes(`guid="${uri}"`))
  },

  'has nothing where there is no article and no channel': async (world) => {
    const house = await openHouse(world)
    for (const path of [
      '/articles/none.json',
      '/articles/.json',
      '/channels/none.xml',
      '/channels/tag-none.json',
    ]) {
      assert.equal((await house.get(path)).status, 404, path)
    }
  },
})
