/** The attachments of an article in JSON Feed 1.1: its recordings and images, each in every rendition, with what is owed for them. */
import { type Image, isRecording, type Recording } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { mediumOf } from '../domain/media-type.ts'
import { type Enclosure, mediaTypeOf, shownText, type Work, worksOf } from './enclosures.ts'
import { assetRecord, imageRecord } from './rights.ts'

type Shown = Image | Recording

/** Recordings first, then images; empty where there are none. */
export function attachmentsOf(article: ClearedArticle, edition: Edition) {
  const works = worksOf<Shown>([...article.recordings, ...article.images])
  const titles = titlesOf(works)
  return works.flatMap(({ asset, files }, at) =>
    files.map((enclosure) => ({
      ...attachmentOf(enclosure, titles[at] ?? null),
      ...('inline' in asset
        ? { _newsroom_image: imageRecord(article, edition, asset, enclosure.file) }
        : { _newsroom_recording: assetRecord(article, edition, asset, enclosure.file) }),
    })),
  )
}

function attachmentOf({ file, url }: Enclosure, title: string | null) {
  return {
    url,
    mime_type: mediaTypeOf(file),
    ...(title === null ? {} : { title }),
    ...(file.length === null ? {} : { size_in_bytes: file.length }),
    ...(file.duration === null ? {} : { duration_in_seconds: file.duration }),
  }
}

const NAMES = { image: 'Image', audio: 'Audio', video: 'Video' } as const

/**
 * A title for each recording and for each image of several files, no two the same: files of one title are one work in several
 * formats (JSON Feed 1.1, attachments). An image of one file is told apart by having none.
 */
function titlesOf(works: readonly Work<Shown>[]): readonly (string | null)[] {
  const taken = new Set<string>()
  return works.map(({ asset, files }) => {
    if (files.length === 1 && !isRecording(asset)) return null
    const words = shownText(asset.alt) ?? NAMES[mediumOf(asset.type)]
    let title = words
    for (let count = 2; taken.has(title); count += 1) title = `${words} (${count})`
    taken.add(title)
    return title
  })
}
