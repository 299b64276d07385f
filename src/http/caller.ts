/** Who asks for a document, the public or a Partner, and what an answer owes to which of them. */
import type { Audience, Door } from '../domain/allowance.ts'
import type { Handover } from '../domain/delivery.ts'
import { audienceAt } from '../flows/know-partner.ts'
import type { Platform } from '../ports/platform.ts'
import { CORS_HEADERS, type Document, PARTNER_HEADERS } from './document.ts'
import type { PartnerCaller } from './partner/caller.ts'

/** Anyone; a country is ISO 3166-1 alpha-2, null when nothing trustworthy says. */
export type PublicCaller = { readonly entrance: 'public'; readonly country: string | null }

export type Caller = PublicCaller | PartnerCaller

export function publicCaller(platform: Platform, request: Request): PublicCaller {
  return { entrance: 'public', country: platform.country(request) }
}

export function audienceOf(caller: Caller, door: Door): Audience {
  return caller.entrance === 'public'
    ? { kind: 'public', door, country: caller.country }
    : audienceAt(door, caller.standing, caller.entrance)
}

/** Whether caches shared by several readers may keep what this caller is given. */
export function isShareable(caller: Caller, isTerritorial: boolean): boolean {
  return caller.entrance === 'public' && (caller.country === null || !isTerritorial)
}

/** The headers of a document for machines: any origin may read what is public, no origin but ours what is a Partner's. */
export function mannersFor(caller: Caller): Readonly<Record<string, string>> {
  return caller.entrance === 'public' ? CORS_HEADERS : PARTNER_HEADERS
}

/** The headers of a page beside those of every page. */
export function pageMannersFor(caller: Caller): Readonly<Record<string, string>> {
  return caller.entrance === 'public' ? {} : PARTNER_HEADERS
}

/** What a Partner holds once a document was sent; nothing is noted of the public. */
export function handoverTo(
  caller: Caller,
  handed: Omit<Handover, 'partner' | 'credential'>,
): Pick<Document, 'handover'> {
  if (caller.entrance === 'public') return {}
  const { credential, standing } = caller
  return { handover: { partner: standing.partner.id, credential: credential.id, ...handed } }
}

/**
 * Where links beside an answer begin: the public's at the base URL; a Partner's with as many steps up as lead to its own
 * door, so that no address names a credential, and none loses it (RFC 3986 §5.2).
 */
export function rootFor(caller: Caller, baseUrl: string, request: Request): string {
  return withinFor(caller, request) ?? baseUrl
}

/** The same where a page must know whether it is a Partner's: null on the public's. */
export function withinFor(caller: Caller, request: Request): string | null {
  if (caller.entrance === 'public') return null
  const steps = new URL(request.url).pathname.split('/').length - 3
  return steps > 0 ? new Array<string>(steps).fill('..').join('/') : '.'
}
