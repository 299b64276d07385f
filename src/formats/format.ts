/** The formats a channel is served in: their endings, media types and renderers. */
import type { Edition } from '../domain/edition.ts'
import { renderAtom } from './atom.ts'
import type { Format } from './channel-url.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'

type Rendering = {
  /** As `Content-Type` says it. */
  readonly mediaType: string
  /** A whole document; the same Edition gives the same bytes. */
  readonly render: (edition: Edition) => string
}

export const FORMATS: Readonly<Record<Format, Rendering>> = {
  rss: { mediaType: 'application/rss+xml; charset=utf-8', render: renderRss },
  atom: { mediaType: 'application/atom+xml; charset=utf-8', render: renderAtom },
  json: { mediaType: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
}
