/** The facets of a Grant's selection in words: which of them leave an article out, and what would take it in. */
import type { GrantSelection } from './agreement.ts'
import type { Article } from './article.ts'

type Facet = keyof GrantSelection

type FacetWords = {
  readonly noun: string
  /** What the article has of it. */
  readonly own: (article: Article) => readonly string[]
}

const FACETS: Readonly<Record<Facet, FacetWords>> = {
  sections: { noun: 'section', own: ({ section }) => (section === null ? [] : [section]) },
  tags: { noun: 'tag', own: ({ tags }) => tags },
  authors: { noun: 'author', own: ({ byline }) => byline.map(({ name }) => name) },
  languages: { noun: 'language', own: ({ language }) => [language] },
  genres: { noun: 'genre', own: ({ genre }) => [genre] },
  sources: { noun: 'source', own: ({ source }) => (source === null ? [] : [source.title]) },
  channels: { noun: 'channel', own: () => [] },
  licenses: { noun: 'license', own: ({ license }) => [license ?? 'that is the newsroom’s default'] },
}

/** A sentence for each facet that leaves the article out, by what `refuses` says of that facet alone. */
export function unselectedFacets(
  article: Article,
  selection: GrantSelection,
  refuses: (selection: GrantSelection) => boolean,
): readonly string[] {
  const named = (Object.keys(FACETS) as Facet[]).filter((facet) => selection[facet] !== undefined)
  return named
    .filter((facet) => refuses({ [facet]: selection[facet] }))
    .map((facet) => remedyOf(article, facet, selection[facet] ?? []))
}

function remedyOf(article: Article, facet: Facet, selected: readonly string[]): string {
  const { noun, own } = FACETS[facet]
  const granted = selected.length === 0 ? `no ${noun}` : `the ${noun} ${selected.join(', ')}`
  if (facet === 'channels') return `Grant a channel that holds the article: the grant gives ${granted}.`
  const has = own(article)
  if (has.length === 0) return `Give the article a ${noun}: it has none, and the grant gives ${granted}.`
  return `Grant the ${noun} ${has.join(' or ')}: the grant gives ${granted}.`
}
