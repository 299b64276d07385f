/** Properties that ninjs objects of every type are put together from. */
import type { License } from '../domain/license.ts'
import { uriOf } from './uri.ts'
import { policyUrl } from './wire.ts'

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

/** The machine-readable policy, by its address: `encodedRights` would freeze a copy of it. */
export function linkedRights(baseUrl: string, license: Pick<License, 'id'>) {
  return { langId: 'http://www.w3.org/ns/odrl/2/', linkedRights: policyUrl(baseUrl, license) }
}
