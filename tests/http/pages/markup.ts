/** Reads a page back: its elements, its text, and what a strict reader would object to. */
import { DomUtils, ElementType, Parser, parseDocument } from 'htmlparser2'

type Found = ReturnType<typeof elementsOf>[number]

const VOID = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']

/** Every element of a page, in document order. */
export function elementsOf(page: string) {
  return DomUtils.getElementsByTagName('*', parseDocument(page))
}

export function named(page: string, name: string): readonly Found[] {
  return elementsOf(page).filter((element) => element.name === name)
}

export function textOf(element: Found): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim()
}

/** All text a reader sees of `main`. */
export function mainText(page: string): string {
  return named(page, 'main').map(textOf).join(' ')
}

/** The `<link>`s of a relation, as their attributes. */
export function linksOf(page: string, rel: string) {
  return named(page, 'link')
    .map((element) => element.attribs)
    .filter((attributes) => attributes['rel'] === rel)
}

/** The content of the `<meta>` of this name or property; undefined where there is none. */
export function metaOf(page: string, name: string): string | undefined {
  return named(page, 'meta').find(({ attribs }) => attribs['name'] === name || attribs['property'] === name)
    ?.attribs['content']
}

/** Tags that were left open or closed without having been opened. */
export function unbalancedTags(page: string): readonly string[] {
  const faults: string[] = []
  const parser = new Parser({
    onclosetag: (name, isImplied) => {
      if (isImplied && !VOID.includes(name)) faults.push(name)
    },
  })
  parser.end(page)
  const open = page.match(/<[a-z][a-z0-9]*[\s>]/g)?.map((tag) => tag.slice(1, -1)) ?? []
  const closed = page.match(/<\/[a-z][a-z0-9]*>/g)?.map((tag) => tag.slice(2, -1)) ?? []
  const count = (tags: readonly string[], name: string) => tags.filter((tag) => tag === name).length
  const uneven = [...new Set([...open, ...closed])].filter(
    (name) => !VOID.includes(name) && count(open, name) !== count(closed, name),
  )
  return [...faults, ...uneven]
}

/** What any page of ours must keep to; an empty list when it does. */
export function faultsOf(page: string): readonly string[] {
  const elements = elementsOf(page)
  const ids = elements.flatMap((element) => element.attribs['id'] ?? [])
  const count = (name: string) => elements.filter((element) => element.name === name).length
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
  const targets = elements.flatMap(({ attribs }) => /^\/?#(.+)$/.exec(attribs['href'] ?? '')?.[0] ?? [])
  return [
    ...unbalancedTags(page).map((name) => `unbalanced ${name}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`),
    ...['h1', 'main', 'title', 'style'].filter((name) => count(name) !== 1).map((name) => `not one ${name}`),
    ...levels
      .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      .map((level) => `skips to h${level}`),
    ...elements.filter(({ type }) => type === ElementType.ElementType.Script).flatMap(scriptFaults),
    ...elements
      .filter(({ attribs }) => Object.keys(attribs).some((key) => /^on|^style$/.test(key)))
      .map(() => 'inline'),
    ...targets
      .filter((href) => href.startsWith('#') && !ids.includes(decodeURIComponent(href.slice(1))))
      .map((href) => `leads nowhere: ${href}`),
    ...loadedUrls(page).filter((url) => !url.startsWith('/')),
  ]
}

/** A data block that is JSON is no script: nothing runs it. */
function scriptFaults(element: Found): readonly string[] {
  if (element.attribs['type'] !== 'application/ld+json' || 'src' in element.attribs) return ['a script']
  try {
    JSON.parse(DomUtils.textContent(element))
    return []
  } catch {
    return ['a data block that is no JSON']
  }
}

/** The page's data block in schema.org's words; undefined where it has none. */
export function jsonLdOf(page: string) {
  const [block, ...others] = named(page, 'script')
  if (others.length > 0) throw new Error('more than one data block')
  return block && JSON.parse(DomUtils.textContent(block))
}

/** What a browser loads by itself. */
function loadedUrls(page: string): readonly string[] {
  return elementsOf(page).flatMap(({ name, attribs }) => {
    if (name === 'link')
      return /icon|stylesheet|preload/.test(attribs['rel'] ?? '') ? (attribs['href'] ?? []) : []
    return attribs['src'] ?? attribs['srcset'] ?? []
  })
}
