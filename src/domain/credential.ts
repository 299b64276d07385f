/** The Credential: what a Partner shows at its doors; many for each, named, scoped, expiring, kept as a hash alone. */
import type { Instant } from './time.ts'

/** The doors a Credential opens. */
export const SCOPES = ['channels', 'articles', 'search', 'agreements', 'deliveries'] as const
export type Scope = (typeof SCOPES)[number]

export type Credential = {
  readonly id: string
  /** Id of the Partner. */
  readonly partner: string
  /** Unique among the Partner's: `wordpress importer`. */
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly revokedAt: Instant | null
  /** About when it was last shown while it counted, whatever it was given; null for never. */
  readonly lastUsedAt: Instant | null
}

/** Whether it counts at this instant. */
export function isCredentialActive(credential: Credential, now: Instant): boolean {
  return credential.revokedAt === null && (credential.expiresAt === null || now < credential.expiresAt)
}
