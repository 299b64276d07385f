/** An article's recordings on our own page: a player of the browser's own for each, and below it the line that feeds carry. */
import type { Recording, Rendition } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { mediumOf } from '../domain/media-type.ts'
import { escapeHtml } from './html/text.ts'
import { labelOf, lineHtml } from './recordings-html.ts'

/** One figure a recording; the empty string where there is none. */
export function playersHtml(article: ClearedArticle): string {
  return article.recordings
    .map(
      (recording) =>
        `<figure>${playerHtml(recording)}<figcaption>${lineHtml(article, recording)}</figcaption></figure>`,
    )
    .join('')
}

/** Nothing is fetched before a reader asks for it: whoever hosts the recording would learn who read the page. */
function playerHtml(recording: Recording): string {
  const medium = mediumOf(recording.type) === 'audio' ? 'audio' : 'video'
  const { width, height } = recording
  const size = medium === 'video' && width && height ? ` width="${width}" height="${height}"` : ''
  const inPlace = medium === 'video' ? ' playsinline' : ''
  const sources = [recording, ...recording.renditions].map(sourceHtml).join('')
  const label = escapeHtml(labelOf(recording))
  return `<${medium} controls preload="none"${inPlace}${size} aria-label="${label}">${sources}</${medium}>`
}

/** A browser takes the first whose type it knows. */
function sourceHtml({ url, type }: Rendition): string {
  return `<source src="${escapeHtml(url)}"${type === null ? '' : ` type="${escapeHtml(type)}"`}>`
}
