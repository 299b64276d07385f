/** The summary feeds carry when none was written: the opening of the story, capped, never the whole of it. */

const CAP = 280

/**
 * The opening of a body's plain text: at most 280 characters and at most half of it, cut at a word, with an ellipsis.
 * Empty for an empty text.
 */
export function deriveSummary(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  const characters = [...words]
  const cap = Math.min(CAP, Math.floor(characters.length / 2))
  const opening = characters.slice(0, cap).join('')
  const cut = opening.lastIndexOf(' ')
  const kept = (cut > cap / 2 ? opening.slice(0, cut) : opening).replace(/[\s,;:.–—-]+$/u, '')
  return kept === '' ? '' : `${kept}…`
}
