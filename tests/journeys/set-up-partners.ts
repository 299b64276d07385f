/** A house that is set up with its partners and agreements: all of it is planned before any of it is written. */
import assert from 'node:assert/strict'
import { at, faultsIn, NEWSROOM, openDesk } from '../http/admin/desk.ts'
import { dumpPartners, RADIO, SIGNATURE, TERMS } from '../http/admin/partnership.ts'
import { defineCases } from '../support/case.ts'

const PARTNERS = [{ id: 'lagoon-radio', ...RADIO }]
const AGREEMENT = { id: 'radio-2026', ...TERMS, ...SIGNATURE, status: 'active' }
const HOUSE = { newsroom: NEWSROOM, partners: PARTNERS, agreements: [AGREEMENT] }
const SET_UP = '/newsroom/set-up'

export const cases = defineCases('set-up with partners', {
  'makes each agreement what the house says it is, and the same again changes nothing': async (world) => {
    const desk = openDesk(world)
    await desk.expect(200, 'POST', `${SET_UP}?dryRun=1`, { body: HOUSE })
    await desk.expect(404, 'GET', '/partners/lagoon-radio')
    const ended = { ...AGREEMENT, id: 'radio-2025', until: '2025-10-10', status: 'ended' }
    const suspended = { ...AGREEMENT, id: 'radio-2027', status: 'suspended' }
    const { status, ...draft } = { ...AGREEMENT, id: 'radio-2028' }
    const house = { ...HOUSE, agreements: [AGREEMENT, ended, suspended, draft] }
    await desk.expect(200, 'POST', SET_UP, { body: house })
    const { body } = await desk.expect(200, 'GET', '/agreements')
    assert.deepEqual(
      [0, 1, 2, 3].map((n) => [at(body, `agreements.${n}.id`), at(body, `agreements.${n}.status`)]),
      [
        ['radio-2025', 'ended'],
        ['radio-2026', 'active'],
        ['radio-2027', 'suspended'],
        ['radio-2028', 'draft'],
      ],
    )
    assert.equal(at(body, 'agreements.0.until'), '2025-10-10T23:00:00.000Z')
    await desk.expect(200, 'POST', SET_UP, { body: house })
    assert.deepEqual((await desk.expect(200, 'GET', '/agreements')).body, body)
  },

  'is refused whole where one of them can’t be': async (world) => {
    const desk = openDesk(world)
    const wrong: readonly (readonly [object, number, RegExp])[] = [
      [{ agreements: [{ ...AGREEMENT, until: '2025-01-01' }] }, 400, /^until/],
      [{ agreements: [{ ...AGREEMENT, document: null }] }, 400, /^document/],
      [{ agreements: [{ ...AGREEMENT, partner: 'nobody' }] }, 400, /^partner: nobody/],
      [{ agreements: [{ ...AGREEMENT, licenses: ['no-such'] }] }, 400, /^licenses\[0\]: no-such/],
      [{ agreements: [{ ...AGREEMENT, grants: [] }] }, 400, /^agreements\[0\]\.grants/],
      [{ partners: [{ ...PARTNERS[0], territories: ['XQ'] }] }, 400, /^territories\[0\]: XQ/],
      [{ partners: [...PARTNERS, { ...PARTNERS[0], id: 'another' }] }, 409, /^$/],
    ]
    for (const [change, status, fault] of wrong) {
      const answer = await desk.expect(status, 'POST', SET_UP, { body: { ...HOUSE, ...change } })
      assert.match(faultsIn(answer).join('\n'), fault)
    }
    await desk.expect(404, 'GET', '/newsroom')
    assert.deepEqual(at((await desk.expect(200, 'GET', '/licenses')).body, 'licenses'), [])
    assert.deepEqual(at((await desk.expect(200, 'GET', '/partners')).body, 'partners'), [])
  },

  'never brings an agreement back that has ended': async (world) => {
    const desk = openDesk(world)
    await desk.expect(200, 'POST', SET_UP, { body: HOUSE })
    await desk.expect(200, 'POST', '/agreements/radio-2026/end')
    const before = await dumpPartners(world)
    const refused = await desk.expect(409, 'POST', SET_UP, {
      body: { ...HOUSE, newsroom: { credit: 'Somebody' } },
    })
    assert.match(String(at(refused.body, 'detail')), /ended, for ever/)
    assert.deepEqual(await dumpPartners(world), before)
    assert.equal(at((await desk.expect(200, 'GET', '/newsroom')).body, 'credit'), NEWSROOM.name)
  },
})
