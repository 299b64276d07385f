/** JSON as lints read it: members that may be anything, until they are asked what they are. */
import { legalText } from '../html/characters.ts'
import { isRfc3339Date } from './dates.ts'
import { fault, type LintFault, unless } from './fault.ts'

export type JsonObject = Readonly<Record<string, unknown>>
export type JsonReading = { readonly root: JsonObject | null; readonly faults: readonly LintFault[] }

/** The object a document is; null where it is none. What was read already is given back. */
export function readJson(json: string | JsonReading): JsonReading {
  if (typeof json !== 'string') return json
  const faults: LintFault[] = []
  const root = parse(json, faults)
  if (isObject(root)) return { root, faults }
  return {
    root: null,
    faults: faults.length > 0 ? faults : [fault('no-document', 'It is no object of JSON')],
  }
}

function parse(json: string, faults: LintFault[]): unknown {
  try {
    const illegal = new Set<string>()
    const parsed: unknown = JSON.parse(json, (name, value: unknown) => {
      // What XML could not carry is in no other format either: a title is one and the same in all.
      if (typeof value === 'string' && legalText(value) !== value) illegal.add(name)
      return value
    })
    for (const name of illegal) {
      faults.push(fault('illegal-character', `${name} has a character that XML cannot carry`))
    }
    return parsed
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    faults.push(fault('not-well-formed', `It is no JSON: ${reason}`))
    return null
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects in a list; none where it is no list. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A text that says something, else null. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export function lintMembers(
  object: JsonObject,
  names: readonly string[],
  where: string,
): readonly LintFault[] {
  return names
    .filter((name) => object[name] === undefined || object[name] === null || object[name] === '')
    .map((name) => fault('missing-element', `${where} has no ${name}, or an empty one`))
}

export function lintDates(object: JsonObject, names: readonly string[], where: string): readonly LintFault[] {
  return names.flatMap((name) => {
    const said = object[name]
    const isDate = said === undefined || (typeof said === 'string' && isRfc3339Date(said))
    return unless(isDate, 'bad-date', `${name} of ${where} is no date of RFC 3339: ${said}`)
  })
}
