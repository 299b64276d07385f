/** Who stands at a Partner's door. */
import type { Entrance } from '../../domain/allowance.ts'
import type { KnownPartner } from '../../flows/know-partner.ts'

/** A Partner that was known, and by which entrance it came. */
export type PartnerCaller = KnownPartner & { readonly entrance: Entrance }
