/** The Newsroom: the one publisher of this server, and the defaults that fill what is its own. */
import type { Logo } from './logo.ts'
import { isAmong } from './standing-text/names.ts'
import type { Instant } from './time.ts'

export type Newsroom = {
  readonly name: string
  readonly description: string
  /** The names it signs with; the first is the default holder. Never empty. */
  readonly legalNames: readonly string[]
  readonly homeUrl: string
  /** BCP 47. */
  readonly language: string
  /** IANA time zone, for dates without one. */
  readonly timeZone: string
  /** The partnership e-mail. */
  readonly contact: string
  readonly policyUrl: string | null
  /** A square image of 512 pixels or more (JSON Feed 1.1, `icon`), by its address. */
  readonly icon: string | null
  readonly logo: Logo | null
  /** The credit line of its own articles. */
  readonly credit: string
  /** Id of the License of its own articles. */
  readonly defaultLicense: string
  /** RFC 4151 tag prefix of every permanent id, fixed when the newsroom is set up: RFC 4287 §4.2.6, an id never changes. */
  readonly idPrefix: string
  readonly version: number
  readonly updatedAt: Instant
}

/** A newsroom's articles name few holders, and comparing names is slow. */
const known = new WeakMap<Newsroom, Map<string, boolean>>()
const MOST_KNOWN = 500

/** Whether a name is one the newsroom goes by: case, accents, spaces, punctuation and company suffixes do not count. */
export function isOwnName(newsroom: Newsroom, name: string): boolean {
  const names = known.get(newsroom) ?? new Map<string, boolean>()
  const isOwn = names.get(name) ?? isAmong([newsroom.name, ...newsroom.legalNames], name)
  if (names.size < MOST_KNOWN) known.set(newsroom, names.set(name, isOwn))
  return isOwn
}

/** The permanent id of an article in every format: `tag:` URI (RFC 4151), the same whatever the host or URL. */
export function permanentId(newsroom: Pick<Newsroom, 'idPrefix'>, articleId: string): string {
  return `${newsroom.idPrefix}${articleId}`
}

/** The permanent id of a channel, the same way. */
export function channelPermanentId(newsroom: Pick<Newsroom, 'idPrefix'>, channelId: string): string {
  return `${newsroom.idPrefix}channel/${encodeURIComponent(channelId)}`
}
