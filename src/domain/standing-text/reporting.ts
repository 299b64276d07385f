/** The reporting line: who reported, from where, for which agency; and the short byline and the agency's sign-off. */
import { findAgency } from './agencies.ts'
import type { Finding, Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { isAmong } from './names.ts'
import { type People, readPeople } from './people.ts'

const ROLE =
  '(?:reporting|reported|writing|written|compiled|editing|edited|contributions?|photographs?|photography|graphics|story|text|words)'
const ROLES = String.raw`(?:and\s)?(?:with\s)?(?:(?:additional|extra|further|other|some)\s)?${ROLE}(?:(?:,\s|\sand\s|,\sand\s|\s&\s)${ROLE}){0,3}`
const TITLES = String.raw`(?:additional\s)?(?:reporting|writing|editing|reporters?|writers?|editors?)`
const CLAUSE = new RegExp(`^(?:(${ROLES})\\sby\\s?[:–—-]?\\s|(${TITLES})\\s?:\\s?)(.+)$`, 'iu')
const BETWEEN_CLAUSES = new RegExp(
  `\\s?;\\s?|(?<!${ROLE}|additional|extra|further|other|some|and|with|&)[,.]?\\s(?=${ROLES}\\sby\\s)`,
  'iu',
)

/** How a reporting line opens. */
export const REPORTING_OPENING = new RegExp(`^(?:${ROLES}\\sby\\b|${TITLES}\\s?:)`, 'iu')

const UNSIGNED =
  /^(?:by\s)?(?:popular|virtue|order|law|the|my|our|his|her|their|any|all|then|now|far|contrast|comparison)\b|\b(?:night|morning|evening|afternoon|noon|midnight|today|tomorrow)\b/iu

/** "Reporting by A in B; Additional reporting by C; Writing by D; Editing by E". Editors are no byline. */
export function readReportingLine(sentence: Sentence, context: LiftingContext): Finding | null {
  const parts: People[] = []
  for (const clause of sentence.text.replace(/\.$/, '').split(BETWEEN_CLAUSES)) {
    const [, role, title, names = ''] = CLAUSE.exec(clause.trim()) ?? []
    const people = names === '' ? null : readPeople(names, sentence, context)
    if (!people) return null
    parts.push(isAuthor(role ?? title ?? '') ? people : { ...people, byline: [], place: null })
  }
  return signed(parts)
}

/** "By Jane Okafor", "By Jane Okafor, Abuja": two words at least, unless it names the newsroom or an agency. */
export function readByline(sentence: Sentence, context: LiftingContext): Finding | null {
  const names = /^by\s?:?\s(.{2,100})$/iu.exec(sentence.text)?.[1]
  if (!sentence.whole || !names || UNSIGNED.test(names) || !/\p{Lu}|\p{Lo}/u.test(names)) return null
  const people = readPeople(names, sentence, context)
  if (!people?.byline.every(({ name }) => isFullName(name, context))) return null
  return signed([people])
}

/** An agency's name as a paragraph of its own: "(Reuters)", "- Bloomberg", "Source: AFP", "(NAN)(www.nannews.ng)". */
export function readSignOff(sentence: Sentence): Finding | null {
  const name = sentence.text
    .replace(/^(?:source|credit|culled from)\s?[:–—-]\s?/iu, '')
    .replace(/^\(([^()]+)\)\s?\(www\.[^()]+\)$/iu, '$1')
  const agency = findAgency(name)
  if (!sentence.whole || agency === null) return null
  return { facts: { agency }, alone: true }
}

function isFullName(name: string, context: LiftingContext): boolean {
  return name.includes(' ') || findAgency(name) !== null || isAmong(context.ownNames, name)
}

function isAuthor(role: string): boolean {
  return !/^(?:and\s)?(?:edit|photo|graphic)/iu.test(role)
}

function signed(parts: readonly People[]): Finding {
  const place = parts.find((part) => part.place !== null)?.place ?? null
  const agency = parts.find((part) => part.agency !== null)?.agency ?? null
  const byline = parts.flatMap((part) => part.byline)
  return { facts: { byline, ...(place && { dateline: place }), ...(agency && { agency }) }, alone: true }
}
