/** Documents that are kept: never another's, never yesterday's, and made once. */
import assert from 'node:assert/strict'
import { assemble } from '../../src/app.ts'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { nameChannel } from '../../src/flows/name-channel.ts'
import { setNewsroom } from '../../src/flows/set-newsroom.ts'
import { removeBlock, writeBlock } from '../../src/flows/write-block.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { listAssets } from '../../src/store/assets.ts'
import { aLicense, BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openDoor, openHouse } from '../support/house.ts'
import type { World } from '../support/world.ts'

const PATHS = [
  '/',
  '/nowhere',
  '/articles/story',
  '/licenses/all-rights-reserved',
  ...['latest.rss', 'latest.atom', 'latest.json', 'weekend.atom'].map((name) => `/feeds/${name}`),
]

const FURTHER = [
  '/channels/weekend',
  '/channels/latest?language=yo',
  '/channels/weekend.json',
  '/articles/story.json',
  '/articles/story.xml',
  '/feeds/latest/archive/2025-10.atom',
  '/feeds.opml',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/news.xml',
  '/sitemaps/2025-10.xml',
  '/license.xml',
  '/robots.txt',
  '/licenses/all-rights-reserved.jsonld',
]

const STORY = {
  id: 'story',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  images: [{ url: 'https://www.news.example/ferry.jpg', alt: 'The ferry' }],
  section: 'Transport',
  publishedAt: '2025-10-15T07:00:00Z',
}

const NAMED = { id: 'weekend', title: 'Weekend', description: '', selection: { sections: ['Transport'] } }

/** Each a change that readers see somewhere, one after another. */
function changesOf(house: House): Readonly<Record<string, () => Promise<unknown>>> {
  const { platform } = house
  const doer = { operator: 'ada', now: house.now() }
  const asset = async () => (await listAssets(platform.db, '', 1))[0]?.id ?? ''
  const newsroom = (fields: Parameters<typeof setNewsroom>[1]) => () => setNewsroom(platform, fields, doer)
  const license = (terms: Parameters<typeof aLicense>[0]) => () =>
    writeLicense(platform, aLicense(terms), doer)
  return {
    'the newsroom’s name': newsroom({ name: 'Harmattan Daily' }),
    'its description': newsroom({ description: 'News of the coast' }),
    'its contact': newsroom({ contact: 'desk@news.example' }),
    'its legal names': newsroom({ legalNames: ['Harmattan Daily Ltd'] }),
    'its home': newsroom({ homeUrl: 'https://daily.news.example/' }),
    'its language': newsroom({ language: 'yo' }),
    'its policy': newsroom({ policyUrl: 'https://daily.news.example/policy' }),
    'a license’s name': license({ name: 'Every right reserved' }),
    'its terms': license({ name: 'Every right reserved', terms: 'Ask first.' }),
    'its use': license({ publicUse: 'headline', pageUse: 'headline' }),
    'its use again': license({ pageUse: 'fullText', ceiling: 'fullText' }),
    'a block': () => writeBlock(platform, { kind: 'editors-note', text: 'Write to {contact}.' }, doer),
    'the block again': () =>
      writeBlock(platform, { kind: 'editors-note', text: 'Write us: {contact}.' }, doer),
    'a block less': () => removeBlock(platform, 'editors-note', doer),
    'a channel’s title': () => nameChannel(platform, { ...NAMED, title: 'At leisure' }, doer),
    'its words': () => nameChannel(platform, { ...NAMED, description: 'Slow stories' }, doer),
    'a picture’s credit': async () =>
      changeAsset(platform, await asset(), { credit: 'Photo: Ada Eze' }, doer),
    'the credit again': async () => changeAsset(platform, await asset(), { credit: 'Photo: Títí Ọlá' }, doer),
    'a picture withheld': async () => changeAsset(platform, await asset(), { status: 'withheld' }, doer),
    'a headline': () => house.publish({ ...STORY, headline: 'The ferry is late' }),
    'an article withheld': () => changeStatus(platform, 'story', 'withhold', doer),
    'an article restored': () => changeStatus(platform, 'story', 'restore', doer),
    'another article': () => house.publish({ headline: 'New', publishedAt: '2025-10-15T07:30:00Z' }),
    'an hour that passes': async () => house.setNow('2025-10-15T09:00:00.000Z'),
    'a day that passes': async () => house.setNow('2025-10-16T09:00:00.000Z'),
    'the last article canceled': () => changeStatus(platform, 'story', 'cancel', doer),
    'an empty channel, later': () => nameChannel(platform, NAMED, { ...doer, now: house.now() }),
    'it again, later': async () => {
      house.setNow('2025-10-16T10:00:00.000Z')
      await nameChannel(platform, NAMED, { ...doer, now: house.now() })
    },
  }
}

async function lookAt(
  { get }: Pick<House, 'get'>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const response = await get(path, { Accept: 'text/html', 'Accept-Encoding': 'identity' })
    seen.set(path, `${response.status} ${response.headers.get('ETag')}\n${await response.text()}`)
  }
  return seen
}

/** Changes one thing after another, and looks each time; what changed on which of the paths. */
async function watchChanges(world: World, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const house = await openHouse(world)
  await nameChannel(house.platform, NAMED, { operator: 'ada', now: house.now() })
  await house.publish(STORY)
  await house.publish({ headline: 'Later', embargoUntil: '2025-10-15T09:00:00Z' })
  const expiresAt = '2025-10-16T08:00:00Z'
  await house.publish({ headline: 'Fleeting', publishedAt: '2025-10-15T07:00:00Z', expiresAt })
  let before = await lookAt(house, paths)
  const seen = new Map<string, number>()
  for (const [change, make] of Object.entries(changesOf(house))) {
    await make()
    const after = await lookAt(house, paths)
    assert.deepEqual(after, await lookAt(openDoor(world), paths), change)
    seen.set(change, [...after].filter(([path, text]) => text !== before.get(path)).length)
    before = after
  }
  return seen
}

export const cases = defineCases('a kept document', {
  'is what a server that was just started would make, after any change at the very same instant': async (
    world,
  ) => {
    for (const [change, seen] of await watchChanges(world, PATHS)) assert.ok(seen > 0, `nobody saw ${change}`)
  },

  'is so for machines too, and on lists and pages of channels': async (world) => {
    assert.ok([...(await watchChanges(world, FURTHER)).values()].some((seen) => seen > 5))
  },

  'is of its reader’s country, whoever asked before': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    await house.publish({ ...STORY, license: 'nigeria-only' })
    for (const country of ['NG', 'FR', 'NG', null, 'FR', 'NG']) {
      const response = await house.get('/feeds/latest.rss', country ? { 'x-test-country': country } : {})
      assert.equal((await response.text()).includes('The ferry is back'), country === 'NG', `${country}`)
    }
  },

  'is of its own application: another address gives other links': async (world) => {
    const house = await openHouse(world)
    await house.publish(STORY)
    const elsewhere = assemble(world.platform, {
      baseUrl: 'https://other.example',
      adminToken: null,
      maxAge: 300,
    })
    const here = await house.read('/feeds/latest.rss')
    const there = await (await elsewhere.fetch(new Request(`${BASE_URL}/feeds/latest.rss`))).text()
    assert.ok(here.includes('https://news.example/feeds/') && !here.includes('other.example'))
    assert.ok(there.includes('https://other.example/feeds/') && !there.includes('news.example/feeds/'))
  },

  'is compressed once, however many ask, until it changes': async (world) => {
    const house = await openHouse(world)
    for (let n = 0; n < 5; n++) await house.publish({ ...STORY, id: `story-${n}` })
    let compressed = 0
    const gzip = async (bytes: Uint8Array<ArrayBuffer>) => {
      compressed += 1
      return bytes
    }
    const app = assemble(
      { ...world.platform, compress: { gzip } },
      { baseUrl: BASE_URL, adminToken: null, maxAge: 300 },
    )
    const ask = async () => {
      const headers = { 'Accept-Encoding': 'gzip' }
      const response = await app.fetch(new Request(`${BASE_URL}/feeds/latest.rss`, { headers }))
      return [response.headers.get('Content-Encoding'), await response.text()]
    }
    const answers = await Promise.all(Array.from({ length: 10 }, ask))
    for (const answer of answers) assert.deepEqual(answer, ['gzip', await house.read('/feeds/latest.rss')])
    assert.equal(compressed, 1)
    await house.publish({ ...STORY, id: 'story-1', headline: 'The ferry is late' })
    assert.match((await ask())[1] ?? '', /The ferry is late/)
    assert.equal(compressed, 2)
  },
})
