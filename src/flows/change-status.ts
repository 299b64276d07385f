/** Withholding, canceling and restoring an article: at once out of every channel, or back in its place. */

import type { Article } from '../domain/article.ts'
import { AppError } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { PublishStatus, StatusReason } from '../domain/publish-status.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { articleStatements, readArticle, type StoredArticle } from '../store/articles.ts'
import { channelStatements } from '../store/channels.ts'
import { placeAgain } from './reconsider.ts'

export type StatusVerb = 'withhold' | 'cancel' | 'restore'

const STATUS: Readonly<Record<StatusVerb, PublishStatus>> = {
  withhold: 'withheld',
  cancel: 'canceled',
  restore: 'usable',
}

/**
 * The article as it then stands; the same status again changes nothing, except that a reason may be added: it stays
 * until the status changes. Throws AppError `not_found`, `conflict`.
 */
export async function changeStatus(
  platform: Platform,
  id: string,
  verb: StatusVerb,
  { operator, now }: Doer,
  reason: StatusReason | null = null,
): Promise<StoredArticle> {
  const stored = await readStored(platform, id)
  const article = withStatus(stored.article, STATUS[verb], reason, now)
  if (article === stored.article) return stored
  const changed: StoredArticle = { ...stored, article }
  const isListed = stored.missing.length === 0
  await platform.db.batch([
    articleStatements.expectVersion(id, stored.version),
    channelStatements.touchHolding(id, now),
    articleStatements.writeState(
      { ...changed.article, missing: stored.missing, settled: stored.settled },
      now,
    ),
    ...(isListed ? placeAgain(changed, now) : []),
    activityStatements.record({ verb, noun: 'article', nounId: id }, { operator, now }),
  ])
  return changed
}

/** The same article where nothing changes. */
function withStatus(
  article: Article,
  status: PublishStatus,
  reason: StatusReason | null,
  now: Instant,
): Article {
  if (article.status !== status) return { ...article, status, statusAt: now, statusReason: reason }
  return reason === null || reason === article.statusReason ? article : { ...article, statusReason: reason }
}

/** One stored article, or AppError `not_found`. */
export async function readStored(platform: Platform, id: string): Promise<StoredArticle> {
  const stored = await readArticle(platform.db, id)
  if (!stored) throw new AppError('not_found', `There is no article ${id}`)
  return stored
}
