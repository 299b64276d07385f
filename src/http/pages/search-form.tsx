/** The field to search with, on any page. */
import { QUERY_LENGTH } from '../../domain/search-query.ts'

type Props = {
  /** What was searched for, '' for nothing yet. */
  readonly query: string
  /** Where the addresses of its door begin: '' for the public's. */
  readonly root?: string
}

/** A form that needs no script. */
export function SearchForm({ query, root = '' }: Props) {
  return (
    <search>
      <form class="search" method="get" action={`${root}/search`}>
        <label>
          Words, or a “phrase”{' '}
          <input type="search" name="q" value={query} maxlength={QUERY_LENGTH} dir="auto" required />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
