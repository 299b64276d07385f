/** The front page: the latest stories, every Channel with its subscribe links, the terms, the partnership contact. */
import type { ClearedArticle } from '../../domain/clearance.ts'
import type { License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { channelPageUrl, channelUrl, OPML_PATH } from '../../formats/channel-url.ts'
import { siteJsonLd } from '../../formats/schema-org.ts'
import { CHANNEL_FORMATS, type ListedChannel } from './channel-list.tsx'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE, type HeadLink, renderPage } from './layout.tsx'
import { LISTING_STYLE } from './listing-style.ts'
import { dateWriter, languageAttributes } from './locale.ts'
import { pageCard } from './open-graph.ts'
import { SearchForm } from './search-form.tsx'
import { Story } from './story.tsx'
import { Subscribe } from './subscribe.tsx'
import { Terms } from './terms.tsx'

/** How many of the latest stories the front page shows. */
export const FRONT_PAGE_SIZE = 13

export type FrontPageProps = {
  readonly newsroom: Newsroom
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string
  /** Newest first. */
  readonly latest: readonly ClearedArticle[]
  readonly channels: readonly ListedChannel[]
  readonly licenses: readonly License[]
}

/** The front page as an HTML document. */
export function renderFrontPage({ newsroom, baseUrl, latest, channels, licenses }: FrontPageProps): string {
  return renderPage({
    newsroom,
    title: newsroom.name,
    description: newsroom.description,
    canonical: `${baseUrl}/`,
    links: [...mainLinks(newsroom, baseUrl), ...sectionLinks(newsroom, baseUrl, channels)],
    meta: pageCard(newsroom, {
      type: 'website',
      title: newsroom.name,
      description: newsroom.description,
      url: `${baseUrl}/`,
      language: newsroom.language,
    }),
    jsonLd: siteJsonLd({ newsroom, baseUrl }),
    style: LISTING_STYLE,
    isFront: true,
    children: (
      <div class="front" {...languageAttributes(CHROME_LANGUAGE, newsroom.language)}>
        <Latest newsroom={newsroom} baseUrl={baseUrl} latest={latest} channels={channels} />
        <Subscribe baseUrl={baseUrl} channels={channels} />
        {licenses.length > 0 && <Terms newsroom={newsroom} licenses={licenses} />}
        <Partnerships newsroom={newsroom} />
      </div>
    ),
  })
}

/** `latest` in every format, main one first, then all channels as a list; titles distinct, as readers list them. */
export function mainLinks(newsroom: Newsroom, baseUrl: string): readonly HeadLink[] {
  const latest = CHANNEL_FORMATS.map(({ format, label, type }) => ({
    rel: 'alternate',
    type,
    title: `${newsroom.name} (${label})`,
    href: channelUrl(baseUrl, 'latest', format),
  }))
  const all = {
    rel: 'alternate',
    type: 'text/x-opml',
    title: `${newsroom.name}: channels (OPML)`,
    href: `${baseUrl}${OPML_PATH}`,
  }
  return [...latest, all]
}

/** Each section once. */
function sectionLinks(
  newsroom: Newsroom,
  baseUrl: string,
  channels: readonly ListedChannel[],
): readonly HeadLink[] {
  return channels
    .filter((channel) => channel.kind === 'section')
    .map((channel) => ({
      rel: 'alternate',
      type: 'application/rss+xml',
      title: `${newsroom.name}: ${channel.title}`,
      href: channelUrl(baseUrl, channel.id, 'rss'),
    }))
}

function Latest({ newsroom, baseUrl, latest, channels }: Omit<FrontPageProps, 'licenses'>) {
  const dates = dateWriter(newsroom)
  const listed = new Set(channels.map((channel) => channel.id))
  return (
    <section id="latest" aria-labelledby="latest-heading">
      <h2 id="latest-heading" class="label">
        Latest
      </h2>
      {latest.length === 0 && (
        <p class="empty">
          Nothing has been published here yet. Subscribe now, and the first story will come to your reader by
          itself.
        </p>
      )}
      <div class="stories">
        {latest.slice(0, FRONT_PAGE_SIZE).map((article, index) => (
          <Story
            article={article}
            baseUrl={baseUrl}
            homeLanguage={newsroom.language}
            dates={dates}
            listed={listed}
            isLead={index === 0}
          />
        ))}
      </div>
      {latest.length > 0 && (
        <p class="pager">
          <a href={channelPageUrl('', 'latest')}>All stories, by language and section</a>
        </p>
      )}
      <SearchForm query="" />
    </section>
  )
}

function Partnerships({ newsroom }: { readonly newsroom: Newsroom }) {
  return (
    <section id="partnerships" class="wide partners" aria-labelledby="partnerships-heading">
      <h2 id="partnerships-heading" class="label">
        Partnerships
      </h2>
      <p>
        To republish, broadcast, translate or build on our work, write to{' '}
        <ContactLink contact={newsroom.contact} subject={`Partnership with ${newsroom.name}`} />. Tell us
        which sections you want, in what form, where it will appear and for how long: that is what an
        agreement says.
      </p>
    </section>
  )
}
