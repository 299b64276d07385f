/** What a document permits, read as a stranger would, and what of it goes beyond a License. */
import { ACT_ACTIONS, ACTS, AI_USES, type License } from '../../domain/license.ts'
import { AI_WORDS } from '../../domain/machine-terms.ts'
import { isObject, objectsIn, readJson } from './json-tree.ts'
import type { Robots } from './robots.ts'
import { COVERS } from './rsl-vocabulary.ts'
import type { TdmRule } from './tdmrep.ts'
import { childrenOf, everyElement, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

const RSL = 'https://rslstandard.org/rsl'

/** The uses RSL has tokens for. */
const USAGES = AI_USES.flatMap((use) => AI_WORDS[use].rsl)

/** What one `content` of RSL permits, of which address. */
export type RslPermission = {
  readonly url: string
  readonly usages: readonly string[]
  /** ISO 3166-1 alpha-2 codes, or null for everywhere. */
  readonly territories: readonly string[] | null
}

export function rslPermissions(xml: string | XmlReading): readonly RslPermission[] {
  const { root } = readXml(xml)
  const contents = root
    ? everyElement(root).filter(({ name, namespace }) => name === 'content' && namespace === RSL)
    : []
  return contents.flatMap((content) =>
    childrenOf(content, 'license').map((license) => permissionOf(content.attributes['url'] ?? '', license)),
  )
}

/** §3.5: what permits lists is closed, without it everything is permitted; §3.1.1: a prohibition wins. */
function permissionOf(url: string, license: XmlElement): RslPermission {
  const listed = (name: string, type: string) => {
    const lists = childrenOf(license, name).filter(({ attributes }) => attributes['type'] === type)
    return lists.length === 0 ? null : lists.flatMap(({ text }) => text.split(/\s+/).filter(Boolean))
  }
  const names = (tokens: readonly string[], usage: string) =>
    tokens.some((token) => token === usage || COVERS[token]?.(usage))
  const permitted = listed('permits', 'usage') ?? ['all']
  const prohibited = listed('prohibits', 'usage') ?? []
  const usages = USAGES.filter((usage) => names(permitted, usage) && !names(prohibited, usage))
  return { url, usages, territories: listed('permits', 'geo') }
}

/** The uses of a permission that the License does not allow, in words. */
export function rslBeyond(license: License, { usages, territories }: RslPermission): readonly string[] {
  const reserved = AI_USES.filter((use) => license.ai[use] !== true).flatMap((use) => AI_WORDS[use].rsl)
  const allowed = license.territories
  const isElsewhere =
    allowed !== null && (territories === null || territories.some((code) => !allowed.includes(code)))
  return [
    ...usages.filter((usage) => reserved.includes(usage)),
    ...(isElsewhere && usages.length > 0 ? ['use outside its territories'] : []),
  ]
}

/** The same of Content-Signal, which knows no countries. */
export function signalsBeyond(license: License, { groups }: Robots): readonly string[] {
  const said = groups.flatMap(({ signals }) => signals).flatMap((line) => line.split(','))
  const granted = AI_USES.filter((use) => said.some((pair) => isYes(pair, AI_WORDS[use].signal)))
  return granted.filter((use) => license.ai[use] !== true || license.territories !== null)
}

function isYes(pair: string, signal: string): boolean {
  const [name = '', value = ''] = pair.split('=').map((part) => part.trim())
  return name === signal && value === 'yes'
}

/** And of TDMRep: what reserves nothing leaves mining to everybody, everywhere. */
export function miningBeyond(license: License, rule: TdmRule | null): readonly string[] {
  return rule?.reservation === 1 || isOpenToMining(license) ? [] : ['text and data mining']
}

function isOpenToMining({ ai, territories }: License): boolean {
  return territories === null && AI_USES.every((use) => ai[use] === true)
}

/** And of an ODRL offer: each act it permits, mining without consent among them. */
export function offerBeyond(license: License, json: string): readonly string[] {
  const permissions = objectsIn(readJson(json).root?.['permission'])
  const isPermitted = (action: string) => permissions.some((permission) => permission['action'] === action)
  const mining = permissions.filter(({ action, duty }) => action === 'tdm:mine' && !asksConsent(duty))
  return [
    ...license.reserved.filter((act) => ACTS.includes(act) && isPermitted(ACT_ACTIONS[act])),
    ...(mining.length > 0 && !isOpenToMining(license) ? ['text and data mining'] : []),
  ]
}

function asksConsent(duties: unknown): boolean {
  return Array.isArray(duties) && duties.some((duty) => isObject(duty) && duty['action'] === 'obtainConsent')
}
