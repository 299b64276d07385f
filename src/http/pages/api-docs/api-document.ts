/** An OpenAPI 3.1 document as its page reads it: operations by tag, schemas without references, problems told once. */

/** The parts of JSON Schema 2020-12 that our routes' descriptions use. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly default?: unknown
  readonly example?: unknown
  readonly description?: string
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

export type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

export type Answer = { readonly description: string; readonly content?: Content }

type OperationObject = {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer>>
}

export type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers: readonly { readonly url: string }[]
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
}

export type Operation = OperationObject & {
  readonly method: string
  readonly path: string
  readonly id: string
}

export type TagGroup = { readonly tag: string; readonly operations: readonly Operation[] }

/** Every operation under its first tag, tags in the order of their first operation. */
export function groupsOf({ paths }: ApiDocument): readonly TagGroup[] {
  const groups = new Map<string, Operation[]>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'other'
      groups.set(tag, [
        ...(groups.get(tag) ?? []),
        { ...operation, method, path, id: operationId(method, path) },
      ])
    }
  }
  return [...groups].map(([tag, operations]) => ({ tag, operations }))
}

/** As an element id: `put-channels-id`. */
function operationId(method: string, path: string): string {
  return [method, ...path.split('/')]
    .map((part) => part.replace(/\W/g, ''))
    .filter(Boolean)
    .join('-')
}

/** As an element id. */
export function tagId(tag: string): string {
  return `tag-${tag.replace(/\W+/g, '-')}`
}

/** As an element id. */
export function schemaId(name: string): string {
  return `schema-${name}`
}

/** The name of the component a schema refers to; null where it refers to none. */
export function referenceOf(schema: Schema): string | null {
  return /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1] ?? null
}

/** A schema with its reference followed and what it is all of put together; its own properties may still refer. */
export function resolve(document: ApiDocument, schema: Schema): Schema {
  const name = referenceOf(schema)
  const target = name === null ? undefined : document.components.schemas[name]
  const own = target === undefined ? schema : resolve(document, target)
  if (!own.allOf) return own
  const { allOf, ...rest } = own
  return [...allOf, rest].map((part) => resolve(document, part)).reduce(merge)
}

function merge(first: Schema, second: Schema): Schema {
  return {
    ...first,
    ...second,
    properties: { ...first.properties, ...second.properties },
    required: [...(first.required ?? []), ...(second.required ?? [])],
  }
}

/** The schema of a body or an answer in JSON; undefined where it has none. */
export function jsonSchema(content: Content | undefined): Schema | undefined {
  return content?.['application/json']?.schema
}

export function isProblem(answer: Answer): boolean {
  return answer.content?.['application/problem+json'] !== undefined
}

/** The problems routes answer with, by status, each as it is first described. */
export function problemsOf(document: ApiDocument): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const { operations } of groupsOf(document)) {
    for (const [status, answer] of operations.flatMap(({ responses }) => Object.entries(responses))) {
      if (isProblem(answer) && !problems.has(status)) problems.set(status, answer.description)
    }
  }
  return problems
}
