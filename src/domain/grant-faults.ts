/** What is wrong with one Grant of an Agreement: more than its Licenses allow to promise, or nothing that could ever be given. */
import { type AgreementTerms, type Grant, PERMISSIONS } from './agreement.ts'
import { GENRES } from './article.ts'
import { isFacetId } from './channel.ts'
import { type Fault, faultOf } from './errors.ts'
import { placeOf } from './grant-terms.ts'
import { AI_USES, allowsUse, bindingVersions, DUTIES, forbidsEdits, type License, USES } from './license.ts'
import { duplicateFaults, territoryFaults, wordFaults } from './list-faults.ts'
import type { Partner } from './partner.ts'
import { isCount } from './readable-terms.ts'

/** What an Agreement's terms are read against. */
export type GrantContext = {
  /** As they now are, by id. */
  readonly licenses: ReadonlyMap<string, License>
  /** Those the newsroom named, by id. */
  readonly channels: ReadonlyMap<string, unknown>
  readonly partner: Pick<Partner, 'territories'>
}

/** Ten years. */
const MOST_HOURS = 87_600
const MOST_A_DAY = 100_000

export function grantFaults(
  grant: Grant,
  at: string,
  terms: AgreementTerms,
  context: GrantContext,
): readonly Fault[] {
  const signings = signingsOf(grant, terms, context)
  const licenses = signings.flatMap(({ current, signed }) => bindingVersions(current, signed))
  return [
    ...idFaults(grant, at),
    ...selectionFaults(grant, at, terms, context),
    ...ceilingFaults(grant, at, licenses),
    ...aiFaults(grant, at, licenses),
    ...wordFaults(`${at}.permits`, grant.permits, PERMISSIONS),
    ...wordFaults(`${at}.duties`, grant.duties, DUTIES),
    ...editFaults(grant, at, terms, licenses),
    ...placeFaults(grant, at, terms, { signings, partner: context.partner }),
    ...countFaults(grant, at, terms),
  ]
}

/** A License as it now is, and as it was signed where that was another version: the narrower of the two holds. */
type Signing = { readonly current: License; readonly signed: readonly License[] }

/** Of the Licenses that a Grant is about. */
function signingsOf(
  { selection }: Grant,
  terms: AgreementTerms,
  { licenses }: GrantContext,
): readonly Signing[] {
  const about = terms.licenses.filter(({ id }) => selection.licenses?.includes(id) ?? true)
  return about.map((signed) => {
    const current = licenses.get(signed.id) ?? signed
    return { current, signed: current.version === signed.version ? [] : [signed] }
  })
}

function idFaults({ id }: Grant, at: string): readonly Fault[] {
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return []
  return [faultOf(`${at}.id`, id, 'lower-case letters, digits and hyphens, 60 at most')]
}

function selectionFaults(
  { selection }: Grant,
  at: string,
  { licenses }: AgreementTerms,
  { channels }: GrantContext,
): readonly Fault[] {
  const field = `${at}.selection`
  const empty = Object.entries(selection).flatMap(([list, words]) =>
    words?.length === 0 ? [faultOf(`${field}.${list}`, words, 'at least one, or leave the list out')] : [],
  )
  const missing = (selection.channels ?? []).flatMap((id, n) =>
    isFacetId(id) || channels.has(id)
      ? []
      : [faultOf(`${field}.channels[${n}]`, id, 'the id of a channel, such as section-politics')],
  )
  const signed = licenses.map(({ id }) => id)
  return [
    ...empty,
    ...missing,
    ...duplicateFaults(`${field}.channels`, selection.channels ?? []),
    ...wordFaults(`${field}.genres`, selection.genres ?? [], GENRES),
    ...wordFaults(`${field}.licenses`, selection.licenses ?? [], signed),
  ]
}

/** A promise above what a License allows for any of the articles it would cover is one that could not be kept. */
function ceilingFaults({ use }: Grant, at: string, licenses: readonly License[]): readonly Fault[] {
  if (!USES.includes(use)) return [faultOf(`${at}.use`, use, `one of ${USES.join(', ')}`)]
  return licenses
    .filter(({ ceiling }) => !allowsUse(ceiling, use))
    .map((license) =>
      faultOf(`${at}.use`, use, `${license.ceiling} at most: the ceiling of ${called(license)}. ${ELSE}`),
    )
}

/** What helps where one License stands in the way of a Grant about several. */
const ELSE = 'To grant more of other articles, name their licenses in the selection.'

function called({ id, version }: License): string {
  return `${id}, version ${version}`
}

function aiFaults({ ai }: Grant, at: string, licenses: readonly License[]): readonly Fault[] {
  return AI_USES.filter((use) => ai[use]).flatMap((use) =>
    licenses
      .filter(({ aiCeiling }) => !aiCeiling[use])
      .map((license) =>
        faultOf(`${at}.ai.${use}`, true, `false: above the AI ceiling of ${called(license)}. ${ELSE}`),
      ),
  )
}

function editFaults(
  { permits, duties }: Grant,
  at: string,
  terms: AgreementTerms,
  licenses: readonly License[],
): readonly Fault[] {
  const owing = licenses.find(forbidsEdits)
  const isOwed = duties.includes('no-edits') || terms.duties.includes('no-edits')
  if (!owing && !isOwed) return []
  const because = isOwed ? 'the duty no-edits is owed' : `${owing?.id} forbids edits. ${ELSE}`
  return permits.flatMap((permit, n) =>
    permit === 'translate' || permit === 'adapt'
      ? [faultOf(`${at}.permits[${n}]`, permit, `neither translate nor adapt where ${because}`)]
      : [],
  )
}

/** What meets nowhere gives nothing, whatever the article. */
function placeFaults(
  grant: Grant,
  at: string,
  terms: AgreementTerms,
  { signings, partner }: { readonly signings: readonly Signing[] } & Pick<GrantContext, 'partner'>,
): readonly Fault[] {
  const field = `${at}.territories`
  const faults = territoryFaults(field, grant.territories)
  if (faults.length > 0 || territoryFaults('territories', terms.territories).length > 0) return faults
  return signings
    .filter(({ current, signed }) => placeOf([partner, terms, grant], current, signed)?.length === 0)
    .map(({ current, signed }) => {
      const names = bindingVersions(current, signed).map(called).join(' and ')
      const who = current.irrevocable ? 'the partner' : 'the partner, the agreement, the grant'
      return faultOf(field, grant.territories, `countries where ${who} and ${names} meet: they meet nowhere`)
    })
}

function countFaults(
  { delayHours, dailyQuota }: Grant,
  at: string,
  { removeAfterDays }: AgreementTerms,
): readonly Fault[] {
  const faults: Fault[] = []
  if (!isCount(delayHours) || delayHours > MOST_HOURS)
    faults.push(faultOf(`${at}.delayHours`, delayHours, `whole hours from 0 to ${MOST_HOURS}`))
  else if (isCount(removeAfterDays) && removeAfterDays > 0 && delayHours >= removeAfterDays * 24)
    faults.push(
      faultOf(
        `${at}.delayHours`,
        delayHours,
        `less than removeAfterDays (${removeAfterDays}): it would be given never`,
      ),
    )
  if (dailyQuota !== null && !(isCount(dailyQuota) && dailyQuota >= 1 && dailyQuota <= MOST_A_DAY))
    faults.push(
      faultOf(`${at}.dailyQuota`, dailyQuota, `a whole number from 1 to ${MOST_A_DAY}, or null for all`),
    )
  return faults
}
