/** What holds for every operation of the API: credentials, errors, dry runs. */
import { type ApiDocument, problemsOf } from './api-document.ts'
import { SchemaView } from './fields.tsx'
import { Prose } from './prose.tsx'

type Props = { readonly document: ApiDocument }

export function Introduction({ document }: Props) {
  return (
    <>
      <section id="credentials">
        <h2>Credentials</h2>
        <p>
          Everything under <code>{document.servers[0]?.url}</code> but this page and{' '}
          <a href="/api/openapi.json">
            <code>/api/openapi.json</code>
          </a>{' '}
          needs an operator’s credential, sent as <code>Authorization: Bearer …</code>. A viewer may read, an
          editor may change what is published, an owner may change the newsroom, its licenses and its
          operators. The examples below read it from <code>$IMPRIMATUR_TOKEN</code>.
        </p>
      </section>
      <Errors document={document} />
      <section id="dry-runs">
        <h2>Dry runs</h2>
        <p>
          With <code>?dryRun=1</code> an operation that writes is checked and answered as if it were done, and
          nothing is kept. A query parameter that an operation does not know is refused, so that a misspelt
          one never writes.
        </p>
      </section>
    </>
  )
}

function Errors({ document }: Props) {
  const problem = document.components.schemas['Problem']
  return (
    <section id="errors">
      <h2>Errors</h2>
      <p>
        An error is answered as <code>application/problem+json</code> (RFC 9457), by every operation alike:
      </p>
      <ul class="fields">
        {[...problemsOf(document)].map(([status, description]) => (
          <li>
            <code>{status}</code> <Prose text={description} />
          </li>
        ))}
      </ul>
      {problem && <SchemaView document={document} schema={problem} />}
    </section>
  )
}
