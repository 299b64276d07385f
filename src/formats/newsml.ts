/** NewsML-G2 2.35 (IPTC), conformance power: one article as a newsItem. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl } from '../domain/edition.ts'
import { GENRE_LABELS } from '../domain/words.ts'
import { bodyHtml } from './body.ts'
import { doorUrl } from './channel-url.ts'
import { showHosted } from './hosted.ts'
import { languageOf } from './language.ts'
import { CATALOG, itemAttributes, lineOf, NAR, named, providerMarkup } from './newsml-parts.ts'
import { pictureLink } from './newsml-picture.ts'
import { recordingLink } from './newsml-recording.ts'
import { articleRights } from './newsml-rights.ts'
import { authorsOf } from './rights.ts'
import { uriOf } from './uri.ts'
import { genreUri, subjectsOf, WIRE_TYPES, type WireSetting, wireUrl } from './wire.ts'
import { xhtmlDocument } from './xhtml.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** The document; the same article gives the same bytes. */
export function renderNewsml(article: ClearedArticle, setting: WireSetting): string {
  return xmlDocument(newsItem(article, setting, NAR))
}

/** The element; within a message the namespace is the message's. */
export function newsItem(cleared: ClearedArticle, setting: WireSetting, xmlns: string | null = null): string {
  const article = showHosted(cleared, setting)
  const { permanentId, revision, language } = article
  const attributes = itemAttributes({ guid: permanentId, version: revision, language })
  return element('newsItem', { xmlns, ...attributes }, [
    element('catalogRef', { href: CATALOG }),
    articleRights(article, setting),
    itemMeta(article, setting),
    contentMeta(article, setting),
    contentSet(article, setting),
  ])
}

/** `profile` names the Use: a summary is not to be taken for the whole. */
function itemMeta(article: ClearedArticle, setting: WireSetting): string {
  return element('itemMeta', {}, [
    element('itemClass', { qcode: 'ninat:text' }),
    providerMarkup(setting.newsroom),
    textElement('versionCreated', article.updatedAt),
    textElement('firstCreated', article.listedAt),
    element('pubStatus', { qcode: 'stat:usable' }),
    textElement('generator', 'Imprimatur'),
    textElement('profile', article.use),
    textElement('expires', article.expiresAt),
    alternate(uriOf(articleUrl(setting.baseUrl, article)), 'text/html'),
    alternate(ninjsUrl(article, setting), WIRE_TYPES.article.json),
    ...associatedLinks(article, setting),
  ])
}

function ninjsUrl({ id }: ClearedArticle, setting: WireSetting): string | null {
  const door = doorUrl(setting)
  return door === null ? null : wireUrl(door, id, 'json')
}

function alternate(href: string | null, contenttype: string): string {
  if (href === null) return ''
  return element('link', { reluri: 'http://www.iana.org/assignments/relation/alternate', href, contenttype })
}

/** What stands with the text, a list for each kind; each was cleared by itself. */
function associatedLinks(article: ClearedArticle, setting: WireSetting): readonly string[] {
  return [
    ...article.recordings.map((recording) => recordingLink(article, setting, recording)),
    ...article.images.map((image) => pictureLink(article, setting, image)),
  ]
}

function contentMeta(article: ClearedArticle, setting: WireSetting): string {
  const { rights, dateline, source } = article
  const authors = authorsOf(article)
  return element('contentMeta', {}, [
    dateline ? named('located', dateline) : '',
    rights.own ? '' : named('infoSource', rights.holder),
    source ? named('infoSource', source.title, source.url) : '',
    ...authors.map(({ name, url }) => named('creator', name, url)),
    textElement('altId', article.id),
    languageOf(article.language) ? element('language', { tag: article.language }) : '',
    genreMarkup(article),
    ...subjectsOf(article, setting.newsroom).map(({ name, uri }) =>
      element('subject', { type: 'cpnat:abstract', uri }, [textElement('name', lineOf(name))]),
    ),
    textElement('headline', article.headline),
    textElement('dateline', dateline || null),
    textElement('by', authors.map(({ name }) => name).join(', ') || null),
    textElement('creditline', lineOf(rights.credit)),
    textElement('description', article.summary || null, { role: 'drol:summary' }),
  ])
}

function genreMarkup({ genre }: ClearedArticle): string {
  const uri = genreUri(genre)
  return element('genre', uri ? { uri } : { literal: genre }, [
    textElement('name', GENRE_LABELS[genre] ?? genre, { 'xml:lang': 'en' }),
  ])
}

/** XHTML, as agencies send it and editorial systems read it: the text as far as it was cleared, and the words. */
function contentSet(article: ClearedArticle, setting: WireSetting): string {
  const { headline, language } = article
  const xhtml = xhtmlDocument({ title: headline, language }, bodyHtml(article, setting))
  return element('contentSet', {}, [element('inlineXML', { contenttype: 'application/xhtml+xml' }, [xhtml])])
}
