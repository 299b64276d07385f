/** The archive for Partners: each article that is agreed is reached once published, through parts that lead on. */
import assert from 'node:assert/strict'
import type { Grant } from '../../src/domain/agreement.ts'
import { compileArchive } from '../../src/flows/compile-archive.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'
import {
  aStory,
  at,
  audienceOf,
  givenIn,
  idsOf,
  publishStories,
  range,
  signPartner,
  walkArchive,
} from '../support/partner-stories.ts'
import type { World } from '../support/world.ts'

const GRANTS: Readonly<Record<string, readonly Partial<Grant>[]>> = {
  everything: [{}],
  sport: [{ selection: { sections: ['Sport'] } }],
  'rare-tag': [{ selection: { tags: ['Rare'] } }],
  'a-week-late': [{ delayHours: 168 }],
  'one-a-day': [{ dailyQuota: 1 }],
  'three-a-day-in-business': [{ selection: { sections: ['Business'] }, dailyQuota: 3 }],
  'wire-or-rice': [{ selection: { sources: ['Harbour Wire'] } }, { selection: { tags: ['Rice'] } }],
  nothing: [],
}

/** Stories three hours apart, in whatever order they came. */
async function openFullHouse(world: World): Promise<House> {
  const house = await openHouse(world)
  house.setNow(at(0))
  for (const [id, grants] of Object.entries(GRANTS)) await signPartner(house, id, grants)
  const numbers = range(0, 220).map((n) => n * 3)
  await publishStories(
    house,
    numbers.toSorted((a, b) => ((a * 7919) % 997) - ((b * 7919) % 997)),
  )
  house.setNow(at(700))
  return house
}

export const cases = defineCases('the archive for a partner', {
  'reaches every article it is given, in any channel, and no other': async (world) => {
    const house = await openFullHouse(world)
    for (const partner of Object.keys(GRANTS)) {
      for (const channel of ['latest', 'section-sport', 'tag-rice']) {
        const given = await givenIn(house, partner, channel)
        if (channel !== 'latest' && given.length === 0) continue
        const editions = await walkArchive(house, partner, channel)
        const met = new Set(editions.flatMap(({ articles }) => idsOf(articles)))
        assert.deepEqual([...met].sort(), idsOf(given).toSorted(), `${partner}, ${channel}`)
        for (const { articles } of editions) assert.ok(articles.length <= 80)
      }
    }
  },

  'holds each article in one part, and leads past parts that hold nothing for it': async (world) => {
    const house = await openFullHouse(world)
    const [everything, rare, nothing] = await Promise.all(
      ['everything', 'rare-tag', 'nothing'].map((partner) => walkArchive(house, partner)),
    )
    const parts = everything?.slice(1).flatMap(({ articles }) => idsOf(articles)) ?? []
    assert.equal(parts.length, new Set(parts).size)
    assert.equal(nothing?.length, 1)
    // A dozen articles in all: all of them are in the document that is subscribed to.
    assert.equal(rare?.length, 1)
    for (const { articles } of everything?.slice(1) ?? []) assert.ok(articles.length > 0)
  },

  'leads from what was given long ago to what is given now, past all between': async (world) => {
    const house = await openHouse(world)
    house.setNow(at(300))
    await signPartner(house, 'fashion', [{ selection: { sections: ['Fashion'] } }])
    const isFashion = (n: number) => n < 50 || n >= 200
    const fields = { embargoUntil: null, expiresAt: null }
    await publishStories(house, range(0, 260).filter(isFashion), { ...fields, section: 'Fashion' })
    await publishStories(house, range(50, 200), fields)
    const editions = await walkArchive(house, 'fashion')
    const met = new Set(editions.flatMap(({ articles }) => idsOf(articles)))
    assert.equal(met.size, 110)
    for (const { articles } of editions) assert.ok(articles.length > 0)
    assert.ok(editions.length < (await walkArchive(house, await signPartner(house, 'all', [{}]))).length)
    for (const [n, { place }] of editions.slice(1).entries()) {
      const after = editions[n]?.place
      if (place.kind === 'archive' && after?.kind === 'archive') assert.deepEqual(place.newer, after.part)
    }
  },

  'leads forward as it led back': async (world) => {
    const house = await openFullHouse(world)
    for (const partner of ['everything', 'sport', 'wire-or-rice', 'a-week-late']) {
      const [, ...parts] = await walkArchive(house, partner)
      for (const [n, { place }] of parts.entries()) {
        const after = parts[n - 1]?.place
        assert.ok(place.kind === 'archive')
        if (after?.kind === 'archive') assert.deepEqual(place.newer, after.part, partner)
      }
    }
  },

  'gives a late partner what its delay is over for, and says when the next is': async (world) => {
    const house = await openFullHouse(world)
    const audience = await audienceOf(house, 'a-week-late')
    const request = { channel: 'latest', audience, baseUrl: BASE_URL, maxAge: 300 }
    const [, newest] = await walkArchive(house, 'a-week-late')
    assert.ok(newest?.place.kind === 'archive')
    const { part } = newest.place
    for (const now of range(300, 500).map(at)) {
      const edition = await compileArchive(house.platform, { ...request, part, now })
      if (edition === null) continue
      const later = edition.until === null ? at(1000) : new Date(Date.parse(edition.until) - 1).toISOString()
      const same = await compileArchive(house.platform, { ...request, part, now: later })
      assert.deepEqual(idsOf(same?.articles ?? []), idsOf(edition.articles), `${now} until ${edition.until}`)
    }
  },

  'of a channel of which it is given nothing is not there': async (world) => {
    const house = await openFullHouse(world)
    await house.publish({ ...aStory(1), section: 'Raids', publishedAt: at(20), embargoUntil: undefined })
    const part = { month: '2025-11', number: 1 }
    const asked = { channel: 'section-raids', part, baseUrl: BASE_URL, maxAge: 300, now: house.now() }
    const partOf = async (partner: string) =>
      compileArchive(house.platform, { ...asked, audience: await audienceOf(house, partner) })
    assert.equal((await partOf('everything'))?.articles.length, 1)
    assert.equal(await partOf('sport'), null)
    assert.equal(await partOf('nothing'), null)
  },
})
