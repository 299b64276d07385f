/** The formats a channel is served in: their endings, media types and renderers. */
import type { Edition } from '../domain/edition.ts'
import { renderAtom } from './atom.ts'
import { documentUrl } from './head.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'

export type Format = 'rss' | 'atom' | 'json'

type Rendering = {
  /** Of the document's address, without a dot. */
  readonly extension: string
  /** As `Content-Type` says it. */
  readonly mediaType: string
  /** A whole document; the same Edition gives the same bytes. */
  readonly render: (edition: Edition) => string
}

export const FORMATS: Readonly<Record<Format, Rendering>> = {
  rss: { extension: 'rss', mediaType: 'application/rss+xml; charset=utf-8', render: renderRss },
  atom: { extension: 'atom', mediaType: 'application/atom+xml; charset=utf-8', render: renderAtom },
  json: { extension: 'json', mediaType: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
}

/** Where a channel is served in a format: `{baseUrl}/feeds/{channel}.rss`. */
export function channelUrl(baseUrl: string, channelId: string, format: Format): string {
  return documentUrl(baseUrl, channelId, FORMATS[format].extension)
}
