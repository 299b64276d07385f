/** Terms for machines: what a License, or several at once, permit to AI systems and miners, before a dialect words it. */
import { AI_USES, type License, narrowedTerms } from './license.ts'

export type AiUse = (typeof AI_USES)[number]

type Words = { readonly rsl: readonly string[]; readonly signal: string }

/** Each AI use in the tokens of RSL 1.0 (§3.4.1.1) and under the key of Content-Signal, which has none for `ai-index`. */
export const AI_WORDS: Readonly<Record<AiUse, Words>> = {
  train: { rsl: ['ai-train'], signal: 'ai-train' },
  input: { rsl: ['ai-input'], signal: 'ai-input' },
  index: { rsl: ['search', 'ai-index'], signal: 'search' },
}

export type MachineTerms = {
  /** The AI uses that are permitted, in `territories` alone. */
  readonly permitted: readonly AiUse[]
  /** ISO 3166-1 alpha-2 codes, or null for everywhere. Empty where nothing is shared: then nothing is permitted. */
  readonly territories: readonly string[] | null
  /** Text and data mining in the sense of Directive (EU) 2019/790, Art. 4(3). */
  readonly isTdmReserved: boolean
  /** Whether a credit or a link back is owed. */
  readonly owesAttribution: boolean
}

/**
 * What all these Licenses permit at once: the strictest of each of their terms. No License at all permits nothing.
 * Mining is reserved unless every AI use is permitted everywhere, since a reservation knows neither uses nor countries.
 */
export function machineTermsOf(licenses: readonly License[]): MachineTerms {
  const territories = sharedTerritories(licenses)
  const isNowhere = licenses.length === 0 || territories?.length === 0
  const permitted = isNowhere ? [] : AI_USES.filter((use) => licenses.every(({ ai }) => ai[use]))
  return {
    permitted,
    territories,
    isTdmReserved: permitted.length < AI_USES.length || territories !== null,
    owesAttribution: licenses.some(({ duties }) => duties.includes('credit') || duties.includes('link-back')),
  }
}

/** What is permitted in a dialect that cannot speak of countries: there a territorial License permits nothing. */
export function permittedEverywhere({ permitted, territories }: MachineTerms): readonly AiUse[] {
  return territories === null ? permitted : []
}

/** The codes that name a country. `EU` is none: RSL reads it as its 27 states, and a License that lists it allows no reader. */
export function countryCodes(territories: readonly string[]): readonly string[] {
  return [...new Set(territories)].filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'EU')
}

function sharedTerritories(licenses: readonly License[]): readonly string[] | null {
  let shared: readonly string[] | null = null
  for (const { territories } of licenses) {
    if (territories === null) continue
    const codes = countryCodes(territories)
    shared = shared === null ? codes : shared.filter((code) => codes.includes(code))
  }
  return shared
}

/** Which of a License's terms say how much an article *we* give, and nothing of what a receiver may do with it. */
const OUR_OWN: readonly string[] = ['publicUse', 'pageUse', 'ceiling', 'aiCeiling']

/** The License whose offer gives no more than any other's does; null where each gives something that another does not. */
export function strictestLicense(licenses: readonly License[]): License | null {
  const distinct = [...new Map(licenses.map((license) => [license.id, license])).values()]
  const isStrictest = (candidate: License) =>
    distinct.every((other) => narrowedTerms(candidate, other).every((field) => OUR_OWN.includes(field)))
  return distinct.find(isStrictest) ?? null
}
