/** A lint for an ODRL 2.2 offer as TDMRep takes it for a policy: who offers what, and rules that name an act. */
import { fault, type LintFault, unless } from './fault.ts'
import { isObject, type JsonObject, lintMembers, objectsIn, readJson, textIn } from './json-tree.ts'

/** `uid` is the address it is served at. */
export function lintOffer(json: string, uid: string): readonly LintFault[] {
  const { root, faults } = readJson(json)
  if (root === null) return faults
  const { '@type': type, assigner, permission, prohibition, obligation } = root
  const rules = [permission, prohibition, obligation].flatMap(objectsIn)
  return [
    ...faults,
    ...unless(type === 'Offer', 'no-document', `It is a ${type}, no Offer`),
    ...unless(
      root['uid'] === uid,
      'wrong-self',
      `It calls itself ${root['uid']} and was asked for as ${uid}`,
    ),
    ...lintMembers(root, ['@context', 'profile', 'assigner'], 'The offer'),
    ...(isObject(assigner) ? lintMembers(assigner, ['uid'], 'The assigner') : []),
    ...unless(rules.length > 0, 'missing-element', 'It neither permits nor prohibits anything'),
    ...rules.flatMap(lintRule),
  ]
}

/** Information Model §2.6: a rule without an act, or about nothing, makes the whole policy void. */
function lintRule(rule: JsonObject): readonly LintFault[] {
  const duties = objectsIn(rule['duty'])
  const nameless = [rule, ...duties].filter(({ action }) => textIn(action) === null)
  return [
    ...nameless.map(() => fault('unknown-token', 'A rule or a duty names no act')),
    ...lintMembers(rule, ['target'], `The rule ${rule['action']}`),
  ]
}
