/** What a channel's document says of itself in every format: address, title, language, notice, license. */
import { type Edition, editionUpdatedAt } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import { yearIn } from '../domain/year.ts'
import { searchPageUrl } from './channel-url.ts'

export type Head = {
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  /** The newsroom's front page; of a search, the page that shows it to people. */
  readonly home: string
  readonly updatedAt: Instant
  /** The copyright notice of the whole. */
  readonly notice: string
  /** Where all its articles are under the same one, and its terms are everyone's: a Partner's differ from article to article. */
  readonly license: License | null
}

/** The head of an Edition; a channel without a title or description of its own takes the newsroom's. */
export function headOf(edition: Edition): Head {
  const { channel, newsroom } = edition
  const title = channel.title.trim() || newsroom.name
  return {
    title,
    description: channel.description.trim() || newsroom.description.trim() || title,
    language: channelLanguage(edition),
    home: homeOf(edition),
    updatedAt: editionUpdatedAt(edition),
    notice: noticeOf(edition),
    license: sharedLicense(edition),
  }
}

function homeOf({ place, newsroom, baseUrl }: Edition): string {
  return place.kind === 'search' ? searchPageUrl(baseUrl, place.query, 1) : newsroom.homeUrl
}

/** The one language of a channel, else the newsroom's (BCP 47). */
export function channelLanguage({ channel, newsroom }: Pick<Edition, 'channel' | 'newsroom'>): string {
  const selected = channel.selection?.languages
  if (selected?.length === 1 && selected[0]) return canonicalLanguage(selected[0])
  if (channel.kind === 'lang') return canonicalLanguage(channel.id.replace(/^lang-/, ''))
  return newsroom.language
}

/** A tag in the case BCP 47 §2.1.1 recommends; what is no tag stays as it is. */
function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function noticeOf(edition: Edition): string {
  const notices = new Set(edition.articles.map((article) => article.rights.notice))
  const [notice] = notices
  const isOwn = edition.articles.every((article) => article.rights.own)
  if (notice !== undefined && notices.size === 1 && isOwn) return notice
  const { name, legalNames, timeZone } = edition.newsroom
  const own = `© ${yearIn(timeZone, editionUpdatedAt(edition))} ${legalNames[0] ?? name}.`
  return notices.size === 0 ? own : `${own} Each article carries its own notice.`
}

function sharedLicense({ articles, entrance }: Edition): License | null {
  const [first, ...others] = articles.map((article) => article.rights.license)
  if (!first || others.some((license) => license.id !== first.id)) return null
  return entrance === 'public' || first.irrevocable ? first : null
}
