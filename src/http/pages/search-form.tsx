/** The field to search with, on any page. */
import { QUERY_LENGTH } from '../../domain/search-query.ts'

/** A form that needs no script; `query` is what was searched for, '' for nothing yet. */
export function SearchForm({ query }: { readonly query: string }) {
  return (
    <search>
      <form class="search" method="get" action="/search">
        <label>
          Words, or a “phrase”{' '}
          <input type="search" name="q" value={query} maxlength={QUERY_LENGTH} dir="auto" required />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
