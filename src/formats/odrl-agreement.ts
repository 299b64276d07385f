/** An Agreement as an ODRL 2.2 Agreement: for its Partner alone, and never more than its Grants give. */
import { PERMISSIONS, type Permission } from '../domain/agreement.ts'
import { AI_USES, DUTY_ACTIONS, type License } from '../domain/license.ts'
import { coveredLicenses, type Scope, type SignedAgreement, scopesOf } from './agreement-scope.ts'
import { jsonDocument } from './json.ts'
import { assignerOf, spatialConstraint } from './odrl.ts'
import { type Constraint, ownTerm, worksOf } from './odrl-works.ts'
import type { Offering } from './rsl.ts'

export type AgreementPolicy = Offering & SignedAgreement

/** Each as an action of ODRL 2.2 (Vocabulary §4.4), none of which includes another. */
const PERMISSION_ACTIONS: Readonly<Record<Permission, string>> = {
  web: 'display',
  print: 'print',
  broadcast: 'stream',
  newsletter: 'distribute',
  translate: 'translate',
  adapt: 'derive',
  archive: 'archive',
  sublicense: 'grantUse',
}

/** `/partner/agreements/{id}.jsonld`, the same by every entrance: its names are no addresses. */
export function renderAgreement(policy: AgreementPolicy): string {
  const { newsroom, partner, agreement } = policy
  const scopes = scopesOf(policy)
  const permission = scopes.flatMap((scope) => permissionsOf(policy, scope))
  const kept = prohibitionsOf(policy, scopes)
  // A policy has a rule at least (Information Model §2.1).
  const prohibition = permission.length + kept.length === 0 ? [useOf(policy)] : kept
  const obligation = obligationsOf(policy)
  const uid = uidOf(policy)
  return jsonDocument(
    {
      '@context': [
        'http://www.w3.org/ns/odrl.jsonld',
        'http://www.w3.org/ns/tdmrep.jsonld',
        { dcterms: 'http://purl.org/dc/terms/', xsd: 'http://www.w3.org/2001/XMLSchema#' },
      ],
      '@type': 'Agreement',
      profile: 'http://www.w3.org/ns/tdmrep',
      uid: `${uid}/${agreement.version}`,
      'dcterms:isVersionOf': { '@id': uid },
      'dcterms:title': agreement.title,
      'dcterms:issued': agreement.signedOn,
      'dcterms:modified': agreement.updatedAt,
      'dcterms:source': agreement.document,
      // The default, `invalid`, would void the whole where two rules meet (Information Model §2.9).
      conflict: 'prohibit',
      assigner: assignerOf(newsroom),
      assignee: {
        uid: `${newsroom.idPrefix}partner/${encodeURIComponent(partner.id)}`,
        'vcard:fn': partner.name,
      },
      ...(permission.length > 0 ? { permission } : {}),
      ...(prohibition.length > 0 ? { prohibition } : {}),
      ...(obligation.length > 0 ? { obligation } : {}),
    },
    2,
  )
}

function uidOf({ newsroom, agreement }: AgreementPolicy): string {
  return `${newsroom.idPrefix}agreement/${encodeURIComponent(agreement.id)}`
}

function permissionsOf(policy: AgreementPolicy, scope: Scope) {
  const { grant, license, use, images, permits, ai } = scope
  const extent = images ? `${use}+images` : use
  const target = worksOf(policy, { extent, licenses: [license], selection: grant.selection })
  const constraint = constraintsOf(policy, scope)
  const duty = dutiesOf(policy, scope)
  const rule = (action: string, more: readonly Constraint[] = []) => ({
    target,
    action,
    constraint: [...constraint, ...more],
    ...(duty.length > 0 ? { duty } : {}),
  })
  const given = AI_USES.filter((kind) => ai[kind])
  const purpose = given.length < AI_USES.length ? [purposeConstraint(policy, given)] : []
  return [
    ...PERMISSIONS.filter((permit) => permits.includes(permit)).map((permit) =>
      rule(PERMISSION_ACTIONS[permit]),
    ),
    ...(ai.index ? [rule('index')] : []),
    ...(given.length > 0 ? [rule('tdm:mine', purpose)] : []),
  ]
}

/** The AI uses as purposes of mining: ODRL and TDMRep have one action for all of them. */
function purposeConstraint({ newsroom }: AgreementPolicy, uses: readonly string[]): Constraint {
  const rightOperand = uses.map((use) => ({ '@id': ownTerm(newsroom, `ai-${use}`) }))
  return { leftOperand: 'purpose', operator: 'isAnyOf', rightOperand }
}

/** Where and when. */
function constraintsOf(policy: AgreementPolicy, scope: Scope) {
  const { from, until } = policy.agreement
  const { territories, delayHours, dailyQuota, removeAfterDays } = scope
  return [
    dateTime('gteq', from),
    ...(until === null ? [] : [dateTime('lt', until)]),
    ...(territories === null ? [] : [spatialConstraint(territories)]),
    ...(delayHours === 0 ? [] : [sinceListing(policy, 'delayPeriod', 'gteq', `PT${delayHours}H`)]),
    ...(removeAfterDays === null ? [] : [sinceListing(policy, 'elapsedTime', 'lt', `P${removeAfterDays}D`)]),
    ...(dailyQuota === null
      ? []
      : [
          {
            leftOperand: 'count',
            operator: 'lteq',
            rightOperand: { '@value': String(dailyQuota), '@type': 'xsd:integer' },
            unit: ownTerm(policy.newsroom, 'articles-of-a-day'),
          },
        ]),
  ]
}

function dateTime(operator: 'gteq' | 'lt', instant: string): Constraint {
  return { leftOperand: 'dateTime', operator, rightOperand: { '@value': instant, '@type': 'xsd:dateTime' } }
}

/** A period that begins when an article is listed: the event first, then the time since (Vocabulary, `delayPeriod`). */
function sinceListing(
  { newsroom }: AgreementPolicy,
  leftOperand: 'delayPeriod' | 'elapsedTime',
  operator: 'gteq' | 'lt' | 'lteq',
  duration: string,
) {
  const listing = {
    leftOperand: 'event',
    operator: 'gteq',
    rightOperand: { '@id': ownTerm(newsroom, 'listing') },
  }
  const period = { leftOperand, operator, rightOperand: { '@value': duration, '@type': 'xsd:duration' } }
  return { andSequence: { '@list': [listing, period] } }
}

/** What ODRL has no word for is in this very policy's agreement, for a person to read. */
function dutiesOf(policy: AgreementPolicy, { duties }: Scope) {
  const actions = [...new Set(duties.map((duty) => DUTY_ACTIONS[duty]))]
  const target = uidOf(policy)
  return actions.map((action) => (action === 'reviewPolicy' ? { action, target } : { action }))
}

/** By License, what no Grant gives: prohibited Grant by Grant, one would take what another gives. What is locked is left out. */
function prohibitionsOf(policy: AgreementPolicy, scopes: readonly Scope[]) {
  if (scopes.length === 0) return [useOf(policy)]
  const revocable = coveredLicenses(policy).filter(({ irrevocable }) => !irrevocable)
  return revocable.flatMap((license) =>
    keptBack(
      policy,
      license,
      scopes.filter((scope) => scope.license === license),
    ),
  )
}

/** Any use at all. */
function useOf(policy: AgreementPolicy) {
  const licenses = coveredLicenses(policy).filter(({ irrevocable }) => !irrevocable)
  return { target: worksOf(policy, { extent: null, licenses }), action: 'use' }
}

function keptBack(policy: AgreementPolicy, license: License, scopes: readonly Scope[]) {
  const target = worksOf(policy, { extent: null, licenses: [license] })
  const isGiven = (permit: Permission) => scopes.some(({ permits }) => permits.includes(permit))
  const kept = AI_USES.filter((use) => !scopes.some(({ ai }) => ai[use]))
  const acts = PERMISSIONS.filter((permit) => !isGiven(permit)).map((permit) => PERMISSION_ACTIONS[permit])
  const limited = kept.length < AI_USES.length ? { constraint: [purposeConstraint(policy, kept)] } : {}
  return [
    ...acts.map((action) => ({ target, action })),
    ...(isGiven('adapt') ? [] : [{ target, action: 'modify' }]),
    ...(kept.includes('index') ? [{ target, action: 'index' }] : []),
    ...(kept.length > 0 ? [{ target, action: 'tdm:mine', ...limited }] : []),
  ]
}

/** To delete every copy in time, whatever became of the Agreement since. */
function obligationsOf(policy: AgreementPolicy) {
  const { removeAfterDays } = policy.agreement
  const licenses = coveredLicenses(policy).filter(({ irrevocable }) => !irrevocable)
  if (removeAfterDays === null || licenses.length === 0) return []
  const constraint = [sinceListing(policy, 'elapsedTime', 'lteq', `P${removeAfterDays}D`)]
  return [{ target: worksOf(policy, { extent: null, licenses }), action: 'delete', constraint }]
}
