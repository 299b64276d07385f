/** What an operator decided of an article's rights and times stands until an operator changes it: documents do not undo it. */
import type { Article } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import type { StatedRights } from '../domain/rights.ts'
import type { Remark } from '../domain/standing-text/lifting.ts'

const TIMES_AND_TERMS = ['publishedAt', 'embargoUntil', 'expiresAt', 'license', 'genre'] as const
const RIGHTS = ['holder', 'year', 'notice', 'credit', 'contact', 'policyUrl'] as const

/** The decisions in a patch, as they are remembered: `embargoUntil`, `rights.credit`. */
export function decisionsIn(patch: Partial<Draft>): readonly string[] {
  const stated = TIMES_AND_TERMS.filter((field) => patch[field] !== undefined)
  const rights = RIGHTS.filter((field) => patch.rights?.[field] !== undefined).map(
    (field) => `rights.${field}`,
  )
  return [...stated, ...rights]
}

export type Settled = { readonly draft: Draft; readonly remarks: readonly Remark[] }

/** The draft of a document with every decided field as the article has it, and a remark where the document says otherwise. */
export function keepDecisions(draft: Draft, article: Article, settled: readonly string[]): Settled {
  const kept = TIMES_AND_TERMS.filter((field) => settled.includes(field))
  const decided = decidedRights(article, settled)
  const keptRights = RIGHTS.filter((field) => field in decided)
  const contradicted = [
    ...kept.filter((field) => draft[field] !== null && draft[field] !== article[field]),
    ...keptRights.filter((field) => draft.rights[field] && draft.rights[field] !== article.rights[field]),
  ]
  return {
    draft: {
      ...draft,
      ...pick(article, kept),
      rights: { ...draft.rights, ...decided },
    },
    remarks: contradicted.map((field) => ({
      code: 'decision-kept',
      message: `an operator decided ${field}; what the document says of it was not taken`,
    })),
  }
}

/** The rights of an article that an operator decided. */
export function decidedRights(article: Article, settled: readonly string[]): Partial<StatedRights> {
  return pick(
    article.rights,
    RIGHTS.filter((field) => settled.includes(`rights.${field}`)),
  )
}

function pick<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<T, K>
}
