/** Weighing a change of one article, or of an image or recording that articles show: every Partner is asked. */
import type { Article } from '../domain/article.ts'
import type { Asset, ShownAsset } from '../domain/asset.ts'
import type { Pair } from '../domain/impact.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { listArticlesShowing } from '../store/light-articles.ts'
import { readStored } from './change-status.ts'
import { composeArticle } from './compose-article.ts'
import { requireSetting } from './ingest.ts'
import { listStandings } from './list-standings.ts'
import { type ArticlePatch, updatingDraft } from './update-article.ts'
import { type Impact, weighChange } from './weigh-change.ts'

/** Articles that show an Asset which are looked at. */
const MOST_SHOWING = 200

/** The article as it stands, and as it would stand. */
export async function weighArticle(
  platform: Platform,
  article: Pair<Article>,
  now: Instant,
): Promise<Impact> {
  return weigh(platform, [article], true, now)
}

/** What an update would change of license, genre, section, times and rights; images that it brings or drops are not compared. */
export async function weighUpdate(
  platform: Platform,
  id: string,
  patch: ArticlePatch,
  now: Instant,
): Promise<Impact> {
  const setting = await requireSetting(platform)
  const stored = await readStored(platform, id)
  const { article: before } = stored
  const { content, times, status } = composeArticle(
    setting,
    updatingDraft(setting, stored, patch),
    before,
    now,
  )
  return weigh(platform, [{ before, after: { ...before, ...content, ...times, status } }], true, now)
}

/** An image or a recording as it would stand, in the articles that show it. */
export async function weighAsset(platform: Platform, after: Asset, now: Instant): Promise<Impact> {
  const shown = await listArticlesShowing(platform.db, after.id, MOST_SHOWING)
  const articles = shown.map((before) => ({ before, after: showing(before, after) }))
  return weigh(platform, articles, shown.length < MOST_SHOWING, now)
}

function showing(article: Article, { id, ...asset }: Asset): Article {
  const replace = <T extends ShownAsset>(one: T): T => (one.url === asset.url ? { ...one, ...asset } : one)
  return {
    ...article,
    images: article.images.map(replace),
    // What is a recording stays one: its media type is known.
    recordings: article.recordings.map((one) => ({ ...replace(one), type: one.type })),
  }
}

async function weigh(
  platform: Platform,
  articles: readonly Pair<Article>[],
  isComplete: boolean,
  now: Instant,
): Promise<Impact> {
  const setting = await requireSetting(platform)
  const standings = (await listStandings(platform)).map((one) => ({ before: one, after: one }))
  const change = { setting: { before: setting, after: setting }, standings, articles, isComplete }
  return weighChange(platform, change, now)
}
