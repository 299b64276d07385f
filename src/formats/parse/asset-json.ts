/** Images, recordings and their renditions in an article's JSON: their strict schemas. */
import { z } from 'zod'
import { mediumOf, typeFromUrl } from '../../domain/media-type.ts'
import { expecting, licenseId, longText, optionalLine, webAddress, wholeNumber } from './fields.ts'

function imageType() {
  const expected = 'the media type of an image, such as image/jpeg'
  return z
    .string(expected)
    .regex(/^image\/[a-z0-9.+-]+$/i, expected)
    .nullish()
}

const RECORDED = 'a media type of audio or video, such as audio/mpeg'

function recordingType() {
  return z
    .string(RECORDED)
    .refine((type) => /^[a-z]+\/[a-z0-9.+-]+$/i.test(type) && mediumOf(type) !== 'image', RECORDED)
    .nullish()
}

/** The media type of a recording: as stated, else as its URL's ending says; null where neither does. */
export function recordedType({
  type,
  url,
}: {
  readonly type?: string | null | undefined
  readonly url: string
}) {
  return type?.toLowerCase() ?? typeFromUrl(url, ['audio', 'video'])
}

const isTyped = (recording: { readonly type?: string | null | undefined; readonly url: string }) =>
  recordedType(recording) !== null
const UNTYPED = { path: ['type'], error: `${RECORDED}, since the ending of the url names none` }

const measures = {
  length: wholeNumber(0).nullish(),
  width: wholeNumber(1).nullish(),
  height: wholeNumber(1).nullish(),
}

const rights = {
  alt: longText(2000).nullish(),
  credit: optionalLine(300).nullish(),
  holder: optionalLine(300).nullish(),
  license: licenseId().nullish(),
}

function renditions<T extends z.ZodType>(rendition: T) {
  return z.array(rendition, 'a list of {"url": …}').max(20, 'at most 20 renditions').nullish()
}

const OBJECT = expecting('an object with a url')
const duration = wholeNumber(0).nullish()

const imageRendition = z.strictObject({ url: webAddress(), type: imageType(), ...measures }, OBJECT)

export const imageInput = z.strictObject(
  { url: webAddress(), type: imageType(), ...measures, ...rights, renditions: renditions(imageRendition) },
  OBJECT,
)

const recordingRendition = z
  .strictObject({ url: webAddress(), type: recordingType(), ...measures, duration }, OBJECT)
  .refine(isTyped, UNTYPED)

export const recordingInput = z
  .strictObject(
    {
      url: webAddress(),
      type: recordingType(),
      ...measures,
      duration,
      ...rights,
      renditions: renditions(recordingRendition),
    },
    OBJECT,
  )
  .refine(isTyped, UNTYPED)
