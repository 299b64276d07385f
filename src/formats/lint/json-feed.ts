/** A lint for JSON Feed 1.1. */
import { webUrl } from '../../domain/web-url.ts'
import { lintUnique } from './elements.ts'
import { about, fault, type LintFault, unless } from './fault.ts'
import { lintHtml } from './html-text.ts'
import {
  isObject,
  type JsonObject,
  type JsonReading,
  lintDates,
  lintMembers,
  objectsIn,
  readJson,
  textIn,
} from './json-tree.ts'
import { isLanguageTag } from './language-tag.ts'
import { isMediaType } from './media-rss.ts'

const VERSION = 'https://jsonfeed.org/version/1.1'

const FEED = [
  ...['version', 'title', 'home_page_url', 'feed_url', 'description', 'user_comment', 'next_url', 'icon'],
  ...['favicon', 'authors', 'author', 'language', 'expired', 'hubs', 'items'],
]
const ITEM = [
  ...[
    'id',
    'url',
    'external_url',
    'title',
    'content_html',
    'content_text',
    'summary',
    'image',
    'banner_image',
  ],
  ...['date_published', 'date_modified', 'authors', 'author', 'tags', 'language', 'attachments'],
]

/**
 * `identity` is the channel's own address, which its archive's parts name as well: it is what identifies the feed. Null
 * where it may not be named.
 */
export function lintJsonFeed(json: string | JsonReading, identity: string | null): readonly LintFault[] {
  const { root, faults } = readJson(json)
  if (root === null) return faults
  const items = objectsIn(root['items'])
  return [
    ...faults,
    ...lintHead(root, identity),
    ...unless(
      Array.isArray(root['items']) && items.length === root['items'].length,
      'no-document',
      'Its items are no list of objects',
    ),
    ...lintUnique(items.flatMap(({ id }) => textIn(id) ?? [])),
    ...items.flatMap((item) => about(textIn(item['id']) ?? undefined, lintItem(item))),
  ]
}

function lintHead(feed: JsonObject, identity: string | null): readonly LintFault[] {
  const { version } = feed
  return [
    ...unless(version === VERSION, 'no-document', `Its version is ${version}, not ${VERSION}`),
    ...lintMembers(feed, ['title', 'home_page_url'], 'The feed'),
    ...(identity === null ? lintUnnamed(feed) : lintNamed(feed, identity)),
    ...lintAddresses(feed, ['home_page_url', 'next_url', 'icon', 'favicon'], 'the feed'),
    ...lintCommon(feed, FEED, 'the feed'),
    ...objectsIn(feed['hubs']).flatMap((hub) => lintMembers(hub, ['type', 'url'], 'A hub')),
  ]
}

function lintNamed(feed: JsonObject, identity: string): readonly LintFault[] {
  const { feed_url: own, next_url: next } = feed
  return [
    ...lintMembers(feed, ['feed_url'], 'The feed'),
    ...unless(own === identity, 'wrong-self', `Its feed_url is ${own}, and the channel is ${identity}`),
    ...unless(next === undefined || next !== own, 'bad-history', 'Its next_url is its feed_url'),
  ]
}

/** JSON Feed knows no relative references. */
function lintUnnamed(feed: JsonObject): readonly LintFault[] {
  return ['feed_url', 'next_url'].flatMap((name) =>
    unless(feed[name] === undefined, 'wrong-self', `It says ${name}, and its address is a secret`),
  )
}

function lintItem(item: JsonObject): readonly LintFault[] {
  const { id, title, content_html: html, content_text: text, tags } = item
  const where = `the item “${title ?? id ?? ''}”`
  return [
    ...unless(textIn(id) !== null, 'missing-element', `${where} has no id that is a text`),
    ...unless(
      typeof html === 'string' || typeof text === 'string',
      'missing-element',
      `${where} has neither content_html nor content_text`,
    ),
    ...unless(webUrl(textIn(item['url'])) !== null, 'relative-link', `The url of ${where} is ${item['url']}`),
    ...lintAddresses(item, ['external_url', 'image', 'banner_image'], where),
    ...lintDates(item, ['date_published', 'date_modified'], where),
    ...lintCommon(item, ITEM, where),
    ...unless(
      tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')),
      'bad-text',
      `The tags of ${where} are no list of texts`,
    ),
    ...objectsIn(item['attachments']).flatMap((attachment) => lintAttachment(attachment, where)),
    ...(typeof html === 'string' ? lintHtml(html, where) : []),
  ]
}

/** What the feed and its items have alike: authors, a language, and extensions that begin with `_`. */
function lintCommon(object: JsonObject, known: readonly string[], where: string): readonly LintFault[] {
  const { authors, language } = object
  const named = objectsIn(authors)
  const unknown = Object.keys(object).filter(
    (name) => !known.includes(name) && !(/^_[A-Za-z][^.]*$/.test(name) && isObject(object[name])),
  )
  return [
    ...unless(
      named.every((author) => ['name', 'url', 'avatar'].some((name) => textIn(author[name]) !== null)),
      'bad-author',
      `An author of ${where} has no name, url or avatar`,
    ),
    ...named.flatMap((author) => lintAddresses(author, ['url', 'avatar'], `an author of ${where}`)),
    ...unless(
      language === undefined || (typeof language === 'string' && isLanguageTag(language)),
      'bad-language',
      `The language of ${where} is ${language}`,
    ),
    ...unknown.map((name) => fault('unknown-element', `${name} has no place in ${where}`)),
  ]
}

function lintAddresses(object: JsonObject, names: readonly string[], where: string): readonly LintFault[] {
  return names
    .filter((name) => object[name] !== undefined && webUrl(textIn(object[name])) === null)
    .map((name) => fault('relative-link', `The ${name} of ${where} is ${object[name]}`))
}

function lintAttachment(attachment: JsonObject, where: string): readonly LintFault[] {
  const { url, mime_type: type, size_in_bytes: size, duration_in_seconds: duration } = attachment
  const isNumber = (value: unknown) => value === undefined || (typeof value === 'number' && value >= 0)
  const isWhole = webUrl(textIn(url)) !== null && isMediaType(textIn(type) ?? undefined)
  return [
    ...unless(
      isWhole,
      'bad-enclosure',
      `An attachment of ${where} needs an absolute url and a type: ${url}, ${type}`,
    ),
    ...unless(isNumber(size) && isNumber(duration), 'bad-media', `A number of the attachment ${url} is none`),
  ]
}
