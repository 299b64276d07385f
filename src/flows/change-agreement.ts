/** Activating, suspending, resuming and ending an Agreement, each a version of its own; removing a draft. */
import type { Agreement, AgreementStatus, AgreementTerms } from '../domain/agreement.ts'
import { activationFaults, agreementFaults } from '../domain/agreement-faults.ts'
import { AppError, requireVersion } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { agreementStatements } from '../store/agreements.ts'
import { type AgreementSetting, hasEnded, requireNone } from './plan-agreement.ts'
import { readAgreementSetting, requireAgreement, versionStatements } from './write-agreement.ts'

export type AgreementVerb = 'activate' | 'suspend' | 'resume' | 'end'

type Step = { readonly from: readonly AgreementStatus[]; readonly to: AgreementStatus }

const STEPS: Readonly<Record<AgreementVerb, Step>> = {
  activate: { from: ['draft'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  end: { from: ['active', 'suspended'], to: 'ended' },
}

/** Where and when it was signed. */
export type Signature = Partial<Pick<AgreementTerms, 'document' | 'signedOn'>>

export type Change = {
  /** Stated where it is activated; what is not stated stays as it was. */
  readonly signature?: Signature
  /** The version the change was made from. */
  readonly expected?: number | undefined
}

/**
 * The Agreement as it then stands; the same status again changes nothing. Throws AppError `not_found`, `invalid` for
 * one that is not signed, `conflict` for a step that can't be taken and for a change made from another version.
 */
export async function changeAgreement(
  platform: Platform,
  id: string,
  verb: AgreementVerb,
  doer: Doer,
  { signature = {}, expected }: Change = {},
): Promise<Agreement> {
  const before = await requireAgreement(platform, id)
  requireVersion('agreement', before.version, expected)
  const { from, to } = STEPS[verb]
  if (before.status === to) return asSigned(before, signature)
  if (!from.includes(before.status)) throw noStep(before, verb)
  const after = {
    ...{ ...before, ...signature },
    status: to,
    version: before.version + 1,
    updatedAt: doer.now,
  }
  if (verb === 'activate') requireActivation(after, await readAgreementSetting(platform, before.partner))
  await platform.db.batch(versionStatements(before, after, verb, doer))
  return after
}

/** What is in force already is not signed again by the way. */
function asSigned(agreement: Agreement, { document, signedOn }: Signature): Agreement {
  const { id, status } = agreement
  const isOther = (stated: string | null | undefined, stands: string | null) =>
    stated !== undefined && stated !== stands
  if (!isOther(document, agreement.document) && !isOther(signedOn, agreement.signedOn)) return agreement
  throw new AppError(
    'conflict',
    `The agreement ${id} is ${status} under another signature: change its terms instead`,
  )
}

/** What was fine as a draft may rest on a License or a channel that is another by now. Throws AppError `invalid`. */
export function requireActivation(
  agreement: Agreement,
  { licenses, channels, partner }: AgreementSetting,
): void {
  const faults = partner ? agreementFaults(agreement, { licenses, channels, partner }) : []
  requireNone(
    [...activationFaults(agreement, agreement.updatedAt), ...faults],
    `${agreement.id} can’t be active`,
  )
}

function noStep({ id, status }: Agreement, verb: AgreementVerb): AppError {
  if (status === 'ended') return hasEnded(id)
  if (status === 'draft') {
    const instead = verb === 'end' ? 'remove it' : 'activate it'
    return new AppError(
      'conflict',
      `The agreement ${id} is a draft that was never active: ${instead} instead`,
    )
  }
  const instead = status === 'suspended' ? 'resume it' : 'change its terms'
  return new AppError('conflict', `The agreement ${id} is ${status}: ${instead} instead`)
}

/** Throws AppError `not_found`, and `conflict` for one that was ever active: it is ended, not removed. */
export async function removeDraft(platform: Platform, id: string, doer: Doer): Promise<void> {
  const { status, version } = await requireAgreement(platform, id)
  if (status === 'ended') {
    throw new AppError('conflict', `The agreement ${id} has ended and stays on record`)
  }
  if (status !== 'draft') {
    throw new AppError('conflict', `The agreement ${id} was active, which stays on record: end it instead`)
  }
  await platform.db.batch([
    agreementStatements.expectVersion(id, version),
    agreementStatements.removeVersions(id),
    agreementStatements.remove(id),
    activityStatements.record({ verb: 'remove', noun: 'agreement', nounId: id }, doer),
  ])
}
