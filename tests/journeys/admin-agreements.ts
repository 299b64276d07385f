/** The admin API on Agreements: drafted, signed, changed without rewriting history, suspended, ended. */
import assert from 'node:assert/strict'
import { listActivity } from '../../src/store/activity.ts'
import { at, type Desk, faultsIn } from '../http/admin/desk.ts'
import {
  dumpPartners,
  openAgreementDesk,
  openPartnerDesk,
  SIGNATURE,
  TERMS,
} from '../http/admin/partnership.ts'
import { defineCases } from '../support/case.ts'

const PATH = '/agreements/radio-2026'
const [GRANT] = TERMS.grants

const put = (desk: Desk, status: number, change: object = {}) =>
  desk.expect(status, 'PUT', PATH, { body: { ...TERMS, ...change } })

const post = (desk: Desk, status: number, verb: string, body?: object) =>
  desk.expect(status, 'POST', `${PATH}/${verb}`, body === undefined ? {} : { body })

const licenseVersions = (body: unknown, path = 'agreement.licenses') => {
  const licenses = at(body, path)
  return Array.isArray(licenses) ? licenses.map((one) => `${at(one, 'id')} ${at(one, 'version')}`) : []
}

export const cases = defineCases('admin agreements', {
  'a draft is under the newsroom’s own license, and gives nothing that was not said': async (world) => {
    const desk = await openPartnerDesk(world)
    const { body } = await put(desk, 201)
    assert.equal(at(body, 'outcome'), 'created')
    assert.deepEqual(licenseVersions(body), ['all-rights-reserved 1'])
    assert.deepEqual(at(body, 'agreement.grants.0'), {
      ...GRANT,
      territories: null,
      permits: ['web'],
      ai: { train: false, input: false, index: false },
      delayHours: 0,
      dailyQuota: null,
      duties: [],
    })
    assert.equal(at(body, 'agreement.status'), 'draft')
    assert.equal(at((await put(desk, 200)).body, 'outcome'), 'unchanged')
  },

  'days are the newsroom’s: from the first moment of one, until the end of the other': async (world) => {
    const desk = await openPartnerDesk(world)
    const { body } = await put(desk, 201, { from: '2026-01-01', until: '2026-12-31' })
    assert.equal(at(body, 'agreement.from'), '2025-12-31T23:00:00.000Z')
    assert.equal(at(body, 'agreement.until'), '2026-12-31T23:00:00.000Z')
    const instant = await put(desk, 200, { from: '2026-01-01', until: '2026-12-31T12:00:00Z' })
    assert.equal(at(instant.body, 'agreement.until'), '2026-12-31T12:00:00.000Z')
  },

  'nothing is in force before it is signed: a document and a day': async (world) => {
    const desk = await openPartnerDesk(world)
    await put(desk, 201)
    const before = await dumpPartners(world)
    assert.match(faultsIn(await post(desk, 400, 'activate')).join(), /document.*signedOn/)
    const { document, signedOn } = SIGNATURE
    assert.match(faultsIn(await post(desk, 400, 'activate', { document })).join(), /^signedOn/)
    assert.match(faultsIn(await post(desk, 400, 'activate', { signedOn })).join(), /^document/)
    await post(desk, 400, 'activate', { document, signedOn: '2025-09-31' })
    assert.deepEqual(await dumpPartners(world), before)
    const signed = await post(desk, 200, 'activate', SIGNATURE)
    assert.deepEqual(
      ['status', 'version', 'document', 'signedOn'].map((field) => at(signed.body, field)),
      ['active', 2, document, signedOn],
    )
    assert.equal(at((await post(desk, 200, 'activate', SIGNATURE)).body, 'version'), 2)
    const another = await post(desk, 409, 'activate', { document: 'contracts/another.pdf' })
    assert.match(String(at(another.body, 'detail')), /change its terms instead/)
    assert.match(faultsIn(await put(desk, 400, { document: null })).join(), /^document/)
  },

  'a change is a version of its own, and what was signed before stays as it was': async (world) => {
    const desk = await openAgreementDesk(world)
    world.setNow('2025-10-16T08:00:00.000Z')
    const changed = await put(desk, 200, {
      ...SIGNATURE,
      title: 'Syndication, second edition',
      grants: [{ ...GRANT, use: 'summary' }],
    })
    assert.deepEqual(
      [
        at(changed.body, 'outcome'),
        at(changed.body, 'agreement.version'),
        at(changed.body, 'agreement.status'),
      ],
      ['changed', 3, 'active'],
    )
    const { body } = await desk.expect(200, 'GET', `${PATH}/versions`)
    const versions = at(body, 'agreements')
    assert.ok(Array.isArray(versions))
    assert.deepEqual(
      versions.map((one) => [
        at(one, 'version'),
        at(one, 'status'),
        at(one, 'title'),
        at(one, 'grants.0.use'),
      ]),
      [
        [3, 'active', 'Syndication, second edition', 'summary'],
        [2, 'active', 'Syndication 2026', 'fullText'],
        [1, 'draft', 'Syndication 2026', 'fullText'],
      ],
    )
    await assert.rejects(world.db.query({ sql: `UPDATE agreement_version SET terms = '{}'`, params: [] }))
    const verbs = (await listActivity(world.db, 3)).map(({ verb, noun }) => `${verb} ${noun}`)
    assert.deepEqual(verbs, ['change agreement', 'activate agreement', 'create agreement'])
  },

  'licenses stay in the version they were signed in until they are signed anew': async (world) => {
    const desk = await openAgreementDesk(world)
    const license = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
    const { id, updatedAt, ...terms } = license.body as Record<string, unknown>
    await desk.expect(200, 'PUT', '/licenses/all-rights-reserved', { body: { ...terms, name: 'New words' } })
    const kept = await put(desk, 200, { ...SIGNATURE, title: 'Another title' })
    assert.deepEqual(licenseVersions(kept.body), ['all-rights-reserved 1'])
    const anew = await put(desk, 200, { ...SIGNATURE, title: 'Another title', resign: true })
    assert.deepEqual(licenseVersions(anew.body), ['all-rights-reserved 2'])
    const old = await desk.expect(200, 'GET', `${PATH}/versions`)
    assert.deepEqual(licenseVersions(old.body, 'agreements.1.licenses'), ['all-rights-reserved 1'])
  },

  'suspended it gives nothing, resumed it does again, ended it is over for ever': async (world) => {
    const desk = await openAgreementDesk(world)
    assert.equal(at((await post(desk, 200, 'suspend')).body, 'status'), 'suspended')
    assert.match(String(at((await post(desk, 409, 'activate')).body, 'detail')), /resume it instead/)
    assert.equal(at((await post(desk, 200, 'resume')).body, 'status'), 'active')
    const ended = await post(desk, 200, 'end')
    assert.deepEqual([at(ended.body, 'status'), at(ended.body, 'version')], ['ended', 5])
    const before = await dumpPartners(world)
    for (const verb of ['activate', 'suspend', 'resume']) {
      assert.match(String(at((await post(desk, 409, verb, {})).body, 'detail')), /ended, for ever/)
    }
    assert.match(String(at((await put(desk, 409, { title: 'Once more' })).body, 'detail')), /ended, for ever/)
    assert.match(String(at((await desk.expect(409, 'DELETE', PATH)).body, 'detail')), /stays on record/)
    assert.equal(at((await post(desk, 200, 'end')).body, 'version'), 5)
    assert.deepEqual(await dumpPartners(world), before)
  },

  'a license that was narrowed since keeps nobody from resuming what was signed': async (world) => {
    const desk = await openAgreementDesk(world)
    await post(desk, 200, 'suspend')
    const license = await desk.expect(200, 'GET', '/licenses/all-rights-reserved')
    const { id, updatedAt, ...terms } = license.body as Record<string, unknown>
    await desk.expect(200, 'PUT', '/licenses/all-rights-reserved', { body: { ...terms, ceiling: 'summary' } })
    await post(desk, 200, 'resume')
    assert.match(faultsIn(await put(desk, 400, { ...SIGNATURE, title: 'New' })).join(), /grants\[0\]\.use/)
    await desk.expect(201, 'PUT', '/agreements/draft', {
      body: { ...TERMS, grants: [{ ...GRANT, use: 'summary' }] },
    })
    await desk.expect(200, 'PUT', '/licenses/all-rights-reserved', {
      body: { ...terms, ceiling: 'headline', publicUse: 'headline', pageUse: 'headline', version: 2 },
    })
    const late = await desk.expect(400, 'POST', '/agreements/draft/activate', { body: SIGNATURE })
    assert.match(faultsIn(late).join(), /grants\[0\]\.use/)
  },

  'a draft is removed, never ended; what was active is ended, never removed': async (world) => {
    const desk = await openPartnerDesk(world)
    await put(desk, 201)
    for (const verb of ['suspend', 'resume', 'end']) await post(desk, 409, verb)
    await desk.expect(200, 'DELETE', `${PATH}?dryRun=1`)
    await desk.expect(200, 'DELETE', PATH)
    await desk.expect(404, 'GET', PATH)
    await desk.expect(404, 'GET', `${PATH}/versions`)
    await put(desk, 201)
    await post(desk, 200, 'activate', SIGNATURE)
    assert.match(String(at((await desk.expect(409, 'DELETE', PATH)).body, 'detail')), /end it instead/)
  },

  'two operators change one agreement: the second is told': async (world) => {
    const desk = await openAgreementDesk(world)
    const bola = await desk.hire('bola', 'owner')
    await put(desk, 200, { ...SIGNATURE, title: 'Ada’s', version: 2 })
    const body = { ...TERMS, ...SIGNATURE, title: 'Bola’s', version: 2 }
    const second = await desk.expect(409, 'PUT', PATH, { body, credential: bola })
    assert.match(String(at(second.body, 'detail')), /somebody else/)
    assert.doesNotMatch(second.text, /Ada|radio\.pdf/)
    await desk.expect(409, 'POST', `${PATH}/suspend`, { body: { version: 2 }, credential: bola })
    assert.equal(at((await desk.expect(200, 'GET', PATH)).body, 'title'), 'Ada’s')
    const racing = await Promise.all([
      desk.ask('PUT', PATH, { body: { ...TERMS, ...SIGNATURE, title: 'One' } }),
      desk.ask('PUT', PATH, { body: { ...TERMS, ...SIGNATURE, title: 'Two' }, credential: bola }),
      desk.ask('POST', `${PATH}/end`, { credential: bola }),
    ])
    // Who comes last may have read what the others wrote; no two write from the same version.
    const { body: stood } = await desk.expect(200, 'GET', PATH)
    assert.equal(at(stood, 'version'), 3 + racing.filter(({ status }) => status === 200).length)
  },

  'are listed by partner and by status, a page at a time': async (world) => {
    const desk = await openAgreementDesk(world)
    const other = { name: 'A Weekly', contacts: [{ name: 'Efe', email: 'efe@weekly.example' }] }
    await desk.expect(201, 'PUT', '/partners/a-weekly', { body: other })
    await desk.expect(201, 'PUT', '/agreements/weekly', { body: { ...TERMS, partner: 'a-weekly' } })
    await desk.expect(201, 'PUT', '/agreements/radio-next', { body: TERMS })
    const idsOf = async (query: string) => {
      const listed = at((await desk.expect(200, 'GET', `/agreements${query}`)).body, 'agreements')
      return Array.isArray(listed) ? listed.map((one) => at(one, 'id')) : []
    }
    assert.deepEqual(await idsOf(''), ['radio-2026', 'radio-next', 'weekly'])
    assert.deepEqual(await idsOf('?partner=lagoon-radio'), ['radio-2026', 'radio-next'])
    assert.deepEqual(await idsOf('?status=draft'), ['radio-next', 'weekly'])
    assert.deepEqual(await idsOf('?partner=lagoon-radio&status=active'), ['radio-2026'])
    assert.deepEqual(await idsOf('?limit=1&cursor=radio-2026'), ['radio-next'])
    await desk.expect(400, 'GET', '/agreements?status=signed')
  },
})
