/** Updating an article: the fields given replace the current ones, and a new Revision says so. */

import type { Article } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { readStored } from './change-status.ts'
import { summaryOfBody } from './compose-article.ts'
import { type Ingested, ingest, requireSetting } from './ingest.ts'
import { decisionsIn } from './settle.ts'

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
  const decided = decisionsIn(patch)
  return ingest(platform, setting, { draft, key: null, original: null, digest: '', decided, ...doer })
}

/** An article as the Draft that would compose it again: what its body shows, and what was made of it, is left to the body. */
function draftOf(article: Article): Draft {
  const { revision, revisedAt, statusAt, stateAt, shownAt, ...content } = article
  const isDerived = article.summary === summaryOfBody(article.bodyHtml)
  const images = article.images.filter((image) => !image.inline)
  return { ...content, images, status: null, summary: isDerived ? null : article.summary }
}
