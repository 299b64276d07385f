/** Planning an Agreement: what would be written of what was asked for, or why it can't be. */
import type { Agreement, AgreementTerms } from '../domain/agreement.ts'
import { activationFaults, agreementFaults } from '../domain/agreement-faults.ts'
import type { Selection } from '../domain/channel.ts'
import { AppError, type Fault, invalidField } from '../domain/errors.ts'
import type { License } from '../domain/license.ts'
import type { Doer } from '../domain/operator.ts'
import type { Partner } from '../domain/partner.ts'

/** What an operator states of an Agreement. */
export type AgreementFields = Omit<AgreementTerms, 'licenses'> & {
  readonly id: string
  /** Id of the Partner. */
  readonly partner: string
  /** Ids; without them those it was signed under stay, or a new one is under the newsroom's default License. */
  readonly licenses?: readonly string[] | undefined
  /** Whether the Licenses are signed anew, each in its current version. */
  readonly resign?: boolean | undefined
}

/** What a plan rests on. */
export type AgreementSetting = {
  readonly partner: Partner | null
  /** Current versions, by id. */
  readonly licenses: ReadonlyMap<string, License>
  /** What each channel that the newsroom named selects, by its id. */
  readonly channels: ReadonlyMap<string, Selection>
  readonly defaultLicense: string
}

/**
 * The Agreement as it would stand, a draft where there was none; the very one there is where nothing changes. Throws
 * AppError `invalid` for terms that can't be, `conflict` for another Partner and for an Agreement that has ended.
 */
export function planAgreement(
  fields: AgreementFields,
  before: Agreement | null,
  setting: AgreementSetting,
  { now }: Doer,
): Agreement {
  const { partner } = setting
  if (!partner) throw invalidField('partner', fields.partner, 'the id of a partner')
  if (before && before.partner !== partner.id) throw otherPartner(before)
  const terms: AgreementTerms = { ...statedTerms(fields), licenses: signedLicenses(fields, before, setting) }
  if (before && isSameTerms(before, terms)) return before
  const { id } = fields
  const status = before?.status ?? 'draft'
  if (status === 'ended') throw hasEnded(id)
  const { licenses, channels } = setting
  requireNone(agreementFaults(terms, { licenses, channels, partner }), 'The agreement can’t be like this')
  const isBinding = status !== 'draft'
  if (isBinding) requireNone(activationFaults(terms, now), 'What is in force stays signed')
  return { ...terms, id, partner: partner.id, version: (before?.version ?? 0) + 1, status, updatedAt: now }
}

function statedTerms(fields: AgreementFields): Omit<AgreementTerms, 'licenses'> {
  const { title, document, signedOn, from, until, territories, duties, credit, removeAfterDays, grants } =
    fields
  return { title, document, signedOn, from, until, territories, duties, credit, removeAfterDays, grants }
}

/** Those that stay keep the version they were signed in; what is new, or signed anew, is pinned as it now is. */
function signedLicenses(
  { licenses: named, resign = false }: AgreementFields,
  before: Agreement | null,
  { licenses: current, defaultLicense }: AgreementSetting,
): readonly License[] {
  const signed = new Map(before?.licenses.map((license) => [license.id, license]))
  const ids = named ?? (before ? [...signed.keys()] : [defaultLicense])
  return ids.map((id, n) => {
    const license = (resign ? undefined : signed.get(id)) ?? current.get(id)
    if (!license) throw invalidField(`licenses[${n}]`, id, `one of ${[...current.keys()].join(', ')}`)
    return license
  })
}

function isSameTerms(before: Agreement, terms: AgreementTerms): boolean {
  const { id, partner, version, status, updatedAt, ...stood } = before
  return canonicalText(stood) === canonicalText(terms)
}

/** Whatever the order in which fields were stated. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

export function requireNone(faults: readonly Fault[], message: string): void {
  const [first] = faults
  if (!first) return
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new AppError('invalid', `${message}: ${first.field}: expected ${first.expected}${more}`, { faults })
}

function otherPartner({ id, partner }: Agreement): AppError {
  return new AppError(
    'conflict',
    `The agreement ${id} is with ${partner}, and stays so: make another one for another partner`,
  )
}

export function hasEnded(id: string): AppError {
  return new AppError('conflict', `The agreement ${id} has ended, for ever: make a new one`)
}
