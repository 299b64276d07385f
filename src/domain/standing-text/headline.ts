/** The headline made for a story that came without one, from its first sentence. */
import { agencyInDateline } from './agencies.ts'
import { plainText } from './plain.ts'
import { splitSentences } from './sentences.ts'

const LIMIT = 100
/** Below this a clause says too little to be a headline. */
const LEAST = 40

/** Marks at which a sentence may be left: what stands before them is a statement of its own. */
const CLAUSE_END =
  /\s?[;—–]\s|:\s|\s-\s|,\s(?=(?:as|after|before|but|while|when|where|who|which|amid|following|because|since|although|despite|saying|according)\s)/gu

/**
 * At most 100 UTF-16 units: the first sentence; where that is longer, its opening clause; where that is too, as many
 * words as fit, with "…". Without a dateline, without punctuation at its end but for a question mark; empty when the
 * text has no words.
 */
export function deriveHeadline(text: string): string {
  const plain = withoutDateline(plainText(text.slice(0, 1000)).toWellFormed())
  const sentence = splitSentences(plain, 'prose').find((piece) => /[\p{L}\p{N}]/u.test(piece)) ?? ''
  const whole = withoutEnd(sentence)
  if (whole.length <= LIMIT) return whole
  const clause = [...whole.matchAll(CLAUSE_END)]
    .map((match) => withoutEnd(whole.slice(0, match.index)))
    .findLast((part) => part.length >= LEAST && part.length <= LIMIT)
  return clause ?? `${withoutEnd(cutAtWord(whole)).replace(/[?？؟]+$/u, '')}…`
}

/** An agency's "LAGOS, Oct 15 (Reuters) - " says where and when a story was filed, not what it is about. */
function withoutDateline(text: string): string {
  return agencyInDateline(text) === null
    ? text
    : text.replace(/^[^()]{0,80}\([^()]{2,40}\)\s*[-–—:]*\s*/u, '')
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, LIMIT)
  const space = cut.lastIndexOf(' ')
  return space >= LEAST ? cut.slice(0, space) : cutAtCharacter(text)
}

/** For text without spaces: whole characters as a reader counts them, so that no accent or emoji is torn apart. */
function cutAtCharacter(text: string): string {
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, LIMIT * 2))) {
    if (cut.length + segment.length >= LIMIT) break
    cut += segment
  }
  return cut
}

/** Without full stops, commas, dashes at the end, where a question keeps its mark, nor a bracket or quotation mark whose partner is not there. */
function withoutEnd(text: string): string {
  const bare = text.trim().replace(/[\s.,;:!?…–—。！？；：，、؟۔।-]+$/u, '')
  const question = bare === '' ? undefined : /[?？؟]/u.exec(text.trim().slice(bare.length))?.[0]
  const trimmed = `${bare}${question ?? ''}`
  const last = trimmed.at(-1) ?? ''
  const opener = { '”': '“', '’': '‘', ')': '(', ']': '[', '»': '«' }[last]
  if (opener !== undefined && !trimmed.includes(opener)) return withoutEnd(trimmed.slice(0, -1))
  return trimmed
}
