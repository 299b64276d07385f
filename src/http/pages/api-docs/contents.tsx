/** The table of contents of the API's page: what comes first, each operation under its tag, the named schemas. */
import { schemaId, type TagGroup, tagId } from './api-document.ts'

type Props = { readonly groups: readonly TagGroup[]; readonly schemas: readonly string[] }

/** On a narrow screen the tags alone are shown: their operations would fill it. */
export function Contents({ groups, schemas }: Props) {
  return (
    <nav class="contents" aria-label="Contents">
      <ul>
        <li>
          <a href="#credentials">Credentials</a>
        </li>
        <li>
          <a href="#errors">Errors</a>
        </li>
        <li>
          <a href="#dry-runs">Dry runs</a>
        </li>
        {groups.map(({ tag, operations }) => (
          <li>
            <a class="tag" href={`#${tagId(tag)}`}>
              {tag}
            </a>
            <ul>
              {operations.map(({ id, method, path }) => (
                <li>
                  <a href={`#${id}`}>
                    <b>{method.toUpperCase()}</b> {path}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a class="tag" href="#schemas">
            schemas
          </a>
          <ul>
            {schemas.map((name) => (
              <li>
                <a href={`#${schemaId(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </li>
      </ul>
    </nav>
  )
}
