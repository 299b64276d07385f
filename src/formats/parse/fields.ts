/** The kinds of field an article document has, as schemas whose messages say what was expected. */
import { z } from 'zod'
import { isHostName, webUrl } from '../../domain/web-url.ts'
import { collapseSpace, legalText } from '../html/characters.ts'
import { isDate, isDateOrInstant } from './times.ts'

/** Text that can be printed: lone surrogates replaced, characters XML 1.0 §2.2 excludes removed. */
function printable(text: string): string {
  return legalText(text.toWellFormed())
}

/** UAX #9 §2.1, §2.2: overrides, embeddings and isolates, with which a line can be made to read as another. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** One line of text without controls of its direction, trimmed, runs of white space as one space; 1 to `longest` characters. */
export function lineOfText(longest: number) {
  const expected = `text of 1 to ${longest} characters`
  return optionalLine(longest).min(1, expected)
}

/** The same where nothing need be said: an empty text counts as not said. */
export function optionalLine(longest: number) {
  const expected = `text of at most ${longest} characters`
  return z
    .string(expected)
    .overwrite((text) => collapseSpace(printable(text).replace(DIRECTION_CONTROLS, '')))
    .max(longest, expected)
}

/** Text of any number of lines, trimmed; an empty one counts as not said. */
export function longText(longest: number) {
  const expected = `text of at most ${longest} characters`
  return z
    .string(expected)
    .overwrite((text) => printable(text).trim())
    .max(longest, expected)
}

/** HTML with something in it. */
export function htmlText() {
  const expected = 'the body as HTML, not empty'
  return z
    .string(expected)
    .overwrite(printable)
    .refine((text) => text.trim() !== '', expected)
}

/** An absolute http or https URL. */
export function webAddress() {
  const expected = 'an absolute http or https URL, such as https://news.example/story'
  return z
    .string(expected)
    .overwrite((text) => printable(text).trim())
    .max(2000, 'a URL of at most 2000 characters')
    .refine((text) => webUrl(text) !== null && !/\s/.test(text), expected)
}

/** An e-mail address, with a domain that has a dot in it. */
export function emailAddress() {
  const expected = 'an e-mail address, such as desk@news.example'
  return z
    .string(expected)
    .overwrite((text) => printable(text).trim())
    .max(254, expected)
    .regex(/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/u, expected)
}

/** A host name with a dot in it, in lower case; one in other letters than ASCII's as DNS has it (`xn--…`). */
export function hostName() {
  const expected = 'a host name, such as news.example: no scheme, no path, no port'
  return z
    .string(expected)
    .overwrite((text) => canonicalHost(text) ?? text)
    .refine((text) => canonicalHost(text) !== null, expected)
}

function canonicalHost(text: string): string | null {
  const url = `https://${text.trim()}/`
  if (/[/\\@:?#%\s]/.test(text.trim()) || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return isHostName(hostname) ? hostname : null
}

/** A day of the calendar, as `2026-01-06`. */
export function calendarDay() {
  const expected = 'a day that exists, such as 2026-01-06'
  return z
    .string(expected)
    .overwrite((text) => text.trim())
    .refine(isDate, expected)
}

/** A date-time of RFC 3339 §5.6, or a date alone, which is read in the newsroom's time zone. */
export function dateOrInstant() {
  const expected =
    'a date-time of RFC 3339 such as 2025-10-15T08:00:00+01:00, or a date such as 2025-10-15 (the day must exist)'
  return z
    .string(expected)
    .overwrite((text) => text.trim())
    .max(64, expected)
    .refine(isDateOrInstant, expected)
}

/** A language tag (BCP 47) in its canonical form. */
export function languageTag() {
  const expected = 'a language tag of BCP 47, such as en, yo-NG or ha-Arab'
  return z
    .string(expected)
    .overwrite((text) => canonicalLanguage(text) ?? text)
    .refine((text) => canonicalLanguage(text) !== null, expected)
}

/** The canonical form of a BCP 47 tag; null for what is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null
  } catch {
    return null
  }
}

/** A whole number of something, none of it below `least`. */
export function wholeNumber(least: number) {
  const expected = `a whole number, ${least} or more`
  return z.int(expected).min(least, expected).max(Number.MAX_SAFE_INTEGER, expected)
}

/** A year, or a range of years as written: `2025`, `"2019–2025"`. */
export function yearOrRange() {
  const expected = 'a year such as 2025, or a range such as "2019–2025"'
  const range = /^\s*\d{4}(\s*[-–—]\s*\d{4})?\s*$/
  return z.union([
    z.int(expected).min(1000, expected).max(9999, expected),
    z.string(expected).regex(range, expected),
  ])
}

/** The id of a license. */
export function licenseId() {
  const expected = 'the id of a license: letters, digits, ".", "_" and "-", at most 64'
  return z.string(expected).regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, expected)
}

/** The message for what is not an object at all; unknown fields are told one by one. */
export function expecting(expected: string) {
  return {
    error: (issue: { readonly code: string }) => (issue.code === 'invalid_type' ? expected : undefined),
  }
}
