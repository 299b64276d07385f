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
  const isOwn = isOwnWork(newsroom, known.stated)
  const filled = isOwn ? fillOwn(newsroom, own, known) : known
  const { holder, notice, credit, contact, policyUrl } = filled.stated
  const { license } = filled
  if (holder && notice && license && credit && contact) {
    const year = known.stated.year ?? known.year
    return {
      complete: true,
      rights: { holder, notice, license, credit, contact, policyUrl, year, own: isOwn },
    }
  }
  const named = { holder, notice, license, credit, contact }
  return { complete: false, missing: REQUIRED_RIGHTS.filter((right) => !named[right]) }
}

/** Whether the work is the newsroom's own: no foreign mark, and no holder but the newsroom. */
export function isOwnWork(newsroom: Newsroom, stated: StatedRights): boolean {
  return stated.foreign === null && (stated.holder === null || isOwnName(newsroom, stated.holder))
}

function fillOwn(newsroom: Newsroom, own: License | null, known: KnownRights): KnownRights {
  const { stated } = known
  const license = known.license ?? (own && reservesAll(own, stated.reserved) ? own : null)
  const holder = stated.holder ?? newsroom.legalNames[0] ?? null
  const defaults = {
    holder,
    notice:
      license && holder ? fillNotice(license.notice, { year: stated.year ?? known.year, holder }) : null,
    credit: newsroom.credit,
    contact: newsroom.contact,
    policyUrl: newsroom.policyUrl,
  }
  const said = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null))
  return { ...known, license, stated: { ...stated, ...defaults, ...said } }
}

/** A notice template with its `{year}` and `{holder}` filled in. */
export function fillNotice(
  template: string,
  words: { readonly year: string; readonly holder: string },
): string {
  return template.replace(/\{(year|holder)\}/g, (_, name: 'year' | 'holder') => words[name])
}
