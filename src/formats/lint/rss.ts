/** A lint for RSS 2.0 (2.0.11) with the Advisory Board's Best Practices Profile: the document and its channel. */
import { webUrl } from '../../domain/web-url.ts'
import { lintChildren, lintNamespaces, lintRequired, lintUnique, textOfChild } from './elements.ts'
import { about, fault, type LintFault, unless } from './fault.ts'
import { lintDocumentLinks } from './history.ts'
import { isLanguageTag } from './language-tag.ts'
import { lintItem } from './rss-item.ts'
import { lintDate, lintPerson } from './rss-parts.ts'
import { childrenOf, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

const CHANNEL = {
  once: [
    ...['title', 'link', 'description', 'language', 'copyright', 'managingEditor', 'webMaster', 'pubDate'],
    ...['lastBuildDate', 'generator', 'docs', 'cloud', 'ttl', 'image', 'rating', 'textInput'],
    ...['skipHours', 'skipDays'],
  ],
  often: ['category', 'item'],
}

const SYNDICATION = 'http://purl.org/rss/1.0/modules/syndication/'

/** `self` is the address the document was asked for at; null where it may not be named. */
export function lintRss(xml: string | XmlReading, self: string | null): readonly LintFault[] {
  const { root, faults } = readXml(xml)
  if (root === null) return faults
  const [channel, ...others] = childrenOf(root, 'channel')
  if (root.name !== 'rss' || root.namespace !== '' || root.attributes['version'] !== '2.0' || !channel) {
    return [
      ...faults,
      fault('no-document', `The root is <${root.name}>, not <rss version="2.0"> with a channel`),
    ]
  }
  const items = childrenOf(channel, 'item')
  return [
    ...faults,
    ...unless(others.length === 0, 'duplicate-element', 'The document has more than one <channel>'),
    ...lintNamespaces(root),
    ...lintChannel(channel),
    ...lintDocumentLinks(channel, items, { self, mediaType: 'application/rss+xml' }),
    ...lintUnique(items.flatMap((item) => textOfChild(item, 'guid') ?? [])),
    ...items.flatMap((item) => about(textOfChild(item, 'guid') ?? undefined, lintItem(item))),
  ]
}

function lintChannel(channel: XmlElement): readonly LintFault[] {
  const link = textOfChild(channel, 'link')
  const language = textOfChild(channel, 'language')
  return [
    ...lintChildren(channel, CHANNEL, 'the channel'),
    ...lintRequired(channel, ['title', 'link', 'description'], 'The channel'),
    ...unless(link === null || webUrl(link) !== null, 'relative-link', `The channel’s link is ${link}`),
    ...unless(
      language === null || isLanguageTag(language),
      'bad-language',
      `The channel’s language is ${language}`,
    ),
    ...['pubDate', 'lastBuildDate'].flatMap((name) => lintDate(channel, name)),
    ...['managingEditor', 'webMaster'].flatMap((name) => lintPerson(channel, name)),
    ...childrenOf(channel, 'image').flatMap((image) => lintImage(image, channel)),
    ...lintHints(channel),
  ]
}

/** Width and height have defaults, 88 and 31, so that they may be left out; title and link are the channel's own (Profile). */
function lintImage(image: XmlElement, channel: XmlElement): readonly LintFault[] {
  const size = (name: string) => Number(textOfChild(image, name) ?? 1)
  const isSize = (value: number, most: number) => Number.isInteger(value) && value > 0 && value <= most
  return [
    ...lintChildren(
      image,
      { once: ['url', 'title', 'link', 'width', 'height', 'description'], often: [] },
      '<image>',
    ),
    ...lintRequired(image, ['url', 'title', 'link'], '<image>'),
    ...unless(
      webUrl(textOfChild(image, 'url')) !== null,
      'bad-image',
      'The channel’s image has no absolute url',
    ),
    ...unless(
      isSize(size('width'), 144) && isSize(size('height'), 400),
      'bad-image',
      'The channel’s image is larger than 144 by 400',
    ),
    ...['title', 'link'].flatMap((name) =>
      unless(
        textOfChild(image, name) === textOfChild(channel, name),
        'bad-image',
        `The <${name}> of the image is not the channel’s`,
      ),
    ),
  ]
}

/** `ttl` in minutes, and how often it is updated. */
function lintHints(channel: XmlElement): readonly LintFault[] {
  const said = [
    [textOfChild(channel, 'ttl'), /^[1-9]\d*$/, 'ttl'],
    [textOfChild(channel, 'updateFrequency', SYNDICATION), /^[1-9]\d*$/, 'sy:updateFrequency'],
    [
      textOfChild(channel, 'updatePeriod', SYNDICATION),
      /^(hourly|daily|weekly|monthly|yearly)$/,
      'sy:updatePeriod',
    ],
  ] as const
  return said.flatMap(([text, known, name]) =>
    unless(text === null || known.test(text), 'bad-hint', `<${name}> says ${text}`),
  )
}
