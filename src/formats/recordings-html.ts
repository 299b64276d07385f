/** An article's recordings in its body: a link to each, for readers that show no enclosures, with the credit it is owed. */
import type { Recording } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { mediumOf } from '../domain/media-type.ts'
import { shownText } from './enclosures.ts'
import { escapeHtml } from './html/text.ts'
import { assetCredit } from './rights.ts'

/** One paragraph a recording; the empty string where there is none. */
export function recordingsHtml(article: ClearedArticle): string {
  return article.recordings.map((recording) => `<p>${lineHtml(article, recording)}</p>`).join('')
}

/** "Audio: The market on its first morning (3:14). Sound: Sani Garba" */
export function lineHtml(article: ClearedArticle, recording: Recording): string {
  const length = recording.duration === null ? '' : ` (${clockOf(recording.duration)})`
  const credit = assetCredit(article, recording)
  const link = `<a href="${escapeHtml(recording.url)}">${escapeHtml(labelOf(recording))}</a>${length}`
  return `${link}${credit === null ? '' : `<br>${escapeHtml(credit)}`}`
}

/** What it is: "Audio: The market on its first morning". */
export function labelOf({ type, alt }: Recording): string {
  const name = mediumOf(type) === 'audio' ? 'Audio' : 'Video'
  const words = shownText(alt)
  return words === null ? name : `${name}: ${words}`
}

/** Seconds as a clock shows them: `3:14`, `1:02:05`. */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
