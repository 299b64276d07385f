/** The rights of an article: what was stated or lifted, what the newsroom fills in, and what is still missing. */
import { type Act, type License, reservesAll } from './license.ts'
import { isOwnName, type Newsroom } from './newsroom.ts'

/** Rights as stated by an operator or lifted from the text; null is "not said". */
export type StatedRights = {
  readonly holder: string | null
  /** "2026", or a range as written. */
  readonly year: string | null
  /** The copyright notice, verbatim. */
  readonly notice: string | null
  readonly credit: string | null
  readonly contact: string | null
  readonly policyUrl: string | null
  /** Acts the notice reserves. */
  readonly reserved: readonly Act[]
  /** The permission the notice asks for, as worded: "prior express written permission". */
  readonly permission: string | null
  /** The agency's mark found in the text: then the newsroom's defaults do not apply. */
  readonly foreign: string | null
}

export const NO_RIGHTS: StatedRights = {
  holder: null,
  year: null,
  notice: null,
  credit: null,
  contact: null,
  policyUrl: null,
  reserved: [],
  permission: null,
  foreign: null,
}

const REQUIRED_RIGHTS = ['holder', 'notice', 'license', 'credit', 'contact'] as const
export type RequiredRight = (typeof REQUIRED_RIGHTS)[number]

/** Rights with nothing missing: what an article must have to be published at all. */
export type Rights = {
  readonly holder: string
  readonly year: string
  readonly notice: string
  readonly credit: string
  readonly contact: string
  readonly policyUrl: string | null
  readonly license: License
  /** Whether the work is the newsroom's own. */
  readonly own: boolean
}

export type Completion =
  | { readonly complete: true; readonly rights: Rights }
  | { readonly complete: false; readonly missing: readonly RequiredRight[] }

/** What is known of one article's rights; `year` is that of its publication. */
export type KnownRights = {
  readonly stated: StatedRights
  readonly license: License | null
  readonly year: string
}

/**
 * Fills what is the newsroom's own and leaves alone what is somebody else's (design §4): a foreign mark or a holder
 * that is not the newsroom gets none of its defaults, so anything not stated is missing.
 */
export function completeRights(newsroom: Newsroom, own: License | null, known: KnownRights): Completion {
  if (typeof known.stated !== 'object' || known.stated === null)
    return { complete: false, missing: REQUIRED_RIGHTS }
  if (!saysNothing(known.stated)) return complete(newsroom, own, known)
  const { year } = known
  const license = known.license ?? own
  const ofNewsroom = unstated.get(newsroom) ?? new Map<License | null, Unstated>()
  const last = ofNewsroom.get(license)
  if (last?.year === year) return last.completion
  const completion = complete(newsroom, own, known)
  if (ofNewsroom.size < MOST_UNSTATED) unstated.set(newsroom, ofNewsroom.set(license, { year, completion }))
  return completion
}

/** Of most articles nothing is said: of those of one License and year, all rights are the same. */
const unstated = new WeakMap<Newsroom, Map<License | null, Unstated>>()
type Unstated = { readonly year: string; readonly completion: Completion }
const MOST_UNSTATED = 50

function saysNothing(stated: StatedRights): boolean {
  const { holder, year, notice, credit, contact, policyUrl, reserved, foreign } = stated
  const isUnnamed = holder === null && credit === null && contact === null && foreign === null
  return isUnnamed && year === null && notice === null && policyUrl === null && reserved?.length === 0
}

function complete(newsroom: Newsroom, own: License | null, known: KnownRights): Completion {
  const { stated, year } = known
  const isOwn = isOwnWork(newsroom, stated)
  const filled = isOwn ? fillOwn(newsroom, own, known) : stated
  const { holder, notice, credit, contact, policyUrl } = filled
  const license = isOwn ? licenseOf(own, known) : known.license
  if (holder && notice && license && credit && contact) {
    const full = {
      holder,
      notice,
      license,
      credit,
      contact,
      policyUrl,
      year: stated.year ?? year,
      own: isOwn,
    }
    return { complete: true, rights: full }
  }
  const named = { holder, notice, license, credit, contact }
  return { complete: false, missing: REQUIRED_RIGHTS.filter((right) => !named[right]) }
}

/** What is not text is nobody's name. */
function isHeldBy(newsroom: Newsroom, holder: string | null): boolean {
  return holder === null || (typeof holder === 'string' && isOwnName(newsroom, holder))
}

/** Whether the work is the newsroom's own: no foreign mark, and no holder but the newsroom. */
export function isOwnWork(newsroom: Newsroom, stated: StatedRights): boolean {
  return stated.foreign === null && isHeldBy(newsroom, stated.holder)
}

function licenseOf(own: License | null, { stated, license }: KnownRights): License | null {
  return license ?? (own && Array.isArray(stated.reserved) && reservesAll(own, stated.reserved) ? own : null)
}

type Filled = Pick<StatedRights, 'holder' | 'notice' | 'credit' | 'contact' | 'policyUrl'>

function fillOwn(newsroom: Newsroom, own: License | null, known: KnownRights): Filled {
  const { stated, year } = known
  const holder = stated.holder ?? newsroom.legalNames[0] ?? null
  return {
    holder,
    notice: stated.notice ?? noticeFrom(licenseOf(own, known), stated.year ?? year, holder),
    credit: stated.credit ?? newsroom.credit,
    contact: stated.contact ?? newsroom.contact,
    policyUrl: stated.policyUrl ?? newsroom.policyUrl,
  }
}

function noticeFrom(license: License | null, year: string, holder: string | null): string | null {
  return license && holder ? fillNotice(license.notice, { year, holder }) : null
}

/** A notice template with its `{year}` and `{holder}` filled in. */
export function fillNotice(
  template: string,
  words: { readonly year: string; readonly holder: string },
): string {
  return template.replace(/\{(year|holder)\}/g, (_, name: 'year' | 'holder') => words[name])
}
