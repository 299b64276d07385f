/** Plain text: what a reader sees of a passage, without the invisible characters and ornaments that pasting leaves in it. */

/** Longest plain text that is still read as standing text; beyond it a paragraph is the story's. */
const LONGEST_STANDING_TEXT = 1500

const ORNAMENT = String.raw`(?:(?![©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}]|[\s•·*_~#>|–—\-=→►▶■●▪◆★☆])+`
const LEADING = new RegExp(`^${ORNAMENT}`, 'u')
const TRAILING = new RegExp(`${ORNAMENT}$`, 'u')
const QUOTE_MARK = /^["“”„«‘'‹「『]/u

/**
 * The text with format characters (zero-width, soft hyphen, BOM, bidi marks), variation selectors and control characters
 * gone, every run of white space one space, composed (NFC). Apostrophes, dashes and case stay as written.
 */
export function plainText(text: string): string {
  if (/^(?:[!-~]+ )*[!-~]*$/.test(text)) return text.trimEnd()
  return text
    .replace(/[\p{Cf}\p{VS}]+/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}+/gu, '')
    .trim()
    .normalize('NFC')
}

/** The plain text of a passage short enough to be standing text; null for a longer one, which is not read through. */
export function plainTextIfShort(text: string): string | null {
  const plain = text.length <= LONGEST_STANDING_TEXT * 4 ? plainText(text) : null
  return plain !== null && plain.length <= LONGEST_STANDING_TEXT ? plain : null
}

/** Plain text without emoji, bullets, rules and emphasis marks around it, nor brackets that enclose all of it. */
export function withoutOrnaments(plain: string): string {
  const bare = plain.replace(LEADING, '').replace(TRAILING, '')
  const enclosed = /^(?:\((?!\s*c\s*\))([^()]*)\)|\[([^[\]]*)\])\.?$/iu.exec(bare)
  return (enclosed?.[1] ?? enclosed?.[2] ?? bare).trim()
}

/** Whether a passage opens with a quotation mark: somebody's words in the story, whatever they say. */
export function isQuoted(plain: string): boolean {
  return QUOTE_MARK.test(plain)
}

/** At most `limit` UTF-16 units of the plain text, with "…" where it was cut, never in the middle of a character. */
export function shorten(text: string, limit = 120): string {
  const plain = plainText(text.slice(0, limit * 8))
  return plain.length <= limit
    ? plain
    : `${plain
        .slice(0, limit - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
}

/** Text for comparing: lower case, without accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
