/** The archive: every public article is reached from the subscription document, part by part, and none that is not. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

type Item = { readonly id: string; readonly title: string; readonly date_modified: string }
type Document = { readonly items: readonly Item[]; readonly next_url?: string; readonly feed_url: string }

const pathOf = (url: string) => url.replace('https://news.example', '')

/** From the subscription document on, each document once: JSON Feed by `next_url`. */
async function walk(house: House, channel = 'latest'): Promise<readonly Document[]> {
  const documents: Document[] = []
  const seen = new Set<string>()
  for (let path: string | undefined = `/feeds/${channel}.json`; path !== undefined; ) {
    assert.ok(!seen.has(path), `${path} came up twice`)
    seen.add(path)
    const document: Document = JSON.parse(await house.read(path))
    documents.push(document)
    path = document.next_url === undefined ? undefined : pathOf(document.next_url)
  }
  return documents
}

const titlesOf = (documents: readonly Document[]) => [
  ...new Set(documents.flatMap(({ items }) => items.map(({ title }) => title))),
]

/** Number n is listed n hours after the 1st of September 2025. */
const at = (n: number) => new Date(Date.UTC(2025, 8, 1) + n * 3_600_000).toISOString()

async function publishMany(house: House, numbers: readonly number[]): Promise<void> {
  for (let from = 0; from < numbers.length; from += 25) {
    const stories = numbers.slice(from, from + 25).map((n) => ({
      headline: `Story ${n}`,
      bodyHtml: '<p>What happened that day in full.</p>',
      publishedAt: at(n),
      id: `story-${n}`,
    }))
    await house.importDocument({
      text: JSON.stringify(stories),
      name: 'many.json',
      key: `file:/${from}-${numbers[from]}`,
    })
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
const shuffled = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => ((a * 7919) % 997) - ((b * 7919) % 997))

export const cases = defineCases('the archive', {
  'reaches every article once published, whatever order they came in': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-11-20T00:00:00.000Z')
    await publishMany(house, shuffled(range(0, 260).map((n) => n * 7)))
    const documents = await walk(house)
    assert.equal(titlesOf(documents).length, 260)
    assert.ok(documents.length >= 5)
    for (const { items } of documents) assert.ok(items.length <= 80, `${items.length} in a part`)
    for (const { feed_url } of documents) assert.equal(feed_url, 'https://news.example/feeds/latest.json')
  },

  'is linked in RSS and Atom as RFC 5005 asks, and says what is an archive': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 170))
    for (const format of ['rss', 'atom']) {
      const tag = format === 'rss' ? 'atom:link' : 'link'
      const hrefOf = (text: string, rel: string) =>
        new RegExp(`<${tag} (?:[^>]*? )?rel="${rel}"[^>]*?href="([^"]+)"`).exec(text)?.[1]
      const subscription = await house.read(`/feeds/latest.${format}`)
      assert.ok(!subscription.includes('<fh:archive/>'))
      assert.equal(hrefOf(subscription, 'current'), undefined)
      const newest = hrefOf(subscription, 'prev-archive') ?? ''
      assert.equal(newest, `https://news.example/feeds/latest/archive/2025-09-4.${format}`)
      const part = await house.read(pathOf(newest))
      assert.ok(part.includes('<fh:archive/>'))
      assert.equal(hrefOf(part, 'self'), newest)
      assert.equal(hrefOf(part, 'current'), `https://news.example/feeds/latest.${format}`)
      assert.equal(hrefOf(part, 'next-archive'), newest.replace('-4.', '-5.'))
      const first = await house.read(`/feeds/latest/archive/2025-09.${format}`)
      assert.equal(hrefOf(first, 'prev-archive'), undefined)
      assert.ok(first.includes('Story 0<') && !first.includes('Story 40<'))
    }
  },

  'keeps the bytes and the address of a part while the channel goes on': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 130))
    const paths = [1, 2, 3].map((n) => `/feeds/latest/archive/2025-09${n === 1 ? '' : `-${n}`}.atom`)
    const before = await Promise.all(paths.map(house.read))
    const tag = (await house.get(paths[0] ?? '')).headers.get('ETag') ?? ''
    await publishMany(house, range(130, 400))
    assert.deepEqual(await Promise.all(paths.map(house.read)), before)
    assert.equal((await house.get(paths[0] ?? '', { 'If-None-Match': tag })).status, 304)
  },

  'brings a corrected article back to the front, under its id and newly dated': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 150))
    const before = JSON.parse(await house.read('/feeds/latest.json')) as Document
    assert.equal(before.items[0]?.title, 'Story 149')
    house.setNow('2025-10-21T00:00:00.000Z')
    await house.publish({
      id: 'story-3',
      headline: 'Story 3',
      bodyHtml: '<p>Put right.</p>',
      publishedAt: at(3),
    })
    const after = JSON.parse(await house.read('/feeds/latest.json')) as Document
    assert.deepEqual(
      [after.items[0]?.id, after.items[0]?.title, after.items[0]?.date_modified],
      ['tag:news.example,2026:story-3', 'Story 3', '2025-10-21T00:00:00.000Z'],
    )
    assert.equal(after.items.length, 50)
    assert.equal(after.items[1]?.title, 'Story 149')
    const documents = await walk(house)
    assert.equal(titlesOf(documents).length, 150)
    // It is the same story where it was, corrected there too; and it does not stay in front for ever.
    assert.match(
      await house.read('/feeds/latest/archive/2025-09.atom'),
      /Story 3<[\s\S]*?<updated>2025-10-21/,
    )
    house.setNow('2025-11-20T00:00:00.000Z')
    await publishMany(house, range(1300, 1350))
    const later = JSON.parse(await house.read('/feeds/latest.json')) as Document
    assert.ok(later.items.every(({ title }) => title !== 'Story 3'))
  },

  'shows ten corrected articles at most, so that news is never pushed out': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 120))
    house.setNow('2025-10-21T00:00:00.000Z')
    for (const n of range(0, 14)) {
      await house.publish({
        id: `story-${n}`,
        headline: `Story ${n}`,
        bodyHtml: '<p>Put right.</p>',
        publishedAt: at(n),
      })
    }
    const { items } = JSON.parse(await house.read('/feeds/latest.json')) as Document
    const titles = items.map(({ title }) => title)
    assert.equal(titles.length, 50)
    assert.deepEqual(
      titles.slice(10),
      range(80, 120)
        .reverse()
        .map((n) => `Story ${n}`),
    )
    assert.equal(titlesOf(await walk(house)).length, 120)
  },

  'holds nothing embargoed, and does not tell of a month that is still to come': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 60))
    await house.publish({ headline: 'SECRET', publishedAt: at(1), embargoUntil: '2025-12-24T06:00:00Z' })
    await house.publish({ headline: 'SECRET TOO', section: 'Raids', publishedAt: '2025-12-24T07:00:00Z' })
    for (const path of ['/feeds/latest/archive/2025-12.rss', '/feeds/section-raids/archive/2025-12.rss']) {
      assert.equal((await house.get(path)).status, 404, path)
    }
    for (const path of ['/feeds/latest/archive/2025-09.rss', '/feeds/latest/archive/2025-09-2.rss']) {
      assert.ok(!(await house.read(path)).includes('SECRET'))
    }
    house.setNow('2025-12-24T06:00:00.000Z')
    const part = await house.get('/feeds/latest/archive/2025-12.rss')
    assert.equal(part.headers.get('Cache-Control'), 'public, max-age=300, must-revalidate')
    const text = await part.text()
    assert.ok(text.includes('SECRET<') && !text.includes('SECRET TOO'))
    house.setNow('2025-12-24T06:58:20.000Z')
    const soon = await house.get('/feeds/latest/archive/2025-12.rss')
    assert.equal(soon.headers.get('Cache-Control'), 'public, max-age=100, must-revalidate')
  },

  'gives up what is withheld or has expired, and its parts stay where they are': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 100))
    await house.publish({ headline: 'BRIEFLY', publishedAt: at(4), expiresAt: '2025-10-25T00:00:00Z' })
    const part = '/feeds/latest/archive/2025-09.rss'
    assert.ok((await house.read(part)).includes('BRIEFLY'))
    for (const n of range(0, 39)) {
      await changeStatus(house.platform, `story-${n}`, 'withhold', { operator: 'ada', now: house.now() })
    }
    assert.ok(!(await house.read(part)).includes('Story 7<'))
    house.setNow('2025-10-25T00:00:00.000Z')
    assert.ok(!(await house.read(part)).includes('BRIEFLY'))
    assert.equal(titlesOf(await walk(house)).length, 61)
  },

  'knows one address for each part, and no others': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    await publishMany(house, range(0, 60))
    for (const name of [
      '2025-09-1.rss',
      '2025-09-02.rss',
      '2025-09-9.rss',
      '2025-9.rss',
      '2025-13.rss',
      '2025-08.rss',
      '2025-09.xml',
      '2025-09',
      '2025-09-2.rss.json',
      'latest.rss',
      '2025-09-99999999999999999999.rss',
    ]) {
      assert.equal((await house.get(`/feeds/latest/archive/${name}`)).status, 404, name)
    }
    assert.equal((await house.get('/feeds/nothing/archive/2025-09.rss')).status, 404)
    assert.equal((await house.get('/feeds/latest/archive/2025-09.rss', {}, 'POST')).status, 405)
    assert.equal((await house.get('/feeds/latest/archive/2025-09.rss', {}, 'HEAD')).status, 200)
  },

  'of a territorial newsroom gives each reader the chain of what is theirs': async (world) => {
    const house = await openHouse(world)
    house.setNow('2025-10-20T00:00:00.000Z')
    const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
    await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
    for (const n of range(0, 45)) {
      await house.publish({
        headline: `Story ${n}`,
        publishedAt: at(n),
        section: 'Home',
        license: 'nigeria-only',
      })
    }
    const part = '/feeds/section-home/archive/2025-09.json'
    const from = (country: string) => house.get(part, { 'x-test-country': country })
    assert.equal(((await (await from('NG')).json()) as Document).items.length, 40)
    assert.equal((await from('FR')).status, 404)
    assert.equal((await house.get(part)).status, 404)
    const latest = await house.get('/feeds/latest/archive/2025-09.json', { 'x-test-country': 'FR' })
    assert.deepEqual(((await latest.json()) as Document).items, [])
    assert.match(latest.headers.get('Cache-Control') ?? '', /^private/)
  },
})
