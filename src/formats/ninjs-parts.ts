/** Properties that ninjs objects of every type are put together from. */
import { type StatedTerms, termsPolicy } from './stated-terms.ts'
import { uriOf } from './uri.ts'
import { statedWords } from './usage-terms.ts'
import type { WireSetting } from './wire.ts'

/** A property whose text is there; none where it is null or empty. */
export function textOrNothing<Name extends string>(name: Name, text: string | null) {
  return (text ? { [name]: text } : {}) as { readonly [key in Name]?: string }
}

/** A property of format `uri`; none for an address that is none. */
export function uriRecord<Name extends string>(name: Name, address: string | null) {
  return textOrNothing(name, uriOf(address))
}

/** Plain text under a role; no description at all where nothing is said. */
export function descriptions(role: string, text: string | null) {
  return text ? [{ role, contentType: 'text/plain', value: text }] : []
}

/** Whom to ask for permission. */
export function contactRecord(contact: string) {
  return { ...(contact.includes('@') ? { type: 'email' } : {}), role: 'licensing', value: contact }
}

/** Terms in words and, where it has an address, the machine-readable policy: `encodedRights` would freeze a copy of it. */
export function termsRecord(place: Pick<WireSetting, 'baseUrl' | 'entrance'>, terms: StatedTerms) {
  const linkedRights = termsPolicy(place, terms)
  return {
    usageTerms: statedWords(terms),
    ...(linkedRights === null ? {} : { rightsInfo: { langId: ODRL, linkedRights } }),
  }
}

const ODRL = 'http://www.w3.org/ns/odrl/2/'
