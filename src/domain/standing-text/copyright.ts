/** The copyright line: mark, year and holder in whatever order they were written. */
import { findAgency } from './agencies.ts'
import type { Finding, Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { isAmong, isNameLike } from './names.ts'
import { type RightsPhrase, wordsBeside } from './rights-phrases.ts'

const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`
const YEARS = String.raw`${YEAR}(?:\s?[-–—/]\s?(?:${YEAR}|present)|[-–—/]\d{2}(?!\d)|(?:,\s?|\s(?:and|&|to)\s)${YEAR})*`
const WORD_MARK = String.raw`(?:copyright(?:s|ed)?(?!\p{L})(?:\snotice)?|copr(?!\p{L})\.?)`
const SIGN_MARK = String.raw`(?:©|&copy;|\(\s?c\s?\))`
/** "c.2025", as wire services write it; "c. 1920" is about a time. */
const LETTER_MARK = String.raw`(?<!\p{L})c\.(?=20\d{2}(?!\d))`
const SEPARATORS = String.raw`[\s:,.|–—-]*`

/** Whether a sentence has a copyright mark at all. */
export const COPYRIGHT_MARK = new RegExp(`${SIGN_MARK}|(?<!\\p{L})${WORD_MARK}|${LETTER_MARK}`, 'iu')
const MARKS_FIRST = new RegExp(`^(?:(?:${SIGN_MARK}|${WORD_MARK}|${LETTER_MARK})${SEPARATORS})+`, 'iu')
const MARKS_LATER = new RegExp(`[\\s,|–—-]+(?:(?:${SIGN_MARK}|${WORD_MARK})${SEPARATORS})+`, 'iu')
const YEARS_FIRST = new RegExp(`^(${YEARS})${SEPARATORS}(?:(?:by|of|to)\\s)?(.*)$`, 'iu')
/** "Copyright 2025: a year of lawsuits" announces something; no holder follows a colon so. */
const ANNOUNCEMENT = /:\s(?:(?!by\s|of\s)\p{Ll}|An?\s)/u
const YEARS_LAST = new RegExp(`^(.{1,120}?)[\\s,(]+(${YEARS})\\)?\\.?$`, 'iu')

type Line = {
  readonly mark: 'sign' | 'letter' | 'word' | null
  readonly year: string | null
  readonly holder: string | null
}

/** A line with a mark: "© 2025 X", "Copyright (c) 2019–2025 by X", "X © 2025", "2025 © X", "© X 2025". */
export function readCopyrightLine(sentence: Sentence, context: LiftingContext): Finding | null {
  const line = parseLine(sentence.text)
  if (!line || line.mark === null) return null
  return { facts: factsOf(line), alone: isSure(line, context) }
}

/** "All rights reserved", alone or with a copyright line or the holder's name beside it. */
export function readRightsPhrase(
  { phrase }: RightsPhrase,
  sentence: Sentence,
  context: LiftingContext,
): Finding | null {
  const beside = wordsBeside(phrase, sentence.text)
  if (!beside) return null
  if (beside.rest === '') return { facts: { allRightsReserved: true }, alone: true }
  const line = parseLine(beside.rest.replace(/^(?:by|to|a|à|na|de|für|von)\s/iu, ''))
  if (!line) return null
  const isNamed = line.mark !== null || beside.before || isAmong(context.ownNames, line.holder ?? '')
  if (!isNamed && line.year === null) return null
  return { facts: { ...factsOf(line), allRightsReserved: true }, alone: true }
}

/** The holder a sentence with the sign ©, or with a mark and a year, names; null where it is no such line. */
export function holderOfLine(text: string): string | null {
  const line = parseLine(text)
  const isMarked = line !== null && line.mark !== null && (line.mark === 'sign' || line.year !== null)
  return isMarked ? line.holder : null
}

/** A year and a name without a mark, as the first line of a notice that spans several: "2025 Naija247news Media Group LLC". */
export function readYearAndHolder(sentence: Sentence): Finding | null {
  const line = parseLine(sentence.text)
  return line?.year && line.holder ? { facts: factsOf(line), alone: false } : null
}

function parseLine(text: string): Line | null {
  if (ANNOUNCEMENT.test(text)) return null
  const opening = MARKS_FIRST.exec(text)
  if (opening) return parseNamed(markOf(opening[0]), text.slice(opening[0].length))
  const later = MARKS_LATER.exec(text)
  if (!later) return parseNamed(null, text)
  const before = text.slice(0, later.index)
  const after = text.slice(later.index + later[0].length)
  const isYearFirst = new RegExp(`^${YEARS}$`, 'iu').test(before)
  return parseNamed(
    markOf(later[0]),
    isYearFirst || after === '' ? `${before} ${after}`.trim() : `${after} ${before}`,
  )
}

function parseNamed(mark: Line['mark'], text: string): Line | null {
  const first = YEARS_FIRST.exec(text)
  const last = first ? null : YEARS_LAST.exec(text)
  const year = first?.[1] ?? last?.[2] ?? null
  const holder = asWritten(first?.[2] ?? last?.[1] ?? text.replace(/^(?:by|of)\s/iu, ''))
  if (holder === '') return year === null && mark === null ? null : { mark, year, holder: null }
  const isSmall = mark === 'sign' || !/\p{Lu}/u.test(text)
  return isNameLike(holder, { isSmall }) ? { mark, year, holder } : null
}

/** The name without what follows it; the full stop stays where it belongs to it ("Inc.", "S.A."). */
function asWritten(name: string): string {
  const bare = name
    .replace(/(?<=\S)[\s,;|–—-]+\(?(?:https?:\/\/|www\.)[^\s()]+\)?$/iu, '')
    .replace(/[\s,;:|–—-]+$/u, '')
  return /(?:^|\s)(?:inc|corp|co|bros|(?:\p{L}\.)+\p{L})\.$/iu.test(bare) ? bare : bare.replace(/\.+$/, '')
}

function markOf(marks: string): Line['mark'] {
  if (/©|&copy;/iu.test(marks)) return 'sign'
  return /cop/iu.test(marks) ? (/\(/.test(marks) ? 'sign' : 'word') : 'letter'
}

/** A year makes a line sure, with the sign ©, or with a name; without a year "© Getty Images" may be a caption's credit. */
function isSure({ mark, year, holder }: Line, context: LiftingContext): boolean {
  if (holder === null) return mark === 'sign' && year !== null
  return (
    year !== null || (mark === 'sign' && (isAmong(context.ownNames, holder) || findAgency(holder) !== null))
  )
}

function factsOf({ year, holder }: Line): Finding['facts'] {
  const agency = holder === null ? null : findAgency(holder)
  return {
    ...(year !== null && { year }),
    ...(holder !== null && { holder }),
    ...(agency !== null && { agency }),
  }
}
