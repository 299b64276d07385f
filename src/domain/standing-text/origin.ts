/** Origins: the name that words open with where a passage says whom a work is from, and what is no origin at all. */
import { findPictureAgency } from './agencies.ts'
import { isNameLike } from './names.ts'
import { isKnownOutlet, isPublisher } from './outlets.ts'

/** `name`: whose work it is, as worded; null where that is not understood. */
export type Claim = { readonly name: string | null }

export const PERMITTED = '(?:with\\s(?:the\\s)?(?:\\p{L}+\\s){0,2}permission\\s)'
const FROM = '(?:by|in|on|at|from|of|via|with|through|courtesy of)'
const LANGUAGE =
  '(?:english|pidgin|hausa|yoruba|igbo|fulfulde|fula|kanuri|tiv|efik|french|arabic|swahili|kiswahili|portuguese|spanish|german|italian|dutch|russian|ukrainian|chinese|mandarin|japanese|korean|hindi|urdu|bengali|turkish|persian|amharic|somali|zulu|xhosa|afrikaans|wolof|twi|shona)'
const IN_LANGUAGE = new RegExp(
  `^in\\s(?:nigerian\\s)?${LANGUAGE}(?:\\s(?:and|or)\\s${LANGUAGE})?(?!\\p{L})[\\s,]*`,
  'iu',
)
const COUNT = '(?:\\d+|two|three|four|five|six|seven|several|many|parts?|instal?lments?)'
const IN_PARTS = new RegExp(
  `^in\\s(?:${COUNT}(?!\\p{L})|an?\\s(?:\\p{L}+-part\\s)?series(?!\\p{L})|full(?!\\p{L}))`,
  'iu',
)
const OWN_PAGES =
  /^(?:our(?!\s(?:\p{L}+\s)?(?:sister|partner|affiliate|parent))|this\s(?:own\s)?(?:web\s?site|site|pages?|newsletter|print|blog|edition|paper|newspaper|magazine)|here)(?!\p{L})/iu
const DATE =
  /^(?:on\s)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?(?:,?\s(?:\d|\p{Lu})|$))/u

/** Whether it is reported rather than stated: "…, the judge ruled". */
export const REPORTED =
  /,\s(?:[^,]{1,60}\s)?(?:said|says|told|ruled|claimed|claims|argued|added|alleged|insisted|maintained|held|testified|wrote|declared|announced|explained)(?:\s[^,]{1,40})?$/iu

/** Whom "first published …" goes on to name; null where it goes on to a day, a language or the newsroom's own pages. */
export function readOrigin(words: string | undefined): Claim | null {
  if (words === undefined) return null
  const bareWords = words.trim().replace(new RegExp(`^${PERMITTED}`, 'iu'), '')
  if (IN_PARTS.test(bareWords)) return null
  const untranslated = bareWords.replace(IN_LANGUAGE, '')
  const from = new RegExp(`^${FROM}\\s`, 'iu')
  if (untranslated !== bareWords && !from.test(untranslated)) return null
  const source = untranslated.replace(from, '')
  return OWN_PAGES.test(source) || DATE.test(source.toLowerCase()) ? null : { name: nameAt(source) }
}

/** The name, or the site, that words open with; null where they open with neither. */
export function nameAt(words: string): string | null {
  const url = siteOf(words)
  if (url !== null) return url
  const name = bareName(
    words.split(
      /,?\s(?:under|with|as|on|in|and (?:is|was|has|can|cannot|may|must|should|shall|all)|(?:an?|the|which|where|who)\s(?=\p{Ll}))|[;|(]|\s[–—-]\s|\.\s|,\s(?=\p{Ll})/u,
    )[0] ?? '',
  )
  return isNameLike(name, { isSmall: false }) ? name : null
}

/** The host of words that are a web address and no more. */
export function siteOf(words: string): string | null {
  return /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,12})(?:\/\S*)?$/iu.exec(words.trim())?.[1] ?? null
}

export function bareName(name: string): string {
  return name.trim().replace(/^["“‘']+|["”’'\s.,;:]+$/gu, '')
}

/** A publisher of news that words name and end with, but for a permission: "The Conversation, with permission". */
export function publisherAlone(words: string): string | null {
  const name = nameAt(words)
  if (name === null || !isNewsPublisher(name)) return null
  const rest = words.slice(words.indexOf(name) + name.length)
  return /^[\s"”’'.)]*$/u.test(rest) || /\b(?:permission|licen[sc]e)\b/iu.test(rest) ? name : null
}

/** The first publisher of news in a list: "Refinitiv, Reuters", "Amina Bello/Daily Trust". */
export function publisherAmong(words: string): string | null {
  const name = nameAt(words)
  if (name === null || isNewsPublisher(name)) return name
  return (
    name
      .split(/\s(?:and|&)\s|,\s|\s?\/\s?/u)
      .map(bareName)
      .find(isNewsPublisher) ?? null
  )
}

/** What ends so is as often a table's source: "OPEC Monthly Oil Market Report". */
const PERIODICAL_OF_FIGURES =
  /\s(?:reports?|reviews?|bulletin|outlook|monitor|record|world|trust|network|yearbook)$/iu

/** A picture agency supplies no stories, and "EPA" under a table guards the environment. */
function isNewsPublisher(name: string): boolean {
  if (findPictureAgency(name) !== null || !isPublisher(name)) return false
  return isKnownOutlet(name) || !PERIODICAL_OF_FIGURES.test(name)
}
