/** A reader of ODRL Agreements, written from the specification and without our emitter: what a Partner may do with a work, by the document alone. */

type Operand = { '@id'?: string; '@value'?: string } | string
type Simple = { leftOperand: string; operator: string; rightOperand: Operand | Operand[]; unit?: string }
type Constraint = Simple | { andSequence: { '@list': Simple[] } }
type Rule = {
  action: string
  target: { '@type': string; source: string; refinement: Simple[] }
  constraint?: Constraint[]
  duty?: { action: string; target?: string }[]
}
export type OdrlAgreement = {
  '@type': string
  uid: string
  conflict: string
  assigner: Record<string, string>
  assignee: Record<string, string>
  permission?: Rule[]
  prohibition?: Rule[]
  obligation?: Rule[]
}

/** A work, who would use it where, when and for what; left operands of the newsroom's own by their last word. */
export type Asked = {
  readonly facts: Readonly<Record<string, readonly string[]>>
  readonly country: string | null
  readonly now: string
  readonly listedAt: string
  readonly rank: number
  readonly purpose: string | null
}

const OWN = 'tag:news.example,2026:term/'
const HOUR = 3_600_000

export function readAgreementPolicy(document: string): OdrlAgreement {
  const policy = JSON.parse(document) as OdrlAgreement
  if (policy['@type'] !== 'Agreement' || policy.conflict !== 'prohibit') throw new Error('no agreement')
  return policy
}

/** The permissions that let the action be done: none where a prohibition meets it (`conflict`), of it or of any use. */
export function permissionsOf(policy: OdrlAgreement, action: string, asked: Asked): readonly Rule[] {
  const meets = (rule: Rule) => rule.action === action && applies(rule, asked)
  const isBarred = (policy.prohibition ?? []).some(
    (rule) => meets(rule) || (rule.action === 'use' && applies(rule, asked)),
  )
  return isBarred ? [] : (policy.permission ?? []).filter(meets)
}

export function extentOf(rule: Rule): string {
  return rule.target.source.replace(/^.*works\/?/, '')
}

function applies({ target, constraint = [] }: Rule, asked: Asked): boolean {
  return target.refinement.every((one) => isMet(one, asked)) && constraint.every((one) => isMet(one, asked))
}

function isMet(constraint: Constraint, asked: Asked): boolean {
  if ('andSequence' in constraint) return isWithin(constraint.andSequence['@list'], asked)
  const { leftOperand, operator } = constraint
  if (leftOperand === 'dateTime') {
    return compare(operator, Date.parse(asked.now), Date.parse(literalOf(constraint)))
  }
  if (leftOperand === 'count') return compare(operator, asked.rank, Number(literalOf(constraint)))
  return operator === 'isAnyOf' && isAmong(idsOf(constraint), leftOperand, asked)
}

function isWithin([event, period]: readonly Simple[], { now, listedAt }: Asked): boolean {
  if (event?.leftOperand !== 'event' || !idsOf(event).includes(`${OWN}listing`) || !period) return false
  const since = (Date.parse(now) - Date.parse(listedAt)) / HOUR
  return since >= 0 && compare(period.operator, since, hoursOf(literalOf(period)))
}

function isAmong(given: readonly string[], leftOperand: string, asked: Asked): boolean {
  if (leftOperand === 'spatial') return given.some((id) => id.endsWith(`-Adjunct/${asked.country}`))
  if (leftOperand === 'purpose') return given.includes(`${OWN}ai-${asked.purpose}`)
  const facts = asked.facts[leftOperand.replace(OWN, '')] ?? []
  return given.some((id) => facts.includes(id))
}

function compare(operator: string, left: number, right: number): boolean {
  if (operator === 'gteq') return left >= right
  if (operator === 'lteq') return left <= right
  return operator === 'lt' && left < right
}

function idsOf({ rightOperand }: Simple): readonly string[] {
  return [rightOperand].flat().map((one) => (typeof one === 'string' ? one : (one['@id'] ?? '')))
}

function literalOf({ rightOperand }: Simple): string {
  const [one] = [rightOperand].flat()
  return typeof one === 'object' ? (one['@value'] ?? '') : ''
}

function hoursOf(duration: string): number {
  const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? []
  return Number(days ?? 0) * 24 + Number(hours ?? 0)
}
