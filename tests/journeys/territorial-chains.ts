/** Channels of which a reader's country gets a part: every document of them is there, with what is that reader's. */
import assert from 'node:assert/strict'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

const FRANCE = { 'x-test-country': 'FR' }
const at = (n: number) => new Date(Date.UTC(2025, 8, 1) + n * 3_600_000).toISOString()

/** 41 stories for everyone, then as many as said for Nigeria alone, all of one section. */
async function openTerritorial(world: Parameters<typeof openHouse>[0], closed: number): Promise<House> {
  const house = await openHouse(world)
  house.setNow('2025-10-20T00:00:00.000Z')
  const terms = aLicense({ id: 'nigeria-only', name: 'Nigeria only', territories: ['NG'] })
  await writeLicense(house.platform, terms, { operator: 'ada', now: house.now() })
  const stories = Array.from({ length: 41 + closed }, (_, n) => ({
    id: `story-${n}`,
    headline: `Story ${n}`,
    bodyHtml: '<p>What happened that day.</p>',
    section: 'Home',
    publishedAt: at(n),
    ...(n < 41 ? {} : { license: 'nigeria-only' }),
  }))
  for (let from = 0; from < stories.length; from += 50) {
    const text = JSON.stringify(stories.slice(from, from + 50))
    await house.importDocument({ text, name: 'many.json', key: `file:/${from}` })
  }
  return house
}

export const cases = defineCases('a channel of which a country gets a part', {
  'has every part of its archive there, so that the chain to the older ones holds': async (world) => {
    const house = await openTerritorial(world, 100)
    let path: string | undefined = '/feeds/section-home.json'
    const titles = new Set<string>()
    while (path !== undefined) {
      const response = await house.get(path, FRANCE)
      assert.equal(response.status, 200, path)
      const document: { items: { title: string }[]; next_url?: string } = await response.json()
      for (const { title } of document.items) titles.add(title)
      path = document.next_url?.replace('https://news.example', '')
    }
    assert.equal(titles.size, 41)
  },

  'has a page there, though its newest hundred stories are for others or a choice finds none': async (
    world,
  ) => {
    const house = await openTerritorial(world, 130)
    assert.equal((await house.get('/feeds/section-home.rss', FRANCE)).status, 200)
    for (const query of ['', '?language=fr', '?before=2025-01-01T00:00:00.000Z~x']) {
      assert.equal((await house.get(`/channels/section-home${query}`, FRANCE)).status, 200, query)
    }
  },
})
