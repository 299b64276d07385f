/** A lint for Atom 1.0 (RFC 4287) and the links between a channel's documents (RFC 5005): the feed. */
import { lintEntry } from './atom-entry.ts'
import { lintAlternates, lintConstructs, lintIri, lintPersons } from './atom-parts.ts'
import {
  ATOM_NAMESPACE,
  lintChildren,
  lintInstants,
  lintNamespaces,
  lintRequired,
  lintUnique,
  textOfChild,
} from './elements.ts'
import { about, fault, type LintFault } from './fault.ts'
import { lintDocumentLinks } from './history.ts'
import { childrenOf, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

/** §4.1.1. */
const FEED = {
  once: ['id', 'title', 'updated', 'generator', 'icon', 'logo', 'rights', 'subtitle'],
  often: ['author', 'category', 'contributor', 'link', 'entry'],
}

/** `self` is the address the document was asked for at; null where it may not be named. */
export function lintAtom(xml: string | XmlReading, self: string | null): readonly LintFault[] {
  const { root, faults } = readXml(xml)
  if (root === null) return faults
  if (root.name !== 'feed' || root.namespace !== ATOM_NAMESPACE) {
    return [
      ...faults,
      fault('no-document', `The root is <${root.name}> in "${root.namespace}", no feed of Atom`),
    ]
  }
  const entries = childrenOf(root, 'entry')
  return [
    ...faults,
    ...lintNamespaces(root),
    ...lintFeed(root),
    ...lintDocumentLinks(root, entries, { self, mediaType: 'application/atom+xml' }),
    ...lintAuthors(root, entries),
    ...lintUnique(entries.flatMap((entry) => textOfChild(entry, 'id') ?? [])),
    ...entries.flatMap((entry) => about(textOfChild(entry, 'id') ?? undefined, lintEntry(entry))),
  ]
}

function lintFeed(feed: XmlElement): readonly LintFault[] {
  return [
    ...lintChildren(feed, FEED, 'the feed'),
    ...lintRequired(feed, ['id', 'title', 'updated'], 'The feed'),
    ...lintIri(feed, 'the feed'),
    ...lintInstants(feed, ['updated'], 'the feed'),
    ...lintConstructs(feed, ['title', 'subtitle', 'rights'], 'the feed'),
    ...lintPersons(feed, 'the feed'),
    ...lintAlternates(feed, 'The feed'),
  ]
}

/** §4.1.1: the feed names an author unless each entry does, or the source of each. */
function lintAuthors(feed: XmlElement, entries: readonly XmlElement[]): readonly LintFault[] {
  const hasAuthor = (element: XmlElement) => childrenOf(element, 'author').length > 0
  const isNamed = (entry: XmlElement) => hasAuthor(entry) || childrenOf(entry, 'source').some(hasAuthor)
  if (hasAuthor(feed)) return []
  return entries
    .filter((entry) => !isNamed(entry))
    .map((entry) =>
      fault('no-author', `Neither the feed nor “${textOfChild(entry, 'title')}” names an author`),
    )
}
