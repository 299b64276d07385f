/** The Channel: a selection of articles offered downstream, its id in URLs, and which channels an article is in. */
import type { Byline } from './article.ts'
import { HOOKED } from './fold.ts'
import type { Logo } from './logo.ts'

export const CHANNEL_KINDS = ['latest', 'section', 'tag', 'author', 'lang', 'named'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Each list that is given must match: any within a list, all lists together. Values are slugs (languages: BCP 47). */
export type Selection = {
  readonly sections?: readonly string[]
  readonly tags?: readonly string[]
  readonly authors?: readonly string[]
  readonly languages?: readonly string[]
}

export type Channel = {
  /** As in its URL: `latest`, `section-politics`, `lang-yo`, or the newsroom's own name for it. */
  readonly id: string
  readonly kind: ChannelKind
  readonly title: string
  readonly description: string
  /** Of channels the newsroom named; null for those that follow from the articles. */
  readonly selection: Selection | null
  /** Of a named channel that has one of its own; else the newsroom's logo stands for it. */
  readonly image: Logo | null
}

/** Subset of a Channel that follows from an article's own words. */
export type FacetChannel = Pick<Channel, 'id' | 'kind' | 'title'>

/** The channels an article is in by its own section, tags, authors and language, `latest` first; no id twice. */
export function channelsOf(article: {
  readonly section: string | null
  readonly tags: readonly string[]
  readonly byline: readonly Pick<Byline, 'name'>[]
  readonly language: string
}): readonly FacetChannel[] {
  const channels: FacetChannel[] = [{ id: 'latest', kind: 'latest', title: '' }]
  if (article.section) channels.push(facet('section', article.section))
  for (const tag of article.tags) channels.push(facet('tag', tag))
  for (const author of article.byline) channels.push(facet('author', author.name))
  channels.push({ id: languageChannel(article.language), kind: 'lang', title: article.language })
  return [...new Map(channels.map((channel) => [channel.id, channel])).values()]
}

/** The ids of facet channels that a Selection names, one list per facet given. */
export function selectedChannels(selection: Selection): readonly (readonly string[])[] {
  const lists = [
    selection.sections?.map((name) => facet('section', name).id),
    selection.tags?.map((name) => facet('tag', name).id),
    selection.authors?.map((name) => facet('author', name).id),
    selection.languages?.map(languageChannel),
  ]
  return lists.filter((list) => list !== undefined)
}

/** `lang-yo`, `lang-en-ng`: lower case, so that one language has one URL. */
function languageChannel(language: string): string {
  return facetChannel('lang', language)
}

function facet(kind: Exclude<FacetKind, 'lang'>, name: string): FacetChannel {
  return { id: facetChannel(kind, name), kind, title: name }
}

export type FacetKind = 'section' | 'tag' | 'author' | 'lang'

/** A newsroom has few names, and asks for each again with every article. */
const known: Readonly<Record<FacetKind, Map<string, string>>> = {
  section: new Map(),
  tag: new Map(),
  author: new Map(),
  lang: new Map(),
}
const MOST_KNOWN = 5000

/** The id of the channel that a section, tag, author or language has. */
export function facetChannel(kind: FacetKind, name: string): string {
  const ids = known[kind]
  const found = ids.get(name)
  if (found !== undefined) return found
  const id = `${kind}-${kind === 'lang' ? name.toLowerCase() : slugOf(name)}`
  if (ids.size >= MOST_KNOWN) ids.clear()
  ids.set(name, id)
  return id
}

/** A name as it stands in a URL: lower case, diacritics folded, other scripts kept, words joined by hyphens, 60 characters at most. */
export function slugOf(name: string): string {
  const folded = name
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, ' plus ')
    .replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Diacritic}+/gu, '')
    .replace(/[ɓɗƙƴŋßøłđ]/g, (letter) => HOOKED[letter] ?? letter)
    .normalize('NFC')
  const slug = [...folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, 60).join('')
  return slug.replace(/-+$/, '') || 'unnamed'
}

/** Whether an id is that of a channel that follows from articles, there or not: no other channel may take it. */
export function isFacetId(id: string): boolean {
  return /^(?:latest$|(?:section|tag|author|lang)-)/.test(id)
}
