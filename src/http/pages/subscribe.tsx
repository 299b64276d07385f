/** The front page's list of channels, grouped as readers look for them. */
import { channelUrl, OPML_PATH } from '../../formats/channel-url.ts'
import { CHANNEL_GROUPS } from './channel-groups.ts'
import { ChannelList, type ListedChannel } from './channel-list.tsx'

type Props = { readonly baseUrl: string; readonly channels: readonly ListedChannel[] }

/** A group of more than this folds away. */
const LONG = 8

export function Subscribe({ baseUrl, channels }: Props) {
  const latest = channels.find((channel) => channel.kind === 'latest') ?? LATEST
  return (
    <section id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading" class="label">
        Subscribe
      </h2>
      <ChannelList channels={[latest]} isAnchored />
      <p class="hint">
        Everything we publish, free, in any feed reader, without an account. Copy this address into yours:
        <code>
          {baseUrl}
          <wbr />
          {channelUrl('', 'latest', 'rss')}
        </code>
      </p>
      <p class="hint">
        Or take <a href={OPML_PATH}>all these channels at once (OPML)</a>, and let your reader import the
        list.
      </p>
      {CHANNEL_GROUPS.filter(({ kind }) => kind !== 'latest').map(({ kind, heading }) => (
        <Group heading={heading} channels={channels.filter((channel) => channel.kind === kind)} />
      ))}
    </section>
  )
}

const LATEST: ListedChannel = { id: 'latest', kind: 'latest', title: 'Latest' }

type GroupProps = { readonly heading: string; readonly channels: readonly ListedChannel[] }

function Group({ heading, channels }: GroupProps) {
  if (channels.length === 0) return null
  if (channels.length <= LONG) {
    return (
      <div class="group">
        <h3>{heading}</h3>
        <ChannelList channels={channels} isAnchored />
      </div>
    )
  }
  return (
    <details class="group">
      <summary>
        <h3>{heading}</h3> <small>({channels.length})</small>
      </summary>
      <ChannelList channels={channels} isAnchored />
    </details>
  )
}
