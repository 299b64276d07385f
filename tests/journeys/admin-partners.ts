/** The admin API on Partners: created, changed, suspended, and removed while nothing was ever promised. */
import assert from 'node:assert/strict'
import { removePartner } from '../../src/flows/write-partner.ts'
import { listActivity } from '../../src/store/activity.ts'
import { at, faultsIn } from '../http/admin/desk.ts'
import {
  dumpPartners,
  issue,
  openAgreementDesk,
  openPartnerDesk,
  RADIO,
  SIGNATURE,
  TERMS,
} from '../http/admin/partnership.ts'
import { defineCases } from '../support/case.ts'

export const cases = defineCases('admin partners', {
  'a partner is created, changed, and stays as it is where nothing changes': async (world) => {
    const desk = await openPartnerDesk(world)
    const domains = ['Radio.Example', 'Ọ̀wọ̀.example']
    const changed = await desk.expect(200, 'PUT', '/partners/lagoon-radio', {
      body: { ...RADIO, domains, version: 1 },
    })
    assert.equal(at(changed.body, 'outcome'), 'changed')
    assert.deepEqual(
      [at(changed.body, 'partner.domains.0'), at(changed.body, 'partner.version')],
      ['radio.example', 2],
    )
    assert.match(String(at(changed.body, 'partner.domains.1')), /^xn--.*\.example$/)
    const again = await desk.expect(200, 'PUT', '/partners/lagoon-radio', { body: { ...RADIO, domains } })
    assert.deepEqual([at(again.body, 'outcome'), at(again.body, 'partner.version')], ['unchanged', 2])
    await desk.expect(201, 'PUT', '/partners/a-weekly', { body: { ...RADIO, name: 'A Weekly' } })
    const page = await desk.expect(200, 'GET', '/partners?limit=1')
    assert.deepEqual([at(page.body, 'partners.0.id'), at(page.body, 'next')], ['a-weekly', 'a-weekly'])
    const rest = await desk.expect(200, 'GET', '/partners?cursor=a-weekly')
    assert.deepEqual([at(rest.body, 'partners.0.id'), at(rest.body, 'next')], ['lagoon-radio', null])
    const verbs = (await listActivity(world.db, 10)).map(({ verb, noun, nounId }) => [verb, noun, nounId])
    assert.deepEqual(verbs.slice(0, 3), [
      ['create', 'partner', 'a-weekly'],
      ['change', 'partner', 'lagoon-radio'],
      ['create', 'partner', 'lagoon-radio'],
    ])
  },

  'two operators change one partner: the second is told': async (world) => {
    const desk = await openPartnerDesk(world)
    const bola = await desk.hire('bola', 'owner')
    const put = (change: object, credential?: string) =>
      desk.ask('PUT', '/partners/lagoon-radio', {
        body: { ...RADIO, ...change, version: 1 },
        ...(credential === undefined ? {} : { credential }),
      })
    assert.equal((await put({ territories: null })).status, 200)
    const second = await put({ status: 'suspended' }, bola)
    assert.equal(second.status, 409)
    assert.match(String(at(second.body, 'detail')), /somebody else/)
    const { body } = await desk.expect(200, 'GET', '/partners/lagoon-radio')
    assert.deepEqual([at(body, 'territories'), at(body, 'status')], [null, 'active'])
    const racing = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        desk.ask('PUT', '/partners/lagoon-radio', { body: { ...RADIO, name, version: 2 } }),
      ),
    )
    assert.deepEqual(racing.map(({ status }) => status).sort(), [200, 409, 409])
  },

  'what no partner can be is named field by field, and nothing is written': async (world) => {
    const desk = await openPartnerDesk(world)
    const before = await dumpPartners(world)
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ name: ' ' }, /^name: /],
      [{ contacts: [] }, /^contacts: /],
      [{ contacts: [{ name: 'Chidi', email: 'nobody' }] }, /^contacts\[0\]\.email: nobody/],
      [{ domains: ['https://radio.example/'] }, /^domains\[0\]: https/],
      [{ domains: ['localhost'] }, /^domains\[0\]: localhost/],
      [{ domains: ['10.0.0.1'] }, /^domains\[0\]: 10/],
      [{ territories: ['ng'] }, /^territories\[0\]: ng/],
      [{ territories: ['NG', 'XQ'] }, /^territories\[1\]: XQ/],
      [{ territories: [] }, /^territories: /],
      [{ status: 'gone' }, /^status: gone/],
      [{ colour: 'green' }, /^colour: green/],
    ]
    for (const [change, fault] of wrong) {
      const answer = await desk.expect(400, 'PUT', '/partners/lagoon-radio', {
        body: { ...RADIO, ...change },
      })
      assert.match(faultsIn(answer).join('\n'), fault)
    }
    await desk.expect(400, 'PUT', '/partners/Lagoon%20Radio', { body: RADIO })
    const namesake = await desk.expect(409, 'PUT', '/partners/another', { body: RADIO })
    assert.match(String(at(namesake.body, 'detail')), /already a partner named Lagoon Radio: lagoon-radio/)
    await desk.expect(404, 'GET', '/partners/another')
    await desk.expect(404, 'DELETE', '/partners/another')
    assert.deepEqual(await dumpPartners(world), before)
  },

  'a partner goes with its drafts and credentials while nothing was ever promised': async (world) => {
    const desk = await openPartnerDesk(world)
    await desk.expect(201, 'PUT', '/agreements/radio-2026', { body: TERMS })
    const { id } = await issue(desk)
    await desk.expect(200, 'DELETE', '/partners/lagoon-radio?dryRun=1')
    await desk.expect(200, 'GET', '/agreements/radio-2026')
    assert.equal(
      at((await desk.expect(200, 'DELETE', '/partners/lagoon-radio')).body, 'removed'),
      'lagoon-radio',
    )
    for (const path of ['/partners/lagoon-radio', '/agreements/radio-2026', `/credentials/${id}`]) {
      await desk.expect(404, 'GET', path)
    }
  },

  'a partner that was once promised anything is not removed, and what to do instead is said': async (
    world,
  ) => {
    const desk = await openAgreementDesk(world)
    await issue(desk)
    const before = await dumpPartners(world)
    const refused = await desk.expect(409, 'DELETE', '/partners/lagoon-radio')
    assert.match(String(at(refused.body, 'detail')), /radio-2026.*end them instead/)
    assert.deepEqual(await dumpPartners(world), before)
    await desk.expect(200, 'POST', '/agreements/radio-2026/end')
    await desk.expect(409, 'DELETE', '/partners/lagoon-radio')
  },

  'an agreement that is signed while its partner is being removed keeps the partner': async (world) => {
    const desk = await openPartnerDesk(world)
    await desk.expect(201, 'PUT', '/agreements/radio-2026', { body: TERMS })
    const { db } = world
    const slow = {
      ...world.platform,
      db: {
        query: db.query.bind(db),
        batch: async (statements: Parameters<typeof db.batch>[0]) => {
          await desk.expect(200, 'POST', '/agreements/radio-2026/activate', { body: SIGNATURE })
          return db.batch(statements)
        },
      },
    }
    await assert.rejects(
      removePartner(slow, 'lagoon-radio', { operator: 'ada', now: world.now() }),
      /end them instead/,
    )
    assert.equal(at((await desk.expect(200, 'GET', '/agreements/radio-2026')).body, 'status'), 'active')
  },

  'editors read partners and agreements, owners govern them': async (world) => {
    const desk = await openAgreementDesk(world)
    const credential = await desk.hire('efe', 'editor')
    const { id } = await issue(desk)
    const reads = ['/partners', '/partners/lagoon-radio', '/partners/lagoon-radio/credentials']
    reads.push('/agreements', '/agreements/radio-2026', '/agreements/radio-2026/versions')
    reads.push(`/credentials/${id}`)
    for (const path of reads) await desk.expect(200, 'GET', path, { credential })
    const writes: readonly (readonly [string, string, unknown?])[] = [
      ['PUT', '/partners/lagoon-radio', RADIO],
      ['DELETE', '/partners/lagoon-radio'],
      ['PUT', '/agreements/radio-2026', TERMS],
      ['DELETE', '/agreements/radio-2026'],
      ...['activate', 'suspend', 'resume', 'end'].map(
        (verb) => ['POST', `/agreements/radio-2026/${verb}`] as const,
      ),
      ['POST', '/partners/lagoon-radio/credentials', { name: 'another' }],
      ['POST', `/credentials/${id}/rotate`],
      ['DELETE', `/credentials/${id}`],
    ]
    const before = await dumpPartners(world)
    for (const [method, path, body] of writes) {
      await desk.expect(403, method, path, { credential, ...(body === undefined ? {} : { body }) })
      await desk.expect(401, method, path, { credential: null, ...(body === undefined ? {} : { body }) })
    }
    assert.deepEqual(await dumpPartners(world), before)
  },
})
