/** The words a reader is owed with an article: reporting line, credit, notices, license and link back, each once. */
import type { Block, BlockKind } from './block.ts'
import type { ClearedArticle } from './clearance.ts'
import { articleUrl, type Edition, licenseUrl } from './edition.ts'
import { allowsUse } from './license.ts'
import type { Rights } from './rights.ts'
import { unknownVariable } from './template.ts'
import { hostOf } from './web-url.ts'

export type WordsKind = BlockKind | 'label' | 'credit' | 'license' | 'link-back'

/** One line of words; `href` where the whole line leads somewhere. */
export type Words = { readonly kind: WordsKind; readonly text: string; readonly href: string | null }

type Setting = Pick<Edition, 'newsroom' | 'blocks' | 'baseUrl'>

/**
 * In order: label (what is no reporting says so first), reporting line, editor's note, ethics statement (the newsroom's own reporting in full only: design §4),
 * credit, copyright notice (verbatim where it was stated), license, link back. The newsroom's blocks go on its own work only.
 */
export function wordsFor(article: ClearedArticle, setting: Setting): readonly Words[] {
  const { rights } = article
  const variables = variablesOf(article, setting)
  const block = (kind: BlockKind): Words[] => {
    const found = setting.blocks.find((candidate) => candidate.kind === kind)
    const text = found ? renderBlock(found, variables) : null
    return text ? [{ kind, text, href: null }] : []
  }
  const label = GENRE_LABELS[article.genre]
  const isFull = allowsUse(article.use, 'fullText')
  const url = articleUrl(setting.baseUrl, article)
  return [
    ...(label === null ? [] : [{ kind: 'label' as const, text: label, href: null }]),
    ...(rights.own ? block('reporting-line') : []),
    ...(rights.own
      ? block('editors-note')
      : [{ kind: 'editors-note' as const, text: `Contact: ${rights.contact}`, href: null }]),
    ...(rights.own && isFull && article.genre === 'reporting' ? block('ethics-statement') : []),
    { kind: 'credit', text: `Credit: ${rights.credit}`, href: null },
    ...noticeWords(rights, block),
    {
      kind: 'license',
      text: `License: ${rights.license.name}`,
      href: rights.license.url ?? licenseUrl(setting.baseUrl, rights.license),
    },
    { kind: 'link-back', text: linkBack(article, url), href: url },
  ]
}

/** What a reader is told before the text of what is no reporting of the newsroom's; an agency's has a credit for it. */
export const GENRE_LABELS: Readonly<Record<ClearedArticle['genre'], string | null>> = {
  reporting: null,
  opinion: 'Opinion',
  sponsored: 'Sponsored content',
  agency: null,
}

function linkBack(article: ClearedArticle, url: string): string {
  if (allowsUse(article.use, 'fullText')) return `Originally published by ${article.rights.holder}.`
  // Without a site of its own the story lives on our page, which may not give all of it either.
  return article.url === null ? `On the web at ${hostOf(url)}.` : `Read the full story at ${hostOf(url)}.`
}

function noticeWords(rights: Rights, block: (kind: BlockKind) => readonly Words[]): readonly Words[] {
  const framed = rights.own ? block('copyright-notice') : []
  return framed.length > 0 ? framed : [{ kind: 'copyright-notice', text: rights.notice, href: null }]
}

type Variables = Readonly<Record<(typeof BLOCK_VARIABLES)[number], string | null>>

/** The variables a Block may name. */
export const BLOCK_VARIABLES = [
  'newsroom',
  'contact',
  'policyUrl',
  'notice',
  'year',
  'holder',
  'byline',
  'dateline',
] as const

/** The first variable in a Block's text that does not exist, or null. */
export function blockFault(text: string): string | null {
  return unknownVariable(text, BLOCK_VARIABLES)
}

function variablesOf(article: ClearedArticle, { newsroom }: Setting): Variables {
  const { rights } = article
  return {
    newsroom: newsroom.name,
    contact: rights.contact,
    policyUrl: rights.policyUrl,
    notice: rights.notice,
    year: rights.year,
    holder: rights.holder,
    byline: article.byline.map((author) => author.name).join(', ') || null,
    dateline: article.dateline,
  }
}

/**
 * A Block's text with its variables filled in; `[…]` marks a part that falls away when a variable in it has no value.
 * Null when a variable outside such a part has none.
 */
export function renderBlock({ text }: Pick<Block, 'text'>, variables: Variables): string | null {
  const parts = known.get(text) ?? partsOf(text)
  if (known.size < MOST_KNOWN) known.set(text, parts)
  let rendered = ''
  for (const part of parts) {
    const filled = fillPart(part, variables)
    if (filled === null && !part.isOptional) return null
    rendered += filled ?? ''
  }
  return rendered
}

/** Text at even places, names of variables between. */
type Part = { readonly isOptional: boolean; readonly pieces: readonly string[] }

/** An Edition fills the same few Blocks for each of its articles: each is read once. */
const known = new Map<string, readonly Part[]>()
const MOST_KNOWN = 50

/** Read before it is filled: what a variable holds is text, and never read as a variable again. */
function partsOf(text: string): readonly Part[] {
  return text
    .split(/\[([^[\]]*)\]/)
    .map((part, place) => ({ isOptional: place % 2 === 1, pieces: part.split(/\{(\w+)\}/) }))
}

/** Null when a variable in the part has no value. */
function fillPart({ pieces }: Part, variables: Variables): string | null {
  let filled = ''
  for (const [place, piece] of pieces.entries()) {
    const value = place % 2 === 0 ? piece : (variables[piece as keyof Variables] ?? null)
    if (value === null) return null
    filled += value
  }
  return filled
}
