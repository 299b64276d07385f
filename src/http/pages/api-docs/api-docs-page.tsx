/** The description of the API for people: rendered here, from the document that programs read, without a script. */
import type { Newsroom } from '../../../domain/newsroom.ts'
import { CHROME_LANGUAGE, renderPage } from '../layout.tsx'
import { type ApiDocument, groupsOf, problemsOf, schemaId, tagId } from './api-document.ts'
import { Contents } from './contents.tsx'
import { SchemaView } from './fields.tsx'
import { Introduction } from './introduction.tsx'
import { OperationView } from './operation.tsx'
import { Prose } from './prose.tsx'
import { API_DOCS_STYLE } from './style.ts'

type ApiDocsProps = {
  /** Null while no newsroom is set up. */
  readonly newsroom: Newsroom | null
  readonly document: ApiDocument
}

/** The page as an HTML document; about software, so it is kept out of search engines. */
export function renderApiDocs({ newsroom, document }: ApiDocsProps): string {
  const { info, components } = document
  const groups = groupsOf(document)
  const problems = problemsOf(document)
  const schemas = Object.entries(components.schemas)
  return renderPage({
    newsroom,
    language: CHROME_LANGUAGE,
    title: newsroom ? `${info.title} · ${newsroom.name}` : info.title,
    meta: [{ name: 'robots', content: 'noindex' }],
    links: [{ rel: 'service-desc', type: 'application/json', href: '/api/openapi.json' }],
    style: API_DOCS_STYLE,
    children: (
      <div class="api">
        <header>
          <h1>{info.title}</h1>
          <p>
            Version {info.version}. <Prose text={info.description ?? ''} />
          </p>
        </header>
        <Contents groups={groups} schemas={schemas.map(([name]) => name)} />
        <div>
          <Introduction document={document} />
          {groups.map(({ tag, operations }) => (
            <section>
              <h2 class="tag" id={tagId(tag)}>
                {tag}
              </h2>
              {operations.map((operation) => (
                <OperationView document={document} operation={operation} problems={problems} />
              ))}
            </section>
          ))}
          <section>
            <h2 id="schemas">Schemas</h2>
            {schemas.map(([name, schema]) => (
              <section class="operation" id={schemaId(name)}>
                <h3>{name}</h3>
                <SchemaView document={document} schema={schema} />
              </section>
            ))}
          </section>
        </div>
      </div>
    ),
  })
}
