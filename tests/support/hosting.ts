/** An open house that hosts Assets: their bytes are taken in by address, and asked for as the public and as a Partner. */
import assert from 'node:assert/strict'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Entrance } from '../../src/domain/allowance.ts'
import { hostAsset } from '../../src/flows/host-asset.ts'
import { keepDocuments } from '../../src/http/kept.ts'
import { openLedger } from '../../src/http/ledger.ts'
import { servePartnerAsset } from '../../src/http/partner/assets.ts'
import { problemResponse } from '../../src/http/problem.ts'
import { BASE_URL } from './builders.ts'
import { type House, openHouse } from './house.ts'
import { aPng } from './media-bytes.ts'
import { aCredential, anAgreement, aPartner } from './partners.ts'
import type { World } from './world.ts'

export const PICTURE = 'https://media.example/market.png'

/** Headers of a request. */
type Asking = Readonly<Record<string, string>>

export type HostingHouse = House & {
  readonly idOf: (url: string) => Promise<string>
  /** Hosts these bytes for the Asset of that address; its id. */
  readonly host: (url: string, bytes?: Uint8Array<ArrayBuffer>, mediaType?: string) => Promise<string>
  /** Asks at `/assets/{id}`. */
  readonly asset: (id: string, headers?: Asking) => Promise<Response>
  /** Asks at a Partner's door, under these Agreements. */
  readonly partnerAsset: (id: string, visit: Visit) => Promise<Response>
}

export type Visit = {
  readonly agreements: readonly Agreement[]
  readonly entrance?: Entrance
  readonly headers?: Asking
}

/** In force on the day of a World. */
export function anOldAgreement(overrides: Partial<Agreement> = {}): Agreement {
  return anAgreement({ signedOn: '2025-01-06', from: '2025-01-07T00:00:00.000Z', ...overrides })
}

export async function openHosting(world: World): Promise<HostingHouse> {
  const house = await openHouse(world)
  const platform = {
    ...world.platform,
    kept: keepDocuments(world.platform.compress),
    ledger: openLedger(world.platform),
  }
  const idOf = async (url: string) => {
    const sql = 'SELECT id FROM asset WHERE url = ?'
    const [row] = await world.db.query<{ id: string }>({ sql, params: [url] })
    assert.ok(row, `no asset ${url}`)
    return row.id
  }
  const host: HostingHouse['host'] = async (url, bytes = aPng(), mediaType = 'image/png') => {
    const id = await idOf(url)
    await hostAsset(world.platform, id, { mediaType, bytes }, { operator: 'ada', now: world.now() })
    return id
  }
  const partnerAsset: HostingHouse['partnerAsset'] = async (id, visit) => {
    const { agreements, entrance = 'header', headers = {} } = visit
    const standing = { partner: aPartner(), agreements, channels: new Map() }
    const caller = { credential: aCredential(), standing, entrance }
    const request = new Request(`${BASE_URL}/partner/assets/${id}`, { headers })
    try {
      return await servePartnerAsset(platform, { baseUrl: BASE_URL, maxAge: 300 }, caller, request, id)
    } catch (error) {
      return problemResponse(error, world.platform.log)
    }
  }
  return { ...house, idOf, host, partnerAsset, asset: (id, headers) => house.get(`/assets/${id}`, headers) }
}

/** A story that shows the picture. */
export function withPicture(overrides: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'story-1',
    publishedAt: '2025-10-15T07:00:00Z',
    images: [{ url: PICTURE, alt: 'The market' }],
    ...overrides,
  }
}

export async function bytesIn(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer())
}
