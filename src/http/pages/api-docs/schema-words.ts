/** A schema in words: its type, its limits, the values it may have. */
import { referenceOf, type Schema } from './api-document.ts'

/** "string", "list of License", "object or null": what a value is, without its fields; an enumeration’s values are said beside it. */
export function typeWords(schema: Schema): string {
  const name = referenceOf(schema)
  if (name !== null) return name
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(typeWords))].join(' or ')
  if (schema.allOf) return 'object'
  if (schema.enum || schema.const !== undefined) return 'one of'
  const types = typesOf(schema).toSorted((a, b) => Number(a === 'null') - Number(b === 'null'))
  return types.map((type) => TYPE_WORDS[type]?.(schema) ?? type).join(' or ') || 'anything'
}

const TYPE_WORDS: Readonly<Record<string, (schema: Schema) => string>> = {
  array: ({ items }) => (items?.enum ? 'list of any of' : `list of ${items ? typeWords(items) : 'anything'}`),
  object: ({ properties, additionalProperties }) =>
    properties === undefined && typeof additionalProperties === 'object'
      ? `object of any names, each ${typeWords(additionalProperties)}`
      : 'object',
  string: ({ format }) => (format === undefined ? 'string' : `string (${format})`),
}

function typesOf({ type }: Schema): readonly string[] {
  return type === undefined ? [] : [type].flat()
}

/** The values an enumeration allows, as JSON without the quotes of strings; those of its members for a list. */
export function valuesOf(schema: Schema): readonly string[] {
  if (schema.items?.enum) return valuesOf(schema.items)
  return (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(String)
}

/** Lengths, sizes, ranges and patterns, a phrase each. */
export function limitWords(schema: Schema): readonly string[] {
  return [
    range(schema.minLength, schema.maxLength, 'characters'),
    range(schema.minItems, schema.maxItems, 'of them'),
    range(usual(schema.minimum), usual(schema.maximum), ''),
    schema.pattern === undefined ? null : `matches ${schema.pattern}`,
    schema.default === undefined ? null : `${JSON.stringify(schema.default)} unless said`,
    schema.example === undefined ? null : `for example ${JSON.stringify(schema.example)}`,
  ].filter((phrase) => phrase !== null)
}

function range(from: number | undefined, to: number | undefined, unit: string): string | null {
  if (from === undefined && to === undefined) return null
  if (from === undefined) return `at most ${to} ${unit}`.trim()
  if (to === undefined) return `at least ${from} ${unit}`.trim()
  return `${from} to ${to} ${unit}`.trim()
}

/** What every whole number in JSON keeps to is not worth a word. */
function usual(bound: number | undefined): number | undefined {
  return bound !== undefined && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER
    ? bound
    : undefined
}
