/** Who stands at a Partner's door: known by the credential it shows, in a header or in the path, and by no other. */
import type { Entrance } from '../../domain/allowance.ts'
import type { Scope } from '../../domain/credential.ts'
import { sha256 } from '../../domain/digest.ts'
import { AppError } from '../../domain/errors.ts'
import { sentenceOf } from '../../domain/refusal-words.ts'
import { standingAt } from '../../domain/standing.ts'
import type { Instant } from '../../domain/time.ts'
import { findPartner, type KnownPartner } from '../../flows/know-partner.ts'
import type { Platform } from '../../ports/platform.ts'
import { bearerOf, passwordOf, segmentOf } from '../shown-credential.ts'
import type { Guard } from '../throttle.ts'

/** A Partner that was known, and by which entrance it came. */
export type PartnerCaller = KnownPartner & { readonly entrance: Entrance }

/** Whoever opens them: content is closed to a Partner without an active Agreement, what it owes and is owed never is. */
const ALWAYS_OPEN: ReadonlySet<Scope> = new Set(['agreements', 'deliveries'])

/** Both challenges (RFC 9110 §11.6.1); RFC 7617 §2.1: the password is UTF-8. */
export const CHALLENGE =
  'Basic realm="Imprimatur partners", charset="UTF-8", Bearer realm="Imprimatur partners"'

/**
 * Throws AppError `unauthenticated` for no credential and, in the same words whichever it is, for one that is unknown,
 * expired or revoked; `throttled` for one too many of these. What stands in a query string is never read.
 */
export async function knowCaller(platform: Platform, guard: Guard, request: Request): Promise<PartnerCaller> {
  const shown = shownBy(request)
  if (shown === null) throw new AppError('unauthenticated', 'This needs a partner’s credential')
  const { credential, entrance } = shown
  const now = platform.now()
  const attempt = { digest: sha256(credential), address: platform.address(request), now }
  const known = await guard(attempt, () => findPartner(platform, attempt.digest, now))
  if (known === null) {
    throw new AppError('unauthenticated', 'This credential is unknown, expired or revoked')
  }
  return { ...known, entrance }
}

/** Throws AppError `forbidden`: without the scope, and at a door to content with the reason why it is closed at `now`. */
export function requireOpen({ credential, standing }: PartnerCaller, scope: Scope, now: Instant): void {
  if (!credential.scopes.includes(scope)) {
    throw new AppError('forbidden', `This credential does not open this door: it is not for ${scope}`)
  }
  const reason = ALWAYS_OPEN.has(scope) ? null : standingAt(standing, now)
  if (reason) throw new AppError('forbidden', sentenceOf(reason), { reason })
}

type Shown = { readonly credential: string; readonly entrance: Entrance }

/** Under `/p/` the path alone counts: what a browser remembers for the host is not looked at there. */
function shownBy(request: Request): Shown | null {
  const [, segment] = /^\/p(?:$|\/)([^/]*)/.exec(new URL(request.url).pathname) ?? []
  if (segment !== undefined) {
    const credential = segmentOf(segment)
    return credential === null ? null : { credential, entrance: 'path' }
  }
  const field = request.headers.get('Authorization')
  const credential = bearerOf(field) ?? passwordOf(field)
  return credential === null ? null : { credential, entrance: 'header' }
}
