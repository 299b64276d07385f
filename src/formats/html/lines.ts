/** The lines of a paragraph: what stands between its `<br>`s, each with the markup around it opened and closed. */
import { DomUtils } from 'htmlparser2'
import { isBlank } from './characters.ts'
import { lineOfNodes } from './text.ts'
import { elementOf, parseTree, type TreeElement, type TreeNode, writeHtml } from './tree.ts'

/** One line as HTML without a paragraph around it, its words, and how many `<br>` stand before it. */
export type Line = { readonly html: string; readonly text: string; readonly breaks: number }

const SPACE = new Set([' ', '\t', '\r', '\n'])

/** More lines than a ballad has; a text with more is no paragraph to be taken apart. */
const MOST_LINES = 2000

/** The lines that have something to show; breaks before the first and after the last are left out. One line where there are thousands. */
export function linesOf(nodes: readonly TreeNode[]): readonly Line[] {
  const breakCount = DomUtils.findAll((element) => element.name === 'br', [...nodes]).length
  if (breakCount === 0 || breakCount > MOST_LINES) return shownLine(nodes, writeHtml(nodes), 0)
  const lines: Line[] = []
  let breaks = 0
  for (const piece of piecesOf(nodes)) {
    const found = shownLine(parseTree(piece).children, piece, lines.length === 0 ? 0 : breaks)
    if (found.length > 0) breaks = 0
    lines.push(...found)
    breaks += 1
  }
  return lines
}

/** The nodes as a line, or none where they show nothing. */
function shownLine(nodes: readonly TreeNode[], html: string, breaks: number): readonly Line[] {
  const text = lineOfNodes(nodes)
  return isBlank(text) && !hasPicture(nodes) ? [] : [{ html: trimSpace(html), text, breaks }]
}

/** Without the spaces and line ends around it; a no-break space is no such. */
function trimSpace(html: string): string {
  let start = 0
  let end = html.length
  while (start < end && SPACE.has(html.charAt(start))) start += 1
  while (end > start && SPACE.has(html.charAt(end - 1))) end -= 1
  return html.slice(start, end)
}

/** HTML between `<br>`s, at any depth of inline markup: `<em>a<br>b</em>` gives `<em>a</em>` and `<em>b</em>`. */
function piecesOf(nodes: readonly TreeNode[]): readonly string[] {
  const finished: string[] = []
  let current = ''
  for (const node of nodes) {
    const [first = '', ...rest] = piecesOfNode(node)
    current += first
    for (const piece of rest) {
      finished.push(current)
      current = piece
    }
  }
  return [...finished, current]
}

function piecesOfNode(node: TreeNode): readonly string[] {
  const element = elementOf(node)
  if (element?.name === 'br') return ['', '']
  if (element === null || !isOrHasBreak(element)) return [writeHtml(node)]
  const { open, close } = tagsOf(element)
  return piecesOf(element.children).map((piece) => `${open}${piece}${close}`)
}

/** An element's own tags, as HTML. */
export function tagsOf(element: TreeElement): { readonly open: string; readonly close: string } {
  const close = `</${element.name}>`
  return { open: writeHtml(element.cloneNode(false)).slice(0, -close.length), close }
}

function isOrHasBreak(node: TreeNode): boolean {
  return DomUtils.existsOne((element) => element.name === 'br', [node])
}

/** Whether nodes show something that is not text. */
export function hasPicture(nodes: readonly TreeNode[]): boolean {
  return DomUtils.existsOne((node) => node.name === 'img', [...nodes])
}
