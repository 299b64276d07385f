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
import { textOf } from '../formats/html/text.ts'
import type { Setting } from '../store/newsroom.ts'
import { type ComposedImage, composeImages } from './compose-images.ts'
import { composeRights, remarksOnRights } from './compose-rights.ts'

export type Composition = {
  readonly content: Omit<ArticleContent, 'images'>
  readonly images: readonly ComposedImage[]
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
  const { lifting, bodyHtml } = readBody(newsroom, draft)
  const opening = lifting.body.find((paragraph) => paragraph.text !== '')?.text ?? ''
  const remarks: Remark[] = [...lifting.remarks]
  const headline = draft.headline ?? derivedHeadline(opening, remarks)
  const times = timesOf({ draft, before, newsroom, opening, now }, remarks)
  const genre = draft.genre ?? (lifting.agency === null ? 'reporting' : 'agency')
  const rights = composeRights(newsroom, draft, lifting, genre)
  remarks.push(...remarksOnRights(setting, draft, rights))
  const images = composeImages(draft, bodyHtml)
  requireLicenses(setting, [draft.license, ...images.map((image) => image.license)])
  return {
    content: {
      ...contentOf(newsroom, draft, lifting),
      headline,
      bodyHtml,
      genre,
      rights,
      ...summaryOf(draft, bodyHtml),
    },
    images,
    times,
    status: stricterStatus(draft.status ?? 'usable', before?.status ?? 'usable'),
    lifted: lifting.lifted,
    remarks,
  }
}

type ReadBody = { readonly lifting: Lifting; readonly bodyHtml: string }

/** Links made absolute before anything is dropped, standing text out, and what is left sanitised as a whole. */
function readBody(newsroom: Newsroom, draft: Draft): ReadBody {
  const html = sanitiseHtml(absolutiseLinks(draft.bodyHtml, draft.url ?? newsroom.homeUrl))
  const ownNames = [newsroom.name, ...newsroom.legalNames]
  const lifting = liftStandingText(splitParagraphs(html), { ownNames })
  return {
    lifting,
    bodyHtml: lifting.lifted.length === 0 ? html : sanitiseHtml(joinParagraphs(lifting.body)),
  }
}

function contentOf(newsroom: Newsroom, draft: Draft, lifting: Lifting) {
  const { section, tags, url, license } = draft
  return {
    language: draft.language ?? newsroom.language,
    byline: draft.byline ?? lifting.byline,
    dateline: draft.dateline ?? lifting.dateline,
    section,
    tags,
    url,
    license,
  }
}

function summaryOf(draft: Draft, bodyHtml: string): Pick<ArticleContent, 'summary'> {
  return { summary: draft.summary ?? deriveSummary(textOf(bodyHtml)) }
}

function derivedHeadline(opening: string, remarks: Remark[]): string {
  const headline = deriveHeadline(opening)
  if (headline === '')
    throw new AppError('invalid', 'The document has no headline and no text to make one from')
  remarks.push({
    code: 'headline-derived',
    message: 'no headline was given; one was made from the opening',
    text: headline,
  })
  return headline
}

type TimesCase = {
  readonly draft: Draft
  readonly before: Before | null
  readonly newsroom: Newsroom
  readonly opening: string
  readonly now: Instant
}

function timesOf({ draft, before, newsroom, opening, now }: TimesCase, remarks: Remark[]): ArticleTimes {
  const guessed =
    draft.publishedAt || before ? null : guessDate(opening, { now, timeZone: newsroom.timeZone })
  if (guessed) {
    remarks.push({
      code: 'date-guessed',
      message: 'no date was given; the one named in the opening was taken',
      text: guessed,
    })
  }
  const publishedAt = draft.publishedAt ?? before?.publishedAt ?? guessed ?? now
  const { embargoUntil, expiresAt } = draft
  if (expiresAt !== null && embargoUntil !== null && expiresAt <= embargoUntil) {
    throw invalidField('expiresAt', expiresAt, `an instant after the embargo (${embargoUntil})`)
  }
  if (expiresAt !== null && expiresAt <= publishedAt) {
    throw invalidField('expiresAt', expiresAt, `an instant after publication (${publishedAt})`)
  }
  return { publishedAt, embargoUntil, expiresAt }
}

function requireLicenses(setting: Setting, named: readonly (string | null)[]): void {
  for (const id of named) {
    if (id !== null && !setting.licenses.has(id)) {
      throw invalidField('license', id, `one of ${[...setting.licenses.keys()].join(', ')}`)
    }
  }
}
