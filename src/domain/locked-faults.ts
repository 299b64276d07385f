/** Terms that would narrow a Creative Commons License: what it once allowed stays allowed, so that an Agreement cannot bind it. */
import type { AgreementTerms, Grant } from './agreement.ts'
import { type Fault, faultOf } from './errors.ts'
import { AI_USES, allowsUse, type Duty, type License } from './license.ts'

type Narrowing = { readonly field: string; readonly value: unknown; readonly instead: string }

/** A Fault for each term and each irrevocable License it would narrow. */
export function lockedFaults(
  terms: AgreementTerms,
  { licenses }: { readonly licenses: ReadonlyMap<string, License> },
): readonly Fault[] {
  const locked = terms.licenses
    .map((signed) => licenses.get(signed.id) ?? signed)
    .filter(({ irrevocable }) => irrevocable)
  return locked.flatMap((license) => {
    const about = terms.grants.filter((grant) => isAbout(grant, license))
    return [
      ...(about.length === 0 ? [] : faultsOf(license, narrowedByAgreement(terms, license), OWN)),
      ...about.flatMap((grant) =>
        faultsOf(license, narrowedByGrant(grant, `grants[${terms.grants.indexOf(grant)}]`, license), ELSE),
      ),
    ]
  })
}

const OWN = 'To bind other articles, sign for those in an agreement of its own.'
const ELSE = 'To bind other articles alone, name their licenses in the selection.'

function isAbout({ selection }: Grant, { id }: License): boolean {
  return selection.licenses?.includes(id) ?? true
}

function faultsOf(license: License, narrowings: readonly Narrowing[], helps: string): readonly Fault[] {
  return narrowings.map(({ field, value, instead }) =>
    faultOf(field, value, `${instead}: ${license.id} is irrevocable, and no agreement narrows it. ${helps}`),
  )
}

function narrowedByAgreement(terms: AgreementTerms, license: License): readonly Narrowing[] {
  const { territories, duties, removeAfterDays } = terms
  return [
    ...narrowedPlace('territories', territories, license),
    ...furtherDuties('duties', duties, license),
    ...(removeAfterDays === null
      ? []
      : [{ field: 'removeAfterDays', value: removeAfterDays, instead: 'null' }]),
  ]
}

function narrowedByGrant(grant: Grant, at: string, license: License): readonly Narrowing[] {
  const { use, territories, duties, delayHours, dailyQuota, ai } = grant
  const least = license.publicUse
  return [
    ...(allowsUse(use, least)
      ? []
      : [{ field: `${at}.use`, value: use, instead: `${least}, which anyone gets` }]),
    ...narrowedPlace(`${at}.territories`, territories, license),
    ...furtherDuties(`${at}.duties`, duties, license),
    ...(delayHours === 0 ? [] : [{ field: `${at}.delayHours`, value: delayHours, instead: '0' }]),
    ...(dailyQuota === null ? [] : [{ field: `${at}.dailyQuota`, value: dailyQuota, instead: 'null' }]),
    ...AI_USES.filter((kind) => license.ai[kind] && !ai[kind]).map((kind) => ({
      field: `${at}.ai.${kind}`,
      value: ai[kind],
      instead: 'true, which it is for anyone',
    })),
  ]
}

function narrowedPlace(
  field: string,
  territories: readonly string[] | null,
  license: License,
): readonly Narrowing[] {
  const isNarrower =
    territories !== null && (license.territories?.some((code) => !territories.includes(code)) ?? true)
  const instead =
    license.territories === null ? 'null' : `null, or at least ${license.territories.join(', ')}`
  return isNarrower ? [{ field, value: territories, instead }] : []
}

function furtherDuties(field: string, duties: readonly Duty[], license: License): readonly Narrowing[] {
  const further = duties.filter((duty) => !license.duties.includes(duty))
  const owed = license.duties.join(', ') || 'none'
  return further.length === 0
    ? []
    : [{ field, value: further.join(', '), instead: `no duties beyond its own (${owed})` }]
}
