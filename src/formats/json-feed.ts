/** JSON Feed 1.1 of an Edition, with rights as the extension `docs/feed-extension.md` describes. */
import type { Author, ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { olderUrl } from './archive-links.ts'
import { attachmentsOf } from './attachments.ts'
import { bodyHtml } from './body.ts'
import { iconUrl } from './channel-image.ts'
import { channelUrl, doorUrl, searchUrl } from './channel-url.ts'
import { leadImage } from './enclosures.ts'
import { headOf } from './head.ts'
import { showHosted } from './hosted.ts'
import { jsonDocument } from './json.ts'
import { authorsOf, channelRightsRecord, rightsRecord } from './rights.ts'
import { asciiUrl } from './xml.ts'

/** The document; the same Edition gives the same bytes. */
export function renderJsonFeed(edition: Edition): string {
  const { newsroom, baseUrl } = edition
  const head = headOf(edition)
  const next = olderUrl(edition, 'json')
  const icon = iconUrl(edition)
  const self = feedUrl(edition)
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: asciiUrl(head.home),
    ...(self === null ? {} : { feed_url: self }),
    ...(next === null ? {} : { next_url: next }),
    ...(icon === null ? {} : { icon }),
    favicon: `${baseUrl}/favicon.svg`,
    description: head.description,
    language: head.language,
    authors: [{ name: newsroom.name, url: asciiUrl(newsroom.homeUrl) }],
    _newsroom_rights: channelRightsRecord(edition),
    items: edition.articles.map((article) => itemOf(showHosted(article, edition), edition)),
  }
  return jsonDocument(written)
}

/** JSON Feed 1.1, feed_url: what identifies the feed, the same on each of its pages; null where no address may be named. */
function feedUrl(edition: Edition): string | null {
  const { channel, place } = edition
  const door = doorUrl(edition)
  if (door === null) return null
  if (place.kind === 'search') return searchUrl(door, place.query, 1, 'json')
  return channelUrl(door, channel.id, 'json')
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
