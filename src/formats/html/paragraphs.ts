/** A body as a list of Paragraphs, and Paragraphs as a body again. */
import { DomUtils } from 'htmlparser2'
import type { Paragraph } from '../../domain/standing-text/lifting.ts'
import { isBlank } from './characters.ts'
import { hasPicture, linesOf, tagsOf } from './lines.ts'
import { escapeHtml, isInline, lineOfNodes } from './text.ts'
import { elementOf, parseTree, type TreeElement, type TreeNode, writeHtml } from './tree.ts'

/** The element that several lines came from; they belong together as long as they hold the very same one. */
type Around = { readonly open: string; readonly close: string }

/**
 * A Paragraph that may have been one line of several in one `<p>`: then `line` says what to put back together, so that
 * a poem whose lines all stay is one paragraph again.
 */
export type BodyParagraph = Paragraph & {
  readonly line?: { readonly around: Around; readonly html: string; readonly breaks: number }
}

/** Blocks that are divisions and no more: what they hold counts, they themselves do not. */
const OPENED = new Set(
  'div section article main header footer aside nav center body html form fieldset address span font'.split(
    ' ',
  ),
)

/**
 * The blocks of a body in order, divisions opened up, bare text between blocks as paragraphs of its own. A `<p>` with
 * `<br>`s gives one Paragraph a line; a list, table, quotation, figure or `<pre>` stays one. Blocks with neither words nor
 * a picture are left out, but for `<hr>`. Joined again, no word is lost.
 */
export function splitParagraphs(html: string): BodyParagraph[] {
  return splitNodes(parseTree(html).children, {})
}

/** The Paragraphs as one body; neighbouring lines of one `<p>` become that `<p>` again. */
export function joinParagraphs(paragraphs: readonly BodyParagraph[]): string {
  const blocks: string[] = []
  let lines: BodyParagraph[] = []
  for (const paragraph of paragraphs) {
    if (lines[0]?.line?.around !== paragraph.line?.around) {
      blocks.push(joinLines(lines))
      lines = []
    }
    if (paragraph.line) lines.push(paragraph)
    else blocks.push(paragraph.html)
  }
  return [...blocks, joinLines(lines)].filter((block) => block !== '').join('\n')
}

function joinLines(paragraphs: readonly BodyParagraph[]): string {
  const lines = paragraphs.flatMap(({ line }) => line ?? [])
  const inner = lines.map(({ html, breaks }, index) => (index === 0 ? html : '<br />'.repeat(breaks) + html))
  const { open = '', close = '' } = lines[0]?.around ?? {}
  return `${open}${inner.join('')}${close}`
}

/** `lang` and `dir` of the divisions around, which their blocks keep when the divisions are opened. */
type Inherited = Readonly<Record<string, string>>

function splitNodes(nodes: readonly TreeNode[], inherited: Inherited): BodyParagraph[] {
  const paragraphs: BodyParagraph[] = []
  let run: TreeNode[] = []
  for (const node of nodes) {
    if (isInRun(node)) {
      run.push(node)
      continue
    }
    paragraphs.push(...splitRun(run, inherited), ...splitBlock(node, inherited))
    run = []
  }
  return [...paragraphs, ...splitRun(run, inherited)]
}

/** Whether a node is part of a line of text: text, and inline elements with no block in them. */
function isInRun(node: TreeNode): boolean {
  const element = elementOf(node)
  if (element === null) return true
  return element.name === 'br' || (isInline(element.name) && !holdsBlock(element))
}

function holdsBlock(element: TreeElement): boolean {
  return DomUtils.existsOne((child) => child.name !== 'br' && !isInline(child.name), element.children)
}

function splitRun(run: readonly TreeNode[], inherited: Inherited): BodyParagraph[] {
  const shown = run.filter((node) => elementOf(node) !== null || DomUtils.isText(node))
  return splitLines(shown, { open: `<p${written(inherited)}>`, close: '</p>' })
}

function splitBlock(node: TreeNode, inherited: Inherited): BodyParagraph[] {
  const element = elementOf(node)
  if (element === null) return []
  if (OPENED.has(element.name) || (element.name === 'p' && holdsBlock(element))) {
    return splitNodes(element.children, { ...inherited, ...languageOf(element) })
  }
  const block = withInherited(element, inherited)
  if (block.name === 'p') return splitLines(block.children, tagsOf(block))
  const text = lineOfNodes([block])
  const isShown = !isBlank(text) || block.name === 'hr' || hasPicture([block])
  return isShown ? [{ html: writeHtml(block), text }] : []
}

function splitLines(nodes: readonly TreeNode[], around: Around): BodyParagraph[] {
  const lines = linesOf(nodes)
  return lines.map(({ html, text, breaks }) => {
    const paragraph = { html: `${around.open}${html}${around.close}`, text }
    return lines.length === 1 ? paragraph : { ...paragraph, line: { around, html, breaks } }
  })
}

function languageOf(element: TreeElement): Inherited {
  return Object.fromEntries(
    Object.entries(element.attribs).filter(([name]) => name === 'lang' || name === 'dir'),
  )
}

function withInherited(element: TreeElement, inherited: Inherited): TreeElement {
  if (Object.keys(inherited).length === 0) return element
  const copy = element.cloneNode(true)
  copy.attribs = { ...inherited, ...element.attribs }
  return copy
}

function written(inherited: Inherited): string {
  return Object.entries(inherited)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}
