/** Checking the Licenses: terms that no rule knows, that contradict themselves, or that nothing is under. */
import { ACTS, AI_USES, DUTIES, type License, licenseFaults, USES } from '../domain/license.ts'
import { webUrl } from '../domain/web-url.ts'
import type { Findings } from '../store/findings.ts'
import type { Setting } from '../store/newsroom.ts'
import { type Finding, finding } from './finding.ts'

export function checkLicenses(
  { newsroom, licenses }: Setting,
  { usedLicenses }: Pick<Findings, 'usedLicenses'>,
): readonly Finding[] {
  const all = [...licenses.values()]
  const unused = all.filter(({ id }) => id !== newsroom.defaultLicense && !usedLicenses.includes(id))
  return [
    ...all.flatMap((license) => [...checkTerms(license), ...checkPromise(license)]),
    // Before the first article every License is one that nothing is under.
    ...(usedLicenses.length === 0 ? [] : unused).map(({ id }) =>
      finding('info', 'license-unused', `No article and no image is under ${id}`, id),
    ),
  ]
}

/** What the API would have refused, and what it cannot know: an unknown word is taken for nothing, and nothing permits too much. */
function checkTerms(license: License): readonly Finding[] {
  const { id, url } = license
  const odd = [...oddTerms(license), ...contradictions(license)]
  const findings = odd.map((what) =>
    finding(
      'error',
      'license-terms',
      `The terms of ${id} are not to be relied on: ${what}. \`imprimatur license set ${id} --file terms.json\``,
      id,
    ),
  )
  if (url === null || webUrl(url) !== null) return findings
  const message = `The terms of ${id} are at no web address: ${url}. \`imprimatur license set ${id} --url https://…\``
  return [...findings, finding('error', 'address-invalid', message, id)]
}

function oddTerms(license: License): readonly string[] {
  const { reserved, duties, territories, ai } = license
  const unknown = (name: string, said: unknown, known: readonly string[]) => {
    if (!Array.isArray(said)) return [`${name} is no list`]
    return said.filter((one) => !known.includes(one)).map((one) => `${one} is unknown in ${name}`)
  }
  return [
    ...(['publicUse', 'pageUse', 'ceiling'] as const)
      .filter((field) => !USES.includes(license[field]))
      .map((field) => `${field} is ${license[field]}`),
    ...unknown('reserved', reserved, ACTS),
    ...unknown('duties', duties, DUTIES),
    ...(territories ?? []).filter((code) => !/^[A-Z]{2}$/.test(code)).map((code) => `${code} is no country`),
    ...AI_USES.filter((use) => typeof ai?.[use] !== 'boolean').map(
      (use) => `ai.${use} is neither yes nor no`,
    ),
  ]
}

function contradictions(license: License): readonly string[] {
  return licenseFaults(license).map(
    ({ field, value, expected }) => `${field} is ${value}, expected ${expected}`,
  )
}

/** Who took it under the public license's own words has what they say for ever, machines included. */
function checkPromise({ id, irrevocable, ai }: License): readonly Finding[] {
  const reserved = AI_USES.filter((use) => ai?.[use] === false)
  if (!irrevocable || reserved.length === 0) return []
  const message = `${id} can’t be taken back, and reserves AI uses (${reserved.join(', ')}) that its public terms may have given away: let a lawyer look, or allow them: \`imprimatur license set ${id} --file terms.json\``
  return [finding('warning', 'license-contradicts', message, id)]
}
