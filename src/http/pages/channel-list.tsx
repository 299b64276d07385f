/** Channels with their subscribe links, one row each. */
import type { Channel } from '../../domain/channel.ts'
import { channelPageUrl, channelUrl, type Format } from '../../formats/channel-url.ts'
import { directionOf } from '../../formats/language.ts'
import { channelAnchor } from './channel-anchor.ts'
import { CHROME_LANGUAGE } from './layout.tsx'
import { isSameLanguage, languageName } from './locale.ts'

/** A Channel as a page lists it; `count` is how many articles are in it now. */
export type ListedChannel = Pick<Channel, 'id' | 'kind' | 'title'> &
  Partial<Pick<Channel, 'description'>> & { readonly count?: number }

export const CHANNEL_FORMATS: readonly {
  readonly format: Format
  readonly label: string
  readonly type: string
}[] = [
  { format: 'rss', label: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', label: 'Atom', type: 'application/atom+xml' },
  { format: 'json', label: 'JSON', type: 'application/feed+json' },
]

/** What readers call a Channel: a language's name, "Latest" for `latest`, else its title. */
export function channelName(channel: Pick<Channel, 'id' | 'kind' | 'title'>): string {
  if (channel.kind === 'latest') return 'Latest'
  return channel.kind === 'lang' ? languageName(languageOf(channel), CHROME_LANGUAGE) : channel.title
}

type ListProps = {
  readonly channels: readonly ListedChannel[]
  /** Whether rows are link targets; once a page at most. */
  readonly isAnchored?: boolean
  /** Whether the page's heading has said the name already. */
  readonly isHeading?: boolean
  /** Where a Partner's door begins, relative to its page: the documents behind it are listed, and no page. */
  readonly within?: string | null
}

export function ChannelList({ channels, isAnchored = false, isHeading = false, within = null }: ListProps) {
  return (
    <ul class="channels">
      {channels.map((channel) => (
        <li id={isAnchored ? channelAnchor(channel.id) : undefined}>
          <span>
            {isHeading ? 'Follow' : <Name channel={channel} isLinked={within === null} />}
            <OwnName channel={channel} />
            <Count count={channel.count} />
          </span>
          <FormatLinks channel={channel} root={within ?? ''} />
          {!isHeading && channel.kind === 'named' && channel.description ? (
            <small class="about">{channel.description}</small>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type NameProps = { readonly channel: ListedChannel; readonly isLinked: boolean }

function Name({ channel, isLinked }: NameProps) {
  const name = channelName(channel)
  return isLinked ? <a href={channelPageUrl('', channel.id)}>{name}</a> : <span>{name}</span>
}

function FormatLinks({ channel, root }: { readonly channel: ListedChannel; readonly root: string }) {
  const name = channelName(channel)
  return (
    <span class="formats">
      {CHANNEL_FORMATS.map(({ format, label, type }) => (
        <>
          <a
            href={channelUrl(root, channel.id, format)}
            type={type}
            aria-label={`${label}: subscribe to ${name}`}
          >
            {label}
          </a>{' '}
        </>
      ))}
    </span>
  )
}

/** A language's name in itself, which is how those who read it look for it. */
function OwnName({ channel }: { readonly channel: ListedChannel }) {
  if (channel.kind !== 'lang') return null
  const language = languageOf(channel)
  const own = languageName(language, language)
  if (isSameLanguage(language, CHROME_LANGUAGE) || own === channelName(channel)) return null
  return (
    <small>
      {' '}
      <span lang={language} dir={directionOf(language)}>
        {own}
      </span>
    </small>
  )
}

function Count({ count }: { readonly count?: number | undefined }) {
  if (count === undefined) return null
  return <small>{` ${count} ${count === 1 ? 'story' : 'stories'}`}</small>
}

/** The BCP 47 tag in a language Channel's id: RFC 5646 §2.1.1, case carries no meaning. */
function languageOf(channel: Pick<Channel, 'id'>): string {
  return channel.id.replace(/^lang-/, '')
}
