/** What lints of XML documents ask of an element: which children it has, how often, and what they say. */
import { isRfc3339Date } from './dates.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { childrenOf, everyElement, type XmlElement } from './xml-tree.ts'

export const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom'
export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0'
export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/'

/** Namespaces that validators of RSS and Atom know, or that are ours on purpose (RSL, tombstones). */
const KNOWN: readonly string[] = [
  '',
  ATOM_NAMESPACE,
  HISTORY_NAMESPACE,
  MEDIA_NAMESPACE,
  'http://backend.userland.com/creativeCommonsRssModule',
  'http://purl.org/atompub/tombstones/1.0',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'http://purl.org/rss/1.0/modules/content/',
  'http://purl.org/rss/1.0/modules/syndication/',
  'http://purl.org/syndication/thread/1.0',
  'http://www.w3.org/1999/xhtml',
  'http://a9.com/-/spec/opensearch/1.1/',
  'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'https://podcastindex.org/namespace/1.0',
  'https://rslstandard.org/rsl',
]

/** Each namespace in use that readers do not know, once. */
export function lintNamespaces(root: XmlElement): readonly LintFault[] {
  const used = new Map(everyElement(root).map((element) => [element.namespace, element]))
  return [...used]
    .filter(([namespace]) => !KNOWN.includes(namespace))
    .map(([namespace, { prefix }]) =>
      fault(
        'unknown-prefix',
        `The prefix ${prefix || '(none)'} stands for ${namespace}, which no reader knows`,
      ),
    )
}

/** The text of the first child of a name, trimmed; null where there is none. */
export function textOfChild(parent: XmlElement, name: string, namespace?: string): string | null {
  return childrenOf(parent, name, namespace)[0]?.text.trim() ?? null
}

/** What must be there and say something. */
export function lintRequired(
  parent: XmlElement,
  names: readonly string[],
  where: string,
): readonly LintFault[] {
  return names
    .filter(
      (name) => !childrenOf(parent, name).some(({ text, children }) => text.trim() || children.length > 0),
    )
    .map((name) => fault('missing-element', `${where} has no <${name}>, or an empty one`))
}

/** Of the children in the parent's own namespace: those that are not known there, and those said more often than once. */
export function lintChildren(
  parent: XmlElement,
  known: { readonly once: readonly string[]; readonly often: readonly string[] },
  where: string,
): readonly LintFault[] {
  const names = parent.children
    .filter(({ namespace }) => namespace === parent.namespace)
    .map(({ name }) => name)
  const distinct = [...new Set(names)]
  return [
    ...distinct
      .filter((name) => !known.once.includes(name) && !known.often.includes(name))
      .map((name) => fault('unknown-element', `<${name}> has no place in ${where}`)),
    ...distinct
      .filter((name) => known.once.includes(name) && names.indexOf(name) !== names.lastIndexOf(name))
      .map((name) => fault('duplicate-element', `${where} has more than one <${name}>`)),
  ]
}

export function lintInstants(
  parent: XmlElement,
  names: readonly string[],
  where: string,
): readonly LintFault[] {
  return names.flatMap((name) =>
    childrenOf(parent, name).flatMap(({ text }) =>
      unless(isRfc3339Date(text), 'bad-date', `<${name}> of ${where} is no date of RFC 3339: ${text}`),
    ),
  )
}

/** Ids that stand more than once. */
export function lintUnique(ids: readonly string[]): readonly LintFault[] {
  const doubled = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
  return doubled.map((id) => ({
    ...fault('duplicate-id', `${id} is the id of more than one: readers drop one, or show both as one`),
    about: id,
  }))
}
