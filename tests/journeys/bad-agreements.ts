/** What the admin API refuses of an Agreement: a clear problem, and nothing half-written. */
import assert from 'node:assert/strict'
import { at, type Desk, faultsIn } from '../http/admin/desk.ts'
import { dumpPartners, openAgreementDesk, SIGNATURE, TERMS } from '../http/admin/partnership.ts'
import { defineCases } from '../support/case.ts'

const PATH = '/agreements/radio-2026'
const [GRANT] = TERMS.grants

const put = (desk: Desk, status: number, change: object = {}) =>
  desk.expect(status, 'PUT', PATH, { body: { ...TERMS, ...change } })

export const cases = defineCases('bad agreements', {
  'get a clear problem and write nothing': async (world) => {
    const desk = await openAgreementDesk(world)
    const before = await dumpPartners(world)
    const grants = (change: object) => ({ grants: [{ ...GRANT, ...change }] })
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ until: '2025-09-30T23:59:59Z' }, /^until: 2025-09-30/],
      [{ until: TERMS.from }, /^until/],
      [{ until: '2026-02-30' }, /^until: 2026-02-30/],
      [{ signedOn: '30.9.2025' }, /^signedOn: 30\.9\.2025/],
      [{ partner: 'nobody' }, /^partner: nobody/],
      [{ licenses: ['all-rights-reserved', 'no-such'] }, /^licenses\[1\]: no-such/],
      [{ territories: ['NG', 'ZQ'] }, /^territories\[1\]: ZQ/],
      [grants({ territories: ['UK'] }), /^grants\[0\]\.territories\[0\]: UK/],
      [{ credit: 'Courtesy of {paper}' }, /^credit: .*\{paper\}/],
      [{ removeAfterDays: 0 }, /^removeAfterDays: 0/],
      [{ duties: ['tip'] }, /^duties\[0\]: tip/],
      [{ grants: [] }, /^grants: /],
      [{ grants: [GRANT, GRANT] }, /^grants\[1\]: business/],
      [grants({ use: 'everything' }), /^grants\[0\]\.use: everything/],
      [grants({ permits: ['resell'] }), /^grants\[0\]\.permits\[0\]: resell/],
      [grants({ delayHours: -1 }), /^grants\[0\]\.delayHours: -1/],
      [grants({ delayHours: 1e9 }), /^grants\[0\]\.delayHours: 1000000000/],
      [grants({ dailyQuota: 0 }), /^grants\[0\]\.dailyQuota: 0/],
      [grants({ selection: { sections: [] } }), /^grants\[0\]\.selection\.sections/],
      [grants({ selection: { genres: ['poem'] } }), /^grants\[0\]\.selection\.genres\[0\]: poem/],
      [grants({ selection: { channels: ['no-such'] } }), /^grants\[0\]\.selection\.channels\[0\]: no-such/],
      [grants({ selection: { colour: 'green' } }), /^grants\[0\]\.selection\.colour/],
      [{ version: '2' }, /^version: 2/],
    ]
    for (const [change, fault] of wrong) {
      const answer = await put(desk, 400, { ...SIGNATURE, ...change })
      assert.match(faultsIn(answer).join('\n'), fault, JSON.stringify(change))
      assert.match(String(at(answer.body, 'detail')), /\S/)
    }
    await desk.expect(400, 'PUT', '/agreements/Radio%202026', { body: TERMS })
    await desk.expect(404, 'POST', '/agreements/no-such/activate')
    assert.deepEqual(await dumpPartners(world), before)
  },

  'grants above the ceiling are refused': async (world) => {
    const desk = await openAgreementDesk(world)
    const license = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
    const { id, version, updatedAt, ...terms } = license.body as Record<string, unknown>
    const wire = { ...terms, ceiling: 'summary', aiCeiling: { train: false, input: false, index: true } }
    await desk.expect(201, 'PUT', '/licenses/wire', { body: wire })
    const before = await dumpPartners(world)
    const above = await put(desk, 400, { ...SIGNATURE, licenses: ['wire'] })
    assert.match(faultsIn(above).join(), /^grants\[0\]\.use: fullText/)
    const ai = { train: true, input: false, index: false }
    const grants = [{ ...GRANT, use: 'summary', ai }]
    assert.match(
      faultsIn(await put(desk, 400, { ...SIGNATURE, licenses: ['wire'], grants })).join(),
      /grants\[0\]\.ai/,
    )
    assert.deepEqual(await dumpPartners(world), before)
  },

  'terms that would narrow Creative Commons are refused, and why is said': async (world) => {
    const desk = await openAgreementDesk(world)
    const licenses = ['cc-by-nd-4.0']
    const open = { ...GRANT, ai: { train: true, input: true, index: true } }
    await put(desk, 200, { ...SIGNATURE, licenses, grants: [open], version: 2 })
    const before = await dumpPartners(world)
    const narrowing: readonly (readonly [object, string])[] = [
      [{ removeAfterDays: 30 }, 'removeAfterDays: 30'],
      [{ territories: ['NG'] }, 'territories: ["NG"]'],
      [{ duties: ['noindex'] }, 'duties: noindex'],
      [{ grants: [{ ...open, use: 'summary' }] }, 'grants[0].use: summary'],
      [{ grants: [{ ...open, delayHours: 24 }] }, 'grants[0].delayHours: 24'],
      [{ grants: [{ ...open, dailyQuota: 5 }] }, 'grants[0].dailyQuota: 5'],
      [{ grants: [{ ...open, ai: { input: true, index: true } }] }, 'grants[0].ai.train: false'],
    ]
    for (const [change, fault] of narrowing) {
      const body = { ...SIGNATURE, licenses, grants: [open], ...change }
      const answer = await put(desk, 400, body)
      assert.deepEqual(faultsIn(answer), [fault])
      assert.match(String(at(answer.body, 'faults.0.expected')), /cc-by-nd-4\.0 is irrevocable/)
    }
    assert.deepEqual(await dumpPartners(world), before)
  },

  'a partner of an agreement never changes': async (world) => {
    const desk = await openAgreementDesk(world)
    const other = { name: 'A Weekly', contacts: [{ name: 'Efe', email: 'efe@weekly.example' }] }
    await desk.expect(201, 'PUT', '/partners/a-weekly', { body: other })
    const answer = await put(desk, 409, { ...SIGNATURE, partner: 'a-weekly' })
    assert.match(String(at(answer.body, 'detail')), /with lagoon-radio, and stays so/)
  },

  'a dry run of each write answers as it would and keeps nothing': async (world) => {
    const desk = await openAgreementDesk(world)
    const before = await dumpPartners(world)
    const dry = (status: number, method: string, path: string, body?: object) =>
      desk.expect(status, method, `${path}?dryRun=1`, body === undefined ? {} : { body })
    const changed = await dry(200, 'PUT', PATH, { ...TERMS, ...SIGNATURE, title: 'Another' })
    assert.deepEqual([at(changed.body, 'outcome'), at(changed.body, 'agreement.version')], ['changed', 3])
    await dry(201, 'PUT', '/agreements/radio-next', TERMS)
    await dry(400, 'PUT', '/agreements/radio-next', { ...TERMS, until: TERMS.from })
    for (const verb of ['suspend', 'end']) await dry(200, 'POST', `${PATH}/${verb}`)
    await dry(409, 'POST', `${PATH}/resume`, { version: 1 })
    await dry(409, 'DELETE', PATH)
    assert.deepEqual(await dumpPartners(world), before)
  },
})
