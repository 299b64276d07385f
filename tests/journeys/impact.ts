/** What a dry run says of Partners: which articles each would gain, lose or get otherwise; and that the write then does it. */
import assert from 'node:assert/strict'
import { weighAgreement, weighPartner } from '../../src/flows/weigh-rights.ts'
import { readAgreement } from '../../src/store/agreements.ts'
import { at, type Desk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import { aGrant, aPartner } from '../support/partners.ts'
import { promise } from '../support/promises.ts'
import type { World } from '../support/world.ts'

const story = (id: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  id,
  headline: `The story ${id}`,
  bodyHtml: `<p>The text of ${id}.</p>`,
  section: 'Sport',
  publishedAt: '2025-10-15T07:00:00Z',
  ...fields,
})

const IMAGE = { url: 'https://www.news.example/match.jpg', type: 'image/jpeg', alt: 'The match' }

/** Lagoon Radio has all in full, Delta FM has sport as summaries, Old Post has had its time. */
async function openHouse(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  await desk.expect(201, 'POST', '/articles', { body: story('match', { images: [IMAGE] }) })
  await desk.expect(201, 'POST', '/articles', { body: story('market', { section: 'Business' }) })
  await desk.expect(201, 'POST', '/articles', { body: story('open', { license: 'cc-by-nd-4.0' }) })
  await promise(world)
  const sport = aGrant({ selection: { sections: ['Sport'] }, use: 'summary' })
  await promise(world, { partner: { id: 'delta', name: 'Delta FM' }, agreements: [{ grants: [sport] }] })
  const ended = { until: '2025-06-01T00:00:00.000Z' }
  await promise(world, { partner: { id: 'old', name: 'Old Post' }, agreements: [ended] })
  return desk
}

/** `partner +article use, -article use, ~article from>to`, an instant where it is not at once. */
function told(answer: unknown): readonly string[] {
  const impact = at(answer, 'impact') ?? answer
  const partners = at(impact, 'partners')
  assert.ok(Array.isArray(partners), JSON.stringify(answer))
  return partners.flatMap((one) => {
    const lines = (list: string, sign: string, what: (found: unknown) => string) => {
      const found = at(one, list)
      assert.ok(Array.isArray(found))
      return found.map((affected) => {
        const from = at(affected, 'at')
        const line = `${at(one, 'partner')} ${sign}${at(affected, 'article')} ${what(affected)}`
        return from === null ? line : `${line} from ${from}`
      })
    }
    return [
      ...lines('gains', '+', (found) => String(at(found, 'use'))),
      ...lines('losses', '-', (found) => String(at(found, 'use'))),
      ...lines('changes', '~', (found) => `${at(found, 'from')}>${at(found, 'to')}`),
    ]
  })
}

type Write = readonly [method: string, path: string, body?: unknown]

/** Rehearses a write, and then does it: what was told is what each Partner's documents then show. */
async function rehearse(desk: Desk, [method, path, body]: Write): Promise<unknown> {
  const sent = body === undefined ? {} : { body }
  const before = await given(desk)
  const rehearsed = await desk.ask(method, `${path}?dryRun=1`, sent)
  assert.ok(rehearsed.status < 300, rehearsed.text)
  assert.deepEqual(await given(desk), before, 'a dry run changed something')
  const done = await desk.ask(method, path, sent)
  assert.equal(done.status, rehearsed.status)
  assert.equal(at(done.body, 'impact'), undefined)
  const after = await given(desk)
  const wanted = [...after].filter((one) => !before.has(one)).length
  const gone = [...before].filter((one) => !after.has(one)).length
  const lines = told(rehearsed.body).filter((line) => !line.includes(' from '))
  assert.equal(lines.filter((line) => !line.includes(' -')).length, wanted, 'gained')
  assert.equal(lines.filter((line) => !line.includes(' +')).length, gone, 'lost')
  return rehearsed.body
}

/** `partner article use` of all that each Partner is given now. */
async function given(desk: Desk): Promise<ReadonlySet<string>> {
  const all = new Set<string>()
  for (const partner of ['lagoon-radio', 'delta', 'old']) {
    for (const article of ['match', 'market', 'open']) {
      const { body } = await desk.expect(200, 'GET', `/explain?article=${article}&partner=${partner}`)
      const use = at(body, 'answers.0.use')
      if (use !== undefined) all.add(`${partner} ${article} ${use}`)
    }
  }
  return all
}

async function licenseWith(desk: Desk, change: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { body } = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
  const { id, version, updatedAt, ...terms } = body as Record<string, unknown>
  return { ...terms, ...change }
}

export const cases = defineCases('impact of a change', {
  'of a withheld article: every partner that has it loses it, and has it again when it is restored': async (
    world,
  ) => {
    const desk = await openHouse(world)
    const withheld = await rehearse(desk, ['POST', '/articles/match/withhold'])
    assert.deepEqual(told(withheld), ['delta -match summary', 'lagoon-radio -match fullText'])
    assert.equal(at(withheld, 'impact.isComplete'), true)
    const restored = await rehearse(desk, ['POST', '/articles/match/restore'])
    assert.deepEqual(told(restored), ['delta +match summary', 'lagoon-radio +match fullText'])
    assert.deepEqual(told(await rehearse(desk, ['POST', '/articles/market/cancel'])), [
      'lagoon-radio -market fullText',
    ])
  },

  'of an article in another section, under another license, at another time': async (world) => {
    const desk = await openHouse(world)
    const update = (fields: unknown): Write => ['POST', '/articles/market/update', fields]
    assert.deepEqual(told(await rehearse(desk, update({ section: 'Sport' }))), ['delta +market summary'])
    assert.deepEqual(told(await rehearse(desk, update({ license: 'cc-by-nd-4.0' }))), [
      'delta ~market summary>fullText',
    ])
    const embargoUntil = '2025-10-16T07:00:00.000Z'
    assert.deepEqual(told(await rehearse(desk, update({ embargoUntil }))), [
      'delta -market fullText',
      'lagoon-radio -market fullText',
    ])
    assert.deepEqual(told(await rehearse(desk, update({ section: 'Business' }))), [
      `delta -market fullText from ${embargoUntil}`,
    ])
    assert.deepEqual(told(await rehearse(desk, update({ headline: 'A better headline' }))), [])
  },

  'of a license that narrows or widens': async (world) => {
    const desk = await openHouse(world)
    const put = async (change: Readonly<Record<string, unknown>>): Promise<Write> => [
      'PUT',
      '/licenses/all-rights-reserved',
      await licenseWith(desk, change),
    ]
    assert.deepEqual(told(await rehearse(desk, await put({ ceiling: 'summary' }))), [
      'lagoon-radio ~match fullText>summary',
      'lagoon-radio ~market fullText>summary',
    ])
    assert.deepEqual(told(await rehearse(desk, await put({ terms: 'Other words.' }))), [])
  },

  'of another default license of the newsroom, where it was signed for and where not': async (world) => {
    const desk = await openHouse(world)
    const body = await licenseWith(desk, {})
    await desk.expect(201, 'PUT', '/licenses/new-terms', { body })
    const changed = await rehearse(desk, ['PATCH', '/newsroom', { defaultLicense: 'new-terms' }])
    assert.deepEqual(told(changed), [
      'delta -match summary',
      'lagoon-radio -match fullText',
      'lagoon-radio -market fullText',
    ])
  },

  'of an image that is withheld: the article comes without it': async (world) => {
    const desk = await openHouse(world)
    const { body } = await desk.expect(200, 'GET', '/assets')
    const path = `/assets/${at(body, 'assets.0.id')}`
    const { body: told } = await desk.expect(200, 'PATCH', `${path}?dryRun=1`, {
      body: { status: 'withheld' },
    })
    const changes = [0, 1].map((n) => at(told, `impact.partners.${n}.changes.0`))
    for (const change of changes) {
      assert.deepEqual(at(change, 'assetsLost'), [IMAGE.url])
      assert.equal(at(change, 'from'), at(change, 'to'))
    }
    assert.equal(at(told, 'impact.affected'), 2)
  },

  'of a channel that a grant names: what it selects is what is given': async (world) => {
    const desk = await openHouse(world)
    const channel = (sections: readonly string[]) => ({ title: 'Weekend', selection: { sections } })
    await desk.expect(200, 'PUT', '/channels/weekend', { body: channel(['Sport']) })
    const grants = [aGrant({ selection: { channels: ['weekend'] } })]
    await promise(world, { partner: { id: 'old', name: 'Old Post' }, agreements: [{ id: 'again', grants }] })
    assert.deepEqual(told(await rehearse(desk, ['PUT', '/channels/weekend', channel(['Business'])])), [
      'old +market fullText',
      'old -open fullText',
      'old -match fullText',
    ])
    assert.deepEqual(told(await rehearse(desk, ['DELETE', '/channels/weekend'])), ['old -market fullText'])
  },

  'of an agreement and of a partner: that partner alone is told of': async (world) => {
    await openHouse(world)
    const now = world.now()
    const before = await readAgreement(world.db, 'delta-2025')
    assert.ok(before)
    const after = { ...before, grants: [aGrant({ use: 'fullText', selection: { sections: ['Business'] } })] }
    assert.deepEqual(told(await weighAgreement(world.platform, before, after, now)), [
      'delta +market fullText',
      'delta -open fullText',
      'delta -match summary',
    ])
    const earlier = { ...before, until: '2025-11-01T00:00:00.000Z' }
    assert.deepEqual(told(await weighAgreement(world.platform, before, earlier, now)), [
      'delta -open fullText from 2025-11-01T00:00:00.000Z',
      'delta -match summary from 2025-11-01T00:00:00.000Z',
    ])
    const another = { ...before, id: 'delta-more', grants: [aGrant()] }
    assert.deepEqual(told(await weighAgreement(world.platform, null, another, now)), [
      'delta +market fullText',
      'delta ~match summary>fullText',
    ])
    const suspended = aPartner({ id: 'delta', name: 'Delta FM', status: 'suspended' })
    assert.deepEqual(told(await weighPartner(world.platform, suspended, now)), [
      'delta -open fullText',
      'delta -match summary',
    ])
    assert.deepEqual(told(await weighPartner(world.platform, aPartner({ id: 'unknown' }), now)), [])
  },

  'names fifty articles of each list, and counts all': async (world) => {
    const desk = await openHouse(world)
    for (let n = 0; n < 55; n++) await desk.expect(201, 'POST', '/articles', { body: story(`more-${n}`) })
    const body = await licenseWith(desk, { ceiling: 'summary' })
    const { body: told } = await desk.expect(200, 'PUT', '/licenses/all-rights-reserved?dryRun=1', { body })
    assert.equal(at(told, 'impact.partners.0.changed'), 57)
    assert.equal((at(told, 'impact.partners.0.changes') as readonly unknown[]).length, 50)
    assert.equal(at(told, 'impact.isComplete'), true)
  },
})
