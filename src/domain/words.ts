/** The words a reader is owed with an article: reporting line, credit, notices, license and link back, each once. */
import type { Block, BlockKind } from './block.ts'
import type { ClearedArticle } from './clearance.ts'
import { articleUrl, type Edition, licenseUrl } from './edition.ts'
import { allowsUse } from './license.ts'
import type { Rights } from './rights.ts'

export type WordsKind = BlockKind | 'credit' | 'license' | 'link-back'

/** One line of words; `href` where the whole line leads somewhere. */
export type Words = { readonly kind: WordsKind; readonly text: string; readonly href: string | null }

type Setting = Pick<Edition, 'newsroom' | 'blocks' | 'baseUrl'>

/**
 * In order: reporting line, editor's note, ethics statement (the newsroom's own reporting in full only: design §4),
 * credit, copyright notice (verbatim where it was stated), license, link back. The newsroom's blocks go on its own work only.
 */
export function wordsFor(article: ClearedArticle, setting: Setting): readonly Words[] {
  const { rights } = article
  const block = (kind: BlockKind): Words[] => {
    const found = setting.blocks.find((candidate) => candidate.kind === kind)
    const text = found ? renderBlock(found, variablesOf(article, setting)) : null
    return text ? [{ kind, text, href: null }] : []
  }
  const isFull = allowsUse(article.use, 'fullText')
  const url = articleUrl(setting.baseUrl, article)
  return [
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
  const known: readonly string[] = BLOCK_VARIABLES
  return (
    [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '').find((name) => !known.includes(name)) ??
    null
  )
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
export function renderBlock(block: Pick<Block, 'text'>, variables: Variables): string | null {
  let isWhole = true
  // One pass: what a variable holds is text, and never read as a variable again.
  const rendered = block.text.replace(/\[([^[\]]*)\]|\{(\w+)\}/g, (_, part?: string, name?: string) => {
    const filled = fillVariables(part ?? `{${name}}`, variables)
    if (filled === null && part === undefined) isWhole = false
    return filled ?? ''
  })
  return isWhole ? rendered : null
}

/** Null when a variable in the text has no value. */
function fillVariables(text: string, variables: Variables): string | null {
  const values = [...text.matchAll(/\{(\w+)\}/g)].map(
    (match) => variables[match[1] as keyof Variables] ?? null,
  )
  if (values.includes(null)) return null
  return text.replace(/\{(\w+)\}/g, (_, name: keyof Variables) => variables[name] ?? '')
}

function hostOf(url: string): string {
  return new URL(url).host
}
