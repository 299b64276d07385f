/** The links of a channel's document that its `Link` header says: itself, its other formats, and the archive beside it. */
import type { ArchivePart, Edition } from '../domain/edition.ts'
import { archiveUrl, channelUrl, documentUrl, type Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import type { WebLink } from './link-header.ts'

/** `self` first, since clients keep the first they meet. */
export function feedLinks(edition: Edition, format: Format): readonly WebLink[] {
  const others = FORMAT_NAMES.filter((other) => other !== format)
  return [
    linkTo('self', documentUrl(edition, format), format),
    ...others.map((other) => linkTo('alternate', documentUrl(edition, other), other)),
    ...archiveLinks(edition, format),
  ]
}

const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]

/** RFC 5005 §4: from the subscription document back through the archive, and from each part to its neighbours. */
function archiveLinks(edition: Edition, format: Format): readonly WebLink[] {
  const { place, baseUrl, channel } = edition
  if (place.kind !== 'subscription' && place.kind !== 'archive') return []
  const part = (rel: string, neighbour: ArchivePart | null) =>
    neighbour === null ? [] : [linkTo(rel, archiveUrl(baseUrl, channel.id, neighbour, format), format)]
  if (place.kind === 'subscription') return part('prev-archive', place.older)
  return [
    linkTo('current', channelUrl(baseUrl, channel.id, format), format),
    ...part('prev-archive', place.older),
    ...part('next-archive', place.newer),
  ]
}

function linkTo(rel: string, href: string, format: Format): WebLink {
  return { rel, href, type: FORMATS[format].mediaType.replace(/;.*/s, '') }
}
