/** From an article's JSON, already checked, to a Draft. */
import type { z } from 'zod'
import type { Rendition } from '../../domain/asset.ts'
import type { Draft, DraftImage, DraftRecording } from '../../domain/draft.ts'
import { AppError, type Fault } from '../../domain/errors.ts'
import { typeFromUrl } from '../../domain/media-type.ts'
import type { StatedRights } from '../../domain/rights.ts'
import type { Instant } from '../../domain/time.ts'
import { type UntitledArticleInput, untitledArticleInput } from './article-json.ts'
import { recordedType } from './asset-json.ts'
import { faultAt, faultsOf } from './faults.ts'
import { readInstant } from './times.ts'

export type DraftRead =
  | { readonly outcome: 'parsed'; readonly draft: Draft }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/** Checks a value of any kind as an article (a headline may be missing) and makes a Draft of it. `timeZone` is for dates alone. */
export function readDraft(
  value: unknown,
  timeZone: string,
  schema: z.ZodType<UntitledArticleInput> = untitledArticleInput,
): DraftRead {
  const parsed = schema.safeParse(value)
  if (!parsed.success) return { outcome: 'refused', faults: faultsOf(parsed.error, value) }
  const draft = composeDraft(parsed.data, timeZone)
  const faults = timeFaults(draft)
  return faults.length > 0 ? { outcome: 'refused', faults } : { outcome: 'parsed', draft }
}

/** The Draft of an article that its schema has accepted. Throws AppError `invalid` for times that contradict one another. */
export function draftOf(input: UntitledArticleInput, { timeZone }: { readonly timeZone: string }): Draft {
  const draft = composeDraft(input, timeZone)
  const faults = timeFaults(draft)
  if (faults.length > 0)
    throw new AppError('invalid', 'The times of the article contradict one another', { faults })
  return draft
}

function composeDraft(input: UntitledArticleInput, timeZone: string): Draft {
  const instant = (text: string | null | undefined) => (text ? readInstant(text, timeZone) : null)
  return {
    id: stated(input.id),
    headline: stated(input.headline),
    summary: stated(input.summary),
    bodyHtml: input.bodyHtml,
    language: stated(input.language),
    byline: bylineOf(input),
    dateline: stated(input.dateline),
    section: stated(input.section),
    genre: stated(input.genre),
    tags: [...new Set(input.tags ?? [])],
    url: stated(input.url),
    images: (input.images ?? []).map(imageOf),
    recordings: (input.recordings ?? []).map(recordingOf),
    source: stated(input.source),
    publishedAt: instant(input.publishedAt),
    embargoUntil: instant(input.embargoUntil),
    expiresAt: instant(input.expiresAt),
    status: stated(input.status),
    license: stated(input.license),
    rights: rightsOf(input.rights ?? {}),
  }
}

/** Null for what was left out or left empty. */
function stated<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value
}

function bylineOf({ byline }: UntitledArticleInput): Draft['byline'] {
  return byline?.map(({ name, email, url }) => ({ name, email: email ?? null, url: url ?? null })) ?? null
}

function imageOf(image: NonNullable<UntitledArticleInput['images']>[number]): DraftImage {
  return {
    url: image.url,
    alt: image.alt ?? '',
    inline: false,
    type: image.type?.toLowerCase() ?? null,
    ...factsOf(image),
    renditions: (image.renditions ?? []).map((rendition) =>
      renditionOf({
        ...rendition,
        type: rendition.type?.toLowerCase() ?? typeFromUrl(rendition.url, ['image']),
      }),
    ),
  }
}

function recordingOf(recording: NonNullable<UntitledArticleInput['recordings']>[number]): DraftRecording {
  return {
    url: recording.url,
    alt: recording.alt ?? '',
    // The schema accepts none whose type is not known.
    type: recordedType(recording) ?? '',
    duration: stated(recording.duration),
    ...factsOf(recording),
    renditions: (recording.renditions ?? []).map((rendition) =>
      renditionOf({ ...rendition, type: recordedType(rendition) }),
    ),
  }
}

function factsOf(asset: Omit<NonNullable<UntitledArticleInput['images']>[number], 'type' | 'renditions'>) {
  return {
    length: stated(asset.length),
    width: stated(asset.width),
    height: stated(asset.height),
    credit: stated(asset.credit),
    holder: stated(asset.holder),
    license: stated(asset.license),
  }
}

type StatedRendition = {
  readonly [K in keyof Omit<Rendition, 'url' | 'type'>]?: Rendition[K] | undefined
} & Pick<Rendition, 'url' | 'type'>

function renditionOf({ url, type, length, width, height, duration }: StatedRendition): Rendition {
  const numbers = { length: stated(length), width: stated(width), height: stated(height) }
  return { url, type, ...numbers, duration: stated(duration) }
}

/** Only what was stated: a right that is absent here may still be lifted from the body. */
function rightsOf(rights: NonNullable<UntitledArticleInput['rights']>): Partial<StatedRights> {
  const year = rights.year == null ? null : String(rights.year).trim()
  return {
    ...(rights.holder && { holder: rights.holder }),
    ...(year && { year }),
    ...(rights.notice && { notice: rights.notice }),
    ...(rights.credit && { credit: rights.credit }),
    ...(rights.contact && { contact: rights.contact }),
    ...(rights.policyUrl && { policyUrl: rights.policyUrl }),
  }
}

/** An expiry must come after publication and after the embargo; an embargo may be before or after publication. */
function timeFaults({ publishedAt, embargoUntil, expiresAt }: Draft): readonly Fault[] {
  if (expiresAt === null) return []
  const late = (start: Instant | null) => start !== null && start >= expiresAt
  const faults: Fault[] = []
  if (late(embargoUntil)) {
    faults.push(faultAt('embargoUntil', embargoUntil, `an instant before the expiry (${expiresAt})`))
  }
  if (late(publishedAt)) {
    faults.push(faultAt('expiresAt', expiresAt, `an instant after publication (${publishedAt})`))
  }
  return faults
}
