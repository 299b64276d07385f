/** Whether terms can be read at all: a word nobody knows, a number that counts nothing, a list that is none give nothing (design §4). */
import type { Agreement, Grant } from './agreement.ts'
import { AGREEMENT_STATUSES } from './agreement.ts'
import { DUTIES, type License, USES } from './license.ts'
import { PARTNER_STATUSES, type Partner } from './partner.ts'
import { isReadableSelection } from './selection.ts'
import { isInstant } from './time.ts'

/** Licenses are read with every article, and do not change. */
const read = new WeakMap<License, boolean>()

export function isReadableLicense(license: License): boolean {
  const known = read.get(license)
  if (known !== undefined) return known
  const { publicUse, pageUse, ceiling, reserved, duties, territories, ai, aiCeiling, irrevocable } = license
  const isReadable =
    [publicUse, pageUse, ceiling].every((use) => USES.includes(use)) &&
    Array.isArray(reserved) &&
    areDuties(duties) &&
    areTerritories(territories) &&
    isRecord(ai) &&
    isRecord(aiCeiling) &&
    typeof irrevocable === 'boolean'
  read.set(license, isReadable)
  return isReadable
}

export function isReadablePartner({ status, territories }: Partner): boolean {
  return PARTNER_STATUSES.includes(status) && areTerritories(territories)
}

export function isReadableAgreement(agreement: Agreement): boolean {
  return isRecord(agreement) && isTermReadable(agreement) && areTermsReadable(agreement)
}

function isTermReadable({ from, until, status, document, signedOn }: Agreement): boolean {
  return (
    AGREEMENT_STATUSES.includes(status) &&
    isInstant(from) &&
    (until === null || isInstant(until)) &&
    (document === null || typeof document === 'string') &&
    (signedOn === null || isInstant(`${signedOn}T00:00:00.000Z`))
  )
}

function areTermsReadable(agreement: Agreement): boolean {
  const { duties, territories, credit, removeAfterDays, licenses, grants } = agreement
  return (
    areDuties(duties) &&
    areTerritories(territories) &&
    (credit === null || typeof credit === 'string') &&
    (removeAfterDays === null || isCount(removeAfterDays)) &&
    Array.isArray(licenses) &&
    Array.isArray(grants)
  )
}

export function isReadableGrant(grant: Grant): boolean {
  if (!isRecord(grant)) return false
  const { selection, use, territories, permits, ai, delayHours, dailyQuota, duties } = grant
  return (
    isReadableSelection(selection) &&
    USES.includes(use) &&
    areTerritories(territories) &&
    Array.isArray(permits) &&
    isRecord(ai) &&
    isCount(delayHours) &&
    (dailyQuota === null || isCount(dailyQuota)) &&
    areDuties(duties)
  )
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Null, and only null, is everywhere. */
function areTerritories(value: unknown): value is readonly string[] | null {
  return value === null || Array.isArray(value)
}

function areDuties(value: unknown): boolean {
  return Array.isArray(value) && value.every((duty) => DUTIES.includes(duty))
}

/** A whole number that counts something. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
