/** JSON Feed 1.1 of an Edition, with rights as the extension `docs/feed-extension.md` describes. */
import type { Byline } from '../domain/article.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { bodyHtml } from './body.ts'
import { documentUrl, headOf } from './head.ts'
import { legalText } from './html/characters.ts'
import { leadImage, mediaTypeOf } from './media.ts'
import { authorsOf, channelRightsRecord, imageRecord, rightsRecord } from './rights.ts'
import { asciiUrl } from './xml.ts'

/** The document; the same Edition gives the same bytes. */
export function renderJsonFeed(edition: Edition): string {
  const { newsroom, channel, baseUrl } = edition
  const head = headOf(edition)
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: asciiUrl(head.home),
    feed_url: documentUrl(baseUrl, channel.id, 'json'),
    description: head.description,
    language: head.language,
    authors: [{ name: newsroom.name, url: asciiUrl(newsroom.homeUrl) }],
    _newsroom_rights: channelRightsRecord(edition),
    items: edition.articles.map((article) => itemOf(article, edition)),
  }
  return `${JSON.stringify(written, cleanValue, 1)}\n`
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

/** An e-mail of a byline is not published: it was given to the newsroom, not to every reader. */
function authorRecord({ name, url }: Byline) {
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

/** The characters XML cannot carry are left out here too, so that a title is one and the same in every format. */
function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value
}
