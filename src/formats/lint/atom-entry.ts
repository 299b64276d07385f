/** The lint of one entry of Atom 1.0 (RFC 4287 §4.1.2). */
import { lintAlternates, lintConstructs, lintIri, lintPersons } from './atom-parts.ts'
import { lintChildren, lintInstants, lintRequired, textOfChild } from './elements.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { isAddress, relOf } from './history.ts'
import { isMediaType, lintMedia } from './media-rss.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

const ENTRY = {
  once: ['id', 'title', 'updated', 'content', 'published', 'rights', 'source', 'summary'],
  often: ['author', 'category', 'contributor', 'link'],
}

export function lintEntry(entry: XmlElement): readonly LintFault[] {
  const where = `the entry “${textOfChild(entry, 'title') ?? textOfChild(entry, 'id') ?? ''}”`
  return [
    ...lintChildren(entry, ENTRY, where),
    ...lintRequired(entry, ['id', 'title', 'updated'], where),
    ...lintIri(entry, where),
    ...lintInstants(entry, ['updated', 'published'], where),
    ...lintConstructs(entry, ['title', 'summary', 'rights'], where),
    ...lintPersons(entry, where),
    ...lintAlternates(entry, where),
    ...lintLinks(entry, where),
    ...lintContent(entry, where),
    ...lintCategories(entry, where),
    ...lintMedia(entry, where),
  ]
}

/** §4.2.7: an address always; a type and a length where they are said at all. */
function lintLinks(entry: XmlElement, where: string): readonly LintFault[] {
  return childrenOf(entry, 'link').flatMap((link) => {
    const { href, type, length } = link.attributes
    const said = `The link ${relOf(link)} of ${where}`
    return [
      ...unless(isAddress(href), 'relative-link', `${said} leads to no absolute address: ${href}`),
      ...unless(type === undefined || isMediaType(type), 'bad-media', `${said} has no media type: ${type}`),
      ...unless(
        length === undefined || /^\d+$/.test(length),
        'bad-media',
        `${said} has the length ${length}`,
      ),
    ]
  })
}

/** §4.1.2: without content there is an alternate; content that stands elsewhere has a summary. */
function lintContent(entry: XmlElement, where: string): readonly LintFault[] {
  const [content] = childrenOf(entry, 'content')
  const hasSummary = childrenOf(entry, 'summary').length > 0
  if (!content) {
    const hasPage = childrenOf(entry, 'link').some((link) => relOf(link) === 'alternate')
    return unless(hasPage, 'missing-element', `${where} has neither content nor a link to its page`)
  }
  const { src } = content.attributes
  if (src === undefined) return lintConstructs(entry, ['content'], where)
  return [
    ...unless(hasSummary, 'missing-element', `${where} has its content elsewhere and no summary`),
    ...unless(content.text.trim() === '', 'bad-text', `${where} has content here and elsewhere`),
  ]
}

function lintCategories(entry: XmlElement, where: string): readonly LintFault[] {
  return childrenOf(entry, 'category')
    .filter(({ attributes }) => !attributes['term'])
    .map(() => fault('missing-element', `A category of ${where} has no term`))
}
