/** The License: what a rights holder allows, versioned, and whether a change of it narrows a promise that cannot be taken back. */
import type { Fault } from './errors.ts'
import { unknownVariable } from './template.ts'
import type { Instant } from './time.ts'

/** How much of an article may be given: each includes the one before it. */
export const USES = ['headline', 'summary', 'fullText'] as const
export type Use = (typeof USES)[number]

/** The acts a holder reserves, in the words of the notice; each maps to one ODRL 2.2 action. */
export const ACTS = ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'] as const
export type Act = (typeof ACTS)[number]

/** Each act as an action of ODRL 2.2 (Vocabulary §4.4); to publish is to perform for the public, to broadcast to deliver in real time. */
export const ACT_ACTIONS: Readonly<Record<Act, string>> = {
  reproduce: 'reproduce',
  publish: 'present',
  broadcast: 'stream',
  rewrite: 'derive',
  redistribute: 'distribute',
}

/** What a receiver owes. The first three are words for readers and stand in the body; the rest are contract terms, metadata only. */
export const DUTIES = ['credit', 'keep-notices', 'link-back', 'canonical', 'noindex', 'no-edits'] as const
export type Duty = (typeof DUTIES)[number]

/** Each duty as an action of ODRL 2.2. What it has no word for asks a person to read the terms: `reviewPolicy` is for that. */
export const DUTY_ACTIONS: Readonly<Record<Duty, string>> = {
  credit: 'attribute',
  'keep-notices': 'http://creativecommons.org/ns#Notice',
  'link-back': 'attribute',
  canonical: 'reviewPolicy',
  noindex: 'reviewPolicy',
  'no-edits': 'reviewPolicy',
}

/** Which uses by AI systems are allowed. */
export const AI_USES = ['train', 'input', 'index'] as const
export type AiUses = { readonly train: boolean; readonly input: boolean; readonly index: boolean }

export type License = {
  readonly id: string
  readonly version: number
  readonly name: string
  /** The page of the terms themselves (a Creative Commons deed); null when our own page is that page. */
  readonly url: string | null
  /** What anyone gets in feeds. */
  readonly publicUse: Use
  /** What anyone gets on an article page. */
  readonly pageUse: Use
  /** The most an Agreement may grant. */
  readonly ceiling: Use
  readonly reserved: readonly Act[]
  readonly duties: readonly Duty[]
  /** ISO 3166-1 alpha-2 codes, or null for everywhere. */
  readonly territories: readonly string[] | null
  readonly ai: AiUses
  /** The AI uses an Agreement may grant at most. */
  readonly aiCeiling: AiUses
  /** The usage terms in words, one sentence or two. */
  readonly terms: string
  /** Copyright notice template with `{year}` and `{holder}`. */
  readonly notice: string
  /** True for Creative Commons: what was once allowed stays allowed. */
  readonly irrevocable: boolean
  readonly updatedAt: Instant
}

/** The versions of a License that bind what was signed under it: an irrevocable one stands as it now is, alone (ADR 15). */
export function bindingVersions(current: License, signed: readonly License[]): readonly License[] {
  return current.irrevocable ? [current] : [current, ...signed]
}

/** Whether nothing may be made of what is under it: a duty says so, or it reserves rewriting for ever. */
export function forbidsEdits({ duties, reserved, irrevocable }: License): boolean {
  return duties.includes('no-edits') || (irrevocable && reserved.includes('rewrite'))
}

/** Whether `use` is at least `wanted`. */
export function allowsUse(use: Use, wanted: Use): boolean {
  return USES.indexOf(use) >= USES.indexOf(wanted)
}

/** The variables a notice template may name. */
const NOTICE_VARIABLES = ['year', 'holder']

/** What contradicts itself in a License's terms, a Fault each; empty for terms that may be written. */
export function licenseFaults(
  terms: Pick<License, 'publicUse' | 'pageUse' | 'ceiling' | 'ai' | 'aiCeiling' | 'notice'>,
): readonly Fault[] {
  const faults: Fault[] = (['publicUse', 'pageUse'] as const)
    .filter((field) => !allowsUse(terms.ceiling, terms[field]))
    .map((field) => ({
      field: 'ceiling',
      value: terms.ceiling,
      expected: `at least ${field}: what anyone gets, an agreement may grant`,
    }))
  for (const use of AI_USES) {
    if (!terms.ai[use] || terms.aiCeiling[use]) continue
    const expected = `true, as in ai: what anyone may do, an agreement may grant`
    faults.push({ field: `aiCeiling.${use}`, value: 'false', expected })
  }
  const unknown = unknownVariable(terms.notice, NOTICE_VARIABLES)
  if (unknown === null) return faults
  const expected = 'text with no variables but {year} and {holder}'
  return [...faults, { field: 'notice', value: `{${unknown}}`, expected }]
}

/**
 * The fields in which `after` allows less than `before`: lower uses, more reserved acts, more duties, fewer
 * territories, fewer AI uses. Empty when nothing is narrowed.
 */
export function narrowedTerms(before: License, after: License): readonly string[] {
  const narrowed: string[] = []
  for (const field of ['publicUse', 'pageUse', 'ceiling'] as const) {
    if (!allowsUse(after[field], before[field])) narrowed.push(field)
  }
  if (after.reserved.some((act) => !before.reserved.includes(act))) narrowed.push('reserved')
  if (after.duties.some((duty) => !before.duties.includes(duty))) narrowed.push('duties')
  if (isFewerTerritories(before.territories, after.territories)) narrowed.push('territories')
  for (const field of ['ai', 'aiCeiling'] as const) {
    if (AI_USES.some((use) => before[field][use] && !after[field][use])) narrowed.push(field)
  }
  return narrowed
}

function isFewerTerritories(before: readonly string[] | null, after: readonly string[] | null): boolean {
  if (after === null) return false
  return before === null || before.some((code) => !after.includes(code))
}

/** Whether any of these Licenses depends on the reader's country, so that readers may differ in what they get. */
export function isAnyTerritorial(licenses: ReadonlyMap<string, License>): boolean {
  return [...licenses.values()].some((license) => license.territories !== null)
}

/** Whether a License reserves all that a notice does: a default that gives away what the notice keeps is not applied. */
export function reservesAll(license: License, acts: readonly Act[]): boolean {
  return acts.every((act) => license.reserved.includes(act))
}

/** The ids of the Licenses that refuse a reader for the country alone; null is a country nobody knows. */
export function refusedByTerritory(
  licenses: ReadonlyMap<string, License>,
  country: string | null,
): readonly string[] {
  return [...licenses.values()]
    .filter((license) => !coversCountry(license, country))
    .map((license) => license.id)
}

/** Whether a License allows anything in a country; one limited to territories allows nothing where the country is unknown. */
export function coversCountry(license: License, country: string | null): boolean {
  return license.territories === null || (country !== null && license.territories.includes(country))
}
