/** Editions for Partners: the newest of all that is agreed, and nothing that tells of anything else. */
import assert from 'node:assert/strict'
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { nameChannel } from '../../src/flows/name-channel.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'
import {
  aStory,
  at,
  editionOf,
  expectedOf,
  givenIn,
  idsOf,
  publishStories,
  range,
  signPartner,
} from '../support/partner-stories.ts'
import type { World } from '../support/world.ts'

type Deal = readonly [readonly Partial<Grant>[], Partial<Agreement>?]

/** Agreements of every kind, by the Partner's name. */
const DEALS: Readonly<Record<string, Deal>> = {
  everything: [[{}]],
  sport: [[{ selection: { sections: ['Sport'] } }]],
  'rare-tag': [[{ selection: { tags: ['Rare'] } }]],
  'sport-in-yoruba': [[{ selection: { sections: ['Sport'], languages: ['yo'] } }]],
  'by-amina-or-tunde': [[{ selection: { authors: ['Amina Bello', 'Tunde Ade'], tags: ['Rice', 'Rail'] } }]],
  'wire-copy': [[{ selection: { sources: ['Harbour Wire'] }, use: 'summary' }]],
  opinion: [[{ selection: { genres: ['opinion'] }, use: 'headline' }]],
  'a-named-channel': [[{ selection: { channels: ['coast', 'tag-rare'] } }]],
  'open-work': [[{ selection: { licenses: ['cc-by-nd-4.0'] } }]],
  'a-day-late': [[{ delayHours: 24 }]],
  'headlines-then-all': [
    [
      { use: 'headline', images: false },
      { selection: { sections: ['Sport'] }, delayHours: 12 },
    ],
  ],
  'for-three-days': [[{ selection: { sections: ['Politics'] } }], { removeAfterDays: 3 }],
  'three-a-day': [[{ dailyQuota: 3 }]],
  'two-quotas': [
    [
      { selection: { sections: ['Sport'] }, dailyQuota: 1 },
      { selection: { tags: ['Rice'] }, dailyQuota: 2, delayHours: 6 },
    ],
  ],
  'quota-and-more': [[{ dailyQuota: 1 }, { use: 'summary', selection: { languages: ['yo'] } }]],
  nowhere: [[{ territories: ['GH'] }], { territories: ['NG'] }],
  'not-yet': [[{}], { from: at(400) }],
  'no-more': [[{}], { until: at(100) }],
  suspended: [[{}], { status: 'suspended' }],
  nothing: [[]],
}

const CHANNELS = ['latest', 'section-sport', 'tag-rare', 'lang-yo', 'author-amina-bello', 'coast']

async function openFullHouse(world: World): Promise<House> {
  const house = await openHouse(world)
  house.setNow(at(0))
  const coast = {
    id: 'coast',
    title: 'Coast',
    description: '',
    selection: { tags: ['Ports', 'Floods'], sections: ['Business'] },
  }
  await nameChannel(house.platform, coast, { operator: 'ada', now: house.now() })
  for (const [id, [grants, terms]] of Object.entries(DEALS)) await signPartner(house, id, grants, terms)
  await publishStories(house, range(0, 150))
  return house
}

export const cases = defineCases('an edition for a partner', {
  'holds the newest fifty of all that each of its agreements gives, and nothing else': async (world) => {
    const house = await openFullHouse(world)
    const partners = Object.keys(DEALS)
    const asked = partners.flatMap((partner) => CHANNELS.map((channel) => [partner, channel] as const))
    house.setNow(at(165))
    for (const [partner, channel] of asked) await seeAllGiven(house, partner, channel)
    for (const now of [at(145), at(90)]) {
      house.setNow(now)
      for (const partner of partners) await seeAllGiven(house, partner, 'latest')
    }
  },

  'brings back what was corrected of its own, and of nothing else': async (world) => {
    const house = await openFullHouse(world)
    house.setNow(at(165))
    const corrected = [1, 2, 4, 5, 7, 8, 10, 11, 13, 16, 19, 22, 25, 40, 60, 139]
    for (const n of corrected) await house.publish({ ...aStory(n), bodyHtml: '<p>Put right.</p>' })
    for (const partner of ['everything', 'sport', 'opinion', 'two-quotas', 'three-a-day', 'a-day-late']) {
      const edition = await editionOf(house, partner)
      assert.deepEqual(
        idsOf(edition?.articles ?? []),
        await expectedOf(house, await givenIn(house, partner)),
        partner,
      )
    }
    const sport = await editionOf(house, 'sport')
    assert.equal(sport?.articles[0]?.section, 'Sport')
    assert.ok(sport.articles.filter(({ revision }) => revision > 1).length >= 5)
  },

  'does not tell that a channel is there in which it is given nothing': async (world) => {
    const house = await openFullHouse(world)
    house.setNow(at(165))
    for (const channel of ['section-politics', 'tag-markets', 'author-ngozi-obi', 'section-nothing']) {
      const expected = await givenIn(house, 'sport-in-yoruba', channel)
      assert.equal(
        (await editionOf(house, 'sport-in-yoruba', channel)) === null,
        expected.length === 0,
        channel,
      )
    }
    assert.equal(await editionOf(house, 'sport', 'section-politics'), null)
    assert.equal(await editionOf(house, 'nothing', 'section-sport'), null)
    for (const channel of ['latest', 'coast']) {
      assert.deepEqual((await editionOf(house, 'nothing', channel))?.articles, [], channel)
    }
  },

  'is as it was until the instant it names, for whatever time passes': async (world) => {
    const house = await openFullHouse(world)
    for (const partner of Object.keys(DEALS)) {
      let now: string | null = at(96)
      for (let steps = 0; steps < 4 && now !== null; steps++) now = await stepOn(house, partner, now)
    }
  },

  'says when its channel was last written, or a term last began or ended': async (world) => {
    const house = await openFullHouse(world)
    for (const [partner, hour, changed] of [
      ['nothing', 90, 0],
      ['no-more', 99, 0],
      ['no-more', 150, 100],
      ['not-yet', 399, 0],
      ['not-yet', 450, 400],
    ] as const) {
      house.setNow(at(hour))
      assert.equal((await editionOf(house, partner))?.changedAt, at(changed), `${partner} at ${hour}`)
    }
  },

  'tells by no instant of an article that it is not given': async (world) => {
    const house = await openHouse(world)
    house.setNow(at(0))
    await signPartner(house, 'sport', [{ selection: { sections: ['Sport'] } }])
    await house.publish({
      ...aStory(1),
      section: 'Sport',
      language: 'en',
      id: 'ours',
      embargoUntil: undefined,
    })
    const secret = { section: 'Raids', headline: 'SECRET', bodyHtml: '<p>SECRET</p>', publishedAt: at(2) }
    house.setNow(at(3))
    const before = await editionOf(house, 'sport')
    await house.publish({ ...secret, id: 'held', embargoUntil: at(10) })
    await house.publish({ ...secret, id: 'brief', expiresAt: at(12) })
    assert.equal((await editionOf(house, 'sport'))?.until, null)
    house.setNow(at(20))
    const after = await editionOf(house, 'sport')
    assert.ok(before && after)
    assert.equal(after.until, null)
    assert.ok(after.changedAt <= at(3), after.changedAt)
  },

  'changes when the agreement does, and loses at once what is withheld': async (world) => {
    const house = await openFullHouse(world)
    house.setNow(at(165))
    const before = await editionOf(house, 'sport')
    house.setNow(at(166))
    const [first] = before?.articles ?? []
    assert.ok(before && first)
    await changeStatus(house.platform, first.id, 'withhold', { operator: 'ada', now: house.now() })
    const after = await editionOf(house, 'sport')
    assert.ok(after && !idsOf(after.articles).includes(first.id))
    assert.equal(after.changedAt, house.now())
    await signPartner(house, 'late', [{}], { updatedAt: at(165) })
    assert.equal((await editionOf(house, 'late'))?.changedAt, house.now())
  },
})

async function seeAllGiven(house: House, partner: string, channel: string): Promise<void> {
  const given = await givenIn(house, partner, channel)
  const { articles = [] } = (await editionOf(house, partner, channel)) ?? {}
  const words = `${partner}, ${channel} at ${house.now()}`
  assert.deepEqual(idsOf(articles), await expectedOf(house, given), words)
  const uses = new Map(given.map(({ id, use }) => [id, use]))
  for (const { id, use } of articles) assert.equal(use, uses.get(id), words)
}

async function contentOf(house: House, partner: string) {
  const edition = await editionOf(house, partner)
  assert.ok(edition)
  const { until, articles } = edition
  return { until, content: articles.map(({ id, use }) => `${id} ${use}`).join() }
}

/** Sees that nothing changes before the instant that the Edition of `now` names, which it gives. */
async function stepOn(house: House, partner: string, now: string): Promise<string | null> {
  house.setNow(now)
  const { until, content } = await contentOf(house, partner)
  assert.ok(until === null || until > now, `${partner}: ${until} is not after ${now}`)
  const last = until === null ? at(5000) : new Date(Date.parse(until) - 1).toISOString()
  for (const later of [middleOf(now, last), last]) {
    house.setNow(later)
    const changed = await contentOf(house, partner)
    assert.equal(changed.content, content, `${partner} changed between ${now} and ${later}, before ${until}`)
  }
  return until
}

function middleOf(a: string, b: string): string {
  return new Date((Date.parse(a) + Date.parse(b)) / 2).toISOString()
}
