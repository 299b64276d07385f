/** The page of a channel in schema.org's words: a collection, part of the site, and the list of its stories. */
import type { Edition } from '../domain/edition.ts'
import { channelLanguage } from './head.ts'
import { dataBlock, pageUrl, partOfSite, publisher, thing } from './schema-org-parts.ts'
import { asciiUrl } from './xml.ts'

type Page = {
  /** The page's own address. */
  readonly url: string
  /** What people call the channel. */
  readonly name: string
  readonly description: string
}

/** Of the stories on this page, in its order; safe to stand in a `<script>` data block. */
export function channelJsonLd(edition: Edition, { url, name, description }: Page): string {
  const stories = edition.articles.map((article, at) =>
    thing('ListItem', { position: at + 1, url: pageUrl(article, edition), name: article.headline }),
  )
  return dataBlock(
    thing('CollectionPage', {
      '@context': 'https://schema.org',
      url: asciiUrl(url),
      name,
      description,
      inLanguage: channelLanguage(edition),
      isPartOf: partOfSite(edition),
      publisher: publisher(edition),
      mainEntity: thing('ItemList', { itemListElement: stories }),
    }),
  )
}
