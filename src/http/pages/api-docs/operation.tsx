/** One operation of the API: what it does, what it takes, what it answers, and a line to try it. */
import {
  type Answer,
  type ApiDocument,
  isProblem,
  jsonSchema,
  type Operation,
  type Parameter,
} from './api-document.ts'
import { curlLine } from './curl.ts'
import { Details, SchemaView, Type } from './fields.tsx'
import { Prose } from './prose.tsx'

type Props = {
  readonly document: ApiDocument
  readonly operation: Operation
  /** The problems that are told once, by status. */
  readonly problems: ReadonlyMap<string, string>
}

export function OperationView({ document, operation, problems }: Props) {
  const { id, method, path, summary, description, parameters = [], requestBody } = operation
  const body = jsonSchema(requestBody?.content)
  return (
    <section class="operation" id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{summary ?? `${method.toUpperCase()} ${path}`}</h3>
      <p class="address">
        <b>{method.toUpperCase()}</b> <code>{path}</code>
      </p>
      {description && (
        <p>
          <Prose text={description} />
        </p>
      )}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {body && (
        <>
          <h4>Body{requestBody?.required ? '' : ', if any'}</h4>
          <SchemaView document={document} schema={body} />
        </>
      )}
      <h4>Answers</h4>
      {Object.entries(operation.responses)
        .filter(([status, answer]) => !isProblem(answer) || problems.get(status) !== answer.description)
        .map(([status, answer]) => (
          <AnswerView document={document} status={status} answer={answer} />
        ))}
      <h4>Try it</h4>
      <pre class="curl">
        <code>{curlLine(document, operation)}</code>
      </pre>
    </section>
  )
}

function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <>
      <h4>Parameters</h4>
      <ul class="fields">
        {parameters.map(({ name, in: place, required, description, schema = {} }) => (
          <li>
            <code>{name}</code> {required && <strong>required, </strong>}
            <span class="type">in the {place},</span> <Type schema={schema} />
            <Details schema={{ ...schema, ...(description === undefined ? {} : { description }) }} />
          </li>
        ))}
      </ul>
    </>
  )
}

type AnswerProps = { readonly document: ApiDocument; readonly status: string; readonly answer: Answer }

/** Folded away: answers are long, and looked up one at a time. */
function AnswerView({ document, status, answer }: AnswerProps) {
  const schema = jsonSchema(answer.content)
  const words = `${status} ${answer.description}`
  if (!schema) return <p class="answer">{words}</p>
  return (
    <details class="answer">
      <summary>{words}</summary>
      <SchemaView document={document} schema={schema} />
    </details>
  )
}
