/** The sample newsroom's three partners: what each is given of the same articles, and what the public is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Audience } from '../../src/domain/allowance.ts'
import { type ClearedArticle, clearArticle, rightsOf } from '../../src/domain/clearance.ts'
import { rankArticles } from '../../src/domain/quota.ts'
import { audienceAt, readStanding } from '../../src/flows/know-partner.ts'
import { makeReady, type OpenPlatform, openPlatform } from '../../src/node.ts'
import { listAgreements } from '../../src/store/agreements.ts'
import { listArticles, NEWEST } from '../../src/store/articles.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { BASE_URL } from '../support/builders.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const PUBLIC: Audience = { kind: 'public', door: 'feed', country: 'NG' }

let open: OpenPlatform

beforeAll(async () => {
  const config = readConfig({ DATABASE: ':memory:', LOG_LEVEL: 'error', BASE_URL })
  open = openPlatform(config)
  await makeReady({ ...open, platform: { ...open.platform, now: () => NOW } }, config)
}, 120_000)

afterAll(() => open.close())

/** What an audience is given of every article there is, by headline. */
async function given(audience: Audience, now = NOW): Promise<ReadonlyMap<string, ClearedArticle>> {
  const read = await readSetting(open.platform.db)
  if (!read) throw new Error('the sample was not loaded')
  const { setting } = read
  const stored = (await listArticles(open.platform.db, NEWEST, 200)).map(({ article }) => article)
  const facts = stored.map((article) => ({
    ...article,
    isComplete: rightsOf({ article, ...setting }).complete,
  }))
  const places = audience.kind === 'partner' ? rankArticles(facts, audience, setting) : new Map()
  const cleared = stored.flatMap((article) => {
    const ranks = places.get(article.id) ?? new Map()
    const answer = clearArticle({ article, ...setting, audience, ranks, now })
    return answer.outcome === 'cleared' ? [answer.article] : []
  })
  return new Map(cleared.map((article) => [article.headline, article]))
}

async function givenTo(partner: string, now = NOW): Promise<ReadonlyMap<string, ClearedArticle>> {
  const standing = await readStanding(open.platform, partner)
  if (!standing) throw new Error(`there is no partner ${partner}`)
  return given(audienceAt('feed', standing, 'header'), now)
}

const inSections = (articles: Iterable<ClearedArticle>) =>
  [...new Set([...articles].map(({ section }) => section))].sort()

describe('the partners of the sample newsroom', () => {
  it('have four agreements, of which one has ended', async () => {
    const agreements = await listAgreements(open.platform.db)
    expect(agreements.map(({ id, partner, status }) => [id, partner, status])).toEqual([
      ['asktide-2026', 'asktide', 'active'],
      ['creek-weekly-2026', 'creek-weekly', 'active'],
      ['creek-weekly-pilot', 'creek-weekly', 'ended'],
      ['harbour-radio-2026', 'harbour-radio', 'active'],
    ])
  })

  it('are given what the radio station agreed to: business and politics in full, with images, under its own credit', async () => {
    const [radio, everyone] = [await givenTo('harbour-radio'), await given(PUBLIC)]
    expect(inSections(radio.values())).toEqual(['Business', 'Politics'])
    const [bill] = [...radio.values()].filter(({ headline }) => /water transport bill/.test(headline))
    expect(bill).toMatchObject({
      use: 'fullText',
      rights: { credit: 'Morenike Falohun for The Lagoon Courier, Lagos' },
    })
    expect(bill?.terms.territories).toEqual(['GH', 'NG'])
    expect(bill?.images.length).toBeGreaterThan(0)
    expect(everyone.get(bill?.headline ?? '')).toMatchObject({ use: 'summary', bodyHtml: null })
  })

  it('are given what the weekly agreed to: everything in short, a day late, without images, and what is free as it is', async () => {
    const weekly = await givenTo('creek-weekly')
    expect(inSections(weekly.values())).toEqual(
      expect.arrayContaining(['Business', 'Culture', 'Politics', 'Sport', 'Technology']),
    )
    for (const { rights, use, images } of weekly.values()) {
      if (rights.license.irrevocable) expect(use).toBe('fullText')
      else expect([use, images]).toEqual(['summary', []])
    }
    const bill = [...weekly.values()].find(({ headline }) => /water transport bill/.test(headline))
    const later = (hours: number) =>
      new Date(Date.parse(bill?.listedAt ?? '') + hours * 3_600_000).toISOString()
    expect((await given(PUBLIC, later(23))).has(bill?.headline ?? '')).toBe(true)
    expect((await givenTo('creek-weekly', later(23))).has(bill?.headline ?? '')).toBe(false)
    expect((await givenTo('creek-weekly', later(24))).has(bill?.headline ?? '')).toBe(true)
    const everyone = await given(PUBLIC)
    const patrol = 'Six coastal states agree to share fisheries patrol boats'
    expect([weekly.get(patrol)?.use, everyone.get(patrol)?.use]).toEqual(['summary', 'headline'])
  })

  it('are given what the answers company agreed to: technology in full, for answers and not for training', async () => {
    const answers = await givenTo('asktide')
    expect(inSections(answers.values())).toEqual(['Technology'])
    expect(answers.size).toBeGreaterThan(3)
    for (const { use, images, terms } of answers.values()) {
      expect([use, images, terms.ai]).toEqual(['fullText', [], { train: false, input: true, index: true }])
    }
  })
})
