/** An article in JSON (the contract that outsiders write): its strict schema. */
import { z } from 'zod'
import { GENRES } from '../../domain/article.ts'
import { PUBLISH_STATUSES } from '../../domain/publish-status.ts'
import { imageInput, recordingInput } from './asset-json.ts'
import {
  dateOrInstant,
  emailAddress,
  expecting,
  htmlText,
  languageTag,
  licenseId,
  lineOfText,
  longText,
  optionalLine,
  webAddress,
  yearOrRange,
} from './fields.ts'

function articleId() {
  const expected = 'an id of letters, digits, "_" and "-", beginning with a letter or digit, at most 64 long'
  return z.string(expected).regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, expected)
}

const bylineInput = z.strictObject(
  { name: lineOfText(200), email: emailAddress().nullish(), url: webAddress().nullish() },
  expecting('an object with a name, such as {"name": "Ada Obi"}'),
)

const sourceInput = z.strictObject(
  { title: lineOfText(300), url: webAddress() },
  expecting('an object with the title and the url of the feed it came from'),
)

const rightsInput = z.strictObject(
  {
    holder: optionalLine(300).nullish(),
    year: yearOrRange().nullish(),
    notice: longText(2000).nullish(),
    credit: optionalLine(300).nullish(),
    contact: emailAddress().nullish(),
    policyUrl: webAddress().nullish(),
  },
  expecting('an object'),
)

/** Strict: an unknown field is a fault. Only `headline` and `bodyHtml` are required; null means "not said". */
export const articleInput = z.strictObject(
  {
    id: articleId().nullish(),
    headline: lineOfText(300),
    summary: longText(2000).nullish(),
    bodyHtml: htmlText(),
    language: languageTag().nullish(),
    byline: z.array(bylineInput, 'a list of {"name": …}').max(50, 'at most 50 names').nullish(),
    dateline: optionalLine(200).nullish(),
    section: optionalLine(100).nullish(),
    genre: z.enum(GENRES).nullish(),
    tags: z.array(lineOfText(100), 'a list of texts').max(50, 'at most 50 tags').nullish(),
    url: webAddress().nullish(),
    images: z.array(imageInput, 'a list of {"url": …}').max(100, 'at most 100 images').nullish(),
    recordings: z.array(recordingInput, 'a list of {"url": …}').max(100, 'at most 100 recordings').nullish(),
    source: sourceInput.nullish(),
    publishedAt: dateOrInstant().nullish(),
    embargoUntil: dateOrInstant().nullish(),
    expiresAt: dateOrInstant().nullish(),
    status: z.enum(PUBLISH_STATUSES).nullish(),
    license: licenseId().nullish(),
    rights: rightsInput.nullish(),
  },
  expecting('an article: an object with headline and bodyHtml'),
)

/** The same with the headline left open, for documents in which it may be missing. */
export const untitledArticleInput = articleInput.extend({ headline: lineOfText(300).nullish() })

export type UntitledArticleInput = z.infer<typeof untitledArticleInput>
