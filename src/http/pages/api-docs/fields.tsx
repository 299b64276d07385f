/** The fields of a schema as nested lists: name, type, whether required, limits, and what it means. */
import { type ApiDocument, referenceOf, resolve, type Schema, schemaId } from './api-document.ts'
import { Prose } from './prose.tsx'
import { limitWords, typeWords, valuesOf } from './schema-words.ts'

type SchemaProps = { readonly document: ApiDocument; readonly schema: Schema }

/** A whole value: its fields where it is an object or a list of them, else its type alone. */
export function SchemaView({ document, schema }: SchemaProps) {
  const resolved = resolve(document, schema)
  const inner = fieldsWithin(document, resolved)
  return (
    <>
      {(inner !== resolved || resolved.description) && (
        <p class="value">
          <Type schema={resolved} /> <Prose text={resolved.description ?? ''} />
        </p>
      )}
      {inner && <Fields document={document} schema={inner} />}
    </>
  )
}

function Fields({ document, schema }: SchemaProps) {
  const required = new Set(schema.required)
  return (
    <ul class="fields">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <li>
          <code>{name}</code> {required.has(name) && <strong>required, </strong>}
          <Type schema={field} />
          <Details schema={field} />
          <Nested document={document} schema={field} />
        </li>
      ))}
    </ul>
  )
}

/** What is named is linked to, not repeated, so that nothing goes round in a circle. */
function Nested({ document, schema }: SchemaProps) {
  const inner = fieldsWithin(document, schema)
  return inner ? <Fields document={document} schema={inner} /> : null
}

/** The object in a schema whose fields are to be listed under it: itself, or what a list, a map or a choice is of. */
function fieldsWithin(document: ApiDocument, schema: Schema): Schema | null {
  if (referenceOf(schema) !== null) return null
  if (schema.allOf) return fieldsWithin(document, resolve(document, schema))
  if (schema.properties) return schema
  const { items, additionalProperties, anyOf, oneOf } = schema
  const inner = [items, additionalProperties, ...(anyOf ?? oneOf ?? [])].filter(
    (part) => typeof part === 'object',
  )
  for (const part of inner) {
    const found = fieldsWithin(document, part)
    if (found) return found
  }
  return null
}

/** The type; a named one leads to where it is told. */
export function Type({ schema }: { readonly schema: Schema }) {
  const name = namedWithin(schema)
  const words = typeWords(schema)
  if (name === null) return <span class="type">{words}</span>
  const [before = '', ...after] = words.split(name)
  return (
    <span class="type">
      {before}
      <a href={`#${schemaId(name)}`}>{name}</a>
      {after.join(name)}
    </span>
  )
}

function namedWithin(schema: Schema): string | null {
  const parts = [schema, schema.items, ...(schema.anyOf ?? schema.oneOf ?? [])]
  return parts.flatMap((part) => (part && referenceOf(part)) ?? []).at(0) ?? null
}

/** Values, limits and meaning, as far as there is any. */
export function Details({ schema }: { readonly schema: Schema }) {
  const values = valuesOf(schema)
  const limits = limitWords(schema)
  return (
    <>
      {values.length > 0 && (
        <span class="values">
          {values.map((value) => (
            <>
              {' '}
              <code>{value}</code>
            </>
          ))}
        </span>
      )}
      {limits.length > 0 && <small> {limits.join(' · ')}</small>}
      {schema.description && (
        <p>
          <Prose text={schema.description} />
        </p>
      )}
    </>
  )
}
