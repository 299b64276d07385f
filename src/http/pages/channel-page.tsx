/** The page of a channel: what it is, how to follow it, and its stories, newest first, a page at a time. */
import type { Edition, PageStart } from '../../domain/edition.ts'
import { channelUrl } from '../../formats/channel-url.ts'
import { channelJsonLd } from '../../formats/schema-org-channel.ts'
import { CHANNEL_FORMATS, ChannelList, channelName, type ListedChannel } from './channel-list.tsx'
import { pagePath } from './channel-path.ts'
import { FilterForm } from './filter-form.tsx'
import { CHROME_LANGUAGE, type HeadLink, type HeadMeta, renderPage } from './layout.tsx'
import { LISTING_STYLE } from './listing-style.ts'
import { dateWriter, languageAttributes } from './locale.ts'
import { pageCard } from './open-graph.ts'
import { Story } from './story.tsx'

export type ChannelPageProps = {
  readonly edition: Edition
  /** Those this reader may know of. */
  readonly channels: readonly ListedChannel[]
  readonly start: PageStart | null
}

/** The channel's page as an HTML document. */
export function renderChannelPage(props: ChannelPageProps): string {
  const { edition, start } = props
  const { newsroom, channel } = edition
  const name = channelName(channel)
  const url = channelAddress(edition, start)
  const description = channel.description || newsroom.description
  return renderPage({
    newsroom,
    title: `${name} · ${newsroom.name}`,
    description,
    canonical: url,
    links: channelLinks(edition),
    meta: [
      ...robotsOf(props),
      ...pageCard(newsroom, { type: 'website', title: name, description, url, language: newsroom.language }),
    ],
    jsonLd: channelJsonLd(edition, { url, name, description }),
    style: LISTING_STYLE,
    children: (
      <div {...languageAttributes(CHROME_LANGUAGE, newsroom.language)}>
        <header class="channel-head">
          <h1>{name}</h1>
          {channel.kind === 'named' && channel.description ? <p>{channel.description}</p> : null}
          <ChannelList channels={[channel]} isHeading />
        </header>
        <FilterForm edition={edition} channels={props.channels} />
        <Stories {...props} />
        <Pager {...props} />
      </div>
    ),
  })
}

/** A page that only selects from another is followed and not kept by search engines. */
function robotsOf(props: ChannelPageProps): readonly HeadMeta[] {
  return isFirst(props) ? [] : [{ name: 'robots', content: 'noindex, follow' }]
}

function isFirst({ edition: { place }, start }: ChannelPageProps): boolean {
  const isFiltered =
    place.kind === 'page' && (place.filter.language !== null || place.filter.section !== null)
  return start === null && !isFiltered
}

/** The page's own address. */
export function channelAddress(edition: Edition, start: PageStart | null): string {
  return `${edition.baseUrl}${pagePath(edition, start)}`
}

/** What to subscribe to: the channel in every format. */
export function channelLinks({ newsroom, channel, baseUrl }: Edition): readonly HeadLink[] {
  return CHANNEL_FORMATS.map(({ format, label, type }) => ({
    rel: 'alternate',
    type,
    title: `${newsroom.name}: ${channelName(channel)} (${label})`,
    href: channelUrl(baseUrl, channel.id, format),
  }))
}

function Stories({ edition, channels, start }: ChannelPageProps) {
  const { newsroom, baseUrl, articles, place } = edition
  const listed = new Set(channels.map(({ id }) => id))
  const dates = dateWriter(newsroom)
  const goesOn = place.kind === 'page' && place.older !== null
  return (
    <section aria-labelledby="stories-heading">
      <h2 id="stories-heading" class="label">
        {start === null ? 'Newest first' : 'Older stories'}
      </h2>
      {articles.length === 0 && (
        <p class="empty">
          {goesOn
            ? 'Nothing here meets that choice; there may be more among older stories.'
            : 'Nothing here yet.'}
        </p>
      )}
      <div class="stories">
        {articles.map((article) => (
          <Story
            article={article}
            baseUrl={baseUrl}
            homeLanguage={newsroom.language}
            dates={dates}
            listed={listed}
            isLead={false}
          />
        ))}
      </div>
    </section>
  )
}

function Pager({ edition, start }: ChannelPageProps) {
  const { place } = edition
  if (place.kind !== 'page' || (place.older === null && start === null)) return null
  return (
    <nav class="pager" aria-label="Pages">
      {start !== null && <a href={pagePath(edition, null)}>Newest</a>}{' '}
      {place.older !== null && (
        <a rel="next" href={pagePath(edition, place.older)}>
          Older stories
        </a>
      )}
    </nav>
  )
}
