/** A reading of `/.well-known/tdmrep.json` as TDMRep has it, where the first rule that matches counts, and a lint of it. */
import { webUrl } from '../../domain/web-url.ts'
import { fault, type LintFault } from './fault.ts'
import { matchesPath } from './path-pattern.ts'

export type TdmRule = {
  readonly location: string
  /** Null for a value the specification does not know, which counts as not set. */
  readonly reservation: 0 | 1 | null
  readonly policy: string | null
}

/** The rules in their order; an object without a location is none. Null for what is no array of JSON. */
export function readTdmRep(text: string): readonly TdmRule[] | null {
  const parsed = parseJson(text)
  if (!Array.isArray(parsed)) return null
  return parsed.flatMap((stated: unknown) => ruleOf(stated) ?? [])
}

function ruleOf(stated: unknown): TdmRule | null {
  if (typeof stated !== 'object' || stated === null) return null
  const { location, 'tdm-reservation': reservation, 'tdm-policy': policy } = stated as Record<string, unknown>
  if (typeof location !== 'string') return null
  return {
    location,
    reservation: reservation === 0 || reservation === 1 ? reservation : null,
    policy: typeof policy === 'string' ? policy : null,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The rule that speaks of a path; null where none does, and nothing is then said of it. */
export function tdmRuleFor(rules: readonly TdmRule[], path: string): TdmRule | null {
  return rules.find(({ location }) => matchesPath(location, path)) ?? null
}

/** Everything wrong with the text of a tdmrep.json. */
export function lintTdmRep(text: string): readonly LintFault[] {
  const parsed = parseJson(text)
  if (!Array.isArray(parsed)) return [fault('no-array', 'It is no JSON array, even for one rule')]
  const rules = parsed.flatMap((stated: unknown) => ruleOf(stated) ?? [])
  return [
    ...(rules.length < parsed.length ? [fault('no-location', 'A rule does not say where it holds')] : []),
    ...rules.flatMap(lintRule),
    ...rules.flatMap((rule, at) => lintReach(rule, rules.slice(0, at))),
  ]
}

function lintRule({ location, reservation, policy }: TdmRule): readonly LintFault[] {
  const faults: LintFault[] = []
  if (!location.startsWith('/')) {
    faults.push(fault('bad-location', `${location} is no path: it does not begin with a slash`))
  }
  if (reservation === null) {
    faults.push(
      fault('bad-reservation', `The reservation of ${location} is neither 0 nor 1, so it counts as not set`),
    )
  }
  if (policy !== null && webUrl(policy) === null) {
    faults.push(fault('bad-policy', `The policy of ${location} is no absolute URL: ${policy}`))
  }
  if (policy !== null && reservation !== 1) {
    faults.push(fault('idle-policy', `${location} has a policy that is ignored, since nothing is reserved`))
  }
  return faults
}

/** A rule all of whose paths an earlier one takes says nothing. */
function lintReach({ location }: TdmRule, earlier: readonly TdmRule[]): readonly LintFault[] {
  const isTaken = (by: TdmRule) =>
    ['', 'x', '/x/y'].every((filling) =>
      matchesPath(by.location, location.replaceAll('*', filling).replace(/\$$/, '')),
    )
  const [taker] = earlier.filter(isTaken)
  return taker
    ? [fault('never-reached', `${location} is never reached: ${taker.location} stands before it`)]
    : []
}
