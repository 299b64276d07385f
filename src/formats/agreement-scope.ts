/** What each Grant of an Agreement gives under each License, whatever the article: what a policy can say beforehand. */
import { type Agreement, type Grant, isSigned, type Permission } from '../domain/agreement.ts'
import { type AiUses, type Duty, type License, USES, type Use } from '../domain/license.ts'
import { countryCodes } from '../domain/machine-terms.ts'
import type { Partner } from '../domain/partner.ts'

export type SignedAgreement = {
  readonly partner: Partner
  readonly agreement: Agreement
  /** As they now are: a later version can take away. */
  readonly licenses: ReadonlyMap<string, License>
}

export type Scope = {
  readonly grant: Grant
  readonly license: License
  readonly use: Use
  /** Null for everywhere; never empty. */
  readonly territories: readonly string[] | null
  readonly duties: readonly Duty[]
  readonly ai: AiUses
  readonly permits: readonly Permission[]
}

/** Whether it gives anything by what was signed and where it stands; its term aside. */
function isInForce({ partner, agreement }: Pick<SignedAgreement, 'partner' | 'agreement'>): boolean {
  return agreement.status === 'active' && partner.status === 'active' && isSigned(agreement)
}

/** The Licenses it covers, each as it now is, none twice. */
export function coveredLicenses({ agreement, licenses }: SignedAgreement): readonly License[] {
  const ids = new Set(agreement.licenses.map(({ id }) => id))
  return [...ids].flatMap((id) => licenses.get(id) ?? [])
}

/** By License, then Grant; none where nothing is given anywhere. */
export function scopesOf(signed: SignedAgreement): readonly Scope[] {
  if (!isInForce(signed)) return []
  return coveredLicenses(signed).flatMap((license) =>
    signed.agreement.grants.flatMap((grant) => scopeOf(signed, license, grant)),
  )
}

function scopeOf({ partner, agreement }: SignedAgreement, license: License, grant: Grant): readonly Scope[] {
  const versions = [license, ...agreement.licenses.filter(({ id }) => id === license.id)]
  const isLocked = license.irrevocable
  // One that holds everywhere is narrowed by nobody; one that does not gives nothing to a Partner who is elsewhere.
  const locked = license.territories === null ? [license] : [license, partner]
  const limits = isLocked ? locked : [partner, agreement, grant, ...versions]
  const territories = meetingOf(limits.map((limit) => limit.territories))
  if (territories?.length === 0) return []
  const duties = isLocked
    ? license.duties
    : [...new Set([...license.duties, ...agreement.duties, ...grant.duties])]
  const mayUse = (use: keyof AiUses) =>
    isLocked ? license.ai[use] : grant.ai[use] && versions.every(({ aiCeiling }) => aiCeiling[use])
  const mayEdit = !duties.includes('no-edits')
  return [
    {
      grant,
      license,
      use: narrowest([grant.use, ...versions.map(({ ceiling }) => ceiling)]),
      territories,
      duties,
      ai: { train: mayUse('train'), input: mayUse('input'), index: mayUse('index') },
      permits: grant.permits.filter((permit) => mayEdit || (permit !== 'translate' && permit !== 'adapt')),
    },
  ]
}

function narrowest(uses: readonly Use[]): Use {
  return USES.find((use) => uses.includes(use)) ?? 'headline'
}

/** ODRL names a place by its IRI: a code that is no country's gives nothing. */
function meetingOf(limits: readonly (readonly string[] | null)[]): readonly string[] | null {
  let meeting: readonly string[] | null = null
  for (const territories of limits) {
    if (territories === null) continue
    const codes = countryCodes(territories)
    meeting = meeting === null ? codes : meeting.filter((code) => codes.includes(code))
  }
  return meeting && [...meeting].sort()
}
