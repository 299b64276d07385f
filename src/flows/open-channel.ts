/** Opening a channel: the setting, the channel and what an answer about it rests on, read in one instant. */
import type { Audience } from '../domain/allowance.ts'
import type { Article } from '../domain/article.ts'
import { type Clearance, type ClearedArticle, clearArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import {
  type Boundaries,
  type ChannelRow,
  channelOf,
  channelStatements,
  type StoredChannel,
} from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'

export type ChannelRequest = {
  readonly channel: string
  readonly audience: Audience
  readonly baseUrl: string
  readonly now: Instant
  /** Seconds a reader may keep the answer at most. */
  readonly maxAge: number
}

export type OpenChannel = {
  readonly request: ChannelRequest
  readonly setting: Setting
  readonly channel: StoredChannel
  readonly boundaries: Boundaries
  /** Whether some License here depends on the reader's country. */
  readonly isTerritorial: boolean
  /** Of the further statements, in their order. */
  readonly rows: readonly unknown[][]
}

/** Null where no newsroom is set up, and for a channel that is not there. */
export async function openChannel(
  platform: Platform,
  request: ChannelRequest,
  further: readonly Statement[],
): Promise<OpenChannel | null> {
  const read = await readSetting(platform.db, [
    channelStatements.read(request.channel),
    channelStatements.boundaries(request.channel, request.now),
    ...further,
  ])
  if (!read) return null
  const [channels, bounds, ...rows] = read.rows as [ChannelRow[], Boundaries[], ...unknown[][]]
  const row = channels[0]
  const boundaries = bounds[0]
  if (!row || !boundaries) return null
  const { setting } = read
  const isTerritorial = isAnyTerritorial(setting.licenses)
  return { request, setting, channel: channelOf(row), boundaries, isTerritorial, rows }
}

/** What every Edition of an open channel has in common. */
export function frameOf({
  request,
  setting,
  channel,
  isTerritorial,
}: OpenChannel): Omit<Edition, 'articles' | 'place' | 'until' | 'changedAt'> {
  return {
    ...setting,
    channel: channel.kind === 'latest' ? { ...channel, title: setting.newsroom.name } : channel,
    isTerritorial,
    entrance: entranceOf(request.audience),
    baseUrl: request.baseUrl,
    maxAge: request.maxAge,
  }
}

export function entranceOf(audience: Audience): Edition['entrance'] {
  return audience.kind === 'public' ? 'public' : audience.entrance
}

/** In their order, for an audience that no daily quota binds. */
export function clearAll(
  { setting, request: { audience, now } }: OpenChannel,
  articles: readonly Article[],
): readonly Clearance[] {
  return articles.map((article) => clearArticle({ article, ...setting, audience, now }))
}

export function clearedOf(clearances: readonly Clearance[]): readonly ClearedArticle[] {
  return clearances.flatMap((clearance) => (clearance.outcome === 'cleared' ? [clearance.article] : []))
}

/**
 * A channel that follows from articles exists for readers once one of them was listed: its name may be the secret. Where
 * a License depends on the reader's country, an empty one says nothing of what it holds for others; and for a Partner it
 * is there where something in it is given.
 */
export function isKnown({ channel, boundaries, isTerritorial, request }: OpenChannel): boolean {
  if (channel.kind === 'latest' || channel.kind === 'named') return true
  return boundaries.lastListed !== null && !isTerritorial && request.audience.kind === 'public'
}
