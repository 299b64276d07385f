/** Search for Partners: what is agreed is found by the words that are given of it, and nothing else is. */
import assert from 'node:assert/strict'
import type { Grant } from '../../src/domain/agreement.ts'
import { readQuery } from '../../src/domain/search-query.ts'
import { searchArticles } from '../../src/flows/search-articles.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'
import {
  at,
  audienceOf,
  givenIn,
  idsOf,
  publishStories,
  range,
  signPartner,
} from '../support/partner-stories.ts'

async function search(house: House, partner: string, words: string, page = 1, size = 20) {
  const audience = await audienceOf(house, partner)
  const query = readQuery(words)
  const edition = await searchArticles(house.platform, {
    query,
    audience,
    page,
    size,
    baseUrl: BASE_URL,
    now: house.now(),
    maxAge: 300,
  })
  assert.ok(edition)
  return edition
}

const found = async (house: House, partner: string, words: string) =>
  idsOf((await search(house, partner, words)).articles)

const MARKED = {
  id: 'marked',
  headline: 'Zebra in the headline',
  summary: 'Yak in the summary.',
  bodyHtml: '<p>Xerus in the text.</p>',
  publishedAt: '2025-10-14T07:00:00Z',
  section: 'Sport',
}

export const cases = defineCases('a search for a partner', {
  'finds an article by no word of it that the partner is not given': async (world) => {
    const house = await openHouse(world)
    await house.publish(MARKED)
    const uses: Readonly<Record<string, [readonly Partial<Grant>[], readonly string[]]>> = {
      'in-full': [[{}], ['zebra', 'yak', 'xerus']],
      'in-summary': [[{ use: 'summary' }], ['zebra', 'yak']],
      'late-in-full': [
        [{ use: 'summary' }, { delayHours: 48 }],
        ['zebra', 'yak'],
      ],
      'in-full-elsewhere': [
        [{ use: 'summary' }, { selection: { sections: ['Business'] } }],
        ['zebra', 'yak'],
      ],
      elsewhere: [[{ selection: { sections: ['Business'] } }], []],
      'at-no-time': [[{ delayHours: 48 }], []],
      'within-no-quota': [[{ dailyQuota: 0 }], []],
      nothing: [[], []],
    }
    for (const [partner, [grants, words]] of Object.entries(uses)) {
      await signPartner(house, partner, grants)
      const finding = []
      for (const word of ['zebra', 'yak', 'xerus']) {
        if ((await found(house, partner, word)).length > 0) finding.push(word)
      }
      assert.deepEqual(finding, words, partner)
    }
    house.setNow('2025-10-16T07:00:00.000Z')
    assert.deepEqual(await found(house, 'late-in-full', 'xerus'), ['marked'])
  },

  'finds all it is given, page by page, however much else there is': async (world) => {
    const house = await openHouse(world)
    house.setNow(at(0))
    const partners: Readonly<Record<string, readonly Partial<Grant>[]>> = {
      everything: [{}],
      'rare-tag': [{ selection: { tags: ['Rare'] } }],
      'one-a-day': [{ dailyQuota: 1 }],
      'a-week-late': [{ delayHours: 168, selection: { sections: ['Sport'] } }],
      'twelve-grants': range(0, 12).map((n) => ({
        id: `g${n}`,
        selection: { tags: [n === 7 ? 'Rare' : `None ${n}`] },
      })),
    }
    for (const [id, grants] of Object.entries(partners)) await signPartner(house, id, grants)
    await publishStories(house, range(0, 240))
    house.setNow(at(300))
    for (const partner of Object.keys(partners)) {
      const all: string[] = []
      for (let page: number | null = 1; page !== null; ) {
        const edition = await search(house, partner, 'story', page, 10)
        all.push(...idsOf(edition.articles))
        assert.ok(edition.place.kind === 'search')
        page = edition.place.older
      }
      const given = idsOf(await givenIn(house, partner))
      assert.deepEqual(all, given.slice(0, 200), partner)
    }
  },

  'says nothing of when other articles come or go': async (world) => {
    const house = await openHouse(world)
    await signPartner(house, 'sport', [{ selection: { sections: ['Sport'] } }])
    await house.publish(MARKED)
    await house.publish({ headline: 'Zebra', section: 'Raids', embargoUntil: '2025-10-15T09:00:00Z' })
    assert.equal((await search(house, 'sport', 'zebra')).until, null)
    await house.publish({ headline: 'Zebra', section: 'Sport', embargoUntil: '2025-10-15T10:00:00Z' })
    assert.equal((await search(house, 'sport', 'zebra')).until, '2025-10-15T10:00:00.000Z')
  },
})
