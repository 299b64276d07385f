/** Previewing a channel as a Partner gets it: the document itself, and what is not in it, and why. */
import assert from 'node:assert/strict'
import { compileEdition } from '../../src/flows/compile-edition.ts'
import { audienceAt, readStanding } from '../../src/flows/know-partner.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { at, type Desk, openNewsroomDesk } from '../http/admin/desk.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { aGrant } from '../support/partners.ts'
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

/** Sport is granted in full; one article each is outside the grant, under embargo, expired. */
async function openStories(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  for (const body of [
    story('a-match'),
    story('b-market', { section: 'Business' }),
    story('c-secret', { embargoUntil: '2025-10-15T12:00:00Z' }),
    story('d-old', { publishedAt: '2025-10-14T07:00:00Z', expiresAt: '2025-10-15T00:00:00Z' }),
  ]) {
    await desk.expect(201, 'POST', '/articles', { body })
  }
  await promise(world, { agreements: [{ grants: [aGrant({ selection: { sections: ['Sport'] } })] }] })
  return desk
}

async function preview(desk: Desk, query: string): Promise<unknown> {
  return (await desk.expect(200, 'GET', `/preview?partner=lagoon-radio&${query}`)).body
}

function pairs(value: unknown, list: string, ...fields: readonly string[]): readonly string[] {
  const found = at(value, list)
  assert.ok(Array.isArray(found))
  return found.map((one) => fields.map((field) => at(one, field)).join(' '))
}

export const cases = defineCases('preview', {
  'shows what is in the channel for a partner, and what is not, and why': async (world) => {
    const desk = await openStories(world)
    const shown = await preview(desk, 'channel=latest')
    assert.deepEqual(pairs(shown, 'included', 'id', 'use', 'agreement.grant'), ['a-match fullText all'])
    assert.deepEqual(pairs(shown, 'excluded', 'id', 'reason', 'until').toSorted(), [
      'b-market outside-grant ',
      'c-secret embargoed 2025-10-15T12:00:00.000Z',
      'd-old expired ',
    ])
    assert.deepEqual(pairs(shown, 'reasons', 'reason', 'count').toSorted(), [
      'embargoed 1',
      'expired 1',
      'outside-grant 1',
    ])
    assert.equal(at(shown, 'closed'), null)
    const text = String(at(shown, 'document'))
    assert.ok(text.includes('The text of a-match.'))
    for (const id of ['b-market', 'c-secret', 'd-old']) assert.ok(!text.includes(id), id)
  },

  'is the document of the partner’s own Edition, in each format': async (world) => {
    const desk = await openStories(world)
    const standing = await readStanding(world.platform, 'lagoon-radio')
    assert.ok(standing)
    const audience = audienceAt('feed', standing, 'header')
    const asked = { channel: 'section-sport', audience, baseUrl: BASE_URL, maxAge: 300, now: world.now() }
    const edition = await compileEdition(world.platform, asked)
    assert.ok(edition)
    for (const format of ['rss', 'atom', 'json'] as const) {
      const shown = await preview(desk, `channel=section-sport&format=${format}`)
      assert.equal(at(shown, 'document'), FORMATS[format].render(edition))
      assert.equal(at(shown, 'mediaType'), FORMATS[format].mediaType)
    }
  },

  'shows another instant': async (world) => {
    const desk = await openStories(world)
    const later = await preview(desk, 'channel=latest&at=2025-10-15T12:00:00Z')
    assert.deepEqual(pairs(later, 'included', 'id'), ['c-secret', 'a-match'])
    const before = await preview(desk, 'channel=latest&at=2025-10-14T08:00:00Z')
    assert.deepEqual(pairs(before, 'included', 'id'), ['d-old'])
    assert.equal(at(before, 'at'), '2025-10-14T08:00:00.000Z')
  },

  'says that the doors are closed where no agreement is active, and shows no document': async (world) => {
    const desk = await openStories(world)
    const ended = { until: '2025-10-01T00:00:00.000Z' }
    await promise(world, { partner: { id: 'gone', name: 'Gone FM' }, agreements: [ended] })
    await promise(world, { partner: { id: 'new', name: 'New FM' }, agreements: [] })
    const draft = { status: 'draft', document: null, from: '2026-01-01T00:00:00.000Z' } as const
    await promise(world, { partner: { id: 'draft', name: 'Draft FM' }, agreements: [draft] })
    for (const [partner, reason] of [
      ['gone', 'agreement-ended'],
      ['draft', 'no-agreement'],
      ['new', 'no-agreement'],
    ]) {
      const { body } = await desk.expect(200, 'GET', `/preview?partner=${partner}&channel=latest`)
      assert.equal(at(body, 'closed.reason'), reason)
      assert.equal(at(body, 'document'), null)
      assert.deepEqual(at(body, 'included'), [])
      assert.ok(pairs(body, 'excluded', 'reason').includes(String(reason)))
    }
  },

  'refuses what is not there, and what is no question': async (world) => {
    const desk = await openStories(world)
    await desk.expect(404, 'GET', '/preview?partner=nobody&channel=latest')
    await desk.expect(404, 'GET', '/preview?partner=lagoon-radio&channel=nowhere')
    await desk.expect(400, 'GET', '/preview?partner=lagoon-radio')
    await desk.expect(400, 'GET', '/preview?partner=lagoon-radio&channel=latest&format=pdf')
    await desk.expect(401, 'GET', '/preview?partner=lagoon-radio&channel=latest', { credential: null })
  },
})
