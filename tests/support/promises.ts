/** Promises in the database of a World: Partners and Agreements written by the store’s own statements. */
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { readLicense } from '../../src/store/licenses.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { anAgreement, aPartner } from './partners.ts'
import type { World } from './world.ts'

export type Promised = {
  readonly partner?: Partial<Partner>
  /** Each with the Partner’s id; without any, the builder’s own. */
  readonly agreements?: readonly Partial<Agreement>[]
}

/** Writes a Partner with its Agreements, signed under the Licenses as they stand in the database. */
export async function promise({ db }: Pick<World, 'db'>, { partner = {}, agreements = [{}] }: Promised = {}) {
  const written = aPartner(partner)
  await db.batch([partnerStatements.write(written)])
  for (const fields of agreements) {
    await sign(
      { db },
      { id: `${written.id}-2025`, partner: written.id, from: '2025-01-01T00:00:00.000Z', ...fields },
    )
  }
  return written
}

/** Writes an Agreement, or the next version of one. */
export async function sign({ db }: Pick<World, 'db'>, fields: Partial<Agreement>): Promise<Agreement> {
  const wanted = anAgreement({ signedOn: '2025-01-06', ...fields })
  const known = await Promise.all(wanted.licenses.map(({ id }) => readLicense(db, id)))
  const agreement = { ...wanted, licenses: known.filter((license) => license !== null) }
  await db.batch([
    agreementStatements.writeCurrent(agreement),
    agreementStatements.writeVersion(agreement, 'ada'),
  ])
  return agreement
}
