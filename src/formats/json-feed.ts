/** JSON Feed 1.1 of an Edition, with rights as the extension `docs/feed-extension.md` describes. */
import type { Author, ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { attachmentsOf } from './attachments.ts'
import { bodyHtml } from './body.ts'
import { iconUrl } from './channel-image.ts'
import { channelUrl } from './channel-url.ts'
import { leadImage } from './enclosures.ts'
import { headOf } from './head.ts'
import { legalText } from './html/characters.ts'
import { authorsOf, channelRightsRecord, rightsRecord } from './rights.ts'
import { asciiUrl } from './xml.ts'

/** The document; the same Edition gives the same bytes. */
export function renderJsonFeed(edition: Edition): string {
  const { newsroom, channel, baseUrl } = edition
  const head = headOf(edition)
  const icon = iconUrl(edition)
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: asciiUrl(head.home),
    feed_url: channelUrl(baseUrl, channel.id, 'json'),
    ...(icon === null ? {} : { icon }),
    favicon: `${baseUrl}/favicon.svg`,
    description: head.description,
    language: head.language,
    authors: [{ name: newsroom.name, url: asciiUrl(newsroom.homeUrl) }],
    _newsroom_rights: channelRightsRecord(edition),
    items: edition.articles.map((article) => itemOf(article, edition)),
  }
  return `${jsonOf(written)}\n`
}

function itemOf(article: ClearedArticle, edition: Edition) {
  const lead = leadImage(article)
  const authors = authorsOf(article)
  const attachments = attachmentsOf(article, edition)
  const tags = [...new Set([...(article.section ? [article.section] : []), ...article.tags])]
  return {
    id: article.permanentId,
    url: asciiUrl(articleUrl(edition.baseUrl, article)),
    title: article.headline,
    ...(article.summary ? { summary: article.summary } : {}),
    content_html: bodyHtml(article, edition),
    date_published: article.listedAt,
    date_modified: article.updatedAt,
    ...(authors.length > 0 ? { authors: authors.map(authorRecord) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    language: article.language,
    ...(lead ? { image: asciiUrl(lead.url) } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    _newsroom_article: articleRecord(article),
    _newsroom_rights: rightsRecord(article, edition),
  }
}

function authorRecord({ name, url }: Author) {
  return url ? { name, url: asciiUrl(url) } : { name }
}

function articleRecord({ genre, dateline, revision, source }: ClearedArticle) {
  return { genre, dateline, revision, source: source && { title: source.title, url: asciiUrl(source.url) } }
}

/** How JSON writes control characters and lone surrogates, and the two it leaves as they are. */
const MAYBE_ILLEGAL = /\\[bfu]|[\uFFFE\uFFFF]/

/** Cleaning value by value costs more than writing all of it: it is done where it may be needed. */
function jsonOf(written: unknown): string {
  const text = JSON.stringify(written, null, 1)
  return MAYBE_ILLEGAL.test(text) ? JSON.stringify(written, cleanValue, 1) : text
}

/** The characters XML cannot carry are left out here too, so that a title is one and the same in every format. */
function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value
}
