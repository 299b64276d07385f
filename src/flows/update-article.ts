/** Updating an article: the fields given replace the current ones, and a new Revision says so. */

import type { Article } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import type { Doer } from '../domain/operator.ts'
import { isOwnWork, type StatedRights } from '../domain/rights.ts'
import type { Platform } from '../ports/platform.ts'
import type { StoredArticle } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { readStored } from './change-status.ts'
import { summaryOfBody } from './compose-article.ts'
import { type Ingested, ingest, requireSetting } from './ingest.ts'
import { decidedRights, decisionsIn } from './settle.ts'

export type ArticlePatch = Partial<Omit<Draft, 'id' | 'status'>>

/** Throws AppError `not_found`, `invalid`, `conflict`. */
export async function updateArticle(
  platform: Platform,
  id: string,
  patch: ArticlePatch,
  doer: Doer,
): Promise<Ingested> {
  const setting = await requireSetting(platform)
  const existing = await readStored(platform, id)
  const draft = updatingDraft(setting, existing, patch)
  const decided = decisionsIn(patch)
  return ingest(platform, setting, { draft, keys: [], existing, original: null, decided, ...doer })
}

/** The article with the patch in it, as the Draft that composes it anew. */
export function updatingDraft(setting: Setting, existing: StoredArticle, patch: ArticlePatch): Draft {
  const current = draftOf(existing.article)
  const rights = { ...rightsToKeep(setting, existing, patch), ...patch.rights }
  return { ...current, ...patch, rights, id: existing.article.id }
}

/**
 * A new body says anew what the old one said, except what an operator decided. Somebody else's work stays so: that its
 * notice is no longer in the body makes it nobody's own.
 */
function rightsToKeep(
  setting: Setting,
  { article, settled }: StoredArticle,
  patch: ArticlePatch,
): Partial<StatedRights> {
  if (patch.bodyHtml === undefined || !isOwnWork(setting.newsroom, article.rights)) return article.rights
  return decidedRights(article, settled)
}

/** An article as the Draft that would compose it again: what its body shows, and what was made of it, is left to the body. */
function draftOf(article: Article): Draft {
  const { revision, revisedAt, statusAt, statusReason, stateAt, shownAt, ...content } = article
  const isDerived = article.summary === summaryOfBody(article.bodyHtml)
  const images = article.images.filter((image) => !image.inline)
  return { ...content, images, status: null, summary: isDerived ? null : article.summary }
}
