/** The Delivery: the ledger's line of who received which Revision, at which Use, under which Agreement, by which door; and the counts beside it. */
import type { ClearedArticle } from './clearance.ts'
import type { ClientFamily } from './client-family.ts'
import type { Use } from './license.ts'
import type { Instant } from './time.ts'

/** The doors through which a Partner can be handed an article. */
export const DELIVERY_DOORS = ['channel', 'archive', 'article', 'search', 'asset'] as const
export type DeliveryDoor = (typeof DELIVERY_DOORS)[number]

/** Articles in one answer to a Partner, before it was sent. */
export type Handover = {
  /** Ids of the Partner and of the Credential it came with. */
  readonly partner: string
  readonly credential: string
  readonly door: DeliveryDoor
  /** The channel asked for; null at other doors. */
  readonly channel: string | null
  /** The format's ending: `rss`, `json`, `html`. */
  readonly format: string
  readonly articles: readonly ClearedArticle[]
}

/** One line for all the times the same was handed over by the same door. */
export type Delivery = {
  readonly partner: string
  readonly article: string
  readonly revision: number
  readonly use: Use
  readonly agreement: string
  readonly agreementVersion: number
  readonly door: DeliveryDoor
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly times: number
}

/** An hour in UTC, `2025-10-15T08`, or of what is some weeks old its day, `2025-10-15`. */
export type Period = string

/** How often it was answered with a document, and how often with "nothing new". */
export type Tally = { readonly answered: number; readonly unchanged: number }

/** What was asked for, and by whom. */
export type Poll = Pick<Handover, 'partner' | 'credential' | 'door' | 'channel' | 'format'>

/** What one of the public asked for: by which kind of program, and nothing else of it. */
export type Reading = { readonly channel: string; readonly format: string; readonly family: ClientFamily }

export type Counted<T> = T & Tally & { readonly period: Period }

/** From the first until before the second. A day that its hours became counts where it began. */
export type Periods = { readonly from: Period; readonly to: Period }

export function periodsBetween(from: Instant, to: Instant): Periods {
  // In the order of text a day stands before its hours: at midnight the bound is the day itself.
  const boundOf = (instant: Instant) =>
    instant.slice(11, 13) === '00' ? instant.slice(0, 10) : hourOf(instant)
  return { from: boundOf(from), to: boundOf(to) }
}

export function hourOf(instant: Instant): Period {
  return instant.slice(0, 13)
}

/** The lines of one answer that was sent. What a Partner was not given under an Agreement is none of the ledger's. */
export function deliveriesOf({ partner, door, articles }: Handover, now: Instant): readonly Delivery[] {
  const lines: Delivery[] = []
  for (const { id, revision, use, terms } of articles) {
    const { agreement } = terms
    if (agreement === null) continue
    const under = { agreement: agreement.id, agreementVersion: agreement.version }
    lines.push({ partner, article: id, revision, use, ...under, door, firstAt: now, lastAt: now, times: 1 })
  }
  return lines
}

/** Both lines as one; they must have the same key. */
export function mergeDeliveries(one: Delivery, other: Delivery): Delivery {
  return {
    ...one,
    firstAt: one.firstAt < other.firstAt ? one.firstAt : other.firstAt,
    lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
    times: one.times + other.times,
  }
}
