/** RSS 2.0 (2.0.11, with the Advisory Board's Best Practices Profile) of an Edition. */
import { selectedChannels } from '../domain/channel.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { allowsUse } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import { archiveLinks, HISTORY_NAMESPACE, isArchived } from './archive-links.ts'
import { bodyHtml } from './body.ts'
import { rssImage } from './channel-image.ts'
import { channelUrl, selfUrl } from './channel-url.ts'
import { mainEnclosure, mediaTypeOf } from './enclosures.ts'
import { type Head, headOf } from './head.ts'
import { showHosted } from './hosted.ts'
import { escapeHtml } from './html/text.ts'
import { languageOf } from './language.ts'
import { mediaMarkup } from './media.ts'
import { syndicationMarkup, ttlMarkup } from './refresh.ts'
import { articleTermsUrl, authorsOf, termsMarkup } from './rights.ts'
import { RSL_NAMESPACE, rslContent } from './rsl.ts'
import { rssSource } from './source.ts'
import { termsUrl } from './stated-terms.ts'
import { asciiUrl, element, htmlElement, textElement, xmlDocument } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': HISTORY_NAMESPACE,
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:rsl': RSL_NAMESPACE,
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
}

/** The document; the same Edition gives the same bytes. */
export function renderRss(edition: Edition): string {
  const head = headOf(edition)
  const category = categoryWriter(edition)
  const channel = element('channel', {}, [
    ...channelMarkup(edition, head),
    ...edition.articles.map((article) =>
      itemMarkup(showHosted(article, edition), edition, { head, category }),
    ),
  ])
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, [channel]))
}

function channelMarkup(edition: Edition, head: Head): readonly string[] {
  return [
    textElement('title', head.title),
    textElement('link', asciiUrl(head.home)),
    textElement('description', head.description),
    textElement('language', languageOf(head.language)),
    textElement('copyright', head.notice),
    textElement('lastBuildDate', rfc822(head.updatedAt)),
    textElement('generator', 'Imprimatur'),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    ttlMarkup(edition),
    ...syndicationMarkup(edition),
    rssImage(edition, head),
    textElement('creativeCommons:license', head.license && termsUrl(edition, head.license)),
    selfMarkup(edition),
    ...archiveLinks(edition, 'rss').map((link) =>
      element('atom:link', { ...link, type: 'application/rss+xml' }),
    ),
    isArchived(edition.place) ? element('fh:archive', {}) : '',
  ]
}

/** None where the address would name a Partner's credential. */
function selfMarkup(edition: Edition): string {
  const href = selfUrl(edition, 'rss')
  return href === null ? '' : element('atom:link', { rel: 'self', type: 'application/rss+xml', href })
}

type Setting = { readonly head: Head; readonly category: CategoryWriter }

function itemMarkup(article: ClearedArticle, edition: Edition, { head, category }: Setting): string {
  const { rights, language } = article
  const license = articleTermsUrl(edition, article)
  const isForeign = language.toLowerCase() !== head.language.toLowerCase()
  return element('item', isForeign ? { 'xml:lang': languageOf(language) } : {}, [
    textElement('title', article.headline),
    textElement('link', asciiUrl(articleUrl(edition.baseUrl, article))),
    textElement('guid', article.permanentId, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(article.listedAt)),
    ...textMarkup(article, edition),
    ...authorsOf(article).map((author) => textElement('dc:creator', author.name)),
    textElement('dc:language', isForeign ? languageOf(language) : null),
    ...categoryMarkup(article, category),
    enclosureMarkup(article),
    rssSource(article),
    ...mediaMarkup(article, edition),
    textElement('dc:rights', rights.notice),
    textElement('dcterms:license', license),
    textElement('creativeCommons:license', license),
    ...termsMarkup(article),
    textElement('dcterms:modified', article.updatedAt === article.listedAt ? null : article.updatedAt),
    rslContent(article, edition.baseUrl),
  ])
}

/**
 * In full, the summary is the description and the body with its words the content; else, or without a summary, the
 * description is all there is (the profile has no `content:encoded` without a description before it).
 */
function textMarkup(article: ClearedArticle, edition: Edition): readonly string[] {
  const body = bodyHtml(article, edition)
  const summary = allowsUse(article.use, 'fullText') ? article.summary?.trim() : null
  if (!summary) return [htmlElement('description', body)]
  return [htmlElement('description', escapeHtml(summary)), htmlElement('content:encoded', body)]
}

/** Section first, then tags; each names the channel that gathers its like. */
function categoryMarkup({ section, tags }: ClearedArticle, category: CategoryWriter): readonly string[] {
  const sections = section ? [category('sections', section)] : []
  return [...sections, ...[...new Set(tags)].map((tag) => category('tags', tag))]
}

type CategoryWriter = (facet: 'sections' | 'tags', name: string) => string

/** Articles of an Edition share sections and tags: each is written once. */
function categoryWriter({ baseUrl }: Edition): CategoryWriter {
  const written = new Map<string, string>()
  return (facet, name) => {
    const key = `${facet} ${name}`
    const category = written.get(key) ?? write(facet, name)
    written.set(key, category)
    return category
  }
  function write(facet: 'sections' | 'tags', name: string): string {
    const [id = ''] = selectedChannels({ [facet]: [name] }).flat()
    return textElement('category', name, { domain: channelUrl(baseUrl, id, 'rss') })
  }
}

/** One at most, for readers that cope with no more; `length` is 0 where it is not known. */
function enclosureMarkup(article: ClearedArticle): string {
  const asset = mainEnclosure(article)
  if (asset === null) return ''
  return element('enclosure', {
    url: asciiUrl(asset.url),
    length: asset.length ?? 0,
    type: mediaTypeOf(asset),
  })
}

/** RFC 822 with a four-digit year, in GMT. */
function rfc822(instant: Instant): string {
  return new Date(instant).toUTCString()
}
