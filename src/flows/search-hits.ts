/** Hits of a search: where its words must stand, who may learn that they stand there, and in which order that is found. */
import type { Use } from '../domain/license.ts'
import type { SearchQuery } from '../domain/search-query.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type Hit, searchStatements } from '../store/search.ts'
import {
  type Depth,
  type SearchScope,
  searchExpression,
  spanOf,
  termExpression,
} from '../store/search-expression.ts'

/** Where a tier's words must stand, and the Use without which nobody may learn that they stand there. */
type Tier = { readonly scope: SearchScope; readonly use: Use; readonly isPhrase: boolean }

/** Best first. */
const TIERS: readonly Tier[] = [
  { scope: 'lead', use: 'headline', isPhrase: true },
  { scope: 'lead', use: 'headline', isPhrase: false },
  { scope: 'summary', use: 'summary', isPhrase: false },
  { scope: 'body', use: 'fullText', isPhrase: false },
]

/** Words that are looked for as one phrase, though they were not typed as one: of more, few are all in a headline. */
const PHRASE_WORDS = 4

/** Steps along lists of words that a search may take to see how far back to look; its words share them. */
const STEPS = 4_000

/** One word's hits come as they are listed; only where several must meet is it asked how far back to look for them. */
export function depthsOf({ terms }: SearchQuery, now: Instant): Statement {
  const words = [...new Set(terms.flat())]
  const scopes = [...new Set(TIERS.map(({ scope }) => scope))]
  const asked = terms.flat().length < 2 ? [] : words
  const expressions = asked.flatMap((word) => scopes.map((scope) => termExpression([word], scope)))
  return searchStatements.depths(expressions, Math.floor(STEPS / Math.max(words.length, 2)), now)
}

export type Found = Hit & { readonly use: Use }

export type FoundHits = {
  /** Each under the first tier that found it, best first, as far as nothing can come between. */
  readonly found: readonly Found[]
  /** Whether more would be found with a higher limit. */
  readonly hasMore: boolean
}

/**
 * Hits of one tier at most; and whether tiers are asked one after another, so that where the first have enough the others
 * are spared, and not all at once.
 */
export type HitLimits = { readonly limit: number; readonly isInTurn: boolean }

/** What `hitsOf` selects, at most `limit` by tier; null where it selects nothing. */
export async function findHits(
  db: Database,
  { terms }: SearchQuery,
  depths: ReadonlyMap<string, Depth>,
  { limit, isInTurn }: HitLimits,
  hitsOf: (expression: string, use: Use) => Statement | null,
): Promise<FoundHits> {
  if (terms.length === 0) return { found: [], hasMore: false }
  const words = terms.flat()
  const mayBePhrase = terms.length > 1 && words.length <= PHRASE_WORDS
  const tiers = TIERS.filter(({ isPhrase }) => !isPhrase || mayBePhrase)
  const asked = tiers.flatMap(({ scope, use, isPhrase }) => {
    const span = spanOf(words.map((word) => depths.get(termExpression([word], scope))))
    const statement = hitsOf(searchExpression(isPhrase ? [words] : terms, scope, span), use)
    return statement ? [{ use, statement }] : []
  })
  const statements = asked.map(({ statement }) => statement)
  const rows = isInTurn ? await readInTurn(db, statements, limit) : ((await db.batch(statements)) as Hit[][])
  const cut = rows.findIndex((hits) => hits.length >= limit)
  const uses = asked.slice(0, cut === -1 ? asked.length : cut + 1).map(({ use }) => use)
  return { found: firstOf(uses, rows), hasMore: cut !== -1 }
}

/** None twice: each is found by the best tier that has it. */
function firstOf(uses: readonly Use[], rows: readonly (readonly Hit[])[]): readonly Found[] {
  const first = new Map<string, Found>()
  for (const [at, use] of uses.entries()) {
    for (const hit of rows[at] ?? []) if (!first.has(hit.article)) first.set(hit.article, { ...hit, use })
  }
  return [...first.values()]
}

async function readInTurn(
  db: Database,
  statements: readonly Statement[],
  limit: number,
): Promise<readonly (readonly Hit[])[]> {
  const rows: Hit[][] = []
  for (const statement of statements) {
    rows.push(await db.query<Hit>(statement))
    if ((rows.at(-1)?.length ?? 0) >= limit) break
  }
  return rows
}
