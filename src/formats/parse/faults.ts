/** What a schema found wrong, as Faults: the field, what stood there, and in plain English what was expected. */
import type { z } from 'zod'
import type { Fault } from '../../domain/errors.ts'

type Issue = z.core.$ZodIssue

const SHOWN = 80

/**
 * One Fault for each thing wrong; for unknown fields one each. `input` is what was parsed: offending values are quoted from it,
 * shortened to 80 characters. A check's own message is the expectation; where it has none, the schema's words are translated.
 */
export function faultsOf(error: z.ZodError, input: unknown): readonly Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, input))
}

/** A Fault with its value shortened; without a value where the field was missing. */
export function faultAt(field: string, value: unknown, expected: string): Fault {
  return value === undefined ? { field, expected } : { field, value: shown(value), expected }
}

function faultsOfIssue(issue: Issue, input: unknown): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return faultAt(fieldOf(path), valueAt(input, path), 'no such field')
    })
  }
  const value = valueAt(input, issue.path)
  return [faultAt(fieldOf(issue.path), value, expectation(issue, value))]
}

/** A path as it is written: `images[0].url`; the whole document is `document`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return field.replace(/^\./, '').slice(0, 200).toWellFormed() || 'document'
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value
  }
  return value
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text).toWellFormed()
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  date: 'a date',
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries in the list' }

function expectation(issue: Issue, value: unknown): string {
  const isOwnMessage = issue.message !== '' && !/^(Invalid|Too (big|small)|Unrecognized)/.test(issue.message)
  const expected = isOwnMessage ? issue.message : translate(issue)
  return value === undefined ? `${expected} (the field is required)` : expected
}

function translate(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'too_big':
      return `at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'invalid_format':
      return `text in the form of ${issue.format}`
    default:
      return 'another kind of value'
  }
}
