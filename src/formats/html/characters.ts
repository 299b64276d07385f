/** Which characters may stand in text that is to be printed as XML, and the removal of those that may not. */

// XML 1.0 §2.2 (Char), negated. Under the `u` flag a surrogate counts only where it stands alone.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The same and every surrogate, paired or not: quick to look for, and in most texts there is none. */
const SUSPECT = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/

/** Text without the characters XML 1.0 §2.2 excludes, lone surrogates among them; everything else unchanged. */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? text.replace(ILLEGAL, '') : text
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
