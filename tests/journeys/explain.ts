/** Explaining an article to an operator: what a Partner or the public is given of it, why, and what would have to change. */
import assert from 'node:assert/strict'
import { at, type Desk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'
import { aGrant } from '../support/partners.ts'
import { promise, sign } from '../support/promises.ts'
import type { World } from '../support/world.ts'

const FERRY = {
  id: 'ferry',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  section: 'Transport',
  publishedAt: '2025-10-15T07:00:00Z',
  images: [
    { url: 'https://www.news.example/ferry.jpg', type: 'image/jpeg', alt: 'The ferry' },
    { url: 'https://wire.example/quay.jpg', type: 'image/jpeg', alt: 'The quay', holder: 'A. Photographer' },
  ],
}

async function openFerry(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  await desk.expect(201, 'POST', '/articles', { body: FERRY })
  return desk
}

async function explain(desk: Desk, query: string): Promise<unknown> {
  return (await desk.expect(200, 'GET', `/explain?article=ferry${query}`)).body
}

async function changeLicense(desk: Desk, change: Readonly<Record<string, unknown>>): Promise<void> {
  const { body } = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
  const { id, version, updatedAt, ...terms } = body as Record<string, unknown>
  await desk.expect(200, 'PUT', '/licenses/all-rights-reserved', { body: { ...terms, ...change } })
}

export const cases = defineCases('explain', {
  'says what the public is given in feeds and on pages, by which license': async (world) => {
    const desk = await openFerry(world)
    await changeLicense(desk, { pageUse: 'fullText' })
    const told = await explain(desk, '')
    assert.deepEqual(
      [0, 1].map((n) => [at(told, `answers.${n}.door`), at(told, `answers.${n}.use`)]),
      [
        ['feed', 'summary'],
        ['page', 'fullText'],
      ],
    )
    assert.equal(at(told, 'answers.0.license.id'), 'all-rights-reserved')
    assert.equal(at(told, 'answers.0.agreement'), null)
    assert.equal(at(told, 'answers.0.assets.0.why'), null)
    assert.match(String(at(told, 'answers.0.assets.1.why')), /A\. Photographer’s, and has no license/)
    assert.deepEqual(at(told, 'grants'), [])
  },

  'says what a partner is given, by which agreement, grant and versions, on which terms': async (world) => {
    const desk = await openFerry(world)
    const grants = [aGrant({ permits: ['web', 'print'], duties: ['canonical'] })]
    const signed = {
      grants,
      territories: ['GH', 'NG'],
      removeAfterDays: 30,
      credit: '{newsroom}, by agreement',
    }
    await promise(world, { agreements: [{ ...signed, until: '2025-10-20T00:00:00.000Z' }] })
    const told = await explain(desk, '&partner=lagoon-radio')
    const answer = at(told, 'answers.0')
    assert.deepEqual(at(answer, 'agreement'), {
      id: 'lagoon-radio-2025',
      version: 1,
      grant: 'all',
      title: 'Syndication 2026',
      document: 'contracts/2026/lagoon-radio.pdf',
    })
    assert.equal(at(answer, 'use'), 'fullText')
    assert.equal(at(answer, 'license.signedVersion'), 1)
    assert.equal(at(answer, 'credit'), 'Harmattan Courier, by agreement')
    assert.deepEqual(at(answer, 'territories'), ['GH', 'NG'])
    assert.deepEqual(at(answer, 'permits'), ['web', 'print'])
    assert.deepEqual(at(answer, 'duties'), [
      ...['credit', 'keep-notices', 'link-back', 'noindex', 'no-edits'],
      'canonical',
    ])
    assert.equal(at(answer, 'removeBy'), '2025-11-14T07:00:00.000Z')
    assert.equal(at(answer, 'lastUse'), '2025-11-14T07:00:00.000Z')
    assert.equal(at(answer, 'until'), '2025-10-20T00:00:00.000Z')
  },

  'says why a partner is refused, until when, and what would have to change': async (world) => {
    const desk = await openFerry(world)
    const delayed = aGrant({ id: 'later', delayHours: 24 })
    const sport = aGrant({ id: 'sport', selection: { sections: ['Sport'] } })
    await promise(world, { agreements: [{ grants: [delayed, sport] }] })
    await sign(world, { id: 'draft', document: null, signedOn: null, status: 'draft' })
    const told = await explain(desk, '&partner=lagoon-radio')
    const answer = at(told, 'answers.0')
    assert.equal(at(answer, 'reason'), 'delayed')
    assert.equal(at(answer, 'until'), '2025-10-16T07:00:00.000Z')
    assert.match(String(at(answer, 'remedies.0')), /^Wait until 2025-10-16T07:00:00\.000Z, or shorten/)
    const grants = at(told, 'grants')
    assert.ok(Array.isArray(grants))
    const reasons = grants.map((one) => `${at(one, 'agreement')}/${at(one, 'grant')} ${at(one, 'reason')}`)
    assert.deepEqual(reasons, [
      'draft/all no-agreement',
      'lagoon-radio-2025/later delayed',
      'lagoon-radio-2025/sport outside-grant',
    ])
    assert.match(
      String(at(grants[0], 'obstacles.0.remedy')),
      /^Activate the agreement: it has no document reference/,
    )
    assert.match(String(at(grants[2], 'obstacles.0.remedy')), /^Grant the section Transport/)
  },

  'says nothing of a quota where no place was counted, and counts one for what is withheld': async (
    world,
  ) => {
    const desk = await openFerry(world)
    await desk.expect(200, 'POST', '/articles/ferry/withhold')
    const grants = [aGrant({ dailyQuota: 1 })]
    await promise(world, { agreements: [{ grants }] })
    const from = '2025-01-01T00:00:00.000Z'
    await sign(world, { id: 'suspended', from, grants, status: 'suspended' })
    await sign(world, { id: 'draft', from, grants, document: null, status: 'draft' })
    const told = await explain(desk, '&partner=lagoon-radio')
    const reasonsOf = (n: number) => {
      const obstacles = at(told, `grants.${n}.obstacles`)
      assert.ok(Array.isArray(obstacles))
      return obstacles.map((one) => at(one, 'reason'))
    }
    assert.deepEqual([0, 1, 2].map(reasonsOf), [['no-agreement'], [], ['agreement-suspended']])
  },

  'answers for another instant, by the facts of today': async (world) => {
    const desk = await openFerry(world)
    await promise(world, { agreements: [{ grants: [aGrant({ delayHours: 24 })] }] })
    const outcomeAt = async (instant: string) =>
      at(await explain(desk, `&partner=lagoon-radio&at=${encodeURIComponent(instant)}`), 'answers.0')
    assert.equal(at(await outcomeAt('2025-10-16T07:59:59.999+01:00'), 'reason'), 'delayed')
    assert.equal(at(await outcomeAt('2025-10-16T08:00:00+01:00'), 'use'), 'fullText')
    assert.equal(at(await outcomeAt('2025-10-15T06:00:00Z'), 'reason'), 'embargoed')
  },

  'says in one answer all that an editor should mend before anyone can have it': async (world) => {
    const desk = await openFerry(world)
    await desk.expect(200, 'POST', '/articles/ferry/withhold')
    await desk.expect(200, 'POST', '/articles/ferry/update', { body: { rights: { holder: 'Savanna Wire' } } })
    const answer = at(await explain(desk, ''), 'answers.0')
    assert.equal(at(answer, 'reason'), 'withheld')
    assert.deepEqual(at(answer, 'remedies'), [
      'Restore the article.',
      'State the missing rights: notice, license, credit, contact.',
    ])
  },

  'tells the public of one country from that of another': async (world) => {
    const desk = await openFerry(world)
    await changeLicense(desk, { territories: ['NG'] })
    assert.equal(at(await explain(desk, '&country=NG'), 'answers.0.use'), 'summary')
    assert.equal(at(await explain(desk, '&country=GH'), 'answers.0.reason'), 'territory')
    assert.match(String(at(await explain(desk, ''), 'answers.0.remedies.0')), /whose country is unknown/)
  },

  'refuses what is not there, and what is no question': async (world) => {
    const desk = await openFerry(world)
    await promise(world)
    await desk.expect(404, 'GET', '/explain?article=nowhere')
    await desk.expect(404, 'GET', '/explain?article=nowhere&partner=lagoon-radio')
    await desk.expect(404, 'GET', '/explain?article=ferry&partner=nobody')
    await desk.expect(400, 'GET', '/explain')
    await desk.expect(400, 'GET', '/explain?article=ferry&at=tomorrow')
    await desk.expect(400, 'GET', '/explain?article=ferry&country=ng')
    await desk.expect(400, 'GET', '/explain?article=ferry&partner=lagoon-radio&country=NG')
    await desk.expect(401, 'GET', '/explain?article=ferry', { credential: null })
    const viewer = await desk.hire('vera', 'viewer')
    await desk.expect(200, 'GET', '/explain?article=ferry', { credential: viewer })
  },
})
