/** What each Grant of an Agreement gives under each License, whatever the article: what a policy can say beforehand. */
import type { Agreement } from '../domain/agreement.ts'
import type { GrantTerms } from '../domain/coverage.ts'
import { termsUnder } from '../domain/grant-terms.ts'
import type { License } from '../domain/license.ts'
import type { Partner } from '../domain/partner.ts'
import { isReadableLicense } from '../domain/readable-terms.ts'

export type SignedAgreement = {
  readonly partner: Partner
  readonly agreement: Agreement
  /** As they now are: a later version can take away. */
  readonly licenses: ReadonlyMap<string, License>
}

/** The terms by which articles are cleared, but for what the public gets of them anyway. */
export type Scope = GrantTerms & { readonly license: License }

/** The Licenses it covers, each as it now is, none twice. */
export function coveredLicenses({ agreement, licenses }: SignedAgreement): readonly License[] {
  const ids = new Set(agreement.licenses.map(({ id }) => id))
  return [...ids].flatMap((id) => licenses.get(id) ?? [])
}

/** By License, then Grant; none where nothing is given anywhere. Its term is left aside. */
export function scopesOf(signed: SignedAgreement): readonly Scope[] {
  const { partner, agreement } = signed
  const standing = { partner, agreements: [agreement], channels: new Map() }
  return coveredLicenses(signed)
    .filter(isReadableLicense)
    .flatMap((license) =>
      termsUnder(standing, license, 'headline')
        .all.filter(({ stopped }) => stopped === null)
        .map((terms) => ({ ...terms, license })),
    )
}
