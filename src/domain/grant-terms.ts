/** The terms of a Partner's Grants under one License: worked out once, whatever articles are asked about, best first. */
import type { Agreement, Grant, Permission } from './agreement.ts'
import { PERMISSIONS } from './agreement.ts'
import { meetingOf } from './country.ts'
import {
  type GrantTerms,
  grantKey,
  type PartnerStanding,
  type StandingRefusal,
  standingReason,
} from './coverage.ts'
import {
  AI_USES,
  type AiUses,
  bindingVersions,
  type Duty,
  forbidsEdits,
  type License,
  USES,
  type Use,
} from './license.ts'
import {
  isReadableAgreement,
  isReadableGrant,
  isReadableLicense,
  isReadablePartner,
} from './readable-terms.ts'
import { testOf } from './selection.ts'

export type StandingTerms = {
  /** Of the Grants that give at some instant, the best first. */
  readonly open: readonly GrantTerms[]
  /** Of those that give nothing, whenever it is. */
  readonly stopped: readonly GrantTerms[]
  readonly all: readonly GrantTerms[]
  /** Whether anything was ever signed. */
  readonly isSigned: boolean
}

type Known = {
  readonly partner: PartnerStanding['partner']
  readonly channels: PartnerStanding['channels']
  readonly license: License
  readonly publicUse: Use
  readonly terms: StandingTerms
}

const known = new WeakMap<PartnerStanding['agreements'], Known[]>()
const MOST_KNOWN = 50

/** What a Partner's Grants give under a License that can be read, at a door where the public gets `publicUse`. */
export function termsUnder(standing: PartnerStanding, license: License, publicUse: Use): StandingTerms {
  const { partner, agreements, channels } = standing
  const list = known.get(agreements) ?? []
  for (const one of list) {
    if (one.license !== license || one.publicUse !== publicUse) continue
    if (one.partner === partner && one.channels === channels) return one.terms
  }
  const terms = readTerms(standing, license, publicUse)
  known.set(agreements, [...list, { partner, channels, license, publicUse, terms }].slice(-MOST_KNOWN))
  return terms
}

function readTerms(standing: PartnerStanding, license: License, publicUse: Use): StandingTerms {
  const signed = standing.agreements.filter((agreement) => reasonOf(standing, agreement) !== 'no-agreement')
  const all = signed.flatMap((agreement) => termsOfAgreement(standing, agreement, license, publicUse))
  return {
    open: all.filter(({ stopped }) => stopped === null).sort(byWorth),
    stopped: all.filter(({ stopped }) => stopped !== null),
    all,
    isSigned: signed.length > 0,
  }
}

function reasonOf(standing: PartnerStanding, agreement: Agreement): StandingRefusal | null {
  const isReadable = isReadablePartner(standing.partner) && isReadableAgreement(agreement)
  return isReadable ? standingReason(standing, agreement) : 'no-agreement'
}

function termsOfAgreement(
  standing: PartnerStanding,
  agreement: Agreement,
  license: License,
  publicUse: Use,
): readonly GrantTerms[] {
  const signed = agreement.licenses.filter((one) => one?.id === license.id)
  if (signed.length === 0 || !signed.every(isReadableLicense)) return []
  const reason = reasonOf(standing, agreement)
  return agreement.grants
    .filter((grant) => isAbout(grant, license))
    .map((grant) => {
      const terms = termsOf({ standing, agreement, grant, license, signed }, publicUse)
      return { ...terms, stopped: terms.stopped ?? reason }
    })
}

/** A Grant that cannot be read is about nothing. */
function isAbout(grant: Grant, { id }: License): boolean {
  return isReadableGrant(grant) && (grant.selection.licenses?.includes(id) ?? true)
}

type GrantCase = {
  readonly standing: PartnerStanding
  readonly agreement: Agreement
  readonly grant: Grant
  readonly license: License
  /** The same License in the versions that the Agreement was signed under. */
  readonly signed: readonly License[]
}

/** A Creative Commons License stands as it is: no delay, quota, country, further duty or end narrows it; AI uses can be added. */
function termsOf(asked: GrantCase, publicUse: Use): GrantTerms {
  const { standing, agreement, grant, license, signed } = asked
  const isLocked = license.irrevocable
  const versions = bindingVersions(license, signed)
  const territories = placeOf([standing.partner, agreement, grant], license, signed)
  const duties = isLocked ? license.duties : unite([...signed, license, agreement, grant])
  const permits = permitsUnder(grant.permits, duties, license)
  const ownUse = ownUseOf(grant, versions)
  const isLifted = USES.indexOf(ownUse) < USES.indexOf(publicUse)
  // What is given only because the public has it is given as the public has it.
  const isPublics = isLifted && !isLocked
  return {
    agreement,
    grant,
    key: grantKey(agreement, grant),
    promise: { id: agreement.id, version: agreement.version, grant: grant.id },
    use: isLifted ? publicUse : ownUse,
    images: grant.images === true,
    territories,
    duties,
    ai: aiOf(asked, versions, isPublics),
    permits: isPublics ? permits.filter((permit) => permit === 'web') : permits,
    delayHours: isLocked ? 0 : grant.delayHours,
    dailyQuota: isLocked ? null : grant.dailyQuota,
    removeAfterDays: isLocked ? null : agreement.removeAfterDays,
    stopped: territories?.length === 0 ? 'territory' : null,
    takes: testOf(grant.selection, standing.channels),
  }
}

type Placed = Pick<Grant, 'territories'>

/**
 * Where a Partner, an Agreement and its Grant meet under a License as it is and as it was signed. An irrevocable one
 * that holds everywhere is narrowed by nobody; one that does not gives nothing to a Partner who is elsewhere.
 */
export function placeOf(
  [partner, agreement, grant]: readonly [Placed, Placed, Placed],
  license: License,
  signed: readonly License[],
): readonly string[] | null {
  if (license.irrevocable) return license.territories === null ? null : meetingOf([partner, license])
  return meetingOf([partner, agreement, grant, license, ...signed])
}

/** The narrowest of the Grant and the ceilings. */
function ownUseOf(grant: Grant, versions: readonly License[]): Use {
  const most = [grant.use, ...versions.map(({ ceiling }) => ceiling)]
  return USES[Math.min(...most.map((use) => USES.indexOf(use)))] ?? 'headline'
}

/**
 * What the Grant names as far as the ceilings go, and no more than anyone's where more is given than was granted; under
 * an irrevocable License what anyone may do beside.
 */
function aiOf({ grant, license }: GrantCase, versions: readonly License[], isPublics: boolean): AiUses {
  const granted = [
    grant.ai,
    ...versions.map(({ aiCeiling }) => aiCeiling),
    ...(isPublics ? [license.ai] : []),
  ]
  const mayUse = (use: keyof AiUses) =>
    (license.irrevocable && license.ai[use] === true) || granted.every((uses) => uses[use] === true)
  return { train: mayUse('train'), input: mayUse('input'), index: mayUse('index') }
}

function unite(all: readonly { readonly duties: readonly Duty[] }[]): readonly Duty[] {
  return [...new Set(all.flatMap(({ duties }) => duties))]
}

/** What may be made of an article that must not be edited is nothing. */
export function permitsUnder(
  permits: readonly Permission[],
  duties: readonly Duty[],
  license: License,
): readonly Permission[] {
  const mayEdit = !duties.includes('no-edits') && !forbidsEdits(license)
  const isGiven = (permit: Permission) => mayEdit || (permit !== 'translate' && permit !== 'adapt')
  return PERMISSIONS.filter((permit) => permits.includes(permit) && isGiven(permit))
}

/**
 * More of the article first, then more that may be done with it, then fewer duties and the longer use. Of what gives the
 * same, the promise that gives it sooner and longer comes first.
 */
function byWorth(a: GrantTerms, b: GrantTerms): number {
  const others = worthOf(b)
  const at = worthOf(a).findIndex((worth, n) => worth !== others[n])
  if (at >= 0) return (worthOf(a)[at] ?? 0) > (others[at] ?? 0) ? -1 : 1
  return inOrder(b.agreement.until ?? '~', a.agreement.until ?? '~') || inOrder(a.key, b.key)
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

const WITHOUT_LIMIT = Number.POSITIVE_INFINITY

function worthOf(terms: GrantTerms): readonly number[] {
  return [
    USES.indexOf(terms.use),
    terms.images ? 1 : 0,
    terms.territories?.length ?? WITHOUT_LIMIT,
    terms.permits.length,
    AI_USES.filter((use) => terms.ai[use]).length,
    -terms.duties.length,
    terms.removeAfterDays ?? WITHOUT_LIMIT,
    terms.dailyQuota ?? WITHOUT_LIMIT,
    -terms.delayHours,
  ]
}
