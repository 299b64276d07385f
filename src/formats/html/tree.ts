/** HTML as a tree: parsing that cannot be made to run away, and writing a node back as HTML. */
import { DomUtils, Parser, parseDocument } from 'htmlparser2'

export type Tree = ReturnType<typeof parseDocument>
export type TreeNode = Tree['children'][number]
export type TreeElement = Extract<TreeNode, { attribs: Record<string, string> }>

/** How deep elements may nest: far deeper than any page, far shallower than where walking a tree overflows the stack. */
export const NESTING_LIMIT = 256

/**
 * Whether elements nest deeper than `NESTING_LIMIT`. Reading stops at the first that does, since the parser's time
 * grows with the square of the depth: a megabyte of `<b>` would hold a processor for half a minute.
 */
export function isTooDeep(html: string): boolean {
  if (!hasManyTags(html)) return false
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentag() {
      depth += 1
      deepest = Math.max(deepest, depth)
      if (depth > NESTING_LIMIT) parser.pause()
    },
    onclosetag() {
      depth -= 1
    },
  })
  parser.write(html)
  return deepest > NESTING_LIMIT
}

function hasManyTags(html: string): boolean {
  let found = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    found += 1
    if (found > NESTING_LIMIT) return true
  }
  return false
}

/** Markup that nests too deep, reduced to its words: still HTML (its entities stand), with a space for each tag. */
export function withoutTags(html: string): string {
  return html.replace(/<[^>]*>?/g, ' ')
}

/** The tree of a document or fragment; of one that nests too deep, its words alone. */
export function parseTree(html: string): Tree {
  return parseDocument(isTooDeep(html) ? withoutTags(html) : html)
}

/** A node, or several in a row, as HTML; only `&`, `<`, `>` and quotes in attributes are escaped. */
export function writeHtml(nodes: TreeNode | readonly TreeNode[]): string {
  const list = Array.isArray(nodes) ? nodes : [nodes]
  return list.map((node) => write(node)).join('')
}

// Just as the sanitiser writes it, so that what was sanitised once is found unchanged.
const WRITTEN = { encodeEntities: 'utf8', emptyAttrs: true, selfClosingTags: true } as const

function write(node: TreeNode): string {
  // The serialiser writes a no-break space as an entity; it is a character like others and stands as it came.
  return DomUtils.getOuterHTML(node, WRITTEN).replaceAll('&nbsp;', '\u{A0}')
}

/** The node as an element, or null for text, comments and the like. */
export function elementOf(node: TreeNode): TreeElement | null {
  return DomUtils.isTag(node) ? node : null
}
