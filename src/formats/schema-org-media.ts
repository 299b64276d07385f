/** Images, audio and video in schema.org's words, each with its files, its credit and its terms. */
import type { Image, Recording, Rendition, ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { licenseUrl } from '../domain/edition.ts'
import { mediumOf } from '../domain/media-type.ts'
import { isOwnName } from '../domain/newsroom.ts'
import { shownText } from './enclosures.ts'
import { assetCredit, assetHolder, assetTermsUrl } from './rights.ts'
import { linkOf, type SchemaSetting, type Thing, termsPlace, thing } from './schema-org-parts.ts'
import { articleTerms } from './stated-terms.ts'

type MediaType = 'ImageObject' | 'AudioObject' | 'VideoObject'

/** None where its address is none a browser should follow. */
export function imageObject(article: ClearedArticle, setting: SchemaSetting, image: Image): readonly Thing[] {
  const url = linkOf(image.url)
  if (url === null) return []
  const fields = { ...fileFields(image), description: image.alt, ...assetFields(article, setting, image) }
  return [thing('ImageObject', { url, ...fields, encoding: encodingsOf('ImageObject', image) })]
}

/** `audio` and `video` of an article. */
export function recordingObjects(article: ClearedArticle, setting: SchemaSetting): Thing {
  const ofMedium = (medium: 'audio' | 'video', type: MediaType) =>
    article.recordings
      .filter((recording) => mediumOf(recording.type) === medium)
      .flatMap((recording) => recordingObject(article, setting, recording, type))
  return { audio: ofMedium('audio', 'AudioObject'), video: ofMedium('video', 'VideoObject') }
}

/** Search engines want a name and an instant: without words of its own it is called as its article, and is as old as that. */
function recordingObject(
  article: ClearedArticle,
  setting: SchemaSetting,
  recording: Recording,
  type: MediaType,
): readonly Thing[] {
  if (linkOf(recording.url) === null) return []
  const words = shownText(recording.alt)
  return [
    thing(type, {
      name: words ?? article.headline,
      description: words,
      uploadDate: article.listedAt,
      ...fileFields(recording),
      ...assetFields(article, setting, recording),
      encoding: encodingsOf(type, recording),
    }),
  ]
}

function fileFields(file: Rendition): Thing {
  return {
    contentUrl: linkOf(file.url),
    encodingFormat: file.type,
    width: file.width,
    height: file.height,
    duration: file.duration === null ? null : isoDuration(file.duration),
  }
}

/** The other files of the same work. */
function encodingsOf(type: MediaType, { renditions }: ShownAsset): readonly Thing[] {
  return renditions.filter(({ url }) => linkOf(url) !== null).map((file) => thing(type, fileFields(file)))
}

function assetFields(article: ClearedArticle, setting: SchemaSetting, asset: ShownAsset): Thing {
  const holder = assetHolder(article, asset)
  const isOwn = holder !== null && isOwnName(setting.newsroom, holder)
  const ours = licenseUrl(setting.baseUrl, { id: asset.license ?? article.rights.license.id })
  const isAsked = isOwn && articleTerms(article).agreement === null
  return {
    creditText: assetCredit(article, asset),
    copyrightNotice: holder && `© ${holder}`,
    copyrightHolder: holder && thing('Organization', { name: holder }),
    license: assetTermsUrl(termsPlace(setting, article), article, asset),
    acquireLicensePage: isAsked ? `${ours}#ask` : null,
  }
}

/** Seconds as ISO 8601 has them: `PT1H2M5S`. */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : '']
  return `PT${parts.join('') || '0S'}`
}
