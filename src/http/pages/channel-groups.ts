/** How channels are grouped where they are listed: as readers look for them. */
import type { ChannelKind } from '../../domain/channel.ts'

export const CHANNEL_GROUPS: readonly { readonly kind: ChannelKind; readonly heading: string }[] = [
  { kind: 'latest', heading: 'Latest' },
  { kind: 'section', heading: 'Sections' },
  { kind: 'named', heading: 'Selections' },
  { kind: 'lang', heading: 'Languages' },
  { kind: 'tag', heading: 'Topics' },
  { kind: 'author', heading: 'Authors' },
]
