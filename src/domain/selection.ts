/** What a Grant selects: read once from its lists, then asked of each article by a few of its facts. */
import type { GrantSelection } from './agreement.ts'
import type { Article, Byline } from './article.ts'
import { type FacetKind, facetChannel, type Selection, selectedChannels } from './channel.ts'

/** What a selection looks at: no body is needed. */
export type SelectedFacts = Pick<Article, 'section' | 'tags' | 'language' | 'genre' | 'source'> & {
  readonly byline: readonly Pick<Byline, 'name'>[]
}

type Test = (article: SelectedFacts) => boolean

const FACETS = ['sections', 'tags', 'authors', 'languages'] as const
const LISTS: readonly string[] = [...FACETS, 'genres', 'sources', 'channels', 'licenses']

const nothing: Test = () => false

/**
 * What a Grant's selection takes of the articles under the Licenses it is about; a channel that is not there takes none.
 * A selection that cannot be read, or that names a list nobody knows, takes nothing.
 */
export function testOf(selection: GrantSelection, named: ReadonlyMap<string, Selection>): Test {
  if (!isReadableSelection(selection)) return nothing
  const { genres, sources, channels } = selection
  const tests = [...facetTests(selection)]
  if (genres) tests.push(({ genre }) => genres.includes(genre))
  if (sources)
    tests.push(
      ({ source }) => source !== null && (sources.includes(source.title) || sources.includes(source.url)),
    )
  if (channels) tests.push(anyOf(channels.map((id) => channelTest(id, named))))
  return allOf(tests)
}

/** Whether each list given is one of those known, and a list of words. */
export function isReadableSelection(selection: unknown): selection is GrantSelection {
  if (typeof selection !== 'object' || selection === null || Array.isArray(selection)) return false
  return Object.entries(selection).every(
    ([list, words]) => words === undefined || (LISTS.includes(list) && isWords(words)),
  )
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string')
}

function facetTests(selection: Selection): readonly Test[] {
  return FACETS.flatMap((facet) => {
    const ids = new Set(selectedChannels({ [facet]: selection[facet] }).flat())
    return selection[facet] === undefined ? [] : [FACET_TESTS[facet](ids)]
  })
}

type Ids = ReadonlySet<string>

const FACET_TESTS: Readonly<Record<(typeof FACETS)[number], (ids: Ids) => Test>> = {
  sections: (ids) => {
    const isIn = namesIn('section', ids)
    return ({ section }) => section !== null && section !== '' && isIn(section)
  },
  tags: (ids) => {
    const isIn = namesIn('tag', ids)
    return ({ tags }) => {
      for (const tag of tags) if (isIn(tag)) return true
      return false
    }
  },
  authors: (ids) => {
    const isIn = namesIn('author', ids)
    return ({ byline }) => byline.some(({ name }) => isIn(name))
  },
  languages: (ids) => {
    const isIn = namesIn('lang', ids)
    return ({ language }) => isIn(language)
  },
}

const MOST_ANSWERS = 5000

/** Whether a name's channel is among these: a newsroom has few names, and each comes again with every article. */
function namesIn(kind: FacetKind, ids: Ids): (name: string) => boolean {
  const answers = new Map<string, boolean>()
  const answer = (name: string) => {
    const isIn = ids.has(facetChannel(kind, name))
    if (answers.size >= MOST_ANSWERS) answers.clear()
    answers.set(name, isIn)
    return isIn
  }
  return (name) => answers.get(name) ?? answer(name)
}

/** A channel that follows from articles is known by its id; one that the newsroom named takes what it selects. */
function channelTest(id: string, named: ReadonlyMap<string, Selection>): Test {
  if (id === 'latest') return () => true
  const ids = new Set([id])
  const facet = FACETS.find((list) => id.startsWith(PREFIXES[list]))
  if (facet) return FACET_TESTS[facet](ids)
  const selection = named.get(id)
  return selection && isReadableSelection(selection) ? allOf(facetTests(selection)) : nothing
}

const PREFIXES: Readonly<Record<(typeof FACETS)[number], string>> = {
  sections: 'section-',
  tags: 'tag-',
  authors: 'author-',
  languages: 'lang-',
}

function allOf(tests: readonly Test[]): Test {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (article) => tests.every((test) => test(article))
}

function anyOf(tests: readonly Test[]): Test {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (article) => tests.some((test) => test(article))
}
