/** People as a reporting line lists them: names, where they reported from, the agency they work for. */
import type { Byline } from '../article.ts'
import { findAgency } from './agencies.ts'
import type { Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { findEmail, webUrl } from './markup.ts'
import { isAmong, isNameLike } from './names.ts'
import { isOutlet } from './outlets.ts'

export type People = {
  readonly byline: readonly Byline[]
  readonly place: string | null
  readonly agency: string | null
  /** Another publication they write for. */
  readonly outlet: string | null
}

const JOB =
  /\b(?:correspondents?|reporters?|editors?|writers?|bureau|staff|desk|chief|intern|analyst|columnist)\b/iu
/** Words of a headline set in capitals ("Writing by Hand Still Matters"), which are no part of anybody's name. */
const NO_NAME =
  /(?:^|\s)(?:hands?|hearts?|numbers?|candlelight|committee|proxy|force|accident|mistake|chance|choice|default|design|definition|phone|email|machines?|robots?|computers?|ai|algorithms?|experts?|officials?|journalists|women|men|children|students|people|others|alone|now|then|still|again|also|always|never|ever|matters?|remains?|returns?|becomes?|gets?|goes|makes?|takes?|wins?|loses?|dies|comes?|rises|falls|grows?|draws|opens|closes|starts|begins|ends|helps?|needs?|keeps?|works|turns|leads|more|less|most|many|much|some|all|every|each|any|no|only|even|just|than|or|but|after|before|under|over|into|about|with|without|against|at|on|as|this|these|those|their|his|her|your|our|my|nobody|everyone|somebody)(?=\s|$)/iu
const LIST = /\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|[–—-])\s+/iu
/** "Deputy News Editor" is nobody's publication. */
const DESK =
  /^(?:deputy|senior|chief|assistant|managing|head|news|online|features?|sports?|business|political)\s/iu
const PLACED = /,?\s+(?:in|from)\s+/iu

/** "A, B and C in Lagos, Nigeria, and D in Abuja (a@x.ng)"; null when a part of it is no name. */
export function readPeople(text: string, sentence: Sentence, context: LiftingContext): People | null {
  const isSmall = !/\p{Lu}/u.test(sentence.text)
  const email = findEmail(text)
  const { words, employers } = splitEmployer(withoutEmail(text, email), context)
  const [first = '', ...placed] = isAmong(context.ownNames, words) ? [words] : words.split(PLACED)
  const opening = splitTrailingPlace(listNames(first, context), placed.length === 0, context)
  const rest = placed.map((part, index) => splitPlace(part, index === placed.length - 1))
  const names = [...opening.names, ...rest.flatMap((part) => part.names), ...employers]
  const places = [...(opening.place === null ? [] : [opening.place]), ...rest.map((part) => part.place)]
  if (
    !names.every((name) => isName(name, isSmall, context)) ||
    !places.every((place) => isNameLike(place, { limit: 6, isSmall }))
  )
    return null
  const agency = names.map((name) => foreignAgency(name, context)).find((name) => name !== null) ?? null
  const outlet = findOutlet(names, words, context)
  const people = namesOfPeople(outlet === null ? names : namesBefore(names, outlet), context)
  if (people.length === 0) return null
  const byline = people.map((name) => toByline(name, people.length === 1 ? email : null, sentence))
  return { byline, place: places[0] ?? null, agency, outlet: employerAmongJobs(names) ?? outlet }
}

function toByline(name: string, email: string | null, { links }: Sentence): Byline {
  const urls = links.map((link) => (link.text.trim() === name ? webUrl(link.href) : null))
  return { name, email, url: urls.find((url) => url !== null) ?? null }
}

/** The other publication among the names; after the last comma one is likely. */
function findOutlet(names: readonly string[], words: string, context: LiftingContext): string | null {
  const last = /,\s+(?!and\s|&)([^,]+)$/iu.exec(words)?.[1]
  return names.find((name) => isForeignOutlet(name, context, { expected: name === last })) ?? null
}

/** "Premium Times Correspondent": the publication in a job. */
function employerAmongJobs(names: readonly string[]): string | null {
  const employers = names
    .filter((name) => JOB.test(name))
    .map((name) => name.replace(new RegExp(JOB.source, 'giu'), '').replace(/\s+/g, ' ').trim())
  return employers.find((name) => /^\p{Lu}.*\s/u.test(name) && isOutlet(name) && !DESK.test(name)) ?? null
}

/** The names without the publication, unless it is all there is. */
function namesBefore(names: readonly string[], outlet: string): readonly string[] {
  const others = names.filter((name) => name !== outlet)
  return others.length > 0 ? others : names
}

function isForeignOutlet(name: string, context: LiftingContext, { expected = false } = {}): boolean {
  return !isAmong(context.ownNames, name) && !JOB.test(name) && isOutlet(name, { expected })
}

/** The agency a name stands for, unless the newsroom is that agency. */
function foreignAgency(name: string, context: LiftingContext): string | null {
  return isAmong(context.ownNames, name) ? null : findAgency(name)
}

function withoutEmail(text: string, email: string | null): string {
  const words =
    email === null ? text : text.replace(email, ' ').replace(/[([<]\s*[)\]>]|\be-?mail\s*:/giu, ' ')
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:|.–—-]+$/u, '')
    .replace(/\s+,/g, ',')
    .trim()
}

/** "… in Abuja, for Reuters": who the whole line was filed for. */
function splitEmployer(
  text: string,
  context: LiftingContext,
): { words: string; employers: readonly string[] } {
  const [, words, employer] = /^(.+?),?\s+for\s+(.+)$/iu.exec(text) ?? []
  return words && employer && isEmployer(employer, context)
    ? { words, employers: [employer] }
    : { words: text, employers: [] }
}

function isEmployer(name: string, context: LiftingContext): boolean {
  return findAgency(name) !== null || isAmong(context.ownNames, name) || isForeignOutlet(name, context)
}

/** Names of a list; the newsroom's own name stays whole, and an employer written after a name is one more. */
function listNames(text: string, context: LiftingContext): string[] {
  if (isAmong(context.ownNames, text)) return [text]
  return text.split(LIST).flatMap((name) => {
    const [, person, employer] = /^(.+?)(?:\sof\s|\s?\()([^()]+)\)?$/iu.exec(name) ?? []
    if (person && employer && isEmployer(employer, context)) return [person, employer]
    return splitLastWords(name, context)
  })
}

/** "AMINA BELLO Associated Press": a full name and the agency or the newsroom set after it. */
function splitLastWords(name: string, context: LiftingContext): string[] {
  const words = name.split(' ')
  for (let count = 3; count >= 1; count -= 1) {
    const employer = words.slice(-count).join(' ')
    if (words.length - count >= 2 && isEmployer(employer, context))
      return [words.slice(0, -count).join(' '), employer]
  }
  return [name]
}

/** "Jane Okafor, Abuja" and "Jane Okafor, Lagos, Nigeria" name a place without an "in": single words after full names. */
function splitTrailingPlace(names: readonly string[], isUnplaced: boolean, context: LiftingContext) {
  const [first = '', ...others] = names
  const isPlace = (name: string) => !name.includes(' ') && !JOB.test(name) && !isEmployer(name, context)
  const after = others.filter((name) => !JOB.test(name))
  const isSigned = first.includes(' ') || isEmployer(first, context)
  if (!isUnplaced || !isSigned || after.length === 0 || !after.every(isPlace)) return { names, place: null }
  return { names: [first, ...others.filter((name) => JOB.test(name))], place: after.join(', ') }
}

/** "Lagos, Nigeria, and D" is a place and the next names; the last part of a line is a place alone. */
function splitPlace(part: string, isLast: boolean): { place: string; names: readonly string[] } {
  if (isLast) return { place: part, names: [] }
  const last = /^(.+),\s+(?:and|&)\s+(.+?)$/iu.exec(part)
  if (last?.[1] && last[2] && !/\sand\s|,.*\s/iu.test(last[1].replace(/,\s\S+(?:\s\S+)?$/u, ''))) {
    return { place: last[1], names: [last[2]] }
  }
  const [place = '', ...names] = part.split(LIST)
  return { place, names }
}

function isName(name: string, isSmall: boolean, context: LiftingContext): boolean {
  return isEmployer(name, context) || (isNameLike(name, { limit: 6, isSmall }) && !NO_NAME.test(name))
}

/** Those to print: jobs are none, and an agency only where it is alone. */
function namesOfPeople(names: readonly string[], context: LiftingContext): readonly string[] {
  const signing = names.filter((name) => !JOB.test(name))
  const people = signing.filter(
    (name) => foreignAgency(name, context) === null && !isForeignOutlet(name, context),
  )
  const persons = people.filter((name) => !isAmong(context.ownNames, name))
  const best = [persons, people, signing].find((list) => list.length > 0)
  return best ?? names
}
