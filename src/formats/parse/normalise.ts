/** A document's text before it is read: one kind of line end, no byte order mark, nothing that cannot be printed. */
import { legalText } from '../html/characters.ts'

/** Text with `\n` for every line end (CR LF, CR, NEL, U+2028, U+2029), without a byte order mark and illegal characters. */
export function normaliseLines(text: string): string {
  return legalText(text)
    .replace(/^\u{FEFF}/u, '')
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
}
