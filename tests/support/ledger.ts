/** A house with Partners whose requests are answered and noted, as their doors do it. */
import assert from 'node:assert/strict'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { DeliveryDoor } from '../../src/domain/delivery.ts'
import { compileEdition } from '../../src/flows/compile-edition.ts'
import { audienceAt, readStanding } from '../../src/flows/know-partner.ts'
import { factsOf, tagOf } from '../../src/http/conditional.ts'
import { answer } from '../../src/http/document.ts'
import { type HttpPlatform, keepDocuments } from '../../src/http/kept.ts'
import { openLedger } from '../../src/http/ledger.ts'
import type { PartnerCaller } from '../../src/http/partner/caller.ts'
import type { Statement } from '../../src/ports/database.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { credentialStatements, readCredential } from '../../src/store/credentials.ts'
import { listDeliveries, startBefore } from '../../src/store/deliveries.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { BASE_URL } from './builders.ts'
import { type House, openHouse } from './house.ts'
import { aCredential, anAgreement, aPartner } from './partners.ts'
import type { World } from './world.ts'

export type Knock = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly door?: DeliveryDoor
  readonly format?: string
}

export type LedgerHouse = House & {
  readonly http: HttpPlatform
  /** A Partner with one active Agreement `{id}-2026` over everything, and one Credential `{id}-key`. */
  readonly sign: (partner: string, terms?: Partial<Agreement>) => Promise<void>
  /** The Partner asks for `latest` and is answered. */
  readonly knock: (partner: string, knock?: Knock) => Promise<Response>
  readonly callerOf: (partner: string) => Promise<PartnerCaller>
}

async function openLedgerHouse(world: World): Promise<LedgerHouse> {
  const house = await openHouse(world)
  const { db, platform } = world
  const http = { ...platform, kept: keepDocuments({}), ledger: openLedger(platform) }
  const callerOf = async (partner: string): Promise<PartnerCaller> => {
    const [credential, standing] = [
      await readCredential(db, `${partner}-key`),
      await readStanding(platform, partner),
    ]
    assert.ok(credential && standing)
    return { credential, standing, entrance: 'header' }
  }
  const knock: LedgerHouse['knock'] = async (partner, { method = 'GET', headers = {}, ...asked } = {}) => {
    const { credential, standing } = await callerOf(partner)
    const edition = await compileEdition(platform, {
      ...{ channel: 'latest', baseUrl: BASE_URL, now: world.now(), maxAge: 300 },
      audience: audienceAt('feed', standing, 'header'),
    })
    assert.ok(edition)
    const { door = 'channel', format = 'rss' } = asked
    const { articles } = edition
    return answer(http, new Request(`${BASE_URL}/partner/feeds/latest.${format}`, { method, headers }), {
      ...{ etag: tagOf([partner, format, articles.map(factsOf)]), changedAt: null, until: edition.until },
      ...{ maxAge: 300, isShared: false, mediaType: 'text/plain' },
      render: () => articles.map(({ headline }) => headline).join('\n'),
      handover: { partner, credential: credential.id, door, channel: 'latest', format, articles },
    })
  }
  const sign: LedgerHouse['sign'] = async (partner, terms = {}) => {
    const read = await readSetting(db)
    assert.ok(read)
    const licenses = [...read.setting.licenses.values()]
    const from = '2025-01-01T00:00:00.000Z'
    const agreement = anAgreement({ id: `${partner}-2026`, partner, licenses, from, ...terms })
    const credential = aCredential({ id: `${partner}-key`, partner })
    await db.batch([
      partnerStatements.write(aPartner({ id: partner, name: `The ${partner}` })),
      agreementStatements.writeCurrent(agreement),
      agreementStatements.writeVersion(agreement, 'ada'),
      credentialStatements.insert(credential, `digest of ${partner}`, 'ada'),
    ])
  }
  // The public is answered by an application of its own.
  const settle = async () => (await house.settle()) + (await http.ledger.settle())
  return { ...house, http, settle, sign, knock, callerOf }
}

export const STORY = {
  id: 'ferry',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  publishedAt: '2025-10-15T07:00:00Z',
}

const EVERY = { from: '2025-01-01T00:00:00.000Z', start: startBefore('2027-01-01T00:00:00.000Z'), limit: 100 }
/** All periods. */
export const EVER = { from: '2025-01-01', to: '2027-01-01' }

export const say = (sql: string): Statement => ({ sql, params: [] })

/** All lines, newest first receipt first. */
export const linesTo = ({ db }: LedgerHouse, partner: string) =>
  listDeliveries(db, { partner, article: null, revision: null }, EVERY)

/** One story, and one Partner, `radio`. */
export async function openWithStory(world: World): Promise<LedgerHouse> {
  const house = await openLedgerHouse(world)
  await house.publish(STORY)
  await house.sign('radio')
  return house
}
