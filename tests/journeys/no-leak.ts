/** No leak: whatever is asked, in whatever way, nothing comes out that was not cleared for this reader at this instant. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'
import {
  EXPIRED,
  LIFTED,
  leaksIn,
  markOf,
  mayBeShown,
  prepareMarked,
  publishMarked,
  type Reader,
  STORIES,
} from '../support/marked-stories.ts'
import { ADDRESSES, type Address, publicPaths } from '../support/public-addresses.ts'
import type { World } from '../support/world.ts'

const NAMES = Object.keys(STORIES)
const COUNTRIES = [null, 'NG', 'FR'] as const

const shifted = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()

/** What happens, when, and whose addresses are asked for before it and at it; all stories are there each time. */
const BOUNDARIES = {
  'an embargo ends': [LIFTED, ['reserved', 'embargoed', 'ahead', 'brief', 'territorial', 'legal']],
  'an article expires': [EXPIRED, ['agency', 'open', 'expiring', 'withheld', 'canceled', 'incomplete']],
} as const

type Boundary = (typeof BOUNDARIES)[keyof typeof BOUNDARIES]

const asks = (country: string | null) => (country === null ? {} : { 'x-test-country': country })

function addressesFor(world: World, stories: readonly string[]): readonly Address[] {
  const paths = publicPaths(world)
  assert.deepEqual(Object.keys(ADDRESSES).toSorted(), paths.toSorted(), 'a route without a case')
  return paths.flatMap((path) => ADDRESSES[path]?.(stories) ?? [])
}

type Seen = {
  readonly status: number
  readonly text: string
  readonly head: Readonly<Record<string, string>>
}

async function look(house: House, path: string, headers: Readonly<Record<string, string>>): Promise<Seen> {
  const response = await house.get(path, headers)
  return {
    status: response.status,
    text: await response.text(),
    head: Object.fromEntries(response.headers.entries()),
  }
}

/** Headers and text, without what the reader said. */
function said({ text, head }: Pick<Seen, 'text' | 'head'>, path: string): string {
  const own = path.match(/q0[a-z]+0[a-z]+/g) ?? []
  return own.reduce((rest, mark) => rest.replaceAll(mark, ''), `${JSON.stringify(head)} ${text}`)
}

/** Neither by a mark in it, nor by an answer to a question about one. */
function requireNoLeak(path: string, seen: Seen, reader: Reader): void {
  const where = `${path} for ${reader.country} at ${reader.now}`
  const answer = said(seen, path)
  assert.deepEqual(leaksIn(answer, reader), [], where)
  const mark = /[?&]q=(q0([a-z]+)0[a-z]+)/.exec(path)
  if (mark && !mayBeShown(mark[1] ?? '', reader)) {
    assert.ok(!answer.includes(`q0${mark[2]}0`), `${where} was found by ${mark[1]}`)
  }
}

/** HEAD says what GET says; a client that has it is told so, and one that has another thing is not. */
async function requireSameOtherwise(house: House, path: string, seen: Seen, country: string | null) {
  const head = await house.get(path, asks(country), 'HEAD')
  assert.equal(await head.text(), '', path)
  assert.deepEqual([head.status, Object.fromEntries(head.headers.entries())], [seen.status, seen.head], path)
  if (!seen.head['etag']) return
  const again = await look(house, path, { ...asks(country), 'If-None-Match': seen.head['etag'] })
  assert.deepEqual([again.status, again.text], [304, ''], path)
}

/** What is kept until now was right until now; and nobody is told that a document which changed did not. */
async function requireHonest(
  house: House,
  path: string,
  times: readonly [string, Seen, Seen],
  country: string | null,
) {
  const [then, before, after] = times
  if (before.status === after.status && before.text === after.text) return
  const life = Number(/max-age=(\d+)/.exec(before.head['cache-control'] ?? '')?.[1] ?? 0)
  assert.ok(
    shifted(then, life * 1000) <= house.now(),
    `${path} for ${country}: ${life} s from ${then} is too long`,
  )
  if (after.status !== 200) return
  const conditions = {
    'If-None-Match': before.head['etag'],
    'If-Modified-Since': before.head['last-modified'],
  }
  for (const [field, value] of Object.entries(conditions)) {
    if (!value) continue
    const { status } = await look(house, path, { ...asks(country), [field]: value })
    assert.equal(status, 200, `${path} for ${country} at ${house.now()}: ${field} ${value}`)
  }
}

async function walkThrough(world: World, country: string | null, [boundary, names]: Boundary): Promise<void> {
  const house = await openHouse(world)
  await prepareMarked(house)
  await publishMarked(house, NAMES)
  const addresses = addressesFor(world, names)
  const earlier = new Map<string, readonly [string, Seen]>()
  for (const [n, now] of [shifted(boundary, -1), boundary].entries()) {
    house.setNow(now)
    for (const [place, { path, door }] of addresses.entries()) {
      const seen = await look(house, path, asks(country))
      assert.ok(seen.status < 500, `${path}: ${seen.text}`)
      requireNoLeak(path, seen, { door, country, now })
      if ((n + place) % 3 === 0) await requireSameOtherwise(house, path, seen, country)
      const last = earlier.get(path)
      if (last) await requireHonest(house, path, [last[0], last[1], seen], country)
      earlier.set(path, [now, seen])
    }
  }
}

/** Stories of which this house's readers can know nothing, on a day on which no instant of theirs is near. */
const HIDDEN = ['embargoed', 'ahead', 'brief', 'withheld', 'incomplete']

const FIELDS = ['etag', 'last-modified', 'content-length', 'cache-control', 'link', 'location']

async function portrait(
  house: House,
  addresses: readonly Address[],
): Promise<Readonly<Record<string, unknown>>> {
  const portraits: Record<string, unknown> = {}
  for (const { path } of addresses) {
    const { status, text, head } = await look(house, path, {})
    portraits[path] = [status, text, ...FIELDS.map((field) => head[field])]
  }
  return portraits
}

export const cases = defineCases('no leak', {
  ...Object.fromEntries(
    COUNTRIES.flatMap((country) =>
      Object.entries(BOUNDARIES).map(([happens, boundary]) => [
        `${country ?? 'no country'} is shown by every door what was cleared and no more, when ${happens}`,
        (world: World) => walkThrough(world, country, boundary),
      ]),
    ),
  ),

  'shows what may be shown, so that silence proves something': async (world) => {
    const house = await openHouse(world)
    await prepareMarked(house)
    await publishMarked(house, NAMES)
    house.setNow(LIFTED)
    const rss = await (await house.get('/feeds/latest.rss', asks('NG'))).text()
    const page = await (await house.get(`/articles/${markOf('reserved', 'id')}`)).text()
    for (const field of ['headline', 'summary', 'body', 'image', 'recording']) {
      assert.ok(rss.includes(markOf('territorial', field)) && rss.includes(markOf('brief', field)), field)
      assert.ok(page.includes(markOf('reserved', field)), field)
    }
    for (const field of ['image', 'recording']) {
      const id = markOf('reserved', field)
      assert.ok((await house.read(`/assets/${id}`)).includes(id), field)
    }
    assert.ok(!rss.includes(markOf('agency', 'summary')) && rss.includes(markOf('agency', 'headline')))
    const [gone, legal] = [markOf('withheld', 'id'), markOf('incomplete', 'id')]
    for (const id of [gone, legal]) assert.equal((await house.get(`/articles/${id}`)).status, 404)
  },

  'no document tells by a byte or a header that something hidden is there': async (world) => {
    const house = await openHouse(world)
    await prepareMarked(house)
    await publishMarked(house, ['agency'])
    house.setNow('2025-10-15T09:00:00.000Z')
    const addresses = addressesFor(world, HIDDEN)
    const before = await portrait(house, addresses)
    await publishMarked(house, HIDDEN)
    assert.deepEqual(await portrait(house, addresses), before)
  },

  'nor does a month of which nothing is listed yet': async (world) => {
    const house = await openHouse(world)
    await prepareMarked(house)
    house.setNow('2025-10-15T09:00:00.000Z')
    const addresses = addressesFor(world, HIDDEN)
    const before = await portrait(house, addresses)
    await publishMarked(house, HIDDEN)
    assert.deepEqual(await portrait(house, addresses), before)
  },
})
