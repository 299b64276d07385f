/** The `<meta>` elements of an HTML document, by name. */
import { DomUtils } from 'htmlparser2'
import { collapseSpace } from '../html/characters.ts'
import type { TreeNode } from '../html/tree.ts'

/** Contents by lower-cased `property` or `name`, in document order; empty ones left out. */
export type Meta = ReadonlyMap<string, readonly string[]>

/** The named `<meta>`s among nodes and all they hold. */
export function metaOf(nodes: readonly TreeNode[]): Meta {
  const meta = new Map<string, string[]>()
  for (const { attribs } of DomUtils.findAll((tag) => tag.name === 'meta', [...nodes])) {
    const name = (attribs['property'] ?? attribs['name'] ?? '').trim().toLowerCase()
    const content = collapseSpace(attribs['content'] ?? '')
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content])
  }
  return meta
}

/** The first content of the first of these names that has one. */
export function firstMeta(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const content = meta.get(name)?.[0]
    if (content !== undefined) return content
  }
  return null
}
