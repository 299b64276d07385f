/** Where the terms for machines are served. */
import { licenseUrl } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import { strictestLicense } from '../domain/machine-terms.ts'

type Named = Pick<License, 'id'>

export const RSL_TYPE = 'application/rsl+xml'

/** A License as RSL. */
export function rslUrl(baseUrl: string, license: Named): string {
  return `${licenseUrl(baseUrl, license)}.rsl`
}

/** A License as an ODRL offer, which is its TDMRep policy too. */
export function offerUrl(baseUrl: string, license: Named): string {
  return `${licenseUrl(baseUrl, license)}.jsonld`
}

/** What the site as a whole allows, as RSL. */
export function siteRslUrl(baseUrl: string): string {
  return `${baseUrl}/license.xml`
}

/** All terms for people, with whom to ask. */
export function siteTermsUrl(baseUrl: string): string {
  return `${baseUrl}/#terms`
}

/**
 * The TDMRep policy of what is under these Licenses: the offer of the one, or of the one that gives no more than any
 * other. Where none is such, an offer would give away what another keeps: then the page of all terms (TDMRep allows one).
 */
export function policyUrl(baseUrl: string, licenses: readonly License[]): string {
  const strictest = strictestLicense(licenses)
  return strictest === null ? siteTermsUrl(baseUrl) : offerUrl(baseUrl, strictest)
}
