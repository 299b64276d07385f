/** What a Partner sees of its Agreements: its own, signed, in every state; for people and for machines, and for nobody else. */
import assert from 'node:assert/strict'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Entrance } from '../../src/domain/allowance.ts'
import { readStanding } from '../../src/flows/know-partner.ts'
import { keepDocuments } from '../../src/http/kept.ts'
import { openLedger } from '../../src/http/ledger.ts'
import { serveAgreement, serveAgreementList } from '../../src/http/partner/agreements.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { BASE_URL } from '../support/builders.ts'
import { type Case, defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'
import { aCredential, anAgreement, aPartner } from '../support/partners.ts'
import type { World } from '../support/world.ts'

const CONFIG = { baseUrl: BASE_URL, maxAge: 300 }
const SIGNED = anAgreement({ from: '2025-01-07T00:00:00.000Z' })

async function write(world: World, ...agreements: readonly Agreement[]): Promise<void> {
  for (const agreement of agreements) {
    await world.db.batch([
      agreementStatements.writeCurrent(agreement),
      agreementStatements.writeVersion(agreement, 'ada'),
    ])
  }
}

/** Two Partners; the first with one Agreement that is active, one that has ended, and a draft. */
async function openDesk(world: World): Promise<void> {
  await openHouse(world)
  await world.db.batch([
    partnerStatements.write(aPartner()),
    partnerStatements.write(aPartner({ id: 'rival', name: 'Rival Post' })),
  ])
  await write(
    world,
    SIGNED,
    anAgreement({ ...SIGNED, id: 'old', title: 'Syndication 2024', status: 'ended' }),
    anAgreement({ ...SIGNED, id: 'draft', title: 'Being negotiated', status: 'draft' }),
    anAgreement({ ...SIGNED, id: 'rivals', title: 'Of another', partner: 'rival' }),
  )
}

type Asking = {
  readonly partner?: string
  readonly entrance?: Entrance
  readonly headers?: Readonly<Record<string, string>>
}

async function ask(world: World, name: string | null, asking: Asking = {}): Promise<Response> {
  const { partner = 'lagoon-radio', entrance = 'header', headers = {} } = asking
  const standing = await readStanding(world.platform, partner)
  assert.ok(standing)
  const caller = { credential: aCredential({ partner }), standing, entrance }
  const kept = keepDocuments(world.platform.compress)
  const platform = { ...world.platform, kept, ledger: openLedger(world.platform) }
  const request = new Request(`${BASE_URL}/partner/agreements${name === null ? '' : `/${name}`}`, { headers })
  return name === null
    ? serveAgreementList(platform, CONFIG, caller, request)
    : serveAgreement(platform, CONFIG, caller, request, name)
}

const notFound = { name: 'AppError', code: 'not_found' }

export const cases: readonly Case[] = defineCases('a partner’s agreements', {
  'are listed as JSON, those that were signed and no other’s': async (world) => {
    await openDesk(world)
    const response = await ask(world, null)
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/)
    const { agreements } = await response.json()
    assert.deepEqual(
      agreements.map(({ id, status }: Agreement) => [id, status]),
      [
        ['lagoon-radio-2026', 'active'],
        ['old', 'ended'],
      ],
    )
    assert.deepEqual(agreements[0].licenses[0], {
      id: 'all-rights-reserved',
      name: 'All rights reserved',
      version: 1,
    })
    assert.equal('partner' in agreements[0], false)
  },

  'are a page for who likes HTML more': async (world) => {
    await openDesk(world)
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    const response = await ask(world, null, { headers: { Accept: accept } })
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/)
    const page = await response.text()
    assert.match(page, /href="agreements\/lagoon-radio-2026"/)
    assert.doesNotMatch(page, /Being negotiated|Of another|Rival/)
  },

  'are each a page with its versions, and an ODRL policy': async (world) => {
    await openDesk(world)
    await write(world, { ...SIGNED, version: 2, status: 'suspended', updatedAt: '2025-10-01T09:00:00.000Z' })
    const page = await (await ask(world, SIGNED.id)).text()
    assert.match(page, /Version 2, .*1 October 2025.*: Suspended/)
    assert.match(page, /Version 1, .*: Active/)
    const response = await ask(world, `${SIGNED.id}.jsonld`)
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/ld\+json/)
    const policy = await response.json()
    assert.equal(policy['@type'], 'Agreement')
    assert.equal(policy.permission, undefined)
  },

  'stay open when they have ended': async (world) => {
    await openDesk(world)
    assert.equal((await ask(world, 'old')).status, 200)
    assert.equal((await ask(world, 'old.jsonld')).status, 200)
  },

  'are not there while they are drafts, for another, or never were': async (world) => {
    await openDesk(world)
    for (const name of ['draft', 'draft.jsonld', 'rivals', 'rivals.jsonld', 'nothing', '.jsonld']) {
      await assert.rejects(ask(world, name), notFound, name)
    }
    assert.equal((await ask(world, 'rivals', { partner: 'rival' })).status, 200)
  },

  'are the same by a path, private, and told to nobody': async (world) => {
    await openDesk(world)
    for (const name of [null, SIGNED.id, `${SIGNED.id}.jsonld`]) {
      const [byHeader, byPath] = [await ask(world, name), await ask(world, name, { entrance: 'path' })]
      assert.equal(await byHeader.text(), await byPath.text())
      assert.match(byPath.headers.get('Cache-Control') ?? '', /^private/)
      assert.match(byPath.headers.get('Vary') ?? '', /Authorization/)
      assert.equal(byPath.headers.get('Referrer-Policy'), 'no-referrer')
      assert.match(byPath.headers.get('X-Robots-Tag') ?? '', /noindex/)
      assert.equal(byPath.headers.get('Access-Control-Allow-Origin'), null)
    }
  },

  'have a validator that changes with a version, and with the end of the term': async (world) => {
    await openDesk(world)
    await write(world, { ...SIGNED, version: 2, until: '2025-10-15T08:01:00.000Z' })
    const first = await ask(world, SIGNED.id)
    const etag = first.headers.get('ETag') ?? ''
    assert.match(first.headers.get('Cache-Control') ?? '', /max-age=60/)
    const conditional = { headers: { 'If-None-Match': etag } }
    assert.equal((await ask(world, SIGNED.id, conditional)).status, 304)
    world.setNow('2025-10-15T08:01:00.000Z')
    const ended = await ask(world, SIGNED.id, conditional)
    assert.equal(ended.status, 200)
    assert.match(await ended.text(), /Ended\./)
    await write(world, { ...SIGNED, version: 3 })
    assert.equal((await ask(world, SIGNED.id, conditional)).status, 200)
  },
})
