/** Choosing which of a channel's stories to see: by language and by section. */
import type { ChannelKind } from '../../domain/channel.ts'
import type { Edition } from '../../domain/edition.ts'
import { channelPageUrl } from '../../formats/channel-url.ts'
import { channelName, type ListedChannel } from './channel-list.tsx'

type Props = { readonly edition: Edition; readonly channels: readonly ListedChannel[] }

/** A form that needs no script; nothing where there is nothing to choose. */
export function FilterForm({ edition, channels }: Props) {
  const { channel, place } = edition
  if (place.kind !== 'page') return null
  const offered = (kind: ChannelKind) =>
    channel.kind === kind ? [] : channels.filter((candidate) => candidate.kind === kind)
  const languages = offered('lang')
  const sections = offered('section')
  if (languages.length < 2 && sections.length < 2) return null
  return (
    <form class="filter" method="get" action={channelPageUrl('', channel.id)}>
      <Choice name="language" label="Language" all="All languages" {...place.filter} options={languages} />
      <Choice name="section" label="Section" all="All sections" {...place.filter} options={sections} />
      <button type="submit">Show</button>
    </form>
  )
}

type ChoiceProps = {
  readonly name: 'language' | 'section'
  readonly label: string
  readonly all: string
  readonly options: readonly ListedChannel[]
  readonly language: string | null
  readonly section: string | null
}

function Choice({ name, label, all, options, ...chosen }: ChoiceProps) {
  if (options.length < 2) return null
  return (
    <label>
      {label}{' '}
      <select name={name}>
        <option value="">{all}</option>
        {options.map((option) => {
          const value = option.id.replace(/^(lang|section)-/, '')
          return (
            <option value={value} selected={chosen[name]?.toLowerCase() === value}>
              {channelName(option)}
            </option>
          )
        })}
      </select>
    </label>
  )
}
