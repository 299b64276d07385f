/** A house with Partners: each signed with, given credentials, and asked for by any entrance. */
import assert from 'node:assert/strict'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Credential } from '../../src/domain/credential.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { credentialStatements } from '../../src/store/credentials.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { type House, openHouse } from './house.ts'
import { aCredential, aGrant, anAgreement, aPartner } from './partners.ts'
import type { World } from './world.ts'

type Headers = Readonly<Record<string, string>>

/** How a credential is shown. */
export const ENTRANCES = ['Basic', 'Bearer', 'path'] as const
export type ShownBy = (typeof ENTRANCES)[number]

export type PartnerHouse = House & {
  /** Writes a Partner. */
  readonly admit: (partner: Partial<Partner> & { readonly id: string }) => Promise<Partner>
  /** Writes an Agreement, its next version where it is there, in force since January, under all Licenses as they now are. */
  readonly sign: (agreement: Partial<Agreement> & { readonly partner: string }) => Promise<Agreement>
  /** Writes a Credential of this text. */
  readonly issue: (
    credential: string,
    of: Partial<Credential> & { readonly partner: string },
  ) => Promise<Credential>
  /** Asks at a Partner's door: `/feeds/latest.rss` with a credential, shown this way. */
  readonly ask: (credential: string, path: string, options?: Asking) => Promise<Response>
}

export type Asking = { readonly by?: ShownBy; readonly headers?: Headers; readonly method?: string }

export function basic(password: string, name = 'importer'): Headers {
  const bytes = new TextEncoder().encode(`${name}:${password}`)
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}

export function bearer(credential: string): Headers {
  return { Authorization: `Bearer ${credential}` }
}

/** The address and the headers that a credential is shown with. */
export function shown(credential: string, path: string, by: ShownBy): readonly [string, Headers] {
  if (by === 'path') return [`/p/${credential}${path}`, {}]
  return [`/partner${path}`, by === 'Basic' ? basic(credential) : bearer(credential)]
}

export async function openPartnerHouse(world: World): Promise<PartnerHouse> {
  const house = await openHouse(world)
  const { db } = house
  return {
    ...house,
    admit: async (overrides) => {
      const partner = aPartner({ name: overrides.id, ...overrides, updatedAt: house.now() })
      await db.batch([partnerStatements.write(partner)])
      return partner
    },
    sign: async (overrides) => {
      const read = await readSetting(db)
      assert.ok(read)
      const id = overrides.id ?? `${overrides.partner}-2025`
      const [last] = await db.query<{ version: number }>({
        sql: 'SELECT version FROM agreement WHERE id = ?',
        params: [id],
      })
      const agreement = anAgreement({
        from: '2025-01-01T00:00:00.000Z',
        signedOn: '2025-01-01',
        licenses: [...read.setting.licenses.values()],
        ...overrides,
        id,
        version: (last?.version ?? 0) + 1,
        updatedAt: house.now(),
      })
      await db.batch([
        agreementStatements.writeCurrent(agreement),
        agreementStatements.writeVersion(agreement, 'ada'),
      ])
      return agreement
    },
    issue: async (text, overrides) => {
      const name = `credential ${sha256(text).slice(0, 8)}`
      const credential = aCredential({ id: `c-${sha256(text).slice(0, 8)}`, name, ...overrides })
      await db.batch([credentialStatements.insert(credential, sha256(text), 'ada')])
      return credential
    },
    ask: (credential, path, { by = 'Basic', headers = {}, method = 'GET' } = {}) => {
      const [address, own] = shown(credential, path, by)
      return house.get(address, { ...own, ...headers }, method)
    },
  }
}

export const RADIO = `impr_${'1'.repeat(64)}`
export const PRESS = `impr_${'2'.repeat(64)}`

/** Two stories and two Partners: the radio has business in full, the press headlines of everything with a credit of its own. */
export async function openWithTwo(world: World): Promise<PartnerHouse> {
  const house = await openPartnerHouse(world)
  const story = { summary: 'SUMMARY', publishedAt: '2025-10-15T07:00:00Z' }
  await house.publish({
    ...story,
    id: 'flood',
    headline: 'HEADLINE',
    bodyHtml: '<p>BODYTEXT</p>',
    section: 'Business',
  })
  await house.publish({ ...story, id: 'match', headline: 'MATCH HEADLINE', section: 'Sport' })
  await house.admit({ id: 'radio' })
  await house.sign({ partner: 'radio', grants: [aGrant({ selection: { sections: ['Business'] } })] })
  await house.issue(RADIO, { partner: 'radio' })
  await house.admit({ id: 'press' })
  const credit = '{newsroom}: Press has it from the Courier'
  await house.sign({ partner: 'press', credit, grants: [aGrant({ use: 'headline' })] })
  await house.issue(PRESS, { partner: 'press' })
  return house
}
