/** Writing an article: its new Revision, state, images, channels and original in one batch, or nothing at all. */
import { type Article, type ArticleContent, correctedAt, listedAt } from '../domain/article.ts'
import { channelsOf } from '../domain/channel.ts'
import { rightsOf } from '../domain/clearance.ts'
import { makeId } from '../domain/id.ts'
import type { RequiredRight } from '../domain/rights.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import { activityStatements } from '../store/activity.ts'
import { type ArticleState, type AssetUse, articleStatements, type StoredArticle } from '../store/articles.ts'
import { assetStatements } from '../store/assets.ts'
import { channelStatements, type Listing } from '../store/channels.ts'
import type { Setting } from '../store/newsroom.ts'
import { originalStatements } from '../store/originals.ts'
import type { Composition } from './compose-article.ts'
import type { ComposedAsset } from './compose-images.ts'
import { digestContent } from './digest-content.ts'
import { indexStatements } from './index-article.ts'

/** A key that finds an article again, whose it was when that was read (null: nobody's), and whether it stays. */
export type KeyOwner = { readonly key: string; readonly owner: string | null; readonly isKept: boolean }

export type Writing = {
  readonly id: string
  readonly composition: Composition
  readonly existing: StoredArticle | null
  readonly operator: string
  readonly now: Instant
  /** The document it came from, and the keys that will find the article again. */
  readonly original: { readonly name: string; readonly text: string } | null
  /** What an operator decided of it, now and before. */
  readonly settled: readonly string[]
  readonly keys: readonly KeyOwner[]
  readonly read: { readonly key: string; readonly digest: string } | null
}

export type Written = {
  readonly outcome: 'created' | 'revised' | 'unchanged'
  readonly id: string
  readonly revision: number
  readonly missing: readonly RequiredRight[]
}

/** A write that is worked out and not yet done: all of its statements, or none where nothing changes. */
export type Plan<Outcome> = { readonly outcome: Outcome; readonly statements: readonly Statement[] }

/** The batch it becomes fails with AppError `conflict` when somebody else revised the article meanwhile. */
export function planArticle(setting: Setting, writing: Writing): Plan<Written> {
  const { id, composition, existing } = writing
  const digest = digestContent(composition)
  const isNewContent = existing?.digest !== digest
  const revision = (existing?.article.revision ?? 0) + (isNewContent ? 1 : 0)
  const state = stateOf(writing, revision, missingRights(setting, writing))
  const { missing } = state
  if (existing && isSame(existing, state, isNewContent)) {
    return { outcome: { outcome: 'unchanged', id, revision, missing }, statements: keyStatements(writing) }
  }
  const statements = [
    articleStatements.expectVersion(id, existing?.version ?? null),
    ...(existing ? [channelStatements.touchHolding(id, writing.now), channelStatements.takeOut(id)] : []),
    ...assetUpserts([...composition.images, ...composition.recordings], writing.now),
    articleStatements.writeState(state, writing.now),
    ...(isNewContent ? revisionStatements(writing, revision, digest) : []),
    ...(existing && writing.original ? [originalStatements.forgetDigests(id)] : []),
    ...keyStatements(writing),
    ...placeStatements(writing, state, isNewContent),
    ...indexStatements(existing, { ...composition.content, ...state }),
    activityLine(writing),
  ]
  return { outcome: { outcome: existing ? 'revised' : 'created', id, revision, missing }, statements }
}

function activityLine({ id, existing, now, operator }: Writing): Statement {
  const verb = existing ? 'revise' : 'create'
  return activityStatements.record({ verb, noun: 'article', nounId: id }, { operator, now })
}

function placeStatements(
  { composition, existing, now }: Writing,
  state: ArticleState,
  isNewContent: boolean,
): readonly Statement[] {
  if (state.status !== 'usable' || state.missing.length > 0) return []
  const revisedAt = isNewContent ? now : (existing?.article.revisedAt ?? now)
  return listStatements(composition.content, listingOf({ ...composition.content, ...state, revisedAt }), now)
}

/** An article's place in the channels that hold it. */
export function listingOf(
  article: Pick<
    Article,
    'id' | 'publishedAt' | 'embargoUntil' | 'expiresAt' | 'revision' | 'revisedAt' | 'url'
  >,
): Listing {
  return {
    id: article.id,
    listedAt: listedAt(article),
    expiresAt: article.expiresAt,
    correctedAt: correctedAt(article),
    isOwnPage: article.url === null,
  }
}

/** Puts an article into the channels of its own facets and the named ones it meets. */
export function listStatements(
  content: Pick<ArticleContent, 'section' | 'tags' | 'byline' | 'language'>,
  listed: Listing,
  now: Instant,
): readonly Statement[] {
  const channels = channelsOf(content)
  return [
    channelStatements.ensure(channels, now, listed.listedAt <= now),
    channelStatements.putIn(
      listed,
      channels.map((channel) => channel.id),
    ),
    channelStatements.putInNamed(listed),
    channelStatements.touchHolding(listed.id, now),
  ]
}

function stateOf(writing: Writing, revision: number, missing: readonly RequiredRight[]): ArticleState {
  const { composition, existing, now } = writing
  const { status } = composition
  const { statusAt, statusReason } =
    existing?.article.status === status ? existing.article : { statusAt: now, statusReason: null }
  return {
    id: writing.id,
    revision,
    status,
    statusAt,
    statusReason,
    ...composition.times,
    missing,
    settled: writing.settled,
  }
}

function missingRights(setting: Setting, { id, composition, now }: Writing): readonly RequiredRight[] {
  const { content, times, status } = composition
  const article: Article = {
    ...content,
    ...times,
    id,
    images: [],
    recordings: [],
    revision: 0,
    revisedAt: now,
    status,
    statusAt: now,
    statusReason: null,
    stateAt: now,
    shownAt: null,
  }
  const completion = rightsOf({ article, ...setting })
  return completion.complete ? [] : completion.missing
}

function isSame(existing: StoredArticle, state: ArticleState, isNewContent: boolean): boolean {
  if (isNewContent || existing.missing.join() !== state.missing.join()) return false
  if (existing.settled.join() !== state.settled.join()) return false
  return (['status', 'publishedAt', 'embargoUntil', 'expiresAt'] as const).every(
    (field) => existing.article[field] === state[field],
  )
}

function revisionStatements(writing: Writing, number: number, digest: string): readonly Statement[] {
  const { id, composition, operator, now, original } = writing
  const { content, lifted, remarks } = composition
  const uses = usesOf(composition)
  const revised = {
    article: id,
    number,
    digest,
    content: { ...content, images: [], recordings: [] },
    revisedAt: now,
    revisedBy: operator,
  }
  const report = JSON.stringify({ lifted, remarks })
  return [
    articleStatements.insertRevision(revised),
    ...(uses.length > 0 ? [articleStatements.attachAssets(id, number, uses)] : []),
    ...(original ? [originalStatements.insert({ article: id, revision: number, report, ...original })] : []),
  ]
}

function usesOf({ images, recordings }: Composition): readonly AssetUse[] {
  return [
    ...images.map(({ url, alt, inline }) => ({ url, alt, inline })),
    ...recordings.map(({ url, alt }) => ({ url, alt, inline: false })),
  ]
}

function keyStatements({ keys, read, id }: Writing): readonly Statement[] {
  const mine = keys
    .filter(({ isKept }) => isKept)
    .flatMap(({ key, owner }) => [
      originalStatements.expectKey(key, owner),
      ...(owner === id || key === read?.key
        ? []
        : [originalStatements.writeKey({ key, article: id, digest: '' })]),
    ])
  return read === null ? mine : [...mine, originalStatements.writeKey({ ...read, article: id })]
}

/** Its Assets; where a known one changes, the channels that show it elsewhere change too. */
function assetUpserts(assets: readonly ComposedAsset[], now: Instant): readonly Statement[] {
  if (assets.length === 0) return []
  const urls = assets.map((asset) => asset.url)
  return [
    ...assets.map((stated) =>
      assetStatements.upsert({ ...stated, id: makeId(now), status: 'usable', updatedAt: now }),
    ),
    assetStatements.touchShowing(urls, now),
  ]
}
