/** A Partner's standing: whether any of its Agreements is active, and so whether the doors to content are open to it. */
import type { Agreement } from './agreement.ts'
import { type PartnerStanding, type StandingRefusal, standingReason } from './coverage.ts'
import type { Instant } from './time.ts'

/** Of several reasons, the one nearest to a yes is told. */
const NEAREST: readonly StandingRefusal[] = [
  'agreement-not-started',
  'agreement-suspended',
  'agreement-ended',
  'no-agreement',
]

/** Why a Partner is given nothing at an instant, whatever it asks for; null while one of its Agreements is active. */
export function standingAt(
  standing: Pick<PartnerStanding, 'partner' | 'agreements'>,
  now: Instant,
): StandingRefusal | null {
  const reasons = standing.agreements.map((agreement) => reasonAt(standing, agreement, now))
  if (reasons.includes(null)) return null
  return NEAREST.find((reason) => reasons.includes(reason)) ?? 'no-agreement'
}

function reasonAt(
  standing: Pick<PartnerStanding, 'partner'>,
  agreement: Agreement,
  now: Instant,
): StandingRefusal | null {
  const reason = standingReason(standing, agreement)
  if (reason) return reason
  if (now < agreement.from) return 'agreement-not-started'
  return agreement.until !== null && now >= agreement.until ? 'agreement-ended' : null
}
