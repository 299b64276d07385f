/** The Delivery: the ledger's line of who received which Revision, at which Use, under which Agreement, by which door. */
import type { ClearedArticle } from './clearance.ts'

/** The doors through which a Partner can be handed an article. */
export type DeliveryDoor = 'channel' | 'archive' | 'article' | 'search' | 'asset'

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
