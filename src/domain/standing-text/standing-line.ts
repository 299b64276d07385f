/** The standing line: a line that opens a document and is a byline or a note, not its headline. */
import { splitLabel } from './notes.ts'
import { plainTextIfShort, withoutOrnaments } from './plain.ts'
import { readParagraph } from './reading.ts'

/** Whether a line is standing text by its words alone: "By Jane Okafor", "Editor’s Note: …", "© 2025 Harmattan Post". */
export function isStandingLine(text: string): boolean {
  const plain = plainTextIfShort(text)
  if (plain === null) return false
  if (splitLabel(withoutOrnaments(plain)).label === 'editor') return true
  const reading = readParagraph({ html: '', text }, { ownNames: [] })
  return reading.state === 'standing' && reading.sentences.every(({ match }) => match.alone)
}
