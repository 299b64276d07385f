/** An HTML document or fragment as the fields of an article. */
import { DomUtils } from 'htmlparser2'
import { webUrl } from '../../domain/web-url.ts'
import { absoluteAddress, absolutiseLinks } from '../html/links.ts'
import { lineOfNodes } from '../html/text.ts'
import { parseTree, type TreeElement, type TreeNode, writeHtml } from '../html/tree.ts'
import { figuresIn, readArticleHead } from './article-head.ts'
import { canonicalLanguage } from './fields.ts'
import { firstMeta, type Meta, metaOf } from './meta.ts'
import { recordingsOf } from './meta-recordings.ts'
import { normaliseLines } from './normalise.ts'
import { readInstant } from './times.ts'

/**
 * The fields that a page states of its article, and its body: the longest `<article>`, else `<main>`, else `<body>`, else all
 * of it, without navigation, asides and scripts, nor headers but for an article's pictures. A page's footer goes too; one inside the article stays, since
 * standing text may stand there. Dates without an offset are read in `timeZone`.
 */
export function readHtmlDocument(html: string, timeZone: string): Readonly<Record<string, unknown>> {
  const { children } = parseTree(normaliseLines(html))
  const meta = metaOf(children)
  const { url, baseUrl } = addressesOf(children, meta)
  const root = rootOf(children)
  const title = titledElement(root?.children ?? children)
  const headline = title
    ? lineOfNodes(title.children)
    : (firstMeta(meta, ['og:title']) ?? otherTitle(children))
  const language = languageOf([root, findFirst(children, 'html')])
  const head = readArticleHead(root)
  const published = firstMeta(meta, ['article:published_time']) ?? head.published
  const body = writeHtml(bodyNodes(root, children, title))
  return {
    headline,
    summary: firstMeta(meta, ['description', 'og:description']) ?? head.standfirst,
    bodyHtml: baseUrl === null ? body : absolutiseLinks(body, baseUrl),
    language,
    byline: bylineOf(meta) ?? head.byline,
    section: firstMeta(meta, ['article:section']),
    tags: meta.get('article:tag') ?? [],
    url,
    recordings: recordingsOf(meta),
    publishedAt: published === null ? null : (readInstant(published, timeZone) ?? published),
  }
}

type Addresses = { readonly url: string | null; readonly baseUrl: string | null }

/** Where the story lives (RFC 6596), and what its relative links are relative to. */
function addressesOf(nodes: TreeNode[], meta: Meta): Addresses {
  const canonical = DomUtils.findOne(
    (tag) => tag.name === 'link' && /(^|\s)canonical(\s|$)/i.test(tag.attribs['rel'] ?? ''),
    nodes,
  )
  const stated = DomUtils.findOne((tag) => tag.name === 'base' && 'href' in tag.attribs, nodes)
  const ownBase = pageUrl(stated?.attribs['href'], undefined)
  const url =
    pageUrl(canonical?.attribs['href'], ownBase ?? undefined) ?? pageUrl(meta.get('og:url')?.[0], undefined)
  const baseUrl = ownBase ?? pageUrl(stated?.attribs['href'], url ?? undefined) ?? url
  return { url, baseUrl }
}

function pageUrl(stated: string | undefined, base: string | undefined): string | null {
  return stated === undefined ? null : webUrl(absoluteAddress(stated, base))
}

/** The element that holds the article; null for a fragment, which is all article. */
function rootOf(nodes: TreeNode[]): TreeElement | null {
  const articles = DomUtils.findAll((tag) => tag.name === 'article', nodes)
  const lengths = new Map(articles.map((article) => [article, lineOfNodes(article.children).length]))
  const [longest] = articles.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))
  return longest ?? findFirst(nodes, 'main') ?? findFirst(nodes, 'body')
}

function findFirst(nodes: TreeNode[], name: string): TreeElement | null {
  return DomUtils.findOne((tag) => tag.name === name, nodes)
}

/** The first `<h1>` with words in it; a logo has none. */
function titledElement(nodes: TreeNode[]): TreeElement | null {
  return DomUtils.findOne((tag) => tag.name === 'h1' && lineOfNodes(tag.children) !== '', nodes)
}

function otherTitle(nodes: TreeNode[]): string | null {
  const title = titledElement(nodes) ?? findFirst(nodes, 'title')
  return title === null ? null : lineOfNodes(title.children) || null
}

const LEFT_OUT = new Set('nav header aside script style template head title meta link base'.split(' '))

/** Takes what is not the article's out of the tree, which was parsed for this reading alone. */
function bodyNodes(root: TreeElement | null, nodes: TreeNode[], title: TreeElement | null): TreeNode[] {
  const within = root?.children ?? nodes
  const isPage = root?.name === 'body'
  const dropped = DomUtils.findAll(
    (tag) => tag === title || LEFT_OUT.has(tag.name) || (isPage && tag.name === 'footer'),
    within,
  )
  if (root?.name === 'article') keepPictures(dropped)
  for (const element of dropped) DomUtils.removeElement(element)
  return root?.children ?? nodes.filter((node) => !dropped.some((element) => element === node))
}

/** Moves the pictures of an article's header in front of it, before it goes. */
function keepPictures(dropped: readonly TreeElement[]): void {
  for (const header of dropped.filter((tag) => tag.name === 'header')) {
    for (const figure of figuresIn(header)) DomUtils.prepend(header, figure)
  }
}

/** The first language stated; `en_US`, a common slip, is read as `en-US`, and what is no language as not said. */
function languageOf(elements: readonly (TreeElement | null)[]): string | null {
  const stated = elements.map((element) => element?.attribs['lang'] ?? element?.attribs['xml:lang'])
  return stated.map((tag) => tag && canonicalLanguage(tag.replaceAll('_', '-'))).find(Boolean) || null
}

/** `author` names; a profile's address is no name. */
function bylineOf(meta: Meta): readonly { readonly name: string }[] | null {
  const names = (meta.get('author') ?? []).filter((name) => !/^https?:/i.test(name))
  return names.length === 0 ? null : names.map((name) => ({ name }))
}
