/** Open Graph: how a page looks where it is shared, of what was cleared only. */
import type { Image, Recording } from '../../domain/asset.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import { mediumOf } from '../../domain/media-type.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { webUrl } from '../../domain/web-url.ts'
import type { HeadMeta } from './layout.tsx'

type Page = {
  readonly type: 'website' | 'article'
  readonly title: string
  readonly description: string | null
  readonly url: string
  /** BCP 47. */
  readonly language: string
}

/** What every page says of itself. */
export function pageCard(newsroom: Newsroom, page: Page): readonly HeadMeta[] {
  return given([
    ['og:type', page.type],
    ['og:site_name', newsroom.name],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', page.url],
    ['og:locale', localeOf(page.language)],
  ])
}

/** What an article's page adds: its image, audio and video, times, authors, section and tags. */
export function articleCard(article: ClearedArticle): readonly HeadMeta[] {
  const images = article.images.filter(isShowable)
  const image = images.find(({ inline }) => !inline) ?? images[0]
  const authors = article.byline.flatMap(({ url }) => webUrl(url) ?? [])
  return [
    ...(image ? imageCard(image) : []),
    ...article.recordings.flatMap(recordingCard),
    ...given([
      ['article:published_time', article.listedAt],
      ['article:modified_time', article.updatedAt],
      ['article:expiration_time', article.expiresAt],
      // A profile's address, or nothing: a name is none (ogp.me, article).
      ...authors.map((url) => ['article:author', url] as const),
      ['article:section', article.section],
      ...[...new Set(article.tags)].map((tag) => ['article:tag', tag] as const),
    ]),
    // Everything else a Twitter card shows is read from Open Graph.
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
  ]
}

/** The structured properties follow the image they are of (ogp.me, arrays). */
function imageCard(image: Image): readonly HeadMeta[] {
  return given([
    ['og:image', image.url],
    ['og:image:type', image.type],
    ['og:image:width', image.width === null ? null : String(image.width)],
    ['og:image:height', image.height === null ? null : String(image.height)],
    ['og:image:alt', image.alt],
  ])
}

/** Each with its own structured properties after it; a size is a video's. */
function recordingCard({ url, type, width, height }: Recording): readonly HeadMeta[] {
  if (webUrl(url) === null) return []
  if (mediumOf(type) === 'audio') {
    return given([
      ['og:audio', url],
      ['og:audio:type', type],
    ])
  }
  return given([
    ['og:video', url],
    ['og:video:type', type],
    ['og:video:width', width === null ? null : String(width)],
    ['og:video:height', height === null ? null : String(height)],
  ])
}

/** A drawing cannot be shown where cards are. */
function isShowable(image: Image): boolean {
  return webUrl(image.url) !== null && image.type !== 'image/svg+xml'
}

/**
 * `language_TERRITORY`, as Open Graph writes a locale: the territory a tag names, else the likeliest of its language; null
 * for what is no tag, since a consumer would take it for American English either way.
 */
export function localeOf(language: string): string | null {
  try {
    const locale = new Intl.Locale(language)
    const likely = new Intl.Locale(locale.language).maximize().region
    const territory = /^[A-Z]{2}$/.test(locale.region ?? '') ? locale.region : likely
    return territory === undefined ? null : `${locale.language}_${territory}`
  } catch {
    return null
  }
}

type Property = readonly [property: string, content: string | null]

function given(properties: readonly Property[]): readonly HeadMeta[] {
  return properties.flatMap(([property, content]) => (content ? [{ property, content }] : []))
}
