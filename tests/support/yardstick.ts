/** What Licenses say, without any projection of ours, and what each dialect must then say: the yardstick of the terms for machines. */
import { expect } from 'vitest'
import { ACTS, type Act, type Duty, type License } from '../../src/domain/license.ts'
import { renderOffer } from '../../src/formats/odrl.ts'
import { aNewsroom, BASE_URL } from './builders.ts'
import { COUNTRIES, type Country, type OdrlOffer, odrlDuties, readOffer } from './dialects.ts'
import { type RslContent, rslAllows } from './rsl-reader.ts'

type AiUse = keyof License['ai']

/** Which of a License's AI uses each token of RSL stands for. */
const RSL_TOKENS: Readonly<Record<string, AiUse>> = {
  search: 'index',
  'ai-index': 'index',
  'ai-input': 'input',
  'ai-train': 'train',
}
/** Uses nobody was asked about: never permitted. */
const UNASKED = ['all', 'ai-all', 'another-use']

function holdsIn({ territories }: License, country: Country): boolean {
  return territories === null || (country !== null && territories.includes(country))
}

export function allowEverywhere(licenses: readonly License[], use: AiUse): boolean {
  return licenses.every(({ ai, territories }) => ai[use] && territories === null)
}

/** Whether neither a use nor a country is held back. */
export function isMiningFree(licenses: readonly License[]): boolean {
  return (['train', 'input', 'index'] as const).every((use) => allowEverywhere(licenses, use))
}

/** The content says of every use in every country what these Licenses say together, and names a price where it is not free. */
export function expectRsl(content: RslContent | undefined, licenses: readonly License[]): void {
  if (!content) throw new Error('no content')
  const table = (isAllowed: (token: string, country: Country) => boolean) =>
    [...Object.keys(RSL_TOKENS), ...UNASKED].map((token) => [
      token,
      ...COUNTRIES.filter((country) => isAllowed(token, country)),
    ])
  const read = table((token, country) => rslAllows(content, token, country))
  expect(read).toEqual(table((token, country) => allowTogether(licenses, RSL_TOKENS[token], country)))
  // §3.7: an absent payment means free.
  const isOwed = licenses.some(({ duties }) => duties.includes('credit') || duties.includes('link-back'))
  const price = isOwed ? 'attribution' : 'free'
  const payments = content.licenses.map(({ payment }) => payment)
  expect(payments).toEqual(content.licenses.map(({ permits }) => (permits.size === 0 ? null : price)))
}

function allowTogether(licenses: readonly License[], use: AiUse | undefined, country: Country): boolean {
  return use !== undefined && licenses.every((license) => license.ai[use] && holdsIn(license, country))
}

const ACTIONS: Readonly<Record<Act, string>> = {
  reproduce: 'reproduce',
  publish: 'present',
  broadcast: 'stream',
  rewrite: 'derive',
  redistribute: 'distribute',
}
const DUTY_ACTIONS: Readonly<Record<Duty, string>> = {
  credit: 'attribute',
  'keep-notices': 'http://creativecommons.org/ns#Notice',
  'link-back': 'attribute',
  canonical: 'reviewPolicy',
  noindex: 'reviewPolicy',
  'no-edits': 'reviewPolicy',
}

/** The duties under which a License allows an act in a country, null where it does not. */
function dutiesOf(license: License, act: Act, country: Country): ReadonlySet<string> | null {
  const isFrozen = act === 'rewrite' && license.duties.includes('no-edits')
  if (isFrozen || license.reserved.includes(act) || !holdsIn(license, country)) return null
  return new Set(license.duties.map((duty) => DUTY_ACTIONS[duty]))
}

/** The offer permits each act where the License does, under all that is owed, and mining without consent where it is free. */
export function expectOffer(offer: OdrlOffer, license: License): void {
  const sorted = (duties: Iterable<string> | null) => duties && [...duties].toSorted()
  const isFree = isMiningFree([license])
  for (const country of COUNTRIES) {
    const read = ACTS.map((act) => sorted(odrlDuties(offer, ACTIONS[act], country)))
    expect(read, `in ${country}`).toEqual(ACTS.map((act) => sorted(dutiesOf(license, act, country))))
    expect(odrlDuties(offer, 'tdm:mine', country)).toEqual(isFree ? [] : ['obtainConsent'])
  }
}

/** No policy where nothing is reserved; else the page of all terms, or an offer that gives nothing one of the Licenses keeps. */
export function expectPolicy(policy: string | undefined, licenses: readonly License[]): void {
  expect(policy === undefined).toBe(isMiningFree(licenses))
  const named = /\/licenses\/(.+)\.jsonld$/.exec(policy ?? '')?.[1]
  const license = licenses.find(({ id }) => id === named)
  if (!license) {
    expect([undefined, `${BASE_URL}/#terms`]).toContain(policy)
    if (policy) expect(licenses.length).toBeGreaterThan(1)
    return
  }
  const offer = readOffer(renderOffer({ newsroom: aNewsroom(), baseUrl: BASE_URL }, license))
  for (const country of COUNTRIES) for (const act of ACTS) expectNoGift(offer, act, country, licenses)
}

function expectNoGift(offer: OdrlOffer, act: Act, country: Country, licenses: readonly License[]): void {
  const given = odrlDuties(offer, ACTIONS[act], country)
  if (given === null) return
  for (const license of licenses) {
    const owed = dutiesOf(license, act, country)
    if (owed === null) throw new Error(`${act} in ${country} is given, and ${license.id} keeps it`)
    for (const duty of owed) if (!given.includes(duty)) throw new Error(`${act} is given without ${duty}`)
  }
}
