/** The links of a channel's document that its `Link` header says: itself, its other formats, and the archive beside it. */
import type { Edition } from '../domain/edition.ts'
import { archiveLinks } from '../formats/archive-links.ts'
import { documentUrl, type Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import type { WebLink } from './link-header.ts'

/**
 * `self` first, since clients keep the first they meet; none where the address itself opens the door. `root` is where
 * they begin.
 */
export function feedLinks(
  edition: Edition,
  format: Format,
  root: string = edition.baseUrl,
): readonly WebLink[] {
  const others = FORMAT_NAMES.filter((other) => other !== format)
  const located = { ...edition, baseUrl: root, entrance: 'public' } as const
  const self = edition.entrance === 'path' ? [] : [linkTo('self', documentUrl(located, format), format)]
  return [
    ...self,
    ...others.map((other) => linkTo('alternate', documentUrl(located, other), other)),
    ...archiveLinks(located, format).map(({ rel, href }) => linkTo(rel, href, format)),
  ]
}

const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]

function linkTo(rel: string, href: string, format: Format): WebLink {
  return { rel, href, type: FORMATS[format].mediaType.replace(/;.*/s, '') }
}
