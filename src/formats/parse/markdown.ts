/** Markdown with front matter as the fields of an article. */
import { Marked, type Token, type Tokens } from 'marked'
import type { Fault } from '../../domain/errors.ts'
import { collapseSpace } from '../html/characters.ts'
import { textOf } from '../html/text.ts'
import { faultAt } from './faults.ts'
import { readFrontMatter } from './front-matter.ts'
import { normaliseLines } from './normalise.ts'

export type MarkdownRead =
  | { readonly outcome: 'parsed'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/**
 * The fields of the front matter, with `bodyHtml` made from the text after it (GitHub's Markdown). A leading `# Heading` is the
 * headline where none is given, and is left out of the body where it says the same as the one given.
 */
export function readMarkdown(text: string, timeZone: string): MarkdownRead {
  const front = readFrontMatter(normaliseLines(text), timeZone)
  if (front.outcome === 'refused') return front
  const { fields } = front
  if (Object.hasOwn(fields, 'bodyHtml')) {
    const expected = 'no such field: the body is the text after the front matter'
    return { outcome: 'refused', faults: [faultAt('bodyHtml', fields['bodyHtml'], expected)] }
  }
  const body = readBody(front.rest)
  if (body === null) {
    const expected = 'Markdown that is not nested beyond reason'
    return { outcome: 'refused', faults: [faultAt('body', front.rest, expected)] }
  }
  return { outcome: 'parsed', fields: withBody(fields, body) }
}

type Body = { readonly heading: string | null; readonly headingHtml: string; readonly html: string }

function withBody(fields: Readonly<Record<string, unknown>>, body: Body): Readonly<Record<string, unknown>> {
  const given = fields['headline'] ?? null
  if (body.heading === null) return { ...fields, bodyHtml: body.html }
  if (given === null) return { ...fields, headline: body.heading, bodyHtml: body.html }
  const isSame = typeof given === 'string' && collapseSpace(given) === body.heading
  return { ...fields, bodyHtml: isSame ? body.html : `${body.headingHtml}${body.html}` }
}

function readBody(markdown: string): Body | null {
  const marked = new Marked({ gfm: true })
  try {
    const tokens = marked.lexer(markdown)
    const first = tokens.find((token) => token.type !== 'space')
    if (first === undefined || !isTitle(first))
      return { heading: null, headingHtml: '', html: marked.parser(tokens) }
    const headingHtml = marked.parser([first])
    const heading = collapseSpace(textOf(headingHtml))
    const html = marked.parser(tokens.slice(tokens.indexOf(first) + 1))
    return { heading: heading === '' ? null : heading, headingHtml, html }
  } catch {
    // The library recurses: thousands of nested quotation marks overflow the stack.
    return null
  }
}

function isTitle(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && token['depth'] === 1
}
