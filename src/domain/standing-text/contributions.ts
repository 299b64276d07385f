/** The contribution: a sentence of its own that says who reported a story, or helped to, and from where. */
import { findAgency } from './agencies.ts'
import type { Finding, Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { isAmong, isNameLike } from './names.ts'
import { type People, readPeople } from './people.ts'
import { isFullName, signed } from './reporting.ts'

const TO_THIS = String.raw`to\sthis\s(?:report|story|article|piece)`
/** "A and B reported from C", "A contributed reporting", "A in C contributed to this report from C". */
const CONTRIBUTION = new RegExp(
  `^(.{2,160}?),?\\s(?:also\\s)?(?:reported|contributed(?:\\s(?:reporting|additional reporting))?(?:\\s${TO_THIS})?)(?:\\s(?:from|in)\\s(.{2,60}?))?(?:\\s${TO_THIS})?$`,
  'iu',
)
const CONTRIBUTED = new RegExp(`\\s(?:contributed\\sreporting|contributed\\s.*${TO_THIS})`, 'iu')
const EMPLOYED =
  /^(.{2,60}?)(?:['’]s?)?\s(?:staff\s|special\s)?(?:writers?|reporters?|correspondents?|journalists?)\s+(\p{Lu}.*)$/u

/** "Amina Bello reported from Kano.", "Associated Press writer Jane Doe in Lagos contributed to this report." */
export function readContribution(sentence: Sentence, context: LiftingContext): Finding | null {
  const text = sentence.text.replace(/\.$/, '')
  const [, who = '', place = null] = CONTRIBUTION.exec(text) ?? []
  if (who === '' || !isPlaced(place, text)) return null
  const [, employer = null, staff = who] = EMPLOYED.exec(who) ?? []
  if (employer !== null && !isNameLike(employer, { isSmall: false })) return null
  const people = readPeople(staff, sentence, context)
  if (!people?.byline.every(({ name }) => isFullName(name, context))) return null
  return signed([withEmployer({ ...people, place: people.place ?? place }, employer, context)])
}

/** From a place, or to this report: who merely "reported" did so in the story. */
function isPlaced(place: string | null, text: string): boolean {
  return place === null ? CONTRIBUTED.test(text) : isNameLike(place, { limit: 5, isSmall: false })
}

function withEmployer(people: People, employer: string | null, context: LiftingContext): People {
  if (employer === null || isAmong(context.ownNames, employer)) return people
  const agency = findAgency(employer)
  return agency === null ? { ...people, outlet: employer } : { ...people, agency }
}
