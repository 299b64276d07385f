/** The lint of one item of RSS 2.0. */
import { webUrl } from '../../domain/web-url.ts'
import { lintChildren, textOfChild } from './elements.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { isAddress } from './history.ts'
import { lintHtml } from './html-text.ts'
import { isMediaType, lintMedia } from './media-rss.ts'
import { lintDate, lintPerson } from './rss-parts.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

const CONTENT = 'http://purl.org/rss/1.0/modules/content/'

const ITEM = {
  once: ['title', 'link', 'description', 'author', 'comments', 'enclosure', 'guid', 'pubDate', 'source'],
  often: ['category'],
}

export function lintItem(item: XmlElement): readonly LintFault[] {
  const where = `the item “${textOfChild(item, 'title') ?? textOfChild(item, 'guid') ?? ''}”`
  const link = textOfChild(item, 'link')
  const source = childrenOf(item, 'source')
  return [
    ...lintChildren(item, ITEM, where),
    ...unless(
      Boolean(textOfChild(item, 'title') || textOfChild(item, 'description')),
      'missing-element',
      `${where} has neither title nor description`,
    ),
    ...unless(link !== null && webUrl(link) !== null, 'relative-link', `The link of ${where} is ${link}`),
    ...lintGuid(item, where),
    ...lintDate(item, 'pubDate'),
    ...lintPerson(item, 'author'),
    ...childrenOf(item, 'enclosure').flatMap((enclosure) => lintEnclosure(enclosure, where)),
    ...source.flatMap(({ attributes }) =>
      unless(isAddress(attributes['url']), 'relative-link', `The source of ${where} is ${attributes['url']}`),
    ),
    ...lintTexts(item, where),
    ...lintMedia(item, where),
  ]
}

/** `isPermaLink` is true unless it is said to be false. */
function lintGuid(item: XmlElement, where: string): readonly LintFault[] {
  const [guid] = childrenOf(item, 'guid')
  if (!guid?.text.trim()) return [fault('missing-element', `${where} has no <guid>`)]
  const { isPermaLink = 'true' } = guid.attributes
  const isSaid = isPermaLink === 'false' || (isPermaLink === 'true' && webUrl(guid.text.trim()) !== null)
  return unless(isSaid, 'bad-guid', `The guid of ${where} is taken for an address and is none: ${guid.text}`)
}

/** Bytes as a number (0 where nobody knows), and all three always. */
function lintEnclosure({ attributes }: XmlElement, where: string): readonly LintFault[] {
  const { url, length, type } = attributes
  const isWhole = isAddress(url) && /^\d+$/.test(length ?? '') && isMediaType(type)
  return unless(
    isWhole,
    'bad-enclosure',
    `The enclosure of ${where} needs an absolute url, a length and a type: ${url}, ${length}, ${type}`,
  )
}

/** The summary before the whole (Profile), and either as HTML that stands by itself. */
function lintTexts(item: XmlElement, where: string): readonly LintFault[] {
  const [content, ...others] = childrenOf(item, 'encoded', CONTENT)
  const [description] = childrenOf(item, 'description')
  const isOrdered =
    !content || !description || item.children.indexOf(description) < item.children.indexOf(content)
  return [
    ...unless(others.length === 0, 'duplicate-element', `${where} has more than one <content:encoded>`),
    ...unless(isOrdered, 'wrong-order', `In ${where} the description stands after the content`),
    ...[description, content].flatMap((text) => (text ? lintHtml(text.text, where) : [])),
  ]
}
