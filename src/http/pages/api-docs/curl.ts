/** A curl line for an operation, with a body of the fields it cannot do without. */
import { type ApiDocument, jsonSchema, type Operation, resolve, type Schema } from './api-document.ts'

/** For a POSIX shell; `$IMPRIMATUR_TOKEN` is an operator's credential, a parameter of the path its name in capitals. */
export function curlLine(
  document: ApiDocument,
  { method, path, parameters, requestBody }: Operation,
): string {
  const base = document.servers[0]?.url ?? ''
  const query = (parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required)
  const search = query.map(({ name }) => `${name}=${name.toUpperCase()}`).join('&')
  const url = `${base}${path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())}`
  const schema = jsonSchema(requestBody?.content)
  const body = schema && JSON.stringify(sampleOf(document, schema))
  return [
    'curl',
    ...(method === 'get' ? [] : [`-X ${method.toUpperCase()}`]),
    '-H "Authorization: Bearer $IMPRIMATUR_TOKEN"',
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${quoted(body)}`]),
    quoted(search === '' ? url : `${url}?${search}`),
  ].join(' ')
}

/** A value that has the schema's shape; words are left to be filled in. */
function sampleOf(document: ApiDocument, schema: Schema): unknown {
  const resolved = resolve(document, schema)
  const known = resolved.example ?? resolved.default ?? resolved.const ?? resolved.enum?.[0]
  if (known !== undefined) return known
  const choice = (resolved.anyOf ?? resolved.oneOf)?.[0]
  if (choice) return sampleOf(document, choice)
  const type = [resolved.type].flat().find((name) => name !== 'null')
  return SAMPLES[type ?? '']?.(document, resolved) ?? '…'
}

const SAMPLES: Readonly<Record<string, (document: ApiDocument, schema: Schema) => unknown>> = {
  object: sampleObject,
  array: (document, { items }) => (items ? [sampleOf(document, items)] : []),
  integer: (_, { minimum }) => Math.max(minimum ?? 1, 1),
  number: (_, { minimum }) => Math.max(minimum ?? 1, 1),
  boolean: () => false,
}

/** The fields that are required; of an object that requires none, its first. */
function sampleObject(document: ApiDocument, { properties = {}, required = [] }: Schema): unknown {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name) => [name, sampleOf(document, properties[name] ?? {})]))
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
