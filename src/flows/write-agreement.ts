/** Writing an Agreement: a draft where there was none, else a new version; what was signed before stays as it was. */
import type { Agreement } from '../domain/agreement.ts'
import { AppError, requireVersion } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { agreementStatements, readAgreement } from '../store/agreements.ts'
import { type ChannelRow, channelOf, channelStatements } from '../store/channels.ts'
import { readSetting } from '../store/newsroom.ts'
import { type PartnerRow, partnerOf, partnerStatements } from '../store/partners.ts'
import { type AgreementFields, type AgreementSetting, planAgreement } from './plan-agreement.ts'

export type WrittenAgreement = {
  readonly outcome: 'created' | 'changed' | 'unchanged'
  readonly agreement: Agreement
}

/** Throws AppError as `planAgreement` does, and `conflict` for a change made from another version than the current one. */
export async function writeAgreement(
  platform: Platform,
  fields: AgreementFields,
  doer: Doer,
  expected?: number,
): Promise<WrittenAgreement> {
  const before = await readAgreement(platform.db, fields.id)
  requireVersion('agreement', before?.version, expected)
  const agreement = planAgreement(fields, before, await readAgreementSetting(platform, fields.partner), doer)
  if (agreement === before) return { outcome: 'unchanged', agreement }
  await platform.db.batch(versionStatements(before, agreement, before ? 'change' : 'create', doer))
  return { outcome: before ? 'changed' : 'created', agreement }
}

/** A version after the one there was, unless somebody else wrote one meanwhile. */
export function versionStatements(
  before: Agreement | null,
  after: Agreement,
  verb: string,
  doer: Doer,
): readonly Statement[] {
  return [
    agreementStatements.expectVersion(after.id, before?.version ?? null),
    agreementStatements.writeCurrent(after),
    agreementStatements.writeVersion(after, doer.operator),
    activityStatements.record({ verb, noun: 'agreement', nounId: after.id }, doer),
  ]
}

/** Read in one instant. Throws AppError `conflict` where no newsroom is set up: there is nobody to sign. */
export async function readAgreementSetting({ db }: Platform, partner: string): Promise<AgreementSetting> {
  const read = await readSetting(db, [partnerStatements.read(partner), channelStatements.listNamed()])
  if (!read) throw new AppError('conflict', 'No newsroom is set up yet: there is nobody to sign')
  const { licenses, newsroom } = read.setting
  const [[partnerRow], channels] = read.rows as [PartnerRow[], ChannelRow[]]
  return {
    partner: partnerRow ? partnerOf(partnerRow) : null,
    licenses,
    channels: new Map(channels.map(channelOf).map(({ id, selection }) => [id, selection ?? {}])),
    defaultLicense: newsroom.defaultLicense,
  }
}

/** One Agreement in its current version. Throws AppError `not_found`. */
export async function requireAgreement({ db }: Platform, id: string): Promise<Agreement> {
  const agreement = await readAgreement(db, id)
  if (!agreement) throw new AppError('not_found', `There is no agreement ${id}`)
  return agreement
}
