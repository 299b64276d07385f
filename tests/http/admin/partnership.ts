/** What journeys at the operators' desk state of Partners and Agreements. */

import type { World } from '../../support/world.ts'
import { at, type Desk, openNewsroomDesk } from './desk.ts'

export const RADIO = {
  name: 'Lagoon Radio',
  contacts: [{ name: 'Chidi Okafor', email: 'chidi@radio.example' }],
  domains: ['radio.example'],
  territories: ['NG', 'GH'],
}

export const TERMS = {
  partner: 'lagoon-radio',
  title: 'Syndication 2026',
  from: '2025-10-01T00:00:00Z',
  grants: [{ id: 'business', selection: { sections: ['Business'] }, use: 'fullText', images: true }],
}

export const SIGNATURE = { document: 'contracts/2026/radio.pdf', signedOn: '2025-09-30' }

/** A newsroom's desk with one Partner. */
export async function openPartnerDesk(world: World): Promise<Desk> {
  const desk = await openNewsroomDesk(world)
  await desk.expect(201, 'PUT', '/partners/lagoon-radio', { body: RADIO })
  return desk
}

/** A Partner with an Agreement in force, `radio-2026`. */
export async function openAgreementDesk(world: World): Promise<Desk> {
  const desk = await openPartnerDesk(world)
  await desk.expect(201, 'PUT', '/agreements/radio-2026', { body: TERMS })
  await desk.expect(200, 'POST', '/agreements/radio-2026/activate', { body: SIGNATURE })
  return desk
}

/** A Credential made for the Partner: its id and its secret. */
export async function issue(desk: Desk, body: object = { name: 'importer' }) {
  const made = await desk.expect(201, 'POST', '/partners/lagoon-radio/credentials', { body })
  return { id: String(at(made.body, 'credential.id')), secret: String(at(made.body, 'secret')) }
}

/** Everything these nouns have stored, to see that nothing was. */
export function dumpPartners({ db }: World): Promise<unknown> {
  const tables = ['partner', 'agreement', 'agreement_version', 'credential', 'activity']
  return Promise.all(tables.map((table) => db.query({ sql: `SELECT * FROM ${table}`, params: [] })))
}
