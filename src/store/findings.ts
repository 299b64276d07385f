/** What a check of the house looks for: asked by an operator now and then, so that it may read a table through. */
import type { Asset } from '../domain/asset.ts'
import type { ChannelKind } from '../domain/channel.ts'
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
    SELECT * FROM known_asset WHERE type IS NULL AND content IS NULL AND status = 'usable' ORDER BY id LIMIT ${limit}`,

  /** Images that name a holder and have no License of their own. */
  heldAssets: (limit: number): Statement => sql`
    SELECT * FROM known_asset WHERE holder IS NOT NULL AND license IS NULL AND status = 'usable' ORDER BY id LIMIT ${limit}`,

  /** Published articles without text or with a headline that is long or may have markup in it; newest first. */
  oddArticles: (limit: number): Statement => sql`
    SELECT a.id, r.headline, trim(r.body_html) = '' AS isBodyless
    FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE a.status = 'usable' AND a.missing = '[]' AND (trim(r.body_html) = '' OR length(r.headline) > 250
      OR r.headline GLOB '*&[a-zA-Z#]*;*' OR r.headline GLOB '*<[a-zA-Z/]*>*')
    ORDER BY a.listed_at DESC, a.id DESC LIMIT ${limit}`,

  /** Complete, usable articles with a time that is no instant as this house writes one: nobody can say when they are on show. */
  undatedArticles: (limit: number): Statement => sql`
    SELECT a.id, r.headline
    FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE a.status = 'usable' AND a.missing = '[]' AND EXISTS (
      SELECT 1 FROM (SELECT a.published_at AS at UNION SELECT a.embargo_until UNION SELECT a.expires_at)
      WHERE strftime('%Y-%m-%dT%H:%M:%fZ', at) IS NOT at)
    ORDER BY a.id LIMIT ${limit}`,

  /** Scheme and host of published articles' own addresses, each with how many there are; the most frequent first. */
  articleOrigins: (limit: number): Statement => sql`
    SELECT substr(r.url, 1, instr(substr(r.url || '/', 9), '/') + 7) AS address, count(*) AS count, max(a.id) AS example
    FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE a.status = 'usable' AND a.missing = '[]' AND r.url IS NOT NULL
    GROUP BY address ORDER BY count(*) DESC, address LIMIT ${limit}`,

  /** Published articles that show images without alternative text, newest first; `total` counts all of them. */
  wordlessImages: (limit: number): Statement => sql`
    SELECT a.id, r.headline, count(*) AS images, count(*) OVER () AS total
    FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    JOIN revision_asset u ON u.article = a.id AND u.revision = a.revision JOIN asset s ON s.id = u.asset
    WHERE a.status = 'usable' AND a.missing = '[]' AND trim(u.alt) = '' AND s.status = 'usable'
      AND coalesce(s.type, 'image/') LIKE 'image/%'
    GROUP BY a.id ORDER BY a.listed_at DESC, a.id DESC LIMIT ${limit}`,

  /** Credentials that end within a span, soonest first; `isCovered` where the Partner has another that lasts longer. */
  endingCredentials: (from: Instant, to: Instant, limit: number): Statement => sql`
    SELECT c.id, c.partner, c.name, c.expires_at AS expiresAt, EXISTS (
      SELECT 1 FROM credential o WHERE o.partner = c.partner AND o.revoked_at IS NULL
        AND (o.expires_at IS NULL OR o.expires_at > ${to})) AS isCovered
    FROM credential c WHERE c.revoked_at IS NULL AND c.expires_at > ${from} AND c.expires_at <= ${to}
    ORDER BY c.expires_at, c.id LIMIT ${limit}`,

  /** The ids of Partners with a Credential that counts. */
  partnersWithCredential: (now: Instant): Statement => sql`
    SELECT DISTINCT partner AS id FROM credential
    WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`,

  /** The Licenses that articles and images are under; null for the newsroom's default. */
  usedLicenses: (): Statement => sql`
    SELECT r.license AS id FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    UNION SELECT license FROM asset`,

  /** Channels of a kind, those that changed last first; `total` counts all of them. */
  channelsOfKind: (kind: ChannelKind, limit: number): Statement => sql`
    SELECT id, count(*) OVER () AS total FROM channel WHERE kind = ${kind} ORDER BY changed_at DESC, id LIMIT ${limit}`,

  /** How many articles a channel holds. */
  countHeld: (channel: string): Statement => sql`
    SELECT coalesce(sum(held), 0) AS count FROM archive_part WHERE channel = ${channel}`,
}

export type UpcomingArticle = { readonly id: string; readonly listedAt: Instant; readonly headline: string }

export type UndatedArticle = { readonly id: string; readonly headline: string }

export type OddArticle = { readonly id: string; readonly headline: string; readonly isBodyless: boolean }

/** `example` is the id of one of the articles. */
export type ArticleOrigin = { readonly address: string; readonly count: number; readonly example: string }

export type WordlessArticle = {
  readonly id: string
  readonly headline: string
  readonly images: number
  readonly total: number
}

/** All that a check rests on beside the setting, read in one instant. */
export type Findings = {
  readonly incomplete: number
  readonly upcoming: readonly UpcomingArticle[]
  readonly emptyChannels: readonly { readonly id: string; readonly title: string }[]
  readonly untyped: readonly Asset[]
  readonly held: readonly Asset[]
  readonly odd: readonly OddArticle[]
  readonly undated: readonly UndatedArticle[]
  readonly origins: readonly ArticleOrigin[]
  readonly wordless: readonly WordlessArticle[]
  /** Ids, `null` for the newsroom's default; empty where there is neither article nor image. */
  readonly usedLicenses: readonly (string | null)[]
}

export async function readFindings(
  db: Database,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): Promise<Findings> {
  const rows = await db.batch([
    findingStatements.countIncomplete(),
    findingStatements.listedBetween(from, to, limit),
    findingStatements.emptyNamedChannels(),
    findingStatements.untypedAssets(limit * 10),
    findingStatements.heldAssets(limit * 10),
    findingStatements.oddArticles(limit * 10),
    findingStatements.articleOrigins(limit),
    findingStatements.wordlessImages(limit),
    findingStatements.usedLicenses(),
    findingStatements.undatedArticles(limit),
  ])
  return findingsOf(rows as FindingRows)
}

type AssetRows = Parameters<typeof assetOf>[0][]

type FindingRows = readonly [
  { count: number }[],
  UpcomingArticle[],
  { id: string; title: string }[],
  AssetRows,
  AssetRows,
  { id: string; headline: string; isBodyless: number }[],
  ArticleOrigin[],
  WordlessArticle[],
  { id: string | null }[],
  UndatedArticle[],
]

function findingsOf(rows: FindingRows): Findings {
  const [counts, upcoming, emptyChannels, untyped, held, odd, origins, wordless, used, undated] = rows
  return {
    incomplete: counts[0]?.count ?? 0,
    upcoming,
    emptyChannels,
    untyped: untyped.map(assetOf),
    held: held.map(assetOf),
    odd: odd.map((article) => ({ ...article, isBodyless: article.isBodyless === 1 })),
    undated,
    origins,
    wordless,
    usedLicenses: used.map(({ id }) => id),
  }
}

export type EndingCredential = {
  readonly id: string
  readonly partner: string
  readonly name: string
  readonly expiresAt: Instant
  readonly isCovered: boolean
}

/** What Partners can still come in with: Credentials that end within the span, and who has one that counts at its beginning. */
export async function readCredentialFindings(
  db: Database,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): Promise<{ readonly ending: readonly EndingCredential[]; readonly holders: ReadonlySet<string> }> {
  const [ending, holders] = (await db.batch([
    findingStatements.endingCredentials(from, to, limit),
    findingStatements.partnersWithCredential(from),
  ])) as [(Omit<EndingCredential, 'isCovered'> & { isCovered: number })[], { id: string }[]]
  return {
    ending: ending.map((one) => ({ ...one, isCovered: one.isCovered === 1 })),
    holders: new Set(holders.map(({ id }) => id)),
  }
}

/** Channels of each kind, as many as asked for, and how many of that kind there are. */
export async function readChannelsToCheck(
  db: Database,
  limits: Readonly<Partial<Record<ChannelKind, number>>>,
): Promise<
  readonly { readonly kind: ChannelKind; readonly ids: readonly string[]; readonly total: number }[]
> {
  const kinds = Object.entries(limits) as [ChannelKind, number][]
  const rows = await db.batch(kinds.map(([kind, limit]) => findingStatements.channelsOfKind(kind, limit)))
  return kinds.map(([kind], at) => {
    const channels = (rows[at] ?? []) as { id: string; total: number }[]
    return { kind, ids: channels.map(({ id }) => id), total: channels[0]?.total ?? 0 }
  })
}
