/** OPML 2.0: the channels on offer as a subscription list that a reader can import. */
import type { Channel } from '../domain/channel.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Instant } from '../domain/time.ts'
import { webUrl } from '../domain/web-url.ts'
import { channelPageUrl, channelUrl } from './channel-url.ts'
import { channelLanguage } from './head.ts'
import { legalText } from './html/characters.ts'
import { languageOf } from './language.ts'
import { asciiUrl, element, textElement, xmlDocument } from './xml.ts'

/** A channel and what readers call it. */
export type OfferedChannel = Channel & { readonly name: string }

export type ChannelList = {
  readonly newsroom: Newsroom
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string
  /** In the order they are shown; an empty one is left out. */
  readonly groups: readonly { readonly heading: string; readonly channels: readonly OfferedChannel[] }[]
  /** The last change of anything in it. */
  readonly changedAt: Instant
}

/**
 * The document; the same list gives the same bytes. No `docs` and no `dateCreated`: the W3C's validator takes the first
 * for a fault, and of the second nothing is known.
 */
export function renderOpml(list: ChannelList): string {
  const { newsroom, groups } = list
  const head = element('head', {}, [
    textElement('title', `${newsroom.name}: channels`),
    textElement('dateModified', new Date(list.changedAt).toUTCString()),
    textElement('ownerName', newsroom.name),
    textElement('ownerId', webUrl(newsroom.homeUrl) && asciiUrl(newsroom.homeUrl)),
  ])
  const body = element(
    'body',
    {},
    groups
      .filter(({ channels }) => channels.length > 0)
      .map(({ heading, channels }) =>
        element(
          'outline',
          { text: heading },
          channels.map((channel) => outline(channel, list)),
        ),
      ),
  )
  return xmlDocument(element('opml', { version: '2.0' }, [head, body]))
}

/** `text` as it stands under its heading; `title` as it stands among another's subscriptions. */
function outline(channel: OfferedChannel, { newsroom, baseUrl }: ChannelList): string {
  const isLatest = channel.kind === 'latest'
  const name = legalText(channel.name).trim() || channel.id
  return element('outline', {
    type: 'rss',
    text: isLatest ? newsroom.name : name,
    title: isLatest ? newsroom.name : `${newsroom.name}: ${name}`,
    description: channel.description.trim() || null,
    xmlUrl: channelUrl(baseUrl, channel.id, 'rss'),
    htmlUrl: channelPageUrl(baseUrl, channel.id),
    language: languageOf(channelLanguage({ channel, newsroom })),
    version: 'RSS2',
  })
}
