/** What a check of the house looks for: asked by an operator now and then, so that it may read a table through. */
import type { Asset } from '../domain/asset.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { assetOf } from './assets.ts'
import { sql } from './sql.ts'

export const findingStatements = {
  countIncomplete: (): Statement => sql`SELECT count(*) AS count FROM article WHERE missing <> '[]'`,

  /** Complete, usable articles whose instant is still to come, soonest first. */
  listedBetween: (from: Instant, to: Instant, limit: number): Statement => sql`
    SELECT ca.article AS id, ca.listed_at AS listedAt, c.headline FROM channel_article ca
    JOIN current_article c ON c.id = ca.article
    WHERE ca.channel = 'latest' AND ca.listed_at > ${from} AND ca.listed_at <= ${to}
    ORDER BY ca.listed_at LIMIT ${limit}`,

  emptyNamedChannels: (): Statement => sql`
    SELECT id, title FROM channel c
    WHERE kind = 'named' AND NOT EXISTS (SELECT 1 FROM channel_article ca WHERE ca.channel = c.id)
    ORDER BY title`,

  untypedAssets: (limit: number): Statement => sql`
    SELECT * FROM asset WHERE type IS NULL AND status = 'usable' ORDER BY id LIMIT ${limit}`,

  /** Images that name a holder and have no License of their own. */
  heldAssets: (limit: number): Statement => sql`
    SELECT * FROM asset WHERE holder IS NOT NULL AND license IS NULL AND status = 'usable' ORDER BY id LIMIT ${limit}`,
}

export type UpcomingArticle = { readonly id: string; readonly listedAt: Instant; readonly headline: string }

/** All that a check rests on beside the setting, read in one instant. */
export type Findings = {
  readonly incomplete: number
  readonly upcoming: readonly UpcomingArticle[]
  readonly emptyChannels: readonly { readonly id: string; readonly title: string }[]
  readonly untyped: readonly Asset[]
  readonly held: readonly Asset[]
}

export async function readFindings(
  db: Database,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): Promise<Findings> {
  const [counts, upcoming, empty, untyped, held] = await db.batch([
    findingStatements.countIncomplete(),
    findingStatements.listedBetween(from, to, limit),
    findingStatements.emptyNamedChannels(),
    findingStatements.untypedAssets(limit),
    findingStatements.heldAssets(limit * 10),
  ])
  const [count] = (counts ?? []) as { count: number }[]
  const assetsOf = (rows: unknown[] | undefined) =>
    ((rows ?? []) as Parameters<typeof assetOf>[0][]).map(assetOf)
  return {
    incomplete: count?.count ?? 0,
    upcoming: (upcoming ?? []) as UpcomingArticle[],
    emptyChannels: (empty ?? []) as { id: string; title: string }[],
    untyped: assetsOf(untyped),
    held: assetsOf(held),
  }
}
