/** An article's recordings in its body: a link to each, for readers that show no enclosures, with the credit it is owed. */
import type { Recording } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { mediumOf } from '../domain/media-type.ts'
import { shownText } from './enclosures.ts'
import { escapeHtml } from './html/text.ts'
import { assetCredit } from './rights.ts'

/** One paragraph a recording; the empty string where there is none. */
export function recordingsHtml(article: ClearedArticle): string {
  return article.recordings.map((recording) => lineHtml(article, recording)).join('')
}

/** "Audio: The market on its first morning (3:14). Sound: Sani Garba" */
function lineHtml(article: ClearedArticle, recording: Recording): string {
  const name = mediumOf(recording.type) === 'audio' ? 'Audio' : 'Video'
  const words = shownText(recording.alt)
  const label = words === null ? name : `${name}: ${words}`
  const length = recording.duration === null ? '' : ` (${clockOf(recording.duration)})`
  const credit = assetCredit(article, recording)
  const link = `<a href="${escapeHtml(recording.url)}">${escapeHtml(label)}</a>${length}`
  return `<p>${link}${credit === null ? '' : `<br>${escapeHtml(credit)}`}</p>`
}

/** Seconds as a clock shows them: `3:14`, `1:02:05`. */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
