/** Sentences: where one ends, knowing that "Mr.", "U.S." and "Oct. 15" end nothing. */

const TITLES =
  'mr mrs ms messrs dr prof gen lt col maj capt sgt cpl brig adm sen gov rep pres amb hon rev fr st engr barr arc alh pst vs no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec copr'
const COMPANIES = 'inc ltd co corp bros cos llc plc dept univ assn'
const ABBREVIATIONS = new Set(TITLES.split(' '))
const COMPANY_ABBREVIATIONS = new Set(COMPANIES.split(' '))

const STOP = /[.!?…]+["'”’)\]»]*(?=[\s\p{Cf}]|$)|[。！？؟۔।]+["”’」』)]*|(?<=\s)[|•·](?=\s)/gu

/**
 * Pieces of a text, one a sentence, that joined give the text again.
 * In prose the next sentence opens with no small letter and "Inc." ends none; in standing text either may be, and a
 * lone "|", "•" or "·" separates too.
 */
export function splitSentences(text: string, style: 'prose' | 'standing'): string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(STOP)) {
    const after = match.index + match[0].length
    if (!isSentenceEnd(text, { mark: match[0], at: match.index, after }, style)) continue
    pieces.push(text.slice(from, after))
    from = after
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

type Stop = { readonly mark: string; readonly at: number; readonly after: number }

function isSentenceEnd(text: string, stop: Stop, style: 'prose' | 'standing'): boolean {
  if (/^[|•·]$/u.test(stop.mark)) return style === 'standing'
  if (style === 'prose' && /^[\s\p{Cf}]*\p{Ll}/u.test(text.slice(stop.after, stop.after + 12))) return false
  return stop.mark !== '.' || !isAbbreviation(text.slice(Math.max(0, stop.at - 24), stop.at), style)
}

function isAbbreviation(before: string, style: 'prose' | 'standing'): boolean {
  const word = /(?:^|[\s\p{Cf}("'“‘-])((?:\p{L}+\.)*\p{L}+)$/u.exec(before)?.[1]
  if (!word) return false
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || (/^\p{Lu}$/u.test(word) && word !== 'I')) return true
  const lower = word.toLowerCase()
  return ABBREVIATIONS.has(lower) || (style === 'prose' && COMPANY_ABBREVIATIONS.has(lower))
}
