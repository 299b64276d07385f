/** Reconsidering incomplete articles after the newsroom or a License changed: those now complete take their place. */
import { rightsOf } from '../domain/clearance.ts'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { articleStatements, readArticle, type StoredArticle } from '../store/articles.ts'
import { channelStatements } from '../store/channels.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { listingOf, listStatements } from './write-article.ts'

const PAGE = 200

/** Looks at every incomplete article once. Returns how many became complete. */
export async function reconsiderIncomplete(platform: Platform): Promise<number> {
  const read = await readSetting(platform.db)
  if (!read) return 0
  let completed = 0
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { id: string }[] = await platform.db.query(articleStatements.incomplete(cursor, PAGE))
    for (const { id } of page) if (await reconsider(platform, read.setting, id, platform.now())) completed++
    cursor = page.length < PAGE ? undefined : page.at(-1)?.id
  }
  return completed
}

async function reconsider(platform: Platform, setting: Setting, id: string, now: Instant): Promise<boolean> {
  const stored = await readArticle(platform.db, id)
  if (!stored) return false
  const completion = rightsOf({ article: stored.article, ...setting })
  const missing = completion.complete ? [] : completion.missing
  if (missing.join() === stored.missing.join()) return false
  try {
    await platform.db.batch([
      articleStatements.expectVersion(id, stored.version),
      articleStatements.writeState({ ...stored.article, missing, settled: stored.settled }, now),
      ...(missing.length === 0 ? placeAgain(stored, now) : []),
    ])
  } catch (error) {
    // Somebody else wrote it meanwhile, by the newsroom as it now is: there is nothing left to do.
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
  return missing.length === 0
}

/** The statements that put a usable, complete article back into its channels; none for one that is not usable. */
export function placeAgain({ article }: StoredArticle, now: Instant): readonly Statement[] {
  const out = channelStatements.takeOut(article.id)
  return article.status === 'usable' ? [out, ...listStatements(article, listingOf(article), now)] : [out]
}
