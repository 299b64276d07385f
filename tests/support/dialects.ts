/** Readers of the dialects for machines, written from their specifications and without our emitters: who may do what, by the document alone. */
/** Countries a reader may be in; `null` is one nobody knows. */
export const COUNTRIES = ['NG', 'GH', 'KE', 'FR', 'DE', 'US', null] as const
export type Country = (typeof COUNTRIES)[number]

/** Content-Signal of the group for every crawler: `yes`, `no`, or undefined for a key that is not there. */
export function readSignals(robots: string): Readonly<Record<string, string>> {
  const group = robots.split(/^User-agent: \*$/m)[1] ?? ''
  const line = /^Content-Signal: (.*)$/m.exec(group)?.[1] ?? ''
  return Object.fromEntries(line.split(',').map((pair) => pair.trim().split('=')))
}

type TdmRule = { location: string; 'tdm-reservation': number; 'tdm-policy'?: string }

/** TDMRep: the first rule whose pattern matches; patterns here have neither `*` nor `$`, so each is a prefix. */
export function readTdm(document: string, path: string): TdmRule | undefined {
  return (JSON.parse(document) as TdmRule[]).find(({ location }) => path.startsWith(location))
}

type OdrlRule = {
  action: string
  target: string
  duty?: { action: string; target?: string }[]
  constraint?: { leftOperand: string; operator: string; rightOperand: { '@id': string }[] }[]
}
export type OdrlOffer = {
  '@context': string[]
  '@type': string
  profile: string
  uid: string
  conflict: string
  assigner: Record<string, string>
  permission: OdrlRule[]
  prohibition?: OdrlRule[]
}

export function readOffer(document: string): OdrlOffer {
  return JSON.parse(document) as OdrlOffer
}

/** The duties under which an action is permitted in a country, null where it is not: a prohibition wins (`conflict`). */
export function odrlDuties(offer: OdrlOffer, action: string, country: Country): readonly string[] | null {
  if (offer.conflict !== 'prohibit') throw new Error('what wins is not said')
  if (offer.prohibition?.some((rule) => rule.action === action)) return null
  const rule = offer.permission.find(
    (permission) => permission.action === action && isMet(permission.constraint ?? [], country),
  )
  return rule ? (rule.duty ?? []).map((duty) => duty.action) : null
}

function isMet(constraints: NonNullable<OdrlRule['constraint']>, country: Country): boolean {
  return constraints.every(({ leftOperand, operator, rightOperand }) => {
    if (leftOperand !== 'spatial' || operator !== 'isAnyOf') return false
    return rightOperand.some((place) => place['@id'].endsWith(`-Adjunct/${country}`))
  })
}
