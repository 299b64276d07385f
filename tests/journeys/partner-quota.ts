/** Daily quotas: the first so many eligible articles of the newsroom's day, whoever asks, by whichever door. */
import assert from 'node:assert/strict'
import { dayIn } from '../../src/domain/day.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { clearForPartner } from '../../src/flows/clear-for-partner.ts'
import { findArticle } from '../../src/flows/find-article.ts'
import { openDays, readDays } from '../../src/flows/rank-articles.ts'
import { weighChannel } from '../../src/flows/weigh-channel.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'
import {
  at,
  audienceOf,
  editionOf,
  idsOf,
  publishStories,
  range,
  signPartner,
} from '../support/partner-stories.ts'

const NOON = '2025-11-05T12:00:00.000Z'

/** Stories by id, each published at an hour of the 5th of November in Lagos, an hour ahead of UTC. */
async function publishAt(
  house: House,
  stories: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (const [id, time] of Object.entries(stories)) {
    const publishedAt = new Date(`2025-11-05T${time}:00+01:00`).toISOString()
    await house.publish({ id, headline: id, publishedAt, ...fields })
  }
}

const givenTo = async (house: House, partner: string, channel = 'latest') =>
  idsOf((await editionOf(house, partner, channel))?.articles ?? []).toSorted()

export const cases = defineCases('a daily quota', {
  'gives the first of the day by publication, in the order of nothing else': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'two-a-day', [{ dailyQuota: 2 }])
    await publishAt(house, { late: '11:00', early: '06:00', middle: '08:00' })
    assert.deepEqual(await givenTo(house, 'two-a-day'), ['early', 'middle'])
    // Nothing is metered: what is imported now and was published before takes its place.
    await publishAt(house, { earliest: '05:00' })
    assert.deepEqual(await givenTo(house, 'two-a-day'), ['earliest', 'early'])
  },

  'counts days where the newsroom is': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'one-a-day', [{ dailyQuota: 1 }])
    await house.publish({ id: 'yesterday', publishedAt: '2025-11-04T22:59:59Z' })
    await house.publish({ id: 'today', publishedAt: '2025-11-04T23:00:00Z' })
    await house.publish({ id: 'second', publishedAt: '2025-11-04T23:00:01Z' })
    assert.deepEqual(await givenTo(house, 'one-a-day'), ['today', 'yesterday'])
  },

  'keeps the place of an article under embargo, and of one that expired': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'two-a-day', [{ dailyQuota: 2 }])
    await publishAt(house, { held: '05:00' }, { embargoUntil: '2025-11-08T10:00:00Z' })
    await publishAt(house, { short: '06:00' }, { expiresAt: '2025-11-05T11:00:00Z' })
    await publishAt(house, { third: '07:00' })
    assert.deepEqual(await givenTo(house, 'two-a-day'), [])
    house.setNow('2025-11-08T10:00:00.000Z')
    assert.deepEqual(await givenTo(house, 'two-a-day'), ['held'])
  },

  'gives an article at the very instant at which its embargo ends, however long that was': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'fifty-a-day', [{ dailyQuota: 50 }])
    const embargoUntil = '2025-11-12T10:00:00.000Z'
    await publishAt(house, { held: '05:00' }, { embargoUntil })
    house.setNow(embargoUntil)
    assert.deepEqual(await givenTo(house, 'fifty-a-day'), ['held'])
  },

  'gives the place of what was withheld to the next': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'one-a-day', [{ dailyQuota: 1 }])
    await publishAt(house, { first: '05:00', second: '06:00' })
    await changeStatus(house.platform, 'first', 'withhold', { operator: 'ada', now: house.now() })
    assert.deepEqual(await givenTo(house, 'one-a-day'), ['second'])
  },

  'gives what a sparse channel holds, however long ago it was published': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'one-a-day', [{ dailyQuota: 1 }])
    const old = { section: 'Eclipses', publishedAt: '2001-06-21T12:00:00Z' }
    await house.publish({ id: 'old', ...old })
    await house.publish({ id: 'beyond', ...old, publishedAt: '2001-06-21T13:00:00Z' })
    await publishAt(house, { today: '05:00' }, { section: 'Eclipses' })
    assert.deepEqual(await givenTo(house, 'one-a-day', 'section-eclipses'), ['old', 'today'])
  },

  'is counted along the rarest of what a grant asks for': async (world) => {
    const house = await openHouse(world)
    house.setNow(at(260))
    const selection = { sections: ['Sport'], tags: ['Rare'] }
    await signPartner(house, 'rare', [{ dailyQuota: 1, selection }])
    await publishStories(house, range(0, 250), { section: 'Sport' })
    const read = await readSetting(house.db)
    assert.ok(read)
    const days = openDays({ ...read.setting, audience: await audienceOf(house, 'rare'), now: house.now() })
    const today = dayIn('Africa/Lagos', house.now())
    assert.ok(today)
    await readDays(house.db, days, [today])
    assert.deepEqual(
      days.walks?.map(({ channel }) => channel),
      ['tag-rare'],
    )
  },

  'counts for each grant what that grant selects, and no Creative Commons work': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    const one = { dailyQuota: 1 }
    await signPartner(house, 'both', [
      { ...one, selection: { sections: ['Sport'] } },
      { ...one, selection: { tags: ['Rice'] } },
    ])
    await publishAt(house, { open1: '04:00', open2: '04:30' }, { section: 'Sport', license: 'cc-by-nd-4.0' })
    await publishAt(house, { sport1: '05:00', sport2: '06:00' }, { section: 'Sport' })
    await publishAt(house, { rice1: '05:30', rice2: '07:00' }, { section: 'Business', tags: ['Rice'] })
    await publishAt(house, { other: '03:00' }, { section: 'Business' })
    assert.deepEqual(await givenTo(house, 'both'), ['open1', 'open2', 'rice1', 'sport1'])
    assert.deepEqual(await givenTo(house, 'both', 'section-business'), ['rice1'])
  },

  'is the same for one article as for a channel, and is told by name to operators': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'one-a-day', [{ dailyQuota: 1 }])
    await publishAt(house, { first: '05:00', second: '06:00' })
    await publishAt(house, { held: '07:00' }, { embargoUntil: '2025-11-08T10:00:00Z' })
    const audience = await audienceOf(house, 'one-a-day')
    const now = house.now()
    assert.equal((await findArticle(house.platform, { id: 'first', audience, now })).outcome, 'cleared')
    assert.equal((await findArticle(house.platform, { id: 'second', audience, now })).outcome, 'refused')
    const asked = { articles: ['second', 'first', 'no-such'], audience, now }
    const decisions = (await clearForPartner(house.platform, asked))?.decisions ?? []
    assert.deepEqual(
      decisions.map(({ article, ranks, clearance }) => [article.id, [...ranks.values()], clearance.outcome]),
      [
        ['second', [], 'refused'],
        ['first', [1], 'cleared'],
      ],
    )
    const weighed = await weighChannel(house.platform, { channel: 'latest', audience, now, size: 10 })
    assert.deepEqual(idsOf(weighed?.cleared ?? []), ['first'])
    assert.deepEqual(
      weighed?.refused.map(({ id, reason, until }) => [id, reason, until]),
      [
        ['held', 'embargoed', '2025-11-08T10:00:00.000Z'],
        ['second', 'quota', null],
      ],
    )
  },

  'tells a partner that could have had a canceled article that it is gone, and no other': async (world) => {
    const house = await openHouse(world)
    house.setNow(NOON)
    await signPartner(house, 'one-a-day', [{ dailyQuota: 1 }])
    await publishAt(house, { first: '05:00', second: '06:00' })
    house.setNow('2025-11-05T12:30:00.000Z')
    const cancel = (id: string) =>
      changeStatus(house.platform, id, 'cancel', { operator: 'ada', now: house.now() })
    const audience = await audienceOf(house, 'one-a-day')
    const found = async (id: string) =>
      (await findArticle(house.platform, { id, audience, now: house.now() })).outcome
    await cancel('second')
    assert.equal(await found('second'), 'unknown')
    await cancel('first')
    assert.equal(await found('first'), 'gone')
  },
})
