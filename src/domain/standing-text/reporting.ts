/** The reporting line: who reported, from where, for which agency; and the short byline and the agency's sign-off. */
import { findAgency } from './agencies.ts'
import type { Finding, Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { isAmong } from './names.ts'
import { isOutlet } from './outlets.ts'
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
    const people = readClause(clause.trim(), sentence, context)
    if (!people) return null
    parts.push(people)
  }
  return signed(parts)
}

function readClause(clause: string, sentence: Sentence, context: LiftingContext): People | null {
  const [, by, title = '', names = ''] = CLAUSE.exec(clause) ?? []
  const role = by ?? title
  const people = names === '' ? null : readPeople(names, sentence, context)
  if (!people || !isSigned(people, role, context)) return null
  return isAuthor(role) ? people : { ...people, byline: [], place: null }
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

/** Whether a name is of two words at least, or an agency's, a publication's or the newsroom's. */
export function isFullName(name: string, context: LiftingContext): boolean {
  const isEmployer = findAgency(name) !== null || isOutlet(name) || isAmong(context.ownNames, name)
  return isEmployer || name.includes(' ')
}

/** "Writing by Hand" names nobody; who reports or edits may go by one name. */
function isSigned({ byline }: People, role: string, context: LiftingContext): boolean {
  const isOneNameEnough = !/writ|story|text|words|photo|graphic|compil/iu.test(role)
  return isOneNameEnough || byline.every(({ name }) => isFullName(name, context))
}

function isAuthor(role: string): boolean {
  return !/^(?:and\s)?(?:edit|photo|graphic)/iu.test(role)
}

/** What people who sign say together: all their names, the first place, agency and publication among them. */
export function signed(parts: readonly People[]): Finding {
  const first = (key: 'place' | 'agency' | 'outlet') =>
    parts.find((part) => part[key] !== null)?.[key] ?? null
  const [place, agency, outlet] = [first('place'), first('agency'), first('outlet')]
  const byline = parts.flatMap((part) => part.byline)
  const facts = {
    byline,
    ...(place && { dateline: place }),
    ...(agency && { agency }),
    ...(outlet && { claim: outlet }),
  }
  return { facts, alone: true }
}
