/** The facets of a Grant's selection in words: which of them leave an article out, and what would take it in. */
import type { GrantSelection } from './agreement.ts'
import type { Article } from './article.ts'

/** An article, under the License it is really under. */
type Facts = { readonly article: Article; readonly license: string }

type FacetWords = {
  readonly noun: string
  /** What the article has of it. */
  readonly own: (facts: Facts) => readonly string[]
}

const FACETS: Readonly<Record<string, FacetWords>> = {
  sections: { noun: 'section', own: ({ article: { section } }) => (section === null ? [] : [section]) },
  tags: { noun: 'tag', own: ({ article }) => article.tags },
  authors: { noun: 'author', own: ({ article }) => article.byline.map(({ name }) => name) },
  languages: { noun: 'language', own: ({ article }) => [article.language] },
  genres: { noun: 'genre', own: ({ article }) => [article.genre] },
  sources: { noun: 'source', own: ({ article: { source } }) => (source === null ? [] : [source.title]) },
  licenses: { noun: 'license', own: ({ license }) => [license] },
}

/** A sentence for each facet that leaves the article out, by what `refuses` says of that facet alone. */
export function unselectedFacets(
  facts: Facts,
  selection: GrantSelection,
  refuses: (selection: GrantSelection) => boolean,
): readonly string[] {
  return Object.entries(selection)
    .filter(([facet, names]) => names !== undefined && refuses({ [facet]: names }))
    .map(([facet, names]) => remedyOf(facts, facet, names))
}

function remedyOf(facts: Facts, facet: string, selected: readonly string[]): string {
  const { noun, own } = FACETS[facet] ?? { noun: 'channel', own: () => null }
  const granted = selected.length === 0 ? `no ${noun}` : `the ${noun} ${selected.join(' or ')}`
  const has = own(facts)
  // Which channels of the newsroom's hold it, the article itself does not say.
  if (has === null) return `Grant a channel that holds the article: the grant gives ${granted}.`
  if (has.length === 0) return `Give the article a ${noun}: it has none, and the grant gives ${granted}.`
  return `Grant the ${noun} ${has.join(' or ')}: the grant gives ${granted}.`
}
