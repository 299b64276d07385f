/** What an operator is told of the house: nothing where it is clean, and each fault that was planted, by name. */
import assert from 'node:assert/strict'
import type { Statement } from '../../src/ports/database.ts'
import { at, type Desk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import type { World } from '../support/world.ts'

type Found = {
  readonly severity: string
  readonly code: string
  readonly message: string
  readonly subject: string | null
}

const IMAGE = { url: 'https://www.news.example/ferry.jpg', type: 'image/jpeg', alt: 'The ferry' }
const STORY = {
  id: 'ferry',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  url: 'https://www.news.example/2025/ferry',
  section: 'Transport',
  tags: ['Ferry'],
  byline: [{ name: 'Amina Bello' }],
  images: [IMAGE],
}

async function openCleanHouse(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  const policyUrl = 'https://www.news.example/editorial-policy'
  await desk.expect(200, 'PATCH', '/newsroom', { body: { policyUrl } })
  await desk.expect(201, 'POST', '/articles', { body: STORY })
  const open = { ...STORY, id: 'open', headline: 'A second ferry', license: 'cc-by-nd-4.0', url: undefined }
  await desk.expect(201, 'POST', '/articles', { body: open })
  await desk.expect(200, 'PUT', '/channels/water', {
    body: { title: 'Water', selection: { tags: ['Ferry'] } },
  })
  await desk.expect(200, 'POST', '/tick')
  return desk
}

async function check(desk: Desk, query = ''): Promise<readonly Found[]> {
  const { body } = await desk.expect(200, 'GET', `/check${query}`)
  return at(body, 'findings') as readonly Found[]
}

const say = (sql: string): Statement => ({ sql, params: [] })

/** Writes what the API would refuse; what is immutable is made to give way first. */
async function plant({ db }: World, ...sql: readonly string[]): Promise<void> {
  await db.batch([
    say('DROP TRIGGER revision_is_immutable'),
    say('DROP TRIGGER license_version_is_immutable'),
    ...sql.map(say),
  ])
}

const ofFerry = (change: string) => `UPDATE revision SET ${change} WHERE article = 'ferry'`
const terms = (path: string, value: string) =>
  `UPDATE license_version SET terms = json_set(terms, '$.${path}', json('${value}')) WHERE license = 'all-rights-reserved'`

/** What was planted, and which finding it makes: severity, code, subject. */
const PLANTED: Readonly<
  Record<string, readonly [sql: string, found: readonly [string, string, string | null]]>
> = {
  'an address that is none': [ofFerry(`url = 'ferry.html'`), ['error', 'url-invalid', 'ferry']],
  'a link that readers can’t follow': [ofFerry(`url = 'ferry.html'`), ['error', 'relative-link', 'ferry']],
  'an address on another site': [
    ofFerry(`url = 'https://else.example/a'`),
    ['warning', 'url-elsewhere', 'ferry'],
  ],
  'an address in the clear': [
    ofFerry(`url = 'http://news.example/a'`),
    ['warning', 'url-not-https', 'ferry'],
  ],
  'a story without text': [ofFerry(`body_html = ''`), ['warning', 'body-empty', 'ferry']],
  'a headline with markup': [
    ofFerry(`headline = 'Ferry <b>back</b>'`),
    ['warning', 'headline-markup', 'ferry'],
  ],
  'a headline escaped twice': [ofFerry(`headline = 'R&amp;D'`), ['warning', 'headline-markup', 'ferry']],
  'a headline without end': [
    ofFerry(`headline = printf('%.*c', 251, 'x')`),
    ['warning', 'headline-long', 'ferry'],
  ],
  'a language that is none': [ofFerry(`language = 'en_NG'`), ['warning', 'bad-language', 'ferry']],
  'a date that is none': [
    `UPDATE article SET published_at = '2025-10-15' WHERE id = 'ferry'`,
    ['error', 'bad-date', 'ferry'],
  ],
  'an image without words': [`UPDATE revision_asset SET alt = ''`, ['warning', 'alt-missing', 'ferry']],
  'an image at no address': [`UPDATE asset SET url = '/ferry.jpg'`, ['error', 'bad-enclosure', 'ferry']],
  'an unknown reserved act': [
    terms('reserved', '["sell"]'),
    ['error', 'license-terms', 'all-rights-reserved'],
  ],
  'an AI use that is neither allowed nor not': [
    terms('ai.train', '"ask"'),
    ['error', 'license-terms', 'all-rights-reserved'],
  ],
  'an AI use that is taken for allowed': [
    terms('ai.train', '"ask"'),
    ['error', 'permits-more', '/licenses/all-rights-reserved.rsl'],
  ],
  'terms nobody can write': [terms('duties', 'null'), ['error', 'unwritable', '/license.xml']],
  'terms at no address': [terms('url', '"terms"'), ['error', 'address-invalid', 'all-rights-reserved']],
  'a promise that takes back': [
    terms('irrevocable', 'true'),
    ['warning', 'license-contradicts', 'all-rights-reserved'],
  ],
  'a home that is no address': [
    `UPDATE newsroom SET home_url = 'home'`,
    ['error', 'address-invalid', 'newsroom'],
  ],
  'a policy that is no address': [
    `UPDATE newsroom SET policy_url = 'javascript:alert(1)'`,
    ['error', 'address-invalid', 'newsroom'],
  ],
  'ids of another name': [
    `UPDATE newsroom SET id_prefix = 'tag:old.example,2020:'`,
    ['info', 'id-authority', null],
  ],
  'ids that are none': [`UPDATE newsroom SET id_prefix = 'our own '`, ['error', 'bad-id', 'ferry']],
  'a license nothing is under': [ofFerry(`license = NULL`), ['info', 'license-unused', 'unused']],
}

const plantedCases = Object.fromEntries(
  Object.entries(PLANTED).map(([what, [sql, found]]) => [
    `${what} is named`,
    async (world: World) => {
      const desk = await openCleanHouse(world)
      if (found[1] === 'license-unused') {
        const { body } = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
        const { id, version, updatedAt, ...unused } = body as Record<string, unknown>
        await desk.expect(201, 'PUT', '/licenses/unused', { body: unused })
      }
      await plant(world, sql)
      const findings = await check(desk)
      const named = findings.map(({ severity, code, subject }) => [severity, code, subject].join(' '))
      assert.ok(named.includes(found.join(' ')), `${found.join(' ')} is not among\n${named.join('\n')}`)
    },
  ]),
)

export const cases = defineCases('check', {
  'says nothing of a clean house': async (world) => {
    assert.deepEqual(await check(await openCleanHouse(world)), [])
  },

  'reads no document when it is told to be quick': async (world) => {
    const desk = await openCleanHouse(world)
    await plant(world, `UPDATE newsroom SET id_prefix = 'our own '`)
    const codes = (findings: readonly Found[]) => new Set(findings.map(({ code }) => code))
    assert.deepEqual(codes(await check(desk, '?documents=0')), new Set(['id-authority']))
    assert.ok(codes(await check(desk, '?documents=1')).has('bad-id'))
    await desk.expect(400, 'GET', '/check?documents=few')
    await desk.expect(400, 'GET', '/check?dokuments=0')
  },

  'says once what is wrong with an article, and in how many documents it shows': async (world) => {
    const desk = await openCleanHouse(world)
    await plant(world, ofFerry(`url = 'ferry.html'`))
    const links = (await check(desk)).filter(({ code }) => code === 'relative-link')
    assert.equal(links.length, 1)
    assert.match(
      links[0]?.message ?? '',
      /\(\/feeds\/latest\.rss and \d+ more\)\. `imprimatur article update ferry/,
    )
  },

  'names twenty alike, and how many more there are': async (world) => {
    const desk = await openCleanHouse(world)
    for (let n = 0; n < 23; n++) {
      const article = {
        ...STORY,
        id: `wire-${n}`,
        url: `${STORY.url}-${n}`,
        rights: { holder: 'Savanna Wire' },
      }
      await desk.expect(201, 'POST', '/articles', { body: article })
    }
    const incomplete = (await check(desk, '?documents=0')).filter(({ code }) => code === 'rights-incomplete')
    assert.equal(incomplete.length, 21)
    assert.equal(incomplete.at(-1)?.message, 'and 3 more')
    assert.match(incomplete[0]?.message ?? '', /`imprimatur article update wire-\d+ --notice … --license …/)
  },

  'writes nothing, and a reader gets what was checked': async (world) => {
    const desk = await openCleanHouse(world)
    const before = await world.db.query(say('SELECT * FROM activity'))
    await check(desk)
    assert.deepEqual(await world.db.query(say('SELECT * FROM activity')), before)
    assert.deepEqual(world.logged, [])
  },

  ...plantedCases,
})
