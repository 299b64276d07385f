/** Writing and removing a Partner: an organisation that was ever promised anything is never removed, only suspended. */
import { partnerFaults } from '../domain/agreement-faults.ts'
import { AppError, requireVersion } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Partner } from '../domain/partner.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { agreementStatements, listAgreementsOf } from '../store/agreements.ts'
import { credentialStatements } from '../store/credentials.ts'
import { partnerStatements, readPartner, readPartnerByName } from '../store/partners.ts'

export type PartnerFields = Omit<Partner, 'version' | 'updatedAt'>

export type WrittenPartner = {
  readonly outcome: 'created' | 'changed' | 'unchanged'
  readonly partner: Partner
}

/** Throws AppError `invalid` for what no Partner can be, `conflict` for a name that is another's and for a lost race. */
export async function writePartner(
  platform: Platform,
  fields: PartnerFields,
  doer: Doer,
  expected?: number,
): Promise<WrittenPartner> {
  const before = await readPartner(platform.db, fields.id)
  requireVersion('partner', before?.version, expected)
  const partner = planPartner(fields, before, doer)
  if (partner === before) return { outcome: 'unchanged', partner }
  const namesake = await readPartnerByName(platform.db, fields.name)
  if (namesake && namesake.id !== fields.id) {
    throw new AppError('conflict', `There is already a partner named ${fields.name}: ${namesake.id}`)
  }
  await platform.db.batch([
    partnerStatements.expectVersion(partner.id, before?.version ?? null),
    partnerStatements.write(partner),
    activityStatements.record(
      { verb: before ? 'change' : 'create', noun: 'partner', nounId: partner.id },
      doer,
    ),
  ])
  return { outcome: before ? 'changed' : 'created', partner }
}

/** The Partner as it would stand; the very one there is where nothing changes. Throws AppError `invalid`. */
export function planPartner(fields: PartnerFields, before: Partner | null, { now }: Doer): Partner {
  const { id, name, contacts, domains, territories, status } = fields
  const partner: Partner = {
    ...{ id, name, contacts, domains, territories, status },
    version: (before?.version ?? 0) + 1,
    updatedAt: now,
  }
  requirePartner(partner)
  return before && fieldsText(before) === fieldsText(partner) ? before : partner
}

function requirePartner(partner: Partner): void {
  const faults = partnerFaults(partner)
  if (faults.length > 0) throw new AppError('invalid', 'No partner can be like this', { faults })
}

function fieldsText({ name, contacts, domains, territories, status }: Partner): string {
  const people = contacts.map((contact) => [contact.name, contact.email])
  return JSON.stringify([name, people, domains, territories, status])
}

/**
 * Removes a Partner that was never given anything, its drafts and Credentials with it. Throws AppError `not_found`, and
 * `conflict` where an Agreement with it was ever active: what was promised and delivered is history.
 */
export async function removePartner(platform: Platform, id: string, doer: Doer): Promise<void> {
  await requirePartnerNamed(platform, id)
  const signed = (await listAgreementsOf(platform.db, id)).filter(({ status }) => status !== 'draft')
  if (signed.length > 0) throw hasHistory(id, signed.map((agreement) => agreement.id).join(', '))
  try {
    await platform.db.batch([
      agreementStatements.expectOnlyDrafts(id),
      agreementStatements.removeVersionsOf(id),
      agreementStatements.removeOf(id),
      credentialStatements.removeOf(id),
      partnerStatements.remove(id),
      activityStatements.record({ verb: 'remove', noun: 'partner', nounId: id }, doer),
    ])
  } catch (error) {
    // Signed in the meantime, or the ledger still refers to it.
    if (error instanceof AppError && error.code === 'conflict') throw hasHistory(id, 'or deliveries', error)
    throw error
  }
}

function hasHistory(id: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'conflict',
    `The partner ${id} has agreements that were active (${what}), which stay on record: end them instead, or suspend the partner`,
    { cause },
  )
}

/** One Partner. Throws AppError `not_found`. */
export async function requirePartnerNamed({ db }: Platform, id: string): Promise<Partner> {
  const partner = await readPartner(db, id)
  if (!partner) throw new AppError('not_found', `There is no partner ${id}`)
  return partner
}
