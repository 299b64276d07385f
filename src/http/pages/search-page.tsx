/** The page of a search: the field, what was found, best first, and the same search to subscribe to. */
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import type { Edition } from '../../domain/edition.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { QUERY_WORDS, type SearchQuery } from '../../domain/search-query.ts'
import { searchPageUrl, searchUrl } from '../../formats/channel-url.ts'
import { CHANNEL_FORMATS } from './channel-list.tsx'
import { CHROME_LANGUAGE, type HeadLink, renderPage } from './layout.tsx'
import { LISTING_STYLE } from './listing-style.ts'
import { dateWriter, languageAttributes } from './locale.ts'
import { NOT_FOR_ROBOTS } from './robots.ts'
import { SearchForm } from './search-form.tsx'
import { Story } from './story.tsx'

type Props = {
  readonly edition: Edition
  readonly query: SearchQuery
  /** Where the Partner's door begins, relative to the page: its links stay behind it. Null on the public's page. */
  readonly within: string | null
}

/** The results as an HTML document; search engines follow its links and do not keep it. */
export function renderSearchPage({ edition, query, within }: Props): string {
  const { newsroom, channel, baseUrl } = edition
  const root = within ?? ''
  return renderShell(newsroom, {
    title: channel.title,
    links: autodiscovery(within ?? baseUrl, channel.title, query.text),
    within,
    children: (
      <>
        <header class="channel-head">
          <h1>Search</h1>
          <SearchForm query={query.text} root={root} />
        </header>
        <Results edition={edition} query={query} within={within} />
        <Pager edition={edition} root={root} />
        <Follow query={query.text} root={root} />
      </>
    ),
  })
}

/** The field alone, before anything was asked. */
export function renderSearchForm(newsroom: Newsroom, within: string | null): string {
  return renderShell(newsroom, {
    title: `Search · ${newsroom.name}`,
    links: [],
    within,
    children: (
      <header class="channel-head">
        <h1>Search</h1>
        <SearchForm query="" root={within ?? ''} />
        <p>
          All of your words are looked for, whatever their accents and capitals: <i>Oyo</i> finds Ọ̀yọ́. A story
          is found by what you may read of it here.
        </p>
      </header>
    ),
  })
}

type Shell = Pick<Parameters<typeof renderPage>[0], 'title' | 'links' | 'children'> & Pick<Props, 'within'>

function renderShell(newsroom: Newsroom, { title, links = [], within, children }: Shell): string {
  return renderPage({
    newsroom,
    title,
    links,
    meta: [{ name: 'robots', content: within === null ? 'noindex, follow' : NOT_FOR_ROBOTS }],
    isForPartner: within !== null,
    style: LISTING_STYLE,
    children: <div {...languageAttributes(CHROME_LANGUAGE, newsroom.language)}>{children}</div>,
  })
}

function autodiscovery(root: string, title: string, query: string): readonly HeadLink[] {
  return CHANNEL_FORMATS.map(({ format, label, type }) => ({
    rel: 'alternate',
    type,
    title: `${title} (${label})`,
    href: searchUrl(root, query, 1, format),
  }))
}

function Results({ edition, query, within }: Props) {
  const { newsroom, baseUrl, articles } = edition
  const dates = dateWriter(newsroom)
  return (
    <section aria-labelledby="results-heading">
      <h2 id="results-heading" class="label">
        {headingOf(edition)}
      </h2>
      {query.isCut && (
        <p class="hint">
          Your search was longer than we look for: it was cut to its first {QUERY_WORDS} words.
        </p>
      )}
      {articles.length === 0 && <Nothing query={query} />}
      <div class="stories">
        {articles.map((article) => (
          <Story
            article={article}
            baseUrl={baseUrl}
            within={within}
            homeLanguage={newsroom.language}
            dates={dates}
            listed={within === null ? sectionsOf(articles) : new Set()}
            isLead={false}
          />
        ))}
      </div>
    </section>
  )
}

function headingOf({ articles, place }: Edition): string {
  if (place.kind === 'search' && place.page > 1) return `Page ${place.page}`
  return articles.length === 0 ? 'Nothing found' : 'Best matches first'
}

function Nothing({ query }: { readonly query: SearchQuery }) {
  if (query.terms.length === 0) {
    return <p class="empty">There is no word in this to search for. Try a name, a place or a subject.</p>
  }
  return (
    <p class="empty">
      No story that you may read here has {query.terms.flat().length > 1 ? 'all of these words' : 'this word'}
      . Try fewer words, or another spelling; or subscribe below, and the first story that has them will come
      to your reader.
    </p>
  )
}

/** A section of an article that is shown has a page to lead to. */
function sectionsOf(articles: readonly ClearedArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(channelsOf).map(({ id }) => id))
}

type Rooted = { readonly root: string }

function Pager({ edition: { place }, root }: Pick<Props, 'edition'> & Rooted) {
  if (place.kind !== 'search' || (place.older === null && place.page === 1)) return null
  return (
    <nav class="pager" aria-label="Pages">
      {place.page > 1 && (
        <a rel="prev" href={searchPageUrl(root, place.query, place.page - 1)}>
          Better matches
        </a>
      )}{' '}
      {place.older !== null && (
        <a rel="next" href={searchPageUrl(root, place.query, place.older)}>
          More results
        </a>
      )}
    </nav>
  )
}

function Follow({ query, root }: { readonly query: string } & Rooted) {
  return (
    <p class="hint follow">
      Subscribe to this search:{' '}
      <span class="formats">
        {CHANNEL_FORMATS.map(({ format, label, type }) => (
          <>
            <a href={searchUrl(root, query, 1, format)} type={type} aria-label={`${label}: this search`}>
              {label}
            </a>{' '}
          </>
        ))}
      </span>
    </p>
  )
}
