/** Composing an article from a Draft: sanitised, standing text lifted, rights stated, gaps derived and reported. */
import type { ArticleContent, ArticleTimes } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { type PublishStatus, stricterStatus } from '../domain/publish-status.ts'
import { guessDate } from '../domain/standing-text/date.ts'
import { deriveHeadline } from '../domain/standing-text/headline.ts'
import { liftStandingText } from '../domain/standing-text/lift.ts'
import type { LiftedText, Lifting, Remark } from '../domain/standing-text/lifting.ts'
import { deriveSummary } from '../domain/summary.ts'
import type { Instant } from '../domain/time.ts'
import { absolutiseLinks } from '../formats/html/links.ts'
import { joinParagraphs, splitParagraphs } from '../formats/html/paragraphs.ts'
import { sanitiseHtml } from '../formats/html/sanitise.ts'
import type { Setting } from '../store/newsroom.ts'
import { type ComposedImage, composeImages } from './compose-images.ts'
import { type ComposedRecording, composeRecordings } from './compose-recordings.ts'
import { composeRights, remarksOnRights } from './compose-rights.ts'

export type Composition = {
  readonly content: Omit<ArticleContent, 'images' | 'recordings'>
  readonly images: readonly ComposedImage[]
  readonly recordings: readonly ComposedRecording[]
  readonly times: ArticleTimes
  readonly status: PublishStatus
  readonly lifted: readonly LiftedText[]
  readonly remarks: readonly Remark[]
}

/** What is already known when a draft revises an article. */
export type Before = { readonly publishedAt: Instant; readonly status: PublishStatus }

/** Throws AppError `invalid` for a license that does not exist and for times that contradict one another. */
export function composeArticle(
  setting: Setting,
  draft: Draft,
  before: Before | null,
  now: Instant,
): Composition {
  const { newsroom } = setting
  const { lifting, bodyHtml, linkedHtml } = readBody(newsroom, draft)
  const opening = lifting.body.find((paragraph) => paragraph.text !== '')?.text ?? ''
  const title = headlineOf(draft, opening)
  const dated = timesOf({ draft, before, newsroom, opening, now })
  const genre = draft.genre ?? (lifting.agency === null ? 'reporting' : 'agency')
  const rights = composeRights(newsroom, draft, lifting, genre)
  const assets = assetsOf(draft, { bodyHtml, linkedHtml }, [newsroom.name, ...newsroom.legalNames])
  requireBody(bodyHtml)
  const { images, recordings } = assets
  requireLicenses(setting, [draft.license, ...[...images, ...recordings].map((asset) => asset.license)])
  const summary = draft.summary ?? summaryOfBody(bodyHtml)
  return {
    content: {
      ...contentOf(newsroom, draft, lifting),
      headline: title.headline,
      summary,
      bodyHtml,
      genre,
      rights,
    },
    images,
    recordings,
    times: dated.times,
    status: stricterStatus(draft.status ?? 'usable', before?.status ?? 'usable'),
    lifted: lifting.lifted,
    remarks: [
      ...lifting.remarks,
      ...assets.remarks,
      ...title.remarks,
      ...dated.remarks,
      ...remarksOnRights(setting, draft, rights),
    ],
  }
}

/** An address that is a recording's is no image's too. */
function assetsOf(
  draft: Draft,
  { bodyHtml, linkedHtml }: Pick<ReadBody, 'bodyHtml' | 'linkedHtml'>,
  ownNames: readonly string[],
) {
  const composed = composeRecordings(draft, linkedHtml, ownNames)
  const recorded = new Set(composed.recordings.map(({ url }) => url))
  const images = composeImages(draft, bodyHtml, ownNames).filter(({ url }) => !recorded.has(url))
  return { ...composed, images }
}

type ReadBody = {
  readonly lifting: Lifting
  readonly bodyHtml: string
  /** As it came, with its links absolute: what it plays is still in it. */
  readonly linkedHtml: string
}

/** Links made absolute before anything is dropped, standing text out, and what is left sanitised as a whole. */
function readBody(newsroom: Newsroom, draft: Draft): ReadBody {
  const linkedHtml = absolutiseLinks(draft.bodyHtml, draft.url ?? newsroom.homeUrl)
  const html = sanitiseHtml(linkedHtml)
  const ownNames = [newsroom.name, ...newsroom.legalNames]
  const lifting = liftStandingText(splitParagraphs(html), { ownNames })
  return {
    lifting,
    linkedHtml,
    bodyHtml: lifting.lifted.length === 0 ? html : sanitiseHtml(joinParagraphs(lifting.body)),
  }
}

function contentOf(newsroom: Newsroom, draft: Draft, lifting: Lifting) {
  const { section, tags, url, license, source } = draft
  return {
    language: draft.language ?? newsroom.language,
    byline: draft.byline ?? lifting.byline,
    dateline: draft.dateline ?? lifting.dateline,
    section,
    tags,
    url,
    license,
    source,
  }
}

/** A summary made of the story's own words: captions and headings are left out, for a picture may not be cleared. */
export function summaryOfBody(bodyHtml: string): string {
  const story = splitParagraphs(bodyHtml).filter(
    (paragraph) => !/^<(figure|h[1-6]|table|pre|hr)\b/i.test(paragraph.html),
  )
  return deriveSummary(story.map((paragraph) => paragraph.text).join(' '))
}

type Title = { readonly headline: string; readonly remarks: readonly Remark[] }

function headlineOf(draft: Draft, opening: string): Title {
  if (draft.headline !== null) return { headline: draft.headline, remarks: [] }
  const headline = deriveHeadline(opening)
  if (headline === '')
    throw new AppError('invalid', 'The document has no headline and no text to make one from')
  const message = 'no headline was given; one was made from the opening'
  return { headline, remarks: [{ code: 'headline-derived', message, text: headline }] }
}

type TimesCase = {
  readonly draft: Draft
  readonly before: Before | null
  readonly newsroom: Newsroom
  readonly opening: string
  readonly now: Instant
}

type Dated = { readonly times: ArticleTimes; readonly remarks: readonly Remark[] }

function timesOf({ draft, before, newsroom, opening, now }: TimesCase): Dated {
  const { timeZone } = newsroom
  const guessed = draft.publishedAt || before ? null : guessDate(opening, { now, timeZone })
  const publishedAt = draft.publishedAt ?? before?.publishedAt ?? guessed ?? now
  const { embargoUntil, expiresAt } = draft
  requireOrder({ publishedAt, embargoUntil, expiresAt })
  const message = 'no date was given; the one named in the opening was taken'
  const text = guessed === null ? '' : new Date(guessed).toLocaleDateString('en-CA', { timeZone })
  return {
    times: { publishedAt, embargoUntil, expiresAt },
    remarks: guessed === null ? [] : [{ code: 'date-guessed', message, text }],
  }
}

function requireOrder({ publishedAt, embargoUntil, expiresAt }: ArticleTimes): void {
  if (expiresAt === null) return
  if (embargoUntil !== null && expiresAt <= embargoUntil) {
    throw invalidField('expiresAt', expiresAt, `an instant after the embargo (${embargoUntil})`)
  }
  if (expiresAt <= publishedAt) {
    throw invalidField('expiresAt', expiresAt, `an instant after publication (${publishedAt})`)
  }
}

function requireBody(bodyHtml: string): void {
  if (bodyHtml === '') throw invalidField('bodyHtml', bodyHtml, 'a body with words or a picture in it')
}

function requireLicenses(setting: Setting, named: readonly (string | null)[]): void {
  for (const id of named) {
    if (id !== null && !setting.licenses.has(id)) {
      throw invalidField('license', id, `one of ${[...setting.licenses.keys()].join(', ')}`)
    }
  }
}
