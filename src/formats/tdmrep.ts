/** TDMRep (W3C Community Group, 10 May 2024): whether text and data mining is reserved, and under which policy. */
import type { License } from '../domain/license.ts'
import { machineTermsOf } from '../domain/machine-terms.ts'
import { policyUrl } from './terms-url.ts'

/** A reservation under these Licenses; `policy` is null where nothing is reserved (TDMRep ignores one then), or nobody offers. */
export function tdmReservation(
  baseUrl: string,
  licenses: readonly License[],
): { readonly reservation: 0 | 1; readonly policy: string | null } {
  if (!machineTermsOf(licenses).isTdmReserved) return { reservation: 0, policy: null }
  return { reservation: 1, policy: licenses.length === 0 ? null : policyUrl(baseUrl, licenses) }
}

/**
 * `/.well-known/tdmrep.json`: the first rule that matches counts. One rule for all addresses, the strictest of all
 * Licenses, since it is the headers of an article that speak of that article (they go before this file). Before a
 * newsroom is set up there are no Licenses, and everything is reserved.
 */
export function renderTdmRep(baseUrl: string, licenses: readonly License[]): string {
  const { reservation, policy } = tdmReservation(baseUrl, licenses)
  const rule = {
    location: '/',
    'tdm-reservation': reservation,
    ...(policy === null ? {} : { 'tdm-policy': policy }),
  }
  return `${JSON.stringify([rule], null, 2)}\n`
}
