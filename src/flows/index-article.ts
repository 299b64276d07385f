/** Writing an article's words to the index, with the article or later by a tick. */
import { type Article, type ArticleContent, type ArticleTimes, listedAt } from '../domain/article.ts'
import { AppError } from '../domain/errors.ts'
import { foldWords } from '../domain/fold.ts'
import type { Doer } from '../domain/operator.ts'
import { textOf } from '../formats/html/text.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { type ArticleRow, articleOf, type StoredArticle } from '../store/articles.ts'
import { searchStatements } from '../store/search.ts'
import type { ArticleWords } from '../store/search-expression.ts'

/** Characters of a body whose words are kept; what comes after is found by nobody. */
const BODY_LENGTH = 100_000

type Readable = Pick<
  ArticleContent,
  'headline' | 'summary' | 'bodyHtml' | 'byline' | 'section' | 'tags' | 'dateline'
>
type Indexed = Readable & ArticleTimes & Pick<Article, 'id' | 'revision' | 'license'>

/** For the batch that writes the article; none where neither its Revision nor its place changes. */
export function indexStatements(existing: StoredArticle | null, after: Indexed): readonly Statement[] {
  const { id: article, revision, license } = after
  const listed = listedAt(after)
  const before = existing?.article
  if (before && before.revision === revision && listedAt(before) === listed) return []
  const out = before ? [searchStatements.takeOut([article]), searchStatements.forget(article)] : []
  return [
    ...out,
    searchStatements.place({ article, revision, license, listedAt: listed }),
    searchStatements.write(article, listed, wordsOf(after)),
  ]
}

/** What a reader of a headline, of a summary and of the whole is shown: no address of an author. */
function wordsOf(content: Readable): ArticleWords {
  const { headline, byline, section, tags, dateline } = content
  const lead = [headline, ...byline.map(({ name }) => name), section ?? '', ...tags, dateline ?? '']
  return {
    lead: lead.map(foldWords).filter((passage) => passage.length > 0),
    summary: foldWords(content.summary),
    body: foldWords(textOf(content.bodyHtml).slice(0, BODY_LENGTH)),
  }
}

/** Articles whose words one batch writes. */
const CHUNK = 20

/** Writes the words of the articles that wait for it, newest first, `limit` at most. Returns how many. */
export async function indexWaiting(platform: Platform, limit: number): Promise<number> {
  const waiting = await platform.db.query<{ article: string }>(searchStatements.stale(limit))
  let indexed = 0
  for (let at = 0; at < waiting.length; at += CHUNK) {
    const ids = waiting.slice(at, at + CHUNK).map(({ article }) => article)
    if (await indexChunk(platform, ids)) indexed += ids.length
  }
  return indexed
}

async function indexChunk({ db }: Platform, ids: readonly string[]): Promise<boolean> {
  const rows = await db.query<ArticleRow>(searchStatements.articles(ids))
  const read = rows.map(({ id, version, revision, license }) => ({ id, version, revision, license }))
  const writes = rows
    .map(articleOf)
    .map((article) => searchStatements.write(article.id, listedAt(article), wordsOf(article)))
  try {
    await db.batch([
      searchStatements.expectVersions(read),
      searchStatements.takeOut(ids),
      searchStatements.refresh(read),
      ...writes,
    ])
    return true
  } catch (error) {
    // Somebody wrote one of them meanwhile: the next tick finds those that still wait.
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
}

/** Makes the index anew and lets every article wait for a tick: for a database whose index was left behind or is damaged. */
export async function rebuildIndex({ db }: Platform, doer: Doer): Promise<void> {
  // By itself: a statement that names the table cannot be prepared before it is there.
  await db.query(searchStatements.make())
  await db.batch([
    searchStatements.empty(),
    searchStatements.forgetAll(),
    searchStatements.placeAll(),
    activityStatements.record({ verb: 'rebuild', noun: 'search', nounId: 'index' }, doer),
  ])
}
