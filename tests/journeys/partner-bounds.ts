/** What an answer to a Partner costs at most, whatever was signed: D1 answers one request with a thousand statements. */
import assert from 'node:assert/strict'
import type { Grant } from '../../src/domain/agreement.ts'
import { readQuery } from '../../src/domain/search-query.ts'
import { compileArchive } from '../../src/flows/compile-archive.ts'
import { compileEdition } from '../../src/flows/compile-edition.ts'
import { countStatements } from '../../src/flows/count-statements.ts'
import { searchArticles } from '../../src/flows/search-articles.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'
import { at, audienceOf, givenIn, publishStories, range, signPartner } from '../support/partner-stories.ts'

const MOST_STATEMENTS = 1000

/** The most that the admin API takes: grants of an agreement, and names of a list. */
const MOST_GRANTS = 100
const MOST_NAMES = 100

const TAGS = ['Markets', 'Floods', 'Ports', 'Rice', 'Rail']
const names = (count: number, n: number) => [
  TAGS[n % TAGS.length] as string,
  ...range(1, count).map((at) => `Unheard ${at}`),
]
const selectionOf = (count: number, n: number) => ({
  tags: names(count, n),
  sections: ['Business', 'Sport', 'Politics', ...names(count - 3, n)],
})

const DEALS: Readonly<Record<string, readonly Partial<Grant>[]>> = {
  'six of 32 tags': range(0, 6).map((n) => ({ selection: { tags: names(32, n) } })),
  'six of 32 tags, so many a day': range(0, 6).map((n) => ({
    selection: { tags: names(32, n) },
    dailyQuota: 1 + n,
  })),
  'as many as are walked one by one, so many a day': range(0, 64).map((n) => ({
    selection: selectionOf(10, n),
    ...(n % 2 === 0 ? { dailyQuota: 1 + n } : { delayHours: n }),
  })),
  'the largest agreement': range(0, MOST_GRANTS).map((n) => ({
    selection: selectionOf(MOST_NAMES, n),
    delayHours: n,
    dailyQuota: 1 + n,
  })),
}

export const cases = defineCases('an answer to a partner', {
  'takes fewer statements than D1 allows, and gives what is agreed': async (world) => {
    const house = await openHouse(world)
    house.setNow(at(165))
    await publishStories(house, range(0, 150))
    for (const [id, grants] of Object.entries(DEALS)) {
      await signPartner(house, id, grants)
      const audience = await audienceOf(house, id)
      const asked = { audience, baseUrl: BASE_URL, maxAge: 300, now: house.now() }
      const answers = {
        edition: (platform: typeof house.platform) =>
          compileEdition(platform, { ...asked, channel: 'latest' }),
        'edition of a section': (platform: typeof house.platform) =>
          compileEdition(platform, { ...asked, channel: 'section-sport' }),
        archive: (platform: typeof house.platform) =>
          compileArchive(platform, { ...asked, channel: 'latest', part: { month: '2025-11', number: 1 } }),
        search: (platform: typeof house.platform) =>
          searchArticles(platform, { ...asked, query: readQuery('happened'), page: 1, size: 20 }),
      }
      for (const [what, ask] of Object.entries(answers)) {
        const { counted, spent } = countStatements(house.platform)
        const edition = await ask(counted)
        assert.ok(edition && edition.articles.length > 0, `${what}: ${id}`)
        assert.ok(spent() < MOST_STATEMENTS, `${what}: ${id}: ${spent()} statements`)
      }
      const edition = await answers.edition(house.platform)
      const given = await givenIn(house, id)
      assert.deepEqual(
        edition?.articles.map((article) => `${article.id} ${article.use}`),
        given.slice(0, 50).map((article) => `${article.id} ${article.use}`),
        id,
      )
    }
  },
})
