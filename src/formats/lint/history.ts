/** The lint of links between a channel's documents: paging and archives (RFC 5005), and `self`. */
import { webUrl } from '../../domain/web-url.ts'
import { ATOM_NAMESPACE, HISTORY_NAMESPACE } from './elements.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

/** Relations that may stand once at most. */
const ONCE = ['self', 'current', 'prev-archive', 'next-archive', 'first', 'last', 'next', 'previous']
const BESIDE = ['current', 'prev-archive', 'next-archive', 'next', 'previous']
const HISTORY = ['current', 'prev-archive', 'next-archive']

/** The address a document was asked for at; null where it holds a credential, and may not be named. */
type Asked = { readonly self: string | null; readonly mediaType: string }

/** `head` is what the links stand in (RSS's channel, Atom's feed), `entries` the articles. */
export function lintDocumentLinks(
  head: XmlElement,
  entries: readonly XmlElement[],
  asked: Asked,
): readonly LintFault[] {
  const links = childrenOf(head, 'link', ATOM_NAMESPACE)
  const to = (rel: string) =>
    links.filter((link) => relOf(link) === rel).map(({ attributes }) => attributes['href'])
  return [
    ...links.flatMap((link) => lintHref(link, asked)),
    ...lintSelf(links, asked),
    ...ONCE.filter((rel) => to(rel).length > 1).map((rel) =>
      fault('bad-history', `${to(rel).length} links say ${rel}`),
    ),
    ...lintArchive(head, to, asked.self),
    ...lintEntryLinks(entries),
  ]
}

/** Beside an address that may not be named only relative references lead anywhere. */
function lintHref(link: XmlElement, { self }: Asked): readonly LintFault[] {
  const { href } = link.attributes
  const rel = relOf(link)
  if (self !== null || !BESIDE.includes(rel)) {
    return unless(isAddress(href), 'relative-link', `A link (${rel}) leads to no absolute address: ${href}`)
  }
  return unless(
    /^\.{1,2}\//.test(href ?? ''),
    'wrong-self',
    `A link (${rel}) names where the document is: ${href}`,
  )
}

/** What a link without `rel` says (RFC 4287 §4.2.7.2). */
export function relOf({ attributes }: XmlElement): string {
  return attributes['rel'] ?? 'alternate'
}

export function isAddress(href: string | undefined): boolean {
  return webUrl(href) !== null
}

function lintSelf(links: readonly XmlElement[], { self, mediaType }: Asked): readonly LintFault[] {
  const [own] = links.filter((link) => relOf(link) === 'self')
  if (self === null) {
    return unless(!own, 'wrong-self', 'It names itself, and its address is a secret')
  }
  if (!own) return [fault('wrong-self', `No link says self: it should be ${self}`)]
  const { href, type } = own.attributes
  return [
    ...unless(href === self, 'wrong-self', `It calls itself ${href} and was asked for as ${self}`),
    ...unless(type === mediaType, 'wrong-self', `Its self says ${type}, and it is ${mediaType}`),
  ]
}

function lintArchive(
  head: XmlElement,
  to: (rel: string) => readonly (string | undefined)[],
  self: string | null,
): readonly LintFault[] {
  const says = (name: string) => childrenOf(head, name, HISTORY_NAMESPACE).length > 0
  const neighbours = HISTORY.flatMap((rel) => to(rel))
  return [
    // RFC 5005 §2 and §4.
    ...unless(
      !says('complete') || neighbours.length === 0,
      'bad-history',
      'It says it is complete, and links to archives',
    ),
    ...unless(
      !says('archive') || to('current').length === 1,
      'bad-history',
      'An archive document does not lead to the current one',
    ),
    ...unless(
      !neighbours.includes(self ?? undefined) && new Set(neighbours).size === neighbours.length,
      'bad-history',
      'Links of the archive lead back to the document itself, or two to one',
    ),
  ]
}

function lintEntryLinks(entries: readonly XmlElement[]): readonly LintFault[] {
  const stray = entries
    .flatMap((entry) => childrenOf(entry, 'link', ATOM_NAMESPACE))
    .filter((link) => HISTORY.includes(relOf(link)))
  return stray.map((link) => fault('bad-history', `The link ${relOf(link)} stands in an article`))
}
