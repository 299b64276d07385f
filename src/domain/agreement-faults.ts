/** What is wrong with an Agreement or a Partner before it is written: a promise that cannot be kept is none. */
import { type AgreementTerms, isSigned } from './agreement.ts'
import { CREDIT_VARIABLES } from './allowance.ts'
import { type Fault, faultOf } from './errors.ts'
import { type GrantContext, grantFaults } from './grant-faults.ts'
import { DUTIES } from './license.ts'
import { duplicateFaults, territoryFaults, wordFaults } from './list-faults.ts'
import { lockedFaults } from './locked-faults.ts'
import { mailtoUrl } from './mail-address.ts'
import type { Partner } from './partner.ts'
import { isCount } from './readable-terms.ts'
import { unknownVariable } from './template.ts'
import { hoursAfter, type Instant, isCalendarDay, isInstant } from './time.ts'
import { isHostName } from './web-url.ts'

/** A century. */
const MOST_DAYS = 36_500

/** What is wrong with terms, a Fault each; empty for terms that may be written, as a draft or signed. */
export function agreementFaults(terms: AgreementTerms, context: GrantContext): readonly Fault[] {
  return [
    ...termFaults(terms),
    ...licenseFaults(terms, context),
    ...territoryFaults('territories', terms.territories),
    ...wordFaults('duties', terms.duties, DUTIES),
    ...creditFaults(terms),
    ...removalFaults(terms),
    ...duplicateFaults(
      'grants',
      terms.grants.map(({ id }) => id),
    ),
    ...terms.grants.flatMap((grant, n) => grantFaults(grant, `grants[${n}]`, terms, context)),
    ...lockedFaults(terms, context),
  ]
}

/** What an active Agreement must have beside: "prior express written permission" is a document, a day, and something granted. */
export function activationFaults(terms: AgreementTerms, now: Instant): readonly Fault[] {
  const { document, signedOn, grants } = terms
  const faults: Fault[] = []
  if (!isSigned({ document, signedOn: 'some day' }))
    faults.push(
      faultOf('document', document, 'where the signed document is kept: nothing unsigned is active'),
    )
  if (signedOn === null)
    faults.push(faultOf('signedOn', signedOn, 'the day it was signed: nothing unsigned is active'))
  else if (signedOn > latestDay(now))
    faults.push(
      faultOf('signedOn', signedOn, 'a day that has come: what is still to be signed is not active'),
    )
  if (grants.length === 0)
    faults.push(faultOf('grants', grants, 'at least one grant: without any it gives nothing'))
  return faults
}

/** The day it is at that instant where a day begins first (UTC+14). */
function latestDay(now: Instant): string {
  return (hoursAfter(now, 14) ?? now).slice(0, 10)
}

/** What no Partner can be. */
export function partnerFaults({ name, contacts, domains, territories }: Partner): readonly Fault[] {
  const people = contacts.flatMap(({ email }, n) =>
    mailtoUrl(email) === null ? [faultOf(`contacts[${n}].email`, email, 'an e-mail address')] : [],
  )
  const hosts = domains.flatMap((domain, n) =>
    isHostName(domain)
      ? []
      : [
          faultOf(
            `domains[${n}]`,
            domain,
            'a host name in lower case, without scheme or path: radio.example',
          ),
        ],
  )
  return [
    ...(name.trim() === '' ? [faultOf('name', name, 'the name it signs with')] : []),
    ...people,
    ...hosts,
    ...duplicateFaults('domains', domains),
    ...territoryFaults('territories', territories),
  ]
}

function termFaults({ title, from, until, signedOn }: AgreementTerms): readonly Fault[] {
  const faults: Fault[] = []
  if (title.trim() === '') faults.push(faultOf('title', title, 'words by which people know it'))
  if (!isInstant(from)) faults.push(faultOf('from', from, 'an instant that exists'))
  if (until !== null && !isInstant(until))
    faults.push(faultOf('until', until, 'an instant that exists, or null'))
  else if (until !== null && until <= from)
    faults.push(faultOf('until', until, `an instant after from (${from}): it cannot end before it starts`))
  if (signedOn !== null && !isDay(signedOn))
    faults.push(faultOf('signedOn', signedOn, 'a day that exists, as yyyy-mm-dd'))
  return faults
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return isCalendarDay(Number(year), Number(month), Number(day))
}

function licenseFaults({ licenses }: AgreementTerms, context: GrantContext): readonly Fault[] {
  if (licenses.length === 0)
    return [faultOf('licenses', licenses, 'at least one license: articles under any other are not covered')]
  const unknown = licenses.flatMap(({ id }, n) =>
    context.licenses.has(id)
      ? []
      : [faultOf(`licenses[${n}]`, id, `one of ${[...context.licenses.keys()].join(', ')}`)],
  )
  return [
    ...unknown,
    ...duplicateFaults(
      'licenses',
      licenses.map(({ id }) => id),
    ),
  ]
}

function creditFaults({ credit }: AgreementTerms): readonly Fault[] {
  if (credit === null) return []
  if (credit.trim() === '')
    return [faultOf('credit', credit, "a line of text, or null for each article's own")]
  const unknown = unknownVariable(credit, CREDIT_VARIABLES)
  const names = CREDIT_VARIABLES.map((name) => `{${name}}`).join(', ')
  return unknown === null ? [] : [faultOf('credit', `{${unknown}}`, `text with no variables but ${names}`)]
}

function removalFaults({ removeAfterDays: days }: AgreementTerms): readonly Fault[] {
  if (days === null || (isCount(days) && days >= 1 && days <= MOST_DAYS)) return []
  return [faultOf('removeAfterDays', days, `whole days from 1 to ${MOST_DAYS}, or null for no limit`)]
}
