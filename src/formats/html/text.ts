/** The words of HTML as plain text, and plain text made safe to stand in HTML. */
import { DomUtils } from 'htmlparser2'
import { elementOf, parseTree, type TreeNode } from './tree.ts'

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'textarea', 'iframe'])

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** Whether an element stands within a line of text; any other begins and ends a line. */
export function isInline(name: string): boolean {
  return INLINE.has(name)
}

/** The words of HTML: entities decoded, scripts and styles left out, a line for each block and `<br>`, spaces collapsed. */
export function textOf(html: string): string {
  return textOfNodes(parseTree(html).children)
}

/** The words of nodes, as `textOf` gives them. No-break spaces stay: they are the writer's. */
export function textOfNodes(nodes: readonly TreeNode[]): string {
  return nodes
    .map(rawText)
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]|[ \n]$/g, '')
}

/** The words of nodes on one line, as a Paragraph has them. */
export function lineOfNodes(nodes: readonly TreeNode[]): string {
  return textOfNodes(nodes).replaceAll('\n', ' ')
}

function rawText(node: TreeNode): string {
  if (DomUtils.isText(node)) return node.data.replace(/[ \t\r\n\f]+/g, ' ')
  if (DomUtils.isCDATA(node)) return node.children.map(rawText).join('')
  const element = elementOf(node)
  if (!element || UNREAD.has(element.name)) return ''
  const inner = element.children.map(rawText).join('')
  return INLINE.has(element.name) ? inner : `\n${inner}\n`
}

/** Text as HTML that shows it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
