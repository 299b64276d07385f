/** Updating an article: the fields given replace the current ones, and a new Revision says so. */

import type { Article } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import type { Doer } from '../domain/operator.ts'
import { deriveSummary } from '../domain/summary.ts'
import { textOf } from '../formats/html/text.ts'
import type { Platform } from '../ports/platform.ts'
import { readStored } from './change-status.ts'
import { type Ingested, ingest, requireSetting } from './ingest.ts'

export type ArticlePatch = Partial<Omit<Draft, 'id' | 'status'>>

/** Throws AppError `not_found`, `invalid`, `conflict`. */
export async function updateArticle(
  platform: Platform,
  id: string,
  patch: ArticlePatch,
  doer: Doer,
): Promise<Ingested> {
  const setting = await requireSetting(platform)
  const { article } = await readStored(platform, id)
  const current = draftOf(article)
  const rights = { ...current.rights, ...patch.rights }
  const draft: Draft = { ...current, ...patch, rights, id }
  return ingest(platform, setting, { draft, key: null, original: null, digest: '', ...doer })
}

/** An article as the Draft that would compose it again. */
function draftOf(article: Article): Draft {
  const { revision, revisedAt, statusAt, ...content } = article
  const isDerived = article.summary === deriveSummary(textOf(article.bodyHtml))
  return { ...content, status: null, summary: isDerived ? null : article.summary }
}
