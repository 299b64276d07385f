/** The images a channel is known by, in each format's own terms. */
import type { Edition } from '../domain/edition.ts'
import { fitLogo, type Logo } from '../domain/logo.ts'
import type { Head } from './head.ts'
import { asciiUrl, element, textElement } from './xml.ts'

type Known = Pick<Edition, 'channel' | 'newsroom'>

/** RSS 2.0.11, `image`: at most so many pixels. */
const RSS_BOX = { width: 144, height: 400 }

/** JSON Feed 1.1 wants a square icon, `512 x 512` for example. */
const LEAST_ICON = 512

/** The channel's own image, else the newsroom's logo. */
function logoOf({ channel, newsroom }: Known): Logo | null {
  return channel.image ?? newsroom.logo
}

/** A square image: the channel's own where it is one and large enough, else the newsroom's icon. */
export function iconUrl({ channel, newsroom }: Known): string | null {
  const { url = null, width = null, height = null } = channel.image ?? {}
  const icon = width !== null && width === height && width >= LEAST_ICON ? url : newsroom.icon
  return icon && asciiUrl(icon)
}

/** RFC 4287 §4.2.5 and §4.2.8. */
export function atomImages(edition: Known): readonly string[] {
  const logo = logoOf(edition)
  return [textElement('icon', iconUrl(edition)), textElement('logo', logo && asciiUrl(logo.url))]
}

/** RSS 2.0.11: title and link as the channel's; a larger image is announced at the size it is to be shown at. */
export function rssImage(edition: Known, head: Head): string {
  const logo = logoOf(edition)
  const url = logo && asciiUrl(logo.url)
  if (logo === null || url === null || !mayBeRssImage(url)) return ''
  const size = fitLogo(logo, RSS_BOX)
  return element('image', {}, [
    textElement('url', url),
    textElement('title', head.title),
    textElement('link', asciiUrl(head.home)),
    textElement('width', size && String(size.width)),
    textElement('height', size && String(size.height)),
  ])
}

/** GIF, JPEG or PNG, the only ones RSS has; an address without an ending may be one. */
function mayBeRssImage(url: string): boolean {
  const ending = /\.(\w+)$/.exec(url)?.[1]?.toLowerCase()
  return ending === undefined || ['gif', 'jpg', 'jpeg', 'png'].includes(ending)
}
