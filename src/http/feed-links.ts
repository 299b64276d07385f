/** The links of a channel's document that its `Link` header says: itself, its other formats, and the archive beside it. */
import type { Edition } from '../domain/edition.ts'
import { archiveLinks } from '../formats/archive-links.ts'
import { documentUrl, type Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import type { WebLink } from './link-header.ts'

/** `self` first, since clients keep the first they meet. */
export function feedLinks(edition: Edition, format: Format): readonly WebLink[] {
  const others = FORMAT_NAMES.filter((other) => other !== format)
  return [
    linkTo('self', documentUrl(edition, format), format),
    ...others.map((other) => linkTo('alternate', documentUrl(edition, other), other)),
    ...archiveLinks(edition, format).map(({ rel, href }) => linkTo(rel, href, format)),
  ]
}

const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]

function linkTo(rel: string, href: string, format: Format): WebLink {
  return { rel, href, type: FORMATS[format].mediaType.replace(/;.*/s, '') }
}
