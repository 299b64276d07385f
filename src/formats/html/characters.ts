/** Which characters may stand in text that is to be printed as XML, and the removal of those that may not. */

/**
 * What XML 1.0 §2.2 (Char) excludes, lone surrogates among it, and what it discourages: the controls of C1 and DEL, and
 * the code points that are no characters. HTML calls these errors, and they show nothing anywhere.
 */
const UNFIT = /(?![\t\n\r\u{85}])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** U+0085, the line break of EBCDIC, is one of those controls, but words on its two sides must not run together. */
const NEXT_LINE = /\u0085/g

/** The same and every surrogate, paired or not: quick to look for, and in most texts there is none. */
const SUSPECT = /[^\t\n\r\x20-\x7E\xA0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/

/** Text without the characters that fit no document; everything else unchanged. */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNFIT, '').replace(NEXT_LINE, ' ') : text
}

/** Text with each run of white space (no-break spaces included) as one space, and none at its ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** One character that shows nothing, as the class of a `u` regular expression: white space, zero-width characters, soft hyphens. */
export const BLANK = String.raw`[\s\u{200B}-\u{200F}\u{2060}\u{FEFF}\u{AD}]`

const ALL_BLANK = new RegExp(`^${BLANK}*$`, 'u')

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  return ALL_BLANK.test(text)
}
