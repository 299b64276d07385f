/** What the head of an article in HTML shows of it, where no `<meta>` says so: its authors, its date, its standfirst. */
import { DomUtils } from 'htmlparser2'
import { lineOfNodes } from '../html/text.ts'
import type { TreeElement, TreeNode } from '../html/tree.ts'

export type ArticleHead = {
  readonly byline: readonly { readonly name: string }[] | null
  /** As `datetime` has it. */
  readonly published: string | null
  readonly standfirst: string | null
}

/** Reads the `<header>` of an article (HTML §4.3.8), or none: a page's own header speaks of the page. */
export function readArticleHead(root: TreeElement | null): ArticleHead {
  const header = root?.name === 'article' ? find(root.children, (tag) => tag.name === 'header') : null
  const nodes = header?.children ?? []
  const names = DomUtils.findAll((tag) => hasWord(tag, 'rel', 'author'), nodes).map((tag) =>
    lineOfNodes(tag.children),
  )
  const byline = [...new Set(names.filter((name) => name !== ''))].map((name) => ({ name }))
  const standfirst = find(nodes, (tag) =>
    ['standfirst', 'dek', 'deck', 'subtitle'].some((name) => hasWord(tag, 'class', name)),
  )
  return {
    byline: byline.length === 0 ? null : byline,
    published: publishedIn(nodes),
    standfirst: (standfirst && lineOfNodes(standfirst.children)) || null,
  }
}

/** WordPress marks both dates; the one of publication counts, else the first. */
function publishedIn(nodes: TreeNode[]): string | null {
  const times = DomUtils.findAll((tag) => tag.name === 'time' && 'datetime' in tag.attribs, nodes)
  const published =
    times.find((tag) => hasWord(tag, 'class', 'published')) ??
    times.find((tag) => !hasWord(tag, 'class', 'updated'))
  return published?.attribs['datetime'] ?? null
}

/** The pictures of a head that is left out: they are the article's. */
export function figuresIn(header: TreeElement): readonly TreeElement[] {
  const figures = DomUtils.findAll((tag) => tag.name === 'figure', header.children)
  const images = DomUtils.findAll((tag) => tag.name === 'img', header.children)
  return figures.length > 0 ? figures : images
}

function find(nodes: TreeNode[], test: (tag: TreeElement) => boolean): TreeElement | null {
  return DomUtils.findOne(test, nodes)
}

function hasWord(tag: TreeElement, attribute: string, word: string): boolean {
  return (tag.attribs[attribute] ?? '').toLowerCase().split(/\s+/).includes(word)
}
