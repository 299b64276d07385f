/** The Partner: an organisation that receives articles, how it is reached, and where it may use what it gets. */
import type { Instant } from './time.ts'

/** A suspended Partner's Agreements give nothing until it is active again. */
export const PARTNER_STATUSES = ['active', 'suspended'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]

/** A person or desk at the Partner. */
export type Contact = { readonly name: string; readonly email: string }

export type Partner = {
  /** As in addresses and commands: `lagoon-radio`. */
  readonly id: string
  /** The organisation's name as it signs. */
  readonly name: string
  readonly contacts: readonly Contact[]
  /** Host names under which it publishes, in lower case. */
  readonly domains: readonly string[]
  /** ISO 3166-1 alpha-2 codes of where it publishes, or null for everywhere. */
  readonly territories: readonly string[] | null
  readonly status: PartnerStatus
  readonly version: number
  readonly updatedAt: Instant
}
