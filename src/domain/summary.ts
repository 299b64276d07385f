/** The summary feeds carry when none was written: the opening of the story, capped, never the whole of it. */

const CAP = 280
const SHORTEST = 20

/**
 * The opening of a body's plain text: at most 280 characters and at most half of it, cut at a word, with an ellipsis.
 * Empty for an empty text.
 */
export function deriveSummary(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  const characters = [...words]
  const cap = Math.min(CAP, Math.floor(characters.length / 2))
  const kept = cutAtWord(characters.slice(0, cap).join(''), words.includes(' ')).replace(/[\s,;:.–—-]+$/u, '')
  return kept === '' ? '' : `${kept}…`
}

/** A script that writes without spaces is cut between characters; a single short word is not cut at all. */
function cutAtWord(opening: string, isSpaced: boolean): string {
  const cut = opening.lastIndexOf(' ')
  if (cut > opening.length / 2) return opening.slice(0, cut)
  return isSpaced ? opening.slice(0, Math.max(cut, 0)) : opening.length < SHORTEST ? '' : opening
}
