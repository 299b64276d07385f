/** Composing an article from a Draft: sanitised, standing text lifted, rights stated, gaps derived and reported. */
import type { ArticleContent, ArticleTimes, Genre } from '../domain/article.ts'
import type { Asset } from '../domain/asset.ts'
import { typeFromUrl } from '../domain/asset.ts'
import type { Draft, DraftImage } from '../domain/draft.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import { ACTS, reservesAll } from '../domain/license.ts'
import { isOwnName, type Newsroom } from '../domain/newsroom.ts'
import { type PublishStatus, stricterStatus } from '../domain/publish-status.ts'
import { isOwnWork, NO_RIGHTS, type StatedRights } from '../domain/rights.ts'
import { guessDate } from '../domain/standing-text/date.ts'
import { deriveHeadline } from '../domain/standing-text/headline.ts'
import { liftStandingText } from '../domain/standing-text/lift.ts'
import type { LiftedText, Lifting, Remark } from '../domain/standing-text/lifting.ts'
import { deriveSummary } from '../domain/summary.ts'
import type { Instant } from '../domain/time.ts'
import { absolutiseLinks, findImages } from '../formats/html/links.ts'
import { joinParagraphs, splitParagraphs } from '../formats/html/paragraphs.ts'
import { sanitiseHtml } from '../formats/html/sanitise.ts'
import { textOf } from '../formats/html/text.ts'
import type { Setting } from '../store/newsroom.ts'

/** An image of the article being composed, with what the draft says of its Asset. */
export type ComposedImage = Omit<Asset, 'id' | 'status' | 'updatedAt'> & {
  readonly alt: string
  readonly inline: boolean
}

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
  const base = draft.url ?? newsroom.homeUrl
  const html = sanitiseHtml(absolutiseLinks(draft.bodyHtml, base))
  const lifting = liftStandingText(splitParagraphs(html), {
    ownNames: [newsroom.name, ...newsroom.legalNames],
  })
  const bodyHtml = sanitiseHtml(joinParagraphs(lifting.body))
  const text = textOf(bodyHtml)
  const opening = lifting.body.find((paragraph) => paragraph.text !== '')?.text ?? ''
  const remarks: Remark[] = [...lifting.remarks]
  const headline = draft.headline ?? derivedHeadline(opening, remarks)
  const times = timesOf({ draft, before, newsroom, opening, now }, remarks)
  const genre = genreOf(draft, lifting)
  const rights = rightsOf(newsroom, draft, lifting, genre)
  if (!isOwnWork(newsroom, rights)) remarks.push(foreignRemark(rights))
  remarks.push(...contradiction(setting, draft, rights))
  const images = imagesOf(draft, bodyHtml)
  requireLicenses(setting, [draft.license, ...images.map((image) => image.license)])
  return {
    content: {
      headline,
      summary: draft.summary ?? deriveSummary(text),
      bodyHtml,
      language: draft.language ?? newsroom.language,
      byline: draft.byline ?? lifting.byline,
      dateline: draft.dateline ?? lifting.dateline,
      section: draft.section,
      genre,
      tags: draft.tags,
      url: draft.url,
      license: draft.license,
      rights,
    },
    images,
    times,
    status: stricterStatus(draft.status ?? 'usable', before?.status ?? 'usable'),
    lifted: lifting.lifted,
    remarks,
  }
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

function genreOf(draft: Draft, lifting: Lifting): Genre {
  return draft.genre ?? (lifting.agency === null ? 'reporting' : 'agency')
}

/** What was stated counts before what was lifted; what is somebody else's is marked so (design §4). */
function rightsOf(newsroom: Newsroom, draft: Draft, lifting: Lifting, genre: Genre): StatedRights {
  const { holder, year, notice, contact, policyUrl, permission } = lifting
  const reserved = lifting.reserved.length > 0 ? lifting.reserved : lifting.allRightsReserved ? ACTS : []
  const stated = definedOf(draft.rights)
  const rights = { ...NO_RIGHTS, holder, year, notice, contact, policyUrl, permission, reserved, ...stated }
  return { ...rights, foreign: foreignMark(newsroom, { stated, rights, lifting, genre }) }
}

function definedOf(rights: Partial<StatedRights>): Partial<StatedRights> {
  return Object.fromEntries(
    Object.entries(rights).filter(([, value]) => value !== null && value !== undefined),
  )
}

type Marks = {
  readonly stated: Partial<StatedRights>
  readonly rights: StatedRights
  readonly lifting: Lifting
  readonly genre: Genre
}

/** The mark of somebody else's work in the text; an operator's word that the holder is the newsroom settles it. */
function foreignMark(newsroom: Newsroom, { stated, lifting, genre }: Marks): string | null {
  if (stated.holder && isOwnName(newsroom, stated.holder)) return null
  if (lifting.agency !== null) return lifting.agency
  return genre === 'agency' ? 'an agency' : null
}

/** The notice keeps what the newsroom's default license gives away: an operator has to say which of them holds. */
function contradiction(
  { newsroom, licenses }: Setting,
  draft: Draft,
  rights: StatedRights,
): readonly Remark[] {
  const standard = licenses.get(newsroom.defaultLicense)
  if (draft.license !== null || !isOwnWork(newsroom, rights) || !standard) return []
  if (reservesAll(standard, rights.reserved)) return []
  const message = `the notice reserves more than ${standard.name} does: no license was applied`
  return [{ code: 'license-contradicts-notice', message, ...(rights.notice ? { text: rights.notice } : {}) }]
}

function foreignRemark({ holder, foreign }: StatedRights): Remark {
  const whose = holder ?? foreign ?? 'somebody else'
  return {
    code: 'foreign-rights',
    message: `the rights are ${whose}'s: the newsroom's defaults were not applied`,
    text: whose,
  }
}

/** Stated images first, then those in the body that were not stated; what was stated of one counts. */
function imagesOf(draft: Draft, bodyHtml: string): readonly ComposedImage[] {
  const found = new Map(findImages(bodyHtml).map((image) => [image.url, image]))
  const stated = draft.images.map((image) => ({
    ...found.get(image.url),
    ...image,
    inline: found.has(image.url),
  }))
  const images = new Map([...stated, ...found.values()].reverse().map((image) => [image.url, image]))
  return [...images.values()].reverse().map((image) => composeImage(image))
}

function composeImage(image: DraftImage): ComposedImage {
  return {
    url: image.url,
    alt: image.alt,
    inline: image.inline,
    type: image.type ?? typeFromUrl(image.url),
    length: image.length ?? null,
    width: image.width ?? null,
    height: image.height ?? null,
    credit: image.credit ?? null,
    holder: image.holder ?? null,
    license: image.license ?? null,
  }
}

function requireLicenses(setting: Setting, named: readonly (string | null)[]): void {
  for (const id of named) {
    if (id !== null && !setting.licenses.has(id)) {
      throw invalidField('license', id, `one of ${[...setting.licenses.keys()].join(', ')}`)
    }
  }
}
