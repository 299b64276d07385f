/** JSON Feed 1.1 of an Edition, with rights as the extension `docs/feed-extension.md` describes. */
import type { Author, ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { olderUrl } from './archive-links.ts'
import { bodyHtml } from './body.ts'
import { channelUrl, searchUrl } from './channel-url.ts'
import { headOf } from './head.ts'
import { jsonDocument } from './json.ts'
import { leadImage, mediaTypeOf } from './media.ts'
import { authorsOf, channelRightsRecord, imageRecord, rightsRecord } from './rights.ts'
import { asciiUrl } from './xml.ts'

/** The document; the same Edition gives the same bytes. */
export function renderJsonFeed(edition: Edition): string {
  const { newsroom, baseUrl } = edition
  const head = headOf(edition)
  const next = olderUrl(edition, 'json')
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: asciiUrl(head.home),
    feed_url: feedUrl(edition),
    ...(next === null ? {} : { next_url: next }),
    // No `icon`: JSON Feed 1.1 wants that one large, and readers that cannot show SVG would show a blank.
    favicon: `${baseUrl}/favicon.svg`,
    description: head.description,
    language: head.language,
    authors: [{ name: newsroom.name, url: asciiUrl(newsroom.homeUrl) }],
    _newsroom_rights: channelRightsRecord(edition),
    items: edition.articles.map((article) => itemOf(article, edition)),
  }
  return jsonDocument(written)
}

/** JSON Feed 1.1, feed_url: what identifies the feed, the same on each of its pages. */
function feedUrl({ baseUrl, channel, place }: Edition): string {
  if (place.kind === 'search') return searchUrl(baseUrl, place.query, 1, 'json')
  return channelUrl(baseUrl, channel.id, 'json')
}

function itemOf(article: ClearedArticle, edition: Edition) {
  const lead = leadImage(article)
  const authors = authorsOf(article)
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
    ...(article.images.length > 0 ? { attachments: attachmentsOf(article, edition) } : {}),
    _newsroom_article: { genre: article.genre, dateline: article.dateline, revision: article.revision },
    _newsroom_rights: rightsRecord(article, edition),
  }
}

function authorRecord({ name, url }: Author) {
  return url ? { name, url: asciiUrl(url) } : { name }
}

/** Without `title`: attachments that share one count as the same thing in another format (JSON Feed 1.1, attachments). */
function attachmentsOf(article: ClearedArticle, edition: Edition) {
  return article.images.map((image) => ({
    url: asciiUrl(image.url),
    mime_type: mediaTypeOf(image),
    ...(image.length === null ? {} : { size_in_bytes: image.length }),
    _newsroom_image: imageRecord(article, edition, image),
  }))
}
